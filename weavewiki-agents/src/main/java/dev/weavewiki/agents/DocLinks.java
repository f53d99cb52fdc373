package dev.weavewiki.agents;

import dev.weavewiki.core.model.code.CodeModel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names between brackets, by which doc comments of Go, Rust, Kotlin and others lead to declarations. */
public final class DocLinks {

    /** With a part that is written like a type; {@code [sic]}, indexes, options and sections of standards are none. */
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\w)\\]\\[])\\[\\*?(?=(?:[\\w.]{0,100}\\.)?\\p{Lu})((?:\\p{L}\\w*\\.){1,6}\\p{L}\\w*|\\p{Lu}\\w*\\p{Ll}\\w*)](?![\\w\\[(:])");

    private static final Pattern SPAN = Pattern.compile("`[^`]*`");

    private DocLinks() {}

    /** The text with such names in code style, where the repository knows them; what is code already stays as it is. */
    public static String asCode(CodeModel code, String text) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        Matcher span = SPAN.matcher(text);
        int from = 0;
        while (span.find()) {
            result.append(linked(code, text.substring(from, span.start()))).append(span.group());
            from = span.end();
        }
        return result.append(linked(code, text.substring(from))).toString();
    }

    private static String linked(CodeModel code, String text) {
        return LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(
                        code.knowsCode(link.group(1)) ? "`" + link.group(1) + "`" : link.group()));
    }
}
