package dev.weavewiki.core.source;

/**
 * Masks credentials in texts of any origin. What a scan reads is masked already; this is for the second look, at what is
 * about to leave. Stateless, safe for use by many threads.
 */
public final class Secrets {

    private static final SecretMasker MASKER = new SecretMasker();

    private Secrets() {}

    /** The text with a placeholder for each credential that is recognised; the number of lines stays the same. */
    public static String masked(String text) {
        return MASKER.mask(text);
    }
}
