package dev.weavewiki.core.code.index;

import dev.weavewiki.core.code.language.Language;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.ScannedFile;
import java.util.Optional;

/** Files as they were read before. Never fails: what cannot be found or kept is read again. Safe for use by many threads. */
public interface ParsedFiles {

    /** Remembers nothing. */
    ParsedFiles NONE = new ParsedFiles() {
        @Override
        public Optional<ParsedFile> find(ScannedFile file, Optional<Language> language) {
            return Optional.empty();
        }

        @Override
        public void add(ParsedFile file, Optional<Language> language) {}
    };

    /**
     * The file as the language's reader would read it now; empty where that is not known.
     *
     * @param language empty where the file is read lexically
     */
    Optional<ParsedFile> find(ScannedFile file, Optional<Language> language);

    /** Keeps what was read. */
    void add(ParsedFile file, Optional<Language> language);
}
