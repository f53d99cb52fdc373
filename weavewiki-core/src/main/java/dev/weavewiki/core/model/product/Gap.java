package dev.weavewiki.core.model.product;

/**
 * Something a draft lacks: work for the refinement, not a remark on a page.
 *
 * @param subject the domain's slug or the file's path
 * @param detail what is missing, in English
 */
public record Gap(Kind kind, String subject, String detail) {

    /** What is missing. */
    public enum Kind {
        /** Fewer than 100 words. */
        CONTENT,
        /** No visualization. */
        DIAGRAM,
        /** No cross-links. */
        REFERENCE,
        /** State machine, API or integration code that the text does not mention. */
        TOPIC,
        /** A file without documentation by a model although there is one. */
        COVERAGE,
        /** A purpose that is too short or says nothing. */
        CLARITY
    }
}
