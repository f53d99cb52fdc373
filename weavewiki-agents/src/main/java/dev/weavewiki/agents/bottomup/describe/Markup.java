package dev.weavewiki.agents.bottomup.describe;

import java.util.List;
import java.util.regex.Pattern;

/** Markup of Javadoc, HTML, reStructuredText and Markdown, made plain text with code style. */
public final class Markup {

    private static final List<Rule> BLOCKS = List.of(
            Rule.of("(?is)<pre>.*?</pre>", "\n\n"),
            Rule.of("(?s)```.*?(```|$)", "\n\n"),
            Rule.of("(?i)</?(p|li|ul|ol|h[1-6]|br|dl|dt|dd|table|tr|blockquote)\\b[^>]*>", "\n\n"));

    /** In this order: what a tag holds may hold markup that a later rule knows. */
    private static final List<Rule> INLINE = List.of(
            Rule.of("(?s)\\{@(?:code|literal|value)\\s+([^}]*)}", "`$1`"),
            Rule.of("(?s)\\{@link(?:plain)?\\s+[^}\\s(]+(?:\\([^)]*\\))?\\s+([^}]+)}", "$1"),
            Rule.of("(?s)\\{@link(?:plain)?\\s+#?([^}\\s(]+)(?:\\([^)]*\\))?\\s*}", "`$1`"),
            Rule.of("\\{@\\w+\\s*([^}]*)}", "$1"),
            Rule.of("(?is)<(code|tt|samp|kbd)>(.*?)</\\1>", "`$2`"),
            Rule.of(
                    "(?is)</?(a|abbr|b|big|body|center|cite|div|em|font|html|i|img|ins|del|q|s|small|span|strike|strong|sub|sup|u|var|wbr|h\\d|hr|th|thead|tbody|details|summary|picture|source)\\b[^<>]{0,200}>",
                    ""),
            Rule.of(":[a-z:]+:`~?\\.?([^`<]*?)(\\s*<[^`>]*>)?`", "`$1`"),
            Rule.of("`([^`<]+?)\\s*<[^`>]*>`_+", "$1"),
            Rule.of("``([^`]+)``", "`$1`"),
            Rule.of("`([^`]+)`_+", "$1"),
            Rule.of("!?\\[`?([^\\]`\\n]+)`?]\\([^)\\s]*\\)", "$1"),
            Rule.of("\\[`([^\\]`\\n]+)`](\\[[^\\]]*])?", "`$1`"),
            Rule.of("\\*\\*([^*]+)\\*\\*", "$1"),
            Rule.of("(?<![\\w*])\\*(\\w[^*\\n]{0,80}\\w|\\w)\\*(?![\\w*])", "$1"),
            Rule.of("(?<=\\s|^)\\|([^|\\s][^|\\n]*)\\|", "$1"));

    private Markup() {}

    private record Rule(Pattern pattern, String replacement) {

        static Rule of(String regex, String replacement) {
            return new Rule(Pattern.compile(regex), replacement);
        }
    }

    /** Samples go; paragraphs, list items and headings are parted by blank lines. */
    public static String withoutBlocks(String doc) {
        return apply(BLOCKS, doc);
    }

    /** Inline markup made plain, code in backquotes. */
    public static String plain(String text) {
        return apply(INLINE, text)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String apply(List<Rule> rules, String text) {
        String result = text;
        for (Rule rule : rules) {
            result = rule.pattern().matcher(result).replaceAll(rule.replacement());
        }
        return result;
    }
}
