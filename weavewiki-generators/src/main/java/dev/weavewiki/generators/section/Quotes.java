package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Document.Section;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sections of the repository's own documents on a subject, quoted: their prose as a quotation, their code blocks word for
 * word, both in the order in which they are written, each with its lines.
 */
final class Quotes {

    private static final int MOST_SECTIONS = 12;

    /** What stands nearer to the root speaks for more of the project; else the given order holds. */
    private static final Comparator<Document> NEAREST =
            Comparator.comparingInt(document -> document.path().depth());

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
                .sorted(NEAREST)
                .forEach(document -> collect(document, heading, found));
        return new Quotes(found.stream().limit(MOST_SECTIONS).toList());
    }

    /** What the README shows before it turns to anything else: the first of its opening sections, where it holds code. */
    static Quotes opening(Knowledge known) {
        return new Quotes(known.code().documents(Document.Kind.README).stream()
                .filter(document -> document.path().depth() == 1)
                .limit(1)
                .flatMap(document -> document.sections().stream()
                        .filter(Quotes::saysSomething)
                        .limit(2))
                .filter(section -> !section.code().isEmpty() && section.level() <= 2)
                .limit(1)
                .toList());
    }

    /** The sections of these documents with that heading, with what stands below them. */
    static Quotes headed(Knowledge known, String heading, List<RepoPath> documents) {
        Pattern whole = Pattern.compile("(?i)" + Pattern.quote(heading.strip()));
        List<Section> found = new ArrayList<>();
        Stream.of(Document.Kind.README, Document.Kind.GUIDE)
                .flatMap(kind -> known.code().documents(kind).stream())
                .filter(document -> documents.contains(document.path()))
                .forEach(document -> collect(document, whole, found));
        return new Quotes(found.stream().limit(MOST_SECTIONS).toList());
    }

    /** The same, and behind it those of the others that it does not hold. */
    Quotes and(Quotes others) {
        return new Quotes(Stream.concat(sections.stream(), others.without(this).sections.stream())
                .limit(MOST_SECTIONS)
                .toList());
    }

    /** The first so many. */
    Quotes head(int count) {
        return new Quotes(sections.stream().limit(count).toList());
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

    void write(PageLayout layout, SourceTexts texts) {
        sections.forEach(section -> write(layout, section, texts));
    }

    private static void write(PageLayout layout, Section section, SourceTexts texts) {
        ProseLanguage say = layout.say();
        layout.section(section.heading().isBlank() ? say.text("Introduction") : Words.capital(section.heading()));
        layout.text(say.text("From {0}:", layout.cite(section.evidence())));
        new QuotedSection(section, texts).write(layout);
    }
}
