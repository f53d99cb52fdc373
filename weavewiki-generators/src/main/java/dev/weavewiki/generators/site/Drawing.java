package dev.weavewiki.generators.site;

import dev.weavewiki.generators.markdown.Mermaid;
import dev.weavewiki.generators.markdown.Words;
import java.util.ArrayList;
import java.util.List;

/** A diagram, and how many nodes and arrows did not fit into it. */
public record Drawing(Mermaid diagram, int hiddenNodes, int hiddenArrows) {

    /** Adds to what the diagram shows how much it leaves out. */
    public String caption(String shows) {
        List<String> left = new ArrayList<>();
        if (hiddenNodes > 0) {
            left.add(Words.count(hiddenNodes, "further node"));
        }
        if (hiddenArrows > 0) {
            left.add(Words.count(hiddenArrows, "further arrow"));
        }
        return left.isEmpty() ? shows : shows + " Not shown: " + Words.list(left) + ".";
    }
}
