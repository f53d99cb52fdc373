package dev.weavewiki.generators.site;

import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Mermaid;
import java.util.ArrayList;
import java.util.List;

/** A diagram, and how many nodes and arrows did not fit into it. */
public record Drawing(Mermaid diagram, int hiddenNodes, int hiddenArrows) {

    /** Adds to what the diagram shows how much it leaves out. */
    public String caption(ProseLanguage say, String shows) {
        List<String> left = new ArrayList<>();
        if (hiddenNodes > 0) {
            left.add(say.count(hiddenNodes, "further node"));
        }
        if (hiddenArrows > 0) {
            left.add(say.count(hiddenArrows, "further arrow"));
        }
        return left.isEmpty() ? shows : say.text("{0} Not shown: {1}.", shows, say.list(left));
    }
}
