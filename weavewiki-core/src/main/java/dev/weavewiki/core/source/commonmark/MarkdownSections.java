package dev.weavewiki.core.source.commonmark;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document.CodeBlock;
import dev.weavewiki.core.model.code.Document.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Cuts Markdown into sections. Stateless, so one instance serves many threads. */
public final class MarkdownSections {

    /** No person nests quotes and lists deeper; hostile texts do. */
    private static final int MAX_DEPTH = 50;

    private static final Pattern HTML_TITLE =
            Pattern.compile("<h1\\b[^>]{0,200}+>(.{1,300}?)</h1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern NAVIGATION = Pattern.compile(
            "(?i)[<>←→↑«»‹›\\s]*+(?:(?:go )?back|next|prev(?:ious)?|home|up|table of contents)\\b.{0,60}+");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}+>");
    private static final Pattern FRONT_TITLE = Pattern.compile("title:\\s*+[\"']?+([^\"']++)[\"']?+\\s*+");
    private static final Pattern TABLE_RULE = Pattern.compile("(?=[^-]*+-)[\\s|:-]++");

    private static final Pattern ADMONITION =
            Pattern.compile("^:{3,10}+[ ]?+[a-z]{0,20}+|^\\[![A-Z]{1,20}+]", Pattern.MULTILINE);

    private final Parser parser = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_DEPTH)
            .build();

    /** What a document says of its own title, and its sections in order; a section has lines of its own. */
    public record Result(Optional<String> title, List<Section> sections) {}

    /** Reads a document; any text is one. */
    public Result read(RepoPath path, List<String> lines) {
        int front = frontMatterEnd(lines);
        List<String> body = new ArrayList<>(Myst.plain(lines));
        for (int i = 0; i < front; i++) {
            body.set(i, "");
        }
        Node document = parser.parse(String.join("\n", body));
        Drafts drafts = new Drafts(path, body);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && firstLine(node) > 0) {
                drafts.open(PlainText.of(heading, " "), heading.getLevel(), firstLine(node));
            } else {
                drafts.add(node, 0);
            }
        }
        return new Result(title(document, lines.subList(0, front)), drafts.sections());
    }

    private static Optional<String> title(Node document, List<String> frontMatter) {
        for (String line : frontMatter) {
            Matcher matcher = FRONT_TITLE.matcher(line);
            if (matcher.matches()) {
                return Optional.of(matcher.group(1).strip());
            }
        }
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                return Optional.of(PlainText.of(heading, " ")).filter(title -> !title.isBlank());
            }
            if (node instanceof HtmlBlock html) {
                Matcher matcher = HTML_TITLE.matcher(html.getLiteral());
                String text = matcher.find()
                        ? TAG.matcher(matcher.group(1)).replaceAll("").strip()
                        : "";
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /** How many lines the YAML block at the start takes; 0 where there is none. */
    private static int frontMatterEnd(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            return 0;
        }
        for (int i = 1; i < Math.min(lines.size(), 200); i++) {
            if (lines.get(i).strip().equals("---")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int firstLine(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getLineIndex() + 1;
    }

    private static int lastLine(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(spans.size() - 1).getLineIndex() + 1;
    }

    /** The sections as they come. */
    private static final class Drafts {
        private final RepoPath path;
        private final List<String> lines;
        private final List<Section> done = new ArrayList<>();
        private final List<String> text = new ArrayList<>();
        private final List<CodeBlock> code = new ArrayList<>();
        private String heading = "";
        private int level = 0;
        private int from = 1;

        Drafts(RepoPath path, List<String> lines) {
            this.path = path;
            this.lines = lines;
        }

        void open(String newHeading, int newLevel, int line) {
            close(line - 1);
            heading = newHeading;
            level = newLevel;
            from = line;
        }

        void add(Node node, int depth) {
            if (node instanceof Paragraph) {
                addParagraph(node);
            } else if (node instanceof Heading) {
                addLine(PlainText.of(node, " "));
            } else if (node instanceof FencedCodeBlock fenced) {
                addCode(node, language(fenced.getInfo()), fenced.getLiteral());
            } else if (node instanceof IndentedCodeBlock indented) {
                addCode(node, "", indented.getLiteral());
            } else if (node instanceof Block && depth < MAX_DEPTH) {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    add(child, depth + 1);
                }
            }
        }

        List<Section> sections() {
            close(lines.size());
            return List.copyOf(done);
        }

        /** Links to the pages around, which say nothing of the subject. */
        private static boolean isNavigation(Node node) {
            return node.getFirstChild() instanceof Link
                    && node.getLastChild() instanceof Link
                    && NAVIGATION.matcher(PlainText.of(node, " ").strip()).matches();
        }

        private void addParagraph(Node node) {
            if (isNavigation(node)) {
                return;
            }
            String broken =
                    ADMONITION.matcher(PlainText.of(node, "\n")).replaceAll("").strip();
            String[] rows = broken.split("\n", -1);
            int rule = tableRule(rows);
            if (rule < 0) {
                addLine(broken.replace('\n', ' '));
                return;
            }
            addLine(String.join(" ", Arrays.copyOf(rows, rule - 1)));
            for (int i = rule - 1; i < rows.length; i++) {
                addLine(i == rule ? "" : rows[i].strip().replaceAll("^\\|\\s*+|\\s*+\\|$", ""));
            }
        }

        /** Which row parts a table's head from its body; -1 where there is no table. */
        private static int tableRule(String[] rows) {
            for (int i = 1; i < rows.length; i++) {
                if (rows[i].indexOf('|') >= 0 && TABLE_RULE.matcher(rows[i]).matches()) {
                    return i;
                }
            }
            return -1;
        }

        private void addLine(String line) {
            String squeezed = line.strip().replaceAll("\\s+", " ");
            if (!squeezed.isEmpty()) {
                text.add(squeezed);
            }
        }

        private void addCode(Node node, String language, String literal) {
            if (firstLine(node) > 0 && !literal.isBlank()) {
                code.add(new CodeBlock(
                        language, literal.stripTrailing(), Evidence.of(path.value(), firstLine(node), lastLine(node))));
            }
        }

        private void close(int last) {
            int start = level == 0 ? firstWritten(last) : from;
            int end = last;
            while (end > start && lines.get(end - 1).isBlank()) {
                end--;
            }
            boolean empty = level == 0 && text.isEmpty() && code.isEmpty();
            if (!empty && end >= start) {
                done.add(new Section(
                        heading, level, String.join("\n", text), code, Evidence.of(path.value(), start, end)));
            }
            text.clear();
            code.clear();
        }

        private int firstWritten(int last) {
            int start = from;
            while (start < last && lines.get(start - 1).isBlank()) {
                start++;
            }
            return start;
        }

        private static String language(String info) {
            String first = info.strip().split("[\\s{,]", 2)[0];
            return first.length() > 30 ? "" : first;
        }
    }
}
