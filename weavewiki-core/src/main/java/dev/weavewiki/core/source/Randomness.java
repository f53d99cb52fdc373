package dev.weavewiki.core.source;

/** Tells values that a machine drew from words that a person wrote. */
final class Randomness {

    /** Shannon entropy in bits per character above which a value of 16 letters or more is no word. Our choice. */
    private static final double RANDOM_BITS = 3.5;

    private Randomness() {}

    /** Whether a value of at least 16 characters mixes digits and letters without a pattern. */
    static boolean looksRandom(String value) {
        boolean digits = value.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean letters = value.chars().anyMatch(Character::isLetter);
        return digits && letters && !isDotted(value) && bitsPerCharacter(value) >= RANDOM_BITS;
    }

    /** Stricter, for values without quotes: those might be identifiers, which seldom hold many digits. */
    static boolean looksDrawn(String value) {
        long digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean joined = value.indexOf('_') >= 0 || value.indexOf('.') >= 0;
        return digits >= 4 && digits < value.length() && !joined && looksRandom(value);
    }

    /** Whether a value is letters only, like the passwords in examples. */
    static boolean isWord(String value) {
        return value.chars().allMatch(c -> Character.isLetter(c) || c == '_' || c == '-' || c == '.');
    }

    /** Names such as {@code com.example.Name2} and {@code user.profile.v1}, which are code and not keys. */
    private static boolean isDotted(String value) {
        long dots = value.chars().filter(c -> c == '.').count();
        return dots > 0 && value.length() / (dots + 1) < 20;
    }

    private static double bitsPerCharacter(String value) {
        int[] counts = new int[128];
        value.chars().forEach(c -> counts[c & 127]++);
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / value.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
