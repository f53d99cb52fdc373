package dev.weavewiki.generators.reference;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.FileInsight.SymbolNote;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.section.Audience;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public surface of the source files, by package or folder; on a page for each domain where it is large. */
public final class ApiPages implements PageSource {

    /** Beyond this many rows the surface is split by domain; our choice. */
    private static final int ROWS_PER_PAGE = 400;

    /** Inline tags of Javadoc, of which the content stays, and tags of HTML. */
    private static final Pattern MARKUP =
            Pattern.compile("\\{@\\w+\\s+([^{}]*)}|</?(?:[abip]|br|code|em|h[1-6]|li|ol|pre|strong|tt|ul)\\b[^<>]*>");

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        List<Symbol> surface = surface(known.code(), known.code().sourceFiles());
        if (surface.isEmpty()
                || !known.blueprint().has(Section.REFERENCE)
                || known.blueprint().scale() == ProjectScale.SMALL) {
            return Stream.empty();
        }
        PlannedPage index = PlannedPage.of(
                "reference/api.md",
                "reference/index.md",
                known.language().text("API reference"),
                known.language().count(surface.size(), "public declaration"),
                (site, layout) -> index(site, layout, surface));
        return surface.size() <= ROWS_PER_PAGE ? Stream.of(index) : Stream.concat(Stream.of(index), split(known));
    }

    /** What the files offer; examples and the like offer nothing to others, nor does generated code, unless there is nothing else. */
    static List<Symbol> surface(CodeModel code, List<SourceFile> files) {
        boolean alone = declared(code.sourceFiles()).allMatch(symbol -> isAside(code, symbol));
        return declared(files).filter(symbol -> alone || !isAside(code, symbol)).toList();
    }

    private static boolean isAside(CodeModel code, Symbol symbol) {
        return Audience.isBeside(symbol.path())
                || code.file(symbol.path())
                        .filter(file -> file.scanned().generated())
                        .isPresent();
    }

    private static Stream<Symbol> declared(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.role() == FileRole.SOURCE)
                .flatMap(file -> Stream.concat(file.topLevel().stream(), ofObjects(file)))
                .filter(symbol -> symbol.visibility() == Visibility.PUBLIC
                        && symbol.kind() != SymbolKind.MODULE
                        && symbol.kind() != SymbolKind.VARIABLE);
    }

    /** The methods that a file gives to objects at its top level, which other files get with them. */
    private static Stream<Symbol> ofObjects(SourceFile file) {
        Set<String> objects = file.topLevel().stream()
                .filter(symbol -> symbol.kind() == SymbolKind.VARIABLE && symbol.visibility() == Visibility.PUBLIC)
                .map(Symbol::name)
                .collect(Collectors.toSet());
        return file.symbols().stream()
                .filter(symbol -> symbol.kind() == SymbolKind.METHOD && objects.contains(symbol.container()));
    }

    private static Stream<PlannedPage> split(Knowledge known) {
        return known.domains().domains().stream()
                .filter(domain -> !ofDomain(known, domain).isEmpty())
                .map(domain -> PlannedPage.of(
                        "reference/api/" + domain.slug() + ".md",
                        "reference/api.md",
                        known.language().text("API of {0}", domain.name()),
                        known.language().count(ofDomain(known, domain).size(), "public declaration"),
                        (site, layout) -> tables(site, layout, ofDomain(known, domain))));
    }

    private static List<Symbol> ofDomain(Knowledge known, DomainInsight domain) {
        return surface(
                known.code(),
                domain.files().stream()
                        .flatMap(file -> known.code().file(file).stream())
                        .toList());
    }

    private static void index(Site site, PageLayout layout, List<Symbol> surface) {
        ProseLanguage say = site.say();
        layout.text(say.text(
                "What other code may use: the {0} at the top level of the source files, tests and examples left out. Members are"
                        + " described with their files.",
                say.count(surface.size(), "public declaration")));
        List<PlannedPage> parts = site.partsOf(layout.path());
        if (parts.isEmpty()) {
            tables(site, layout, surface);
            return;
        }
        layout.section(say.text("By domain"));
        layout.table(
                say.labels("Page", "Holds"),
                parts.stream()
                        .map(part -> List.of(layout.page(part), Markdown.prose(part.holds())))
                        .toList());
        new Diagrams(site)
                .domains()
                .ifPresent(drawing -> layout.drawing(drawing, say.text("How the domains depend on each other.")));
    }

    private static void tables(Site site, PageLayout layout, List<Symbol> surface) {
        ProseLanguage say = site.say();
        Map<String, List<Symbol>> groups = new TreeMap<>();
        surface.forEach(symbol -> groups.computeIfAbsent(group(site, symbol), key -> new ArrayList<>())
                .add(symbol));
        groups.entrySet().stream().sorted(mostUsedFirst(site)).forEach(group -> {
            layout.section(group.getKey());
            layout.table(
                    say.labels("Declaration", "Kind", "What it says of itself", "Documented"),
                    group.getValue().stream()
                            .map(symbol -> row(site, layout, symbol))
                            .toList());
        });
        new Diagrams(site)
                .hierarchy(surface.stream().map(Symbol::path).distinct().toList())
                .ifPresent(drawing -> layout.section(say.text("Type hierarchy"))
                        .drawing(drawing, say.text("An arrow leads from a type to the one it extends or implements.")));
    }

    /** Groups by their most central file, so that what users need stands before samples. */
    private static Comparator<Map.Entry<String, List<Symbol>>> mostUsedFirst(Site site) {
        return Comparator.comparingDouble((Map.Entry<String, List<Symbol>> group) -> -group.getValue().stream()
                        .mapToDouble(symbol -> site.code().centrality(symbol.path()))
                        .max()
                        .orElse(0))
                .thenComparing(Map.Entry.comparingByKey());
    }

    private static String group(Site site, Symbol symbol) {
        String declared = site.code()
                .file(symbol.path())
                .map(file -> file.structure().packageName())
                .orElse("");
        String folder = symbol.path().parent().value();
        if (!declared.isEmpty()) {
            return declared;
        }
        return folder.isEmpty() ? site.say().text("Root folder") : folder;
    }

    private static List<String> row(Site site, PageLayout layout, Symbol symbol) {
        String says = description(site, symbol);
        String name = symbol.kind() == SymbolKind.METHOD ? symbol.qualifiedName() : symbol.name();
        return List.of(
                layout.cite(symbol.headEvidence(), Markdown.code(name)),
                site.say().word(symbol.kind()),
                says.isBlank() ? "" : layout.uncited(Claim.of(Words.firstSentence(says, 200), symbol.headEvidence())),
                layout.fileName(symbol.path()));
    }

    /** What is said of the symbol with its file; else its comment without the markup of comments. */
    private static String description(Site site, Symbol symbol) {
        return site.insight(symbol.path())
                .flatMap(insight -> insight.symbols().stream()
                        .filter(note -> note.name().equals(symbol.qualifiedName())
                                && note.lines().equals(symbol.lines()))
                        .filter(note -> !note.description().isBlank())
                        .findFirst())
                .map(SymbolNote::description)
                .orElseGet(() -> MARKUP.matcher(symbol.doc())
                        .replaceAll(tag -> tag.group(1) == null ? "" : Matcher.quoteReplacement(tag.group(1))));
    }
}
