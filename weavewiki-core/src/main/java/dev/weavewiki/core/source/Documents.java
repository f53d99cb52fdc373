package dev.weavewiki.core.source;

import dev.weavewiki.core.model.code.Document;
import java.util.List;

/** What a {@link DocumentReader} reads in a repository. */
public record Documents(List<Document> all) {

    public Documents {
        all = List.copyOf(all);
    }
}
