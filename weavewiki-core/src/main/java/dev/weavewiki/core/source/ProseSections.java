package dev.weavewiki.core.source;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document.CodeBlock;
import dev.weavewiki.core.model.code.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts reStructuredText, AsciiDoc and plain text into sections by a few rules that hold for nearly all such documents: a
 * line of punctuation under a title makes a heading (in AsciiDoc, equals signs before it); directives and comments are
 * left out; what a code directive or {@code ::} introduces is code.
 */
final class ProseSections {

    private static final Pattern UNDERLINE = Pattern.compile("([=\\-~^\"'`#*+:.<>_])\\1{2,}+\\s*+");
    private static final Pattern ASCIIDOC_HEADING = Pattern.compile("(={1,6})\\s++(\\S.*+)");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+•]|\\d{1,3}+[.)]|#\\.)\\s++(.++)");
    private static final Pattern CODE_DIRECTIVE =
            Pattern.compile("\\.\\.\\s++(?:code-block|code|sourcecode|highlight|prompt)::\\s*+(\\S*+).*+");
    private static final Pattern ROLE =
            Pattern.compile(":(?:[a-zA-Z+-]{1,20}+:){1,2}+`([^`<]{1,200}+)(?:<[^>`]*+>)?+`");
    private static final Pattern LINK = Pattern.compile("`([^`<]{1,200}+)<[^>`]*+>`_{1,2}+");
    private static final Pattern REFERENCE = Pattern.compile("`([^`]{1,200}+)`_{1,2}+");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\|[A-Za-z][A-Za-z0-9 _-]{0,40}+\\|_?+");
    private static final Pattern ASCIIDOC_LINK =
            Pattern.compile("(?:https?://|link:|xref:)[^\\s\\[]{1,300}+\\[([^\\]]{0,200}+)]");

    private final RepoPath path;
    private final List<String> lines;
    private final String language;
    private final List<Section> done = new ArrayList<>();
    private final List<String> levels = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final List<CodeBlock> code = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String heading = "";
    private int level = 0;
    private int from = 1;

    private ProseSections(RepoPath path, List<String> lines, String language) {
        this.path = path;
        this.lines = lines;
        this.language = language;
    }

    static List<Section> of(RepoPath path, List<String> lines, String language) {
        return new ProseSections(path, lines, language).sections();
    }

    private List<Section> sections() {
        int at = 1;
        while (at <= lines.size()) {
            at = step(at);
        }
        close(lines.size());
        return List.copyOf(done);
    }

    /** Takes what begins at that line and says where the next thing begins. */
    private int step(int at) {
        String line = line(at);
        if (line.isBlank()) {
            endParagraph();
            return at + 1;
        }
        int afterHeading = heading(at);
        if (afterHeading > at) {
            return afterHeading;
        }
        if (language.equals("asciidoc") && (line.startsWith("----") || line.startsWith("...."))) {
            return fenced(at);
        }
        boolean directive = language.equals("rst") && line.strip().startsWith("..");
        if (directive && (line.strip().equals("..") || line.strip().startsWith(".. "))) {
            return directive(at);
        }
        add(line);
        boolean literal = language.equals("rst") && line.stripTrailing().endsWith("::");
        return literal ? indented(at + 1, indent(line), "") : at + 1;
    }

    private int heading(int at) {
        Matcher asciidoc = ASCIIDOC_HEADING.matcher(line(at));
        if (language.equals("asciidoc")) {
            return asciidoc.matches()
                    ? open(asciidoc.group(2), asciidoc.group(1).length(), at, at + 1)
                    : at;
        }
        if (isRule(at)
                && !line(at + 1).isBlank()
                && isRule(at + 2)
                && line(at).charAt(0) == line(at + 2).charAt(0)) {
            return open(line(at + 1), levelOf(line(at).charAt(0) + "over"), at, at + 3);
        }
        boolean freshLine = at == 1 || line(at - 1).isBlank() || paragraph.isEmpty();
        boolean titled = freshLine && !isRule(at) && indent(line(at)) == 0 && isRule(at + 1);
        boolean wideEnough =
                titled && line(at + 1).strip().length() + 2 >= line(at).strip().length();
        return wideEnough ? open(line(at), levelOf(line(at + 1).substring(0, 1)), at, at + 2) : at;
    }

    private int open(String newHeading, int newLevel, int at, int next) {
        endParagraph();
        close(at - 1);
        heading = plain(newHeading.strip());
        level = newLevel;
        from = at;
        return next;
    }

    /** In reStructuredText the order in which the styles of headings first come is the order of their levels. */
    private int levelOf(String style) {
        if (!levels.contains(style)) {
            levels.add(style);
        }
        return Math.min(6, levels.indexOf(style) + 1);
    }

    private int directive(int at) {
        endParagraph();
        Matcher codeDirective = CODE_DIRECTIVE.matcher(line(at).strip());
        if (codeDirective.matches()) {
            return indented(at + 1, indent(line(at)), codeDirective.group(1));
        }
        boolean remark =
                line(at).matches("\\s*+\\.\\. (?:note|warning|tip|important|admonition|seealso|deprecated)::.*+");
        if (remark) {
            String own = line(at).substring(line(at).indexOf("::") + 2).strip();
            add(own);
            return at + 1;
        }
        int next = at + 1;
        while (next <= lines.size() && (line(next).isBlank() || indent(line(next)) > indent(line(at)))) {
            next++;
        }
        return next;
    }

    /** Takes the block that is indented deeper than its introduction as code, directive options left out. */
    private int indented(int at, int outer, String codeLanguage) {
        endParagraph();
        int next = at;
        int first = 0;
        int last = 0;
        while (next <= lines.size() && (line(next).isBlank() || indent(line(next)) > outer)) {
            boolean option = first == 0 && line(next).strip().matches(":[a-z-]+:.*+");
            if (!line(next).isBlank() && !option) {
                first = first == 0 ? next : first;
                last = next;
            }
            next++;
        }
        addCode(first, last, codeLanguage);
        return next;
    }

    private int fenced(int at) {
        endParagraph();
        String fence = line(at).strip();
        int next = at + 1;
        while (next <= lines.size() && !line(next).strip().equals(fence)) {
            next++;
        }
        Matcher source = Pattern.compile("\\[source,\\s*+(\\w++).*+").matcher(line(at - 1));
        addCode(at + 1, next - 1, source.matches() ? source.group(1) : "");
        return next + 1;
    }

    private void addCode(int first, int last, String codeLanguage) {
        if (first > 0 && last >= first) {
            String block = String.join("\n", lines.subList(first - 1, last)).stripIndent();
            code.add(new CodeBlock(codeLanguage, block, Evidence.of(path.value(), first, last)));
        }
    }

    private void add(String line) {
        Matcher item = ITEM.matcher(line.strip());
        boolean isItem = item.matches();
        if (isItem) {
            endParagraph();
        }
        String words = isItem ? item.group(1) : line.strip();
        boolean noise =
                isRuleText(words) || language.equals("asciidoc") && words.matches("\\[.*]|image::?.*|:[\\w-]+:.*|//.*");
        if (!noise) {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
        }
    }

    private void endParagraph() {
        String words = plain(paragraph.toString()).strip();
        if (!words.isEmpty()) {
            text.add(words);
        }
        paragraph.setLength(0);
    }

    private void close(int last) {
        endParagraph();
        int start = from;
        while (level == 0 && start < last && line(start).isBlank()) {
            start++;
        }
        int end = last;
        while (end > start && line(end).isBlank()) {
            end--;
        }
        boolean empty = level == 0 && text.isEmpty() && code.isEmpty();
        if (!empty && end >= start) {
            done.add(new Section(heading, level, String.join("\n", text), code, Evidence.of(path.value(), start, end)));
        }
        text.clear();
        code.clear();
    }

    private String plain(String words) {
        String now = words.strip().equals("::") || words.endsWith(" ::")
                ? words.substring(0, words.lastIndexOf("::"))
                : words.endsWith("::") ? words.substring(0, words.length() - 1) : words;
        if (language.equals("rst")) {
            now = ROLE.matcher(now)
                    .replaceAll(found ->
                            Matcher.quoteReplacement("`" + shown(found.group(1).strip()) + "`"));
            now = LINK.matcher(now)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group(1).strip()));
            now = now.replace("``", "`").replace("\\ ", "");
            now = REFERENCE.matcher(now).replaceAll("$1");
            now = SUBSTITUTION.matcher(now).replaceAll("");
            now = now.replace("**", "");
        } else if (language.equals("asciidoc")) {
            now = ASCIIDOC_LINK.matcher(now).replaceAll("$1");
        }
        return now.replaceAll("\\s+", " ");
    }

    /** What a role shows of its target: behind a tilde the last part alone, without an exclamation mark before it. */
    private static String shown(String target) {
        return target.startsWith("~")
                ? target.substring(Math.max(1, target.lastIndexOf('.') + 1))
                : target.replaceFirst("^!", "");
    }

    private boolean isRule(int at) {
        return isRuleText(line(at));
    }

    private static boolean isRuleText(String line) {
        return UNDERLINE.matcher(line).matches();
    }

    /** The line counted from 1; empty beyond the ends. */
    private String line(int at) {
        return at < 1 || at > lines.size() ? "" : lines.get(at - 1);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
