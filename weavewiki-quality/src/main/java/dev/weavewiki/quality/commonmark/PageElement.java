package dev.weavewiki.quality.commonmark;

/** Something on a page that can be true or false, and where it stands: offsets into the text, the end not included. */
public sealed interface PageElement {

    int from();

    int to();

    /** A link with its text and its destination, as the reader resolves it. */
    record Link(int from, int to, String text, String destination) implements PageElement {}

    /** An image with its alternative text. */
    record Image(int from, int to, String text) implements PageElement {}

    /** A text in code style. */
    record Code(int from, int to, String text) implements PageElement {}

    /** A fenced block marked {@code mermaid}. */
    record Diagram(int from, int to, String text) implements PageElement {}

    /** Raw HTML, inline or as a block. */
    record Html(int from, int to, String text) implements PageElement {}
}
