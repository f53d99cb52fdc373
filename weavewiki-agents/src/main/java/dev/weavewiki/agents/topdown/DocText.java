package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.CommentNoise;
import dev.weavewiki.agents.DocLinks;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.LineBreaks;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns doc comments and documents of any language into plain sentences. */
public final class DocText {

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(\\w+)\\s+([^}]*)}");
    private static final Pattern ROLE = Pattern.compile(":[\\w:]+:`~?([^`<]+?)\\s*(?:<[^`]*>)?`");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern REFERENCE = Pattern.compile("(?<![\\w)\\]])\\[([^\\]]+)](?:\\[[^\\]]*])?");
    private static final Pattern RULER = Pattern.compile("\\s*([=~\\-*#^\"+_])\\1{2,}\\s*");
    private static final Pattern MODELINE = Pattern.compile(
            "(?i).*-\\*-.*-\\*-.*|\\s*(?:#!|vim?:|eslint|prettier|jshint|global |@ts-|!).*|.*(copyright|all rights reserved|licensed under).*");
    private static final Pattern FIELD = Pattern.compile("\\s*(?:@\\w+|:\\w+[^:]*:\\s|>>>|\\.\\. |Usage:|Example).*");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    /** Brackets of markup; comparisons such as {@code a >= b} stay, and so do indexes such as {@code a[1:]}. */
    private static final Pattern MARKUP = Pattern.compile(
            "(?<!\\w)\\[|\\[(?![\\w:.+*-]{0,20}])|(?<!\\w\\[[\\w:.+*-]{0,20})]|\\||<(?![=\\s])|(?<!\\s)>(?!=)");

    private static final Pattern URL = Pattern.compile("\\(?https?://\\S+");

    /** A longer first sentence is no summary. Our choice. */
    private static final int LONGEST = 320;

    private DocText() {}

    /**
     * The first sentence that says something, as plain prose that ends with a full stop; code style is kept only for names
     * which the repository holds. Empty where the text says nothing in words.
     */
    public static String sentence(CodeModel code, String doc) {
        for (String paragraph :
                description(LineBreaks.closed(CommentNoise.withoutRdoc(doc))).split("\n\\s*\n")) {
            String sentence = Prose.firstSentence(plain(code, paragraph));
            if (sentence.split(" ").length >= 3
                    && sentence.length() <= LONGEST
                    && !sentence.endsWith(":")
                    && !CommentNoise.saysNothing(sentence)
                    && !CommentNoise.isNote(sentence)
                    && sentence.matches(".*\\p{L}{3}.*")) {
                return Prose.sentence(sentence);
            }
        }
        return "";
    }

    /** The text without markup, white space folded. */
    static String plain(CodeModel code, String text) {
        String plain = text.replaceAll("(?is)<pre>.*?</pre>", " ");
        plain = INLINE_TAG
                .matcher(plain)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        tag.group(1).matches("code|literal") ? tag.group(2).strip() : tagText(tag.group(2))));
        plain = CodeMarks.hidden(plain).replaceAll("</?[a-zA-Z][^>]*>", " ").replaceAll("&\\w+;", " ");
        plain = ROLE.matcher(plain).replaceAll(role -> Matcher.quoteReplacement(role.group(1)));
        plain = LINK.matcher(plain).replaceAll(link -> Matcher.quoteReplacement(link.group(1)));
        plain = DocLinks.asCode(code, plain);
        plain = REFERENCE.matcher(plain).replaceAll(link -> Matcher.quoteReplacement(link.group(1)));
        plain = URL.matcher(plain).replaceAll("").replace("``", "`").replaceAll("\\*{1,3}(\\S[^*]*)\\*{1,3}", "$1");
        plain = CODE.matcher(plain).replaceAll(span -> Matcher.quoteReplacement(known(code, span.group(1))));
        plain = MARKUP.matcher(plain).replaceAll(" ").replaceAll("\\s+", " ").replaceAll(" ([.,;:])(?=\\s|$)", "$1");
        plain = CodeMarks.shown(plain);
        long ticks = plain.chars().filter(c -> c == '`').count();
        return (ticks % 2 == 0 ? plain : plain.replace("`", "")).strip();
    }

    private static String tagText(String content) {
        String[] words = content.strip().split("\\s+", 2);
        String target = words[0].replaceFirst("^#", "").replace('#', '.').replaceAll("\\(.*", "");
        return words.length == 2 && !content.contains("(") ? words[1] : target;
    }

    private static String known(CodeModel code, String span) {
        String quoted = "`" + span + "`";
        boolean known = FactCheck.against(code).namesOnlyKnownCode(CodeMarks.shown(quoted)) && !span.isBlank();
        return known ? quoted : CodeMarks.shown(span);
    }

    /** What stands before the first tag, without underlined headings. */
    private static String description(String doc) {
        List<String> kept = new ArrayList<>();
        for (String line : doc.strip().split("\n", -1)) {
            if (MODELINE.matcher(line).matches()) {
                continue;
            }
            if (RULER.matcher(line).matches()) {
                if (!kept.isEmpty()) {
                    kept.remove(kept.size() - 1);
                }
                kept.add("");
            } else if (FIELD.matcher(line).matches()) {
                break;
            } else {
                kept.add(line);
            }
        }
        return String.join("\n", kept);
    }
}
