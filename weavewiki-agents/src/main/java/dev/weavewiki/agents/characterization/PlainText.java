package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.CommentNoise;
import dev.weavewiki.agents.DocLinks;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.LineBreaks;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what people wrote in comments and documents into the plain prose of a claim: markup of Javadoc, HTML,
 * reStructuredText and Markdown goes, code stays in backticks where the repository knows it.
 */
final class PlainText {

    private static final Pattern REST = Pattern.compile("(?ms)^\\s*(?:@\\w+|:\\w+[^:\\n]*:|>>>|\\.\\. \\w+::"
            + "|(?:Args|Arguments|Parameters|Params|Returns|Raises|Examples?|Usage|Options)\\b:?\\s*$).*");
    private static final Pattern UNDERLINED = Pattern.compile("(?m)\\A\\s*\\S.*\\n\\s*[~=^\"-]{4,}\\s*$");
    private static final Pattern PRE = Pattern.compile("(?s)<pre>.*?(?:</pre>|$)|```.*?(?:```|$)");
    private static final Pattern CODE_TAG =
            Pattern.compile("(?s)\\{@(?:code|literal)\\s+((?:[^{}]++|\\{[^{}]*})*+)}|<(?:code|tt)>(.*?)</(?:code|tt)>");
    private static final Pattern LINK_TAG =
            Pattern.compile("(?s)\\{@(?:link|linkplain|value)\\s+([^\\s}(]+(?:\\([^)]*\\))?)\\s*([^}]*)}");
    private static final Pattern OTHER_TAG = Pattern.compile("\\{@\\w+[^}]*}");
    private static final Pattern ROLE = Pattern.compile(":(?:\\w+:)?\\w+:`~?([^`<]+?)(?:\\s*<[^`]*>)?`");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^]]*](?:\\([^)]*\\)|\\[[^]]*])");
    private static final Pattern LINK = Pattern.compile("\\[([^]\\[]+)](?:\\([^)]*\\)|\\[[^]]*])");
    private static final Pattern REST_LINK = Pattern.compile("`([^`<]+?)\\s*(?:<[^`]*>)?`__?");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])(\\*{1,3}|_{2,3})(?=\\S)(.+?)(?<=\\S)\\1(?![\\w*])");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)</?(?:p|br|ul|ol|li|h\\d)\\s*/?>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");
    /** Names that Markdown would take for markup: generic types, and names with leading underscores. */
    private static final Pattern MARKUP_NAME = Pattern.compile("\\b[A-Z]\\w*<[\\w<>, ?.]+>|(?<!\\w)_+\\w+");

    private static final Pattern SPAN = Pattern.compile("`([^`]*)`");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private PlainText() {}

    /** The prose of a comment, up to its first tag, parameter list or example. */
    static String ofComment(String written) {
        String comment = LineBreaks.closed(CommentNoise.withoutRdoc(written));
        String body = UNDERLINED.matcher(comment).replaceFirst("").strip();
        String text =
                saysSomething(body) ? body : comment.strip().lines().findFirst().orElse("");
        return of(REST.matcher(text).replaceFirst(""));
    }

    /** The prose of a piece of a document. */
    static String of(String text) {
        String plain = PRE.matcher(text).replaceAll("\n\n");
        plain = CODE_TAG.matcher(plain)
                .replaceAll(match -> span(match.group(1) != null ? match.group(1) : match.group(2)));
        plain = LINK_TAG.matcher(plain).replaceAll(match -> link(match.group(1), match.group(2)));
        plain = OTHER_TAG.matcher(plain).replaceAll("");
        plain = ROLE.matcher(plain).replaceAll(match -> span(match.group(1)));
        plain = plain.replace("``", "`");
        plain = REST_LINK.matcher(plain).replaceAll("$1");
        plain = IMAGE.matcher(plain).replaceAll("");
        plain = LINK.matcher(plain).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
        plain = PARAGRAPH.matcher(plain).replaceAll("\n\n");
        plain = outsideCode(plain, PlainText::withoutMarkup);
        return entities(plain).strip();
    }

    /**
     * The statement such that it can be published: code style only around names that the repository knows, nothing that
     * Markdown would read as markup.
     */
    static String safe(CodeModel code, String statement) {
        String marked = outsideCode(
                DocLinks.asCode(code, statement),
                text -> MARKUP_NAME.matcher(text).replaceAll("`$0`"));
        String known = SPAN.matcher(marked)
                .replaceAll(match ->
                        Matcher.quoteReplacement(isKnown(code, match.group(1)) ? match.group() : match.group(1)));
        return outsideCode(known, text -> text.replace("<", "").replace(">", "").replace("*", ""));
    }

    /** The name in code style where the repository knows it, else the bare name. */
    static String code(CodeModel code, String name) {
        return isKnown(code, name) && !name.contains("`") ? "`" + name + "`" : name;
    }

    private static boolean isKnown(CodeModel code, String span) {
        return !span.isBlank() && FactCheck.against(code).namesOnlyKnownCode("`" + span + "`");
    }

    private static String withoutMarkup(String text) {
        String plain = TAG.matcher(text).replaceAll("");
        return EMPHASIS.matcher(plain).replaceAll(match -> Matcher.quoteReplacement(match.group(2)));
    }

    private static String outsideCode(String text, UnaryOperator<String> change) {
        StringBuilder result = new StringBuilder();
        Matcher span = SPAN.matcher(text);
        int from = 0;
        while (span.find()) {
            result.append(change.apply(text.substring(from, span.start()))).append(span.group());
            from = span.end();
        }
        return result.append(change.apply(text.substring(from))).toString();
    }

    private static String span(String code) {
        return Matcher.quoteReplacement("`" + code.strip().replaceAll("\\s+", " ") + "`");
    }

    private static String link(String target, String label) {
        if (!label.isBlank()) {
            return Matcher.quoteReplacement(label.strip().replaceAll("\\s+", " "));
        }
        String member = target.replaceAll("\\(.*", "").replaceFirst("^#", "");
        String owner = member.replaceAll("#.*", "");
        String simple = owner.substring(owner.lastIndexOf('.') + 1);
        int hash = member.indexOf('#');
        return span(hash < 0 ? simple : simple + "." + member.substring(hash + 1));
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    /** Whether the text holds a word of letters at all. */
    static boolean saysSomething(String text) {
        return NAME.matcher(text).find();
    }
}
