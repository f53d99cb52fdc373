package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import java.util.Optional;
import java.util.regex.Pattern;

/** Configuration keys as facts: how a key is read or declared, and the value it has there where that may be shown. */
final class Settings {

    /** A longer value says nothing in a table. Our choice. */
    private static final int LENGTH = 60;

    static final Pattern KEY = Pattern.compile("[A-Za-z_][\\w.-]*");

    /** Values of keys with such names are not shown, whatever they look like. */
    private static final Pattern PRIVATE = Pattern.compile(
            "(?i)passw|pwd|secret|token|credential|api[._-]?key|access[._-]?key|private[._-]?key|signing|salt|dsn|connectionstring|_key$|\\.key$|^key$");

    private static final String MASKED = "‹secret";
    private static final Pattern SCALAR = Pattern.compile("-?\\d[\\w.]*|(?i:true|false)");

    private Settings() {}

    static Fact fact(ParsedFile file, String key, String how, int line) {
        return Evidences.fact(Fact.Kind.CONFIGURATION_KEY, key, how, file, line);
    }

    /** @param value the default as written; what is no plain string, number or truth value is left out */
    static Fact read(ParsedFile file, String key, String how, String value, int line) {
        return fact(
                file,
                key,
                how + plain(value).map(text -> shown(key, text, ", default ")).orElse(""),
                line);
    }

    static Fact declared(ParsedFile file, String key, String how, String value, int line) {
        return fact(file, key, how + shown(key, value, ": "), line);
    }

    private static Optional<String> plain(String written) {
        String text = written.strip();
        return SCALAR.matcher(text).matches() ? Optional.of(text) : Arguments.literal(text);
    }

    /** The value behind the separator; nothing where it is empty, long, secret, or belongs to a key for secrets. */
    static String shown(String key, String value, String separator) {
        String text = value.strip();
        boolean hidden = text.isEmpty()
                || text.length() > LENGTH
                || text.contains(MASKED)
                || PRIVATE.matcher(key).find();
        return hidden ? "" : separator + text;
    }
}
