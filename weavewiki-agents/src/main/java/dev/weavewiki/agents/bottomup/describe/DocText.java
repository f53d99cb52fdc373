package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.agents.CommentNoise;
import dev.weavewiki.agents.DocLinks;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.Halves;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.RepeatedName;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The prose of a doc comment as plain Markdown: markup of Javadoc, JSDoc, reStructuredText and HTML becomes code style or
 * goes, samples and parameter lists go, and code style stays only on words that the repository holds.
 */
final class DocText {

    private static final Pattern BLOCK_TAG = Pattern.compile(
            "^\\s*(@(?!description|desc|fileoverview|file|summary|brief)\\w+|:\\w+[^:]*:(\\s|$)|\\.\\. [\\w-]+::|>>>|(Args|Arguments|Parameters|Params|Returns|Return|Raises|Yields|Throws|Examples?|Usage|Note|Notes|See also|Attributes)::?\\s*$).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNDERLINE = Pattern.compile("^\\s*([~=\\-^#*+.\"'`_])\\1{2,}\\s*$");
    private static final Pattern RULE_OR_HEADING = Pattern.compile("^\\s*(#{1,6}\\s.*|[-*_=]{3,}|!.*)$");
    private static final Pattern LABELLED = Pattern.compile(
            "\\b(Module (dependencies|exports|variables|requirements)|Expose|Constants?|Private|Public|Internal|Imports?|Exports?|Dependencies|Globals?|Helpers?|Types?)\\b.{0,24}");
    private static final Pattern SPAN = Pattern.compile("`([^`]*)`");

    /** What joins a member to its type in Javadoc and Ruby ({@code Till#open}); attributes, directives and issues keep theirs. */
    private static final Pattern MEMBER = Pattern.compile("(?<=[\\w>])#(?=\\w)");

    private DocText() {}

    /** The paragraphs in their order, each on one line; empty where the comment holds no prose. */
    static List<String> paragraphs(String doc, CodeModel code) {
        return Stream.of(prose(doc).split("\n\\s*\n"))
                .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty()
                        && !LABELLED.matcher(paragraph).matches()
                        && !CommentNoise.saysNothing(paragraph)
                        && !CommentNoise.isNote(paragraph))
                .map(paragraph -> spans(paragraph, code))
                .filter(paragraph -> paragraph.matches(".*\\p{L}{2}.*") && !paragraph.matches("(-\\\\?\\*-.*|vim?:.*)"))
                .toList();
    }

    /** Up to so many sentences of the first paragraph; empty where there is no prose. */
    static List<String> sentences(String doc, CodeModel code, int most) {
        List<String> sentences = new ArrayList<>();
        String rest = paragraphs(doc, code).stream().findFirst().orElse("");
        while (!rest.isEmpty() && sentences.size() < most) {
            String first = Prose.firstSentence(rest);
            rest = rest.substring(first.length()).strip();
            String told = Halves.withoutOpenClause(Halves.withoutAnnouncement(first));
            if (!told.isBlank() && !Halves.breaksOff(told) && (sentences.isEmpty() || !first.endsWith(":"))) {
                sentences.add(whole(told));
            }
        }
        return sentences;
    }

    /** The same, without the declaration's own name in front: "X returns" becomes "Returns", "X" alone is passed over. */
    static List<String> sentences(String doc, String name, CodeModel code, int most) {
        List<String> sentences = new ArrayList<>(sentences(RepeatedName.left(doc, name), code, most));
        if (!sentences.isEmpty()) {
            sentences.set(0, Voice.withoutName(sentences.get(0), name));
        }
        return sentences;
    }

    /** The first sentence that says more than the name of the declaration, or empty. */
    static String first(Symbol symbol, CodeModel code) {
        return first(RepeatedName.left(symbol.doc(), symbol.name()), code);
    }

    /** The first sentence, or empty. */
    static String first(String doc, CodeModel code) {
        return sentences(doc, code, 1).stream().findFirst().orElse("");
    }

    /** A sentence that introduced a list or a sample which is not shown ends like any other. */
    private static String whole(String sentence) {
        return Prose.sentence(sentence.replaceAll("[\\s:;,–—-]+$", ""));
    }

    private static String prose(String doc) {
        String text = Markup.withoutBlocks(CommentNoise.withoutRdoc(doc.replace("\r", "")));
        return Markup.plain(String.join("\n", lines(text)));
    }

    private static List<String> lines(String text) {
        List<String> kept = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (BLOCK_TAG.matcher(line).matches()) {
                break;
            }
            if (UNDERLINE.matcher(line).matches()) {
                removeTitle(kept);
                kept.add("");
            } else if (!RULE_OR_HEADING.matcher(line).matches()) {
                kept.add(listItem(line));
            }
        }
        return kept;
    }

    /** List items stand for themselves: joined to a sentence they would garble it. */
    private static String listItem(String line) {
        return line.matches("\\s*([-*+•]|\\d+[.)])\\s+.*") ? "\n" + line : line.replaceFirst("^\\s*@\\w+\\s*", "");
    }

    private static void removeTitle(List<String> kept) {
        if (!kept.isEmpty() && !kept.get(kept.size() - 1).isBlank()) {
            kept.remove(kept.size() - 1);
        }
    }

    /** Code style on known words only; outside of it nothing that Markdown would read as markup. */
    private static String spans(String paragraph, CodeModel code) {
        boolean balanced = paragraph.chars().filter(c -> c == '`').count() % 2 == 0;
        String text = DocLinks.asCode(code, balanced ? paragraph : paragraph.replace("`", ""));
        FactCheck facts = FactCheck.against(code);
        StringBuilder result = new StringBuilder();
        int from = 0;
        var spans = SPAN.matcher(text);
        while (spans.find()) {
            result.append(plain(text.substring(from, spans.start())));
            String span = MEMBER.matcher(spans.group(1).strip()).replaceAll(".");
            boolean known = !span.isEmpty() && facts.namesOnlyKnownCode("`" + span + "`");
            result.append(known ? "`" + span + "`" : plain(span));
            from = spans.end();
        }
        return result.append(plain(text.substring(from))).toString();
    }

    private static String plain(String text) {
        return text.replace("<", "\\<")
                .replace("*", "\\*")
                .replaceAll("(?<![\\\\\\w])_", "\\\\_")
                .replace("[", "\\[");
    }
}
