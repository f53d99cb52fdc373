package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Document.CodeBlock;
import dev.weavewiki.core.model.code.Document.Section;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sections of the repository's own documents on a subject, quoted: their prose as a quotation, their code blocks word for
 * word, each with its lines.
 */
final class Quotes {

    private static final int MOST_SECTIONS = 12;
    private static final int MOST_LINES = 24;
    private static final int MOST_BLOCKS = 6;
    private static final int LONGEST_BLOCK = 60;

    private final List<Section> sections;

    private Quotes(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    /** Sections whose heading matches, with what stands below them, from the README and guides near the root. */
    static Quotes about(Knowledge known, String regex) {
        Pattern heading = Pattern.compile("(?i).*(?:" + regex + ").*");
        List<Section> found = new ArrayList<>();
        Stream.of(Document.Kind.README, Document.Kind.CONTRIBUTING, Document.Kind.GUIDE)
                .flatMap(kind -> known.code().documents(kind).stream())
                .filter(document -> document.path().depth() <= 3)
                .forEach(document -> collect(document, heading, found));
        return new Quotes(found.stream().limit(MOST_SECTIONS).toList());
    }

    /** All sections of the documents of a kind that stands nearest to the root. */
    static Quotes of(Knowledge known, Document.Kind kind) {
        return new Quotes(known.code().documents(kind).stream()
                .limit(1)
                .flatMap(document -> document.sections().stream())
                .filter(Quotes::saysSomething)
                .limit(MOST_SECTIONS)
                .toList());
    }

    /** The sections of guides that are about the subject as a whole, as their titles or file names say. */
    static Quotes titled(Knowledge known, String regex) {
        Pattern title = Pattern.compile("(?i).*(?:" + regex + ").*");
        return new Quotes(known.code().documents(Document.Kind.GUIDE).stream()
                .filter(document -> document.path().depth() <= 3)
                .filter(document -> title.matcher(document.title()).matches()
                        || title.matcher(document.path().stem()).matches())
                .flatMap(document -> document.sections().stream())
                .filter(Quotes::saysSomething)
                .limit(MOST_SECTIONS)
                .toList());
    }

    private static void collect(Document document, Pattern heading, List<Section> found) {
        int inside = 0;
        for (Section section : document.sections()) {
            boolean matches =
                    section.level() > 1 && heading.matcher(section.heading()).matches();
            if (inside > 0 && section.level() <= inside) {
                inside = 0;
            }
            if (inside == 0 && matches) {
                inside = section.level();
            }
            if (inside > 0 && saysSomething(section)) {
                found.add(section);
            }
        }
    }

    private static boolean saysSomething(Section section) {
        return !section.text().isBlank() || !section.code().isEmpty();
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }

    List<Section> sections() {
        return sections;
    }

    /** The quotes that these do not hold already. */
    Quotes without(Quotes others) {
        return new Quotes(sections.stream()
                .filter(section -> !others.sections.contains(section))
                .toList());
    }

    void write(PageLayout layout) {
        sections.forEach(section -> write(layout, section));
    }

    private static void write(PageLayout layout, Section section) {
        ProseLanguage say = layout.say();
        layout.section(section.heading().isBlank() ? say.text("Introduction") : Words.capital(section.heading()));
        layout.text(say.text("From {0}:", layout.cite(section.evidence())));
        List<String> lines =
                section.text().lines().filter(line -> !line.isBlank()).toList();
        layout.text(String.join(
                "\n>\n",
                lines.stream()
                        .limit(MOST_LINES)
                        .map(line -> "> " + Markdown.prose(line))
                        .toList()));
        if (lines.size() > MOST_LINES) {
            layout.text(say.text("The document goes on for {0}.", say.count(lines.size() - MOST_LINES, "more line")));
        }
        section.code().stream()
                .filter(block -> block.text().lines().count() <= LONGEST_BLOCK
                        && !block.text().isBlank())
                .limit(MOST_BLOCKS)
                .forEach(block -> block(layout, block));
    }

    private static void block(PageLayout layout, CodeBlock block) {
        layout.fence(
                block.language().equals("mermaid") ? "text" : block.language(),
                block.text().lines().toList());
        layout.source(block.evidence());
    }
}
