package dev.weavewiki.quality.commonmark;

import java.util.List;

/**
 * What can be checked on a page, in the order in which it stands.
 *
 * @param elements links, images, code, diagrams and HTML
 * @param headings their texts, without marks
 */
public record PageContents(List<PageElement> elements, List<String> headings) {

    public PageContents {
        elements = List.copyOf(elements);
        headings = List.copyOf(headings);
    }
}
