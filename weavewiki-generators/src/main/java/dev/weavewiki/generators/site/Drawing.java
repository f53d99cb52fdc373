package dev.weavewiki.generators.site;

import dev.weavewiki.generators.markdown.Mermaid;
import dev.weavewiki.generators.markdown.Words;

/** A diagram and how many nodes did not fit into it. */
public record Drawing(Mermaid diagram, int hidden) {

    /** Adds to what the diagram shows how much it leaves out. */
    public String caption(String shows) {
        return hidden == 0
                ? shows
                : shows + " " + Words.count(hidden, "further one") + (hidden == 1 ? " is" : " are") + " not shown.";
    }
}
