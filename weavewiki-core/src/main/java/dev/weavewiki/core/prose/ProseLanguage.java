package dev.weavewiki.core.prose;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The language of a wiki's prose. Sentences stand in the code in English, as templates with the places {@code {0}},
 * {@code {1}}, …; a language that is complete has a translation of each. In any other language only a model writes, and
 * what WeaveWiki itself says stays English. Immutable, and safe for use by many threads.
 *
 * <p>Templates must be constants, whole sentences or labels of their own: a test looks each of them up in each catalogue.
 * Values enter as they are, so that numbers are given as {@link #number} or {@link #count} makes them.
 */
public final class ProseLanguage {

    public static final ProseLanguage ENGLISH = new ProseLanguage(Locale.ENGLISH, new EnglishGrammar(), Catalogue.NONE);

    private final Locale locale;
    private final Grammar grammar;
    private final Catalogue catalogue;

    private ProseLanguage(Locale locale, Grammar grammar, Catalogue catalogue) {
        this.locale = locale;
        this.grammar = grammar;
        this.catalogue = catalogue;
    }

    /**
     * The language of that code, with a script or a region where they matter to who writes: {@code ko}, {@code de},
     * {@code pt-BR}.
     *
     * @throws IllegalArgumentException where ISO 639 knows no such language; the message names what to write instead
     */
    public static ProseLanguage of(String code) {
        if (code.equals("en")) {
            return ENGLISH; // What most runs ask for, without looking through all languages.
        }
        Locale locale = LanguageCodes.locale(code);
        return switch (locale.getLanguage()) {
            case "en" -> ENGLISH;
            case "ko" -> new ProseLanguage(Locale.KOREAN, new KoreanGrammar(), Catalogue.of("ko"));
            default -> new ProseLanguage(locale, new EnglishGrammar(), Catalogue.NONE);
        };
    }

    /** Such as {@code ko}. */
    public String code() {
        return locale.toLanguageTag();
    }

    /** Its English name, such as {@code Korean}. */
    public String name() {
        return locale.getDisplayName(Locale.ENGLISH);
    }

    public boolean isEnglish() {
        return this == ENGLISH;
    }

    /** Whether everything on a page is in this language, and not only what a model writes. */
    public boolean isComplete() {
        return isEnglish() || !catalogue.isEmpty();
    }

    /** The sentence with its values. What has no translation stays English. */
    public String text(String english, Object... values) {
        return grammar.fill(catalogue.find(english, english), values);
    }

    /** The sentence with its values. What has no translation stays English. */
    public String text(Phrase phrase, Object... values) {
        return grammar.fill(catalogue.find(phrase.key(), phrase.english()), values);
    }

    /** Whether the prose of WeaveWiki itself is English, so that an English quotation can go on in its sentences. */
    public boolean isEnglishProse() {
        return catalogue.isEmpty();
    }

    /**
     * The sentence for that number. The number itself is no value of it.
     *
     * @param one what is said of exactly one thing
     * @param many what is said of none or several; what catalogues translate
     */
    public String text(long number, String one, String many, Object... values) {
        return grammar.fill(number == 1 && catalogue.isEmpty() ? one : catalogue.find(many, many), values);
    }

    /** Each of the labels, such as the heads of a table. */
    public List<String> labels(String... english) {
        return Stream.of(english).map(this::text).toList();
    }

    /** The word for a constant, in lower case: {@code error handling} for {@code ERROR_HANDLING}. */
    public String word(Enum<?> constant) {
        return text(english(constant));
    }

    private static String english(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code 1 file}, {@code 12 files}, {@code 1,204 entries}; catalogues hold {@code {0} file}. */
    public String count(long number, String noun) {
        return count(number, Phrase.of("{0} " + noun));
    }

    /** The same for a noun that stands elsewhere: {@code {0} file}, with the place of the number. */
    public String count(long number, Phrase noun) {
        return catalogue.isEmpty()
                ? text(number == 1 ? noun.english() : EnglishGrammar.plural(noun.english()), number(number))
                : text(noun, number(number));
    }

    /** The same for the word of a constant: {@code 3 classes} for {@code CLASS}. */
    public String count(long number, Enum<?> constant) {
        return count(number, english(constant));
    }

    /** With a comma between thousands, which all complete languages share. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}; empty for an empty list. */
    public String list(List<String> items) {
        return grammar.list(items);
    }

    /** The same for items that stand for more than themselves: {@code a, b and c}, in Korean {@code a, b, c} before 등. */
    public String examples(List<String> items) {
        return grammar.examples(items);
    }

    /** A share in whole percent, never rounded up to 100 nor down to 0. */
    public String percent(long part, long whole) {
        long rounded = whole == 0 ? 0 : Math.round(100.0 * part / whole);
        if (rounded == 0 && part > 0) {
            return grammar.belowOnePercent();
        }
        return grammar.percent(rounded == 100 && part < whole ? 99 : rounded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProseLanguage language && language.locale.equals(locale);
    }

    @Override
    public int hashCode() {
        return locale.hashCode();
    }

    @Override
    public String toString() {
        return code();
    }
}
