package dev.weavewiki.core.prose;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Codes of ISO 639, as far as the platform knows the name of the language. */
final class LanguageCodes {

    private static final List<Locale> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .map(code -> new Locale.Builder().setLanguage(code).build())
            .toList();

    private LanguageCodes() {}

    static Locale locale(String code) {
        try {
            Locale locale = twoLetters(new Locale.Builder()
                    .setLanguageTag(code.strip().replace('_', '-'))
                    .build());
            if (isKnown(locale)) {
                return locale;
            }
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(refusal(code), e);
        }
        throw new IllegalArgumentException(refusal(code));
    }

    /** {@code ko} for {@code kor}: the same language has one name here. */
    private static Locale twoLetters(Locale locale) {
        return LANGUAGES.stream()
                .filter(language -> language.getISO3Language().equals(locale.getLanguage()))
                .findFirst()
                .map(language -> new Locale.Builder()
                        .setLocale(locale)
                        .setLanguage(language.getLanguage())
                        .build())
                .orElse(locale);
    }

    private static boolean isKnown(Locale locale) {
        String language = locale.getLanguage();
        return !language.isEmpty()
                && !locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(language)
                && !locale.getDisplayCountry(Locale.ENGLISH).matches("[A-Z]{2}|\\d{3}");
    }

    private static String refusal(String code) {
        return "'" + code + "' is no code of a language"
                + named(code)
                        .map(locale -> "; " + locale.getDisplayLanguage(Locale.ENGLISH) + " is " + locale.getLanguage())
                        .orElse("; write one of ISO 639, such as en, ko, de or pt-BR");
    }

    /** The language that is called so, in English or by its speakers. */
    private static Optional<Locale> named(String name) {
        return LANGUAGES.stream()
                .filter(locale -> locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name.strip())
                        || locale.getDisplayLanguage(locale).equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
