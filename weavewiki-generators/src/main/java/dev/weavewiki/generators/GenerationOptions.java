package dev.weavewiki.generators;

/**
 * What may be asked of the generators.
 *
 * @param languageModelTexts whether {@code llms.txt} and {@code llms-full.txt} are written beside the pages
 */
public record GenerationOptions(boolean languageModelTexts) {

    /** Everything the standard wiki holds. */
    public static final GenerationOptions STANDARD = new GenerationOptions(true);
}
