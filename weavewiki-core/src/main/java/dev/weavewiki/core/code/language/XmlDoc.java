package dev.weavewiki.core.code.language;

import java.util.regex.Pattern;

/** The XML comments of .NET as plain text. They are often not well-formed, so tags are replaced one by one. */
final class XmlDoc {

    private static final Pattern REFERENCE = Pattern.compile(
            "<(?:see|seealso|paramref|typeparamref)\\s+\\w+\\s*=\\s*\"(?:[A-Z]:)?([^\"]*)\"\\s*(?:/>|>\\s*</\\w+>)");
    private static final Pattern LINK =
            Pattern.compile("<(?:see|a)\\s+(?:cref|href)\\s*=\\s*\"[^\"]*\"\\s*>([^<]*)</\\w+>");
    private static final Pattern PARAMETER =
            Pattern.compile("<(?:param|typeparam)\\s+name\\s*=\\s*\"([^\"]*)\"\\s*>\\s*");
    private static final Pattern EXCEPTION =
            Pattern.compile("<exception\\s+cref\\s*=\\s*\"(?:[A-Z]:)?([^\"]*)\"\\s*/?>\\s*");
    private static final Pattern RETURNS = Pattern.compile("<returns>\\s*");
    private static final Pattern CODE = Pattern.compile("</?c>");
    private static final Pattern TAG = Pattern.compile("</?\\w+(?:\\s[^<>]*)?/?>");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[ \\t]*\\n)+");

    private XmlDoc() {}

    static String readable(String text) {
        String plain = REFERENCE.matcher(text).replaceAll("$1");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = PARAMETER.matcher(plain).replaceAll("\n@param $1 ");
        plain = EXCEPTION.matcher(plain).replaceAll("\n@throws $1 ");
        plain = RETURNS.matcher(plain).replaceAll("\n@return ");
        plain = CODE.matcher(plain).replaceAll("`");
        plain = TAG.matcher(plain).replaceAll("");
        plain = plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        return BLANK_LINES
                .matcher(plain.lines().map(String::strip).reduce("", (a, b) -> a + "\n" + b))
                .replaceAll("\n")
                .strip();
    }
}
