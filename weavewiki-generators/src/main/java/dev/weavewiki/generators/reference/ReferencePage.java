package dev.weavewiki.generators.reference;

import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Mermaid;
import dev.weavewiki.generators.section.Audience;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The complete list of everything of one kind that the code holds, such as its configuration keys. */
public final class ReferencePage implements PageSource {

    /** Kinds that builds, tests and automation have as well. */
    private static final Set<Fact.Kind> SPLIT = EnumSet.of(Fact.Kind.CONFIGURATION_KEY, Fact.Kind.SCHEDULED_JOB);

    private final Fact.Kind kind;
    private final String path;
    private final Phrase title;
    private final Phrase noun;
    private final Phrase detail;
    private final Optional<Beside> beside;

    private ReferencePage(Fact.Kind kind, String path, Phrase title, Phrase noun, Phrase detail) {
        this(kind, path, title, noun, detail, Optional.empty());
    }

    private ReferencePage(
            Fact.Kind kind, String path, Phrase title, Phrase noun, Phrase detail, Optional<Beside> beside) {
        this.kind = kind;
        this.path = path;
        this.title = title;
        this.noun = noun;
        this.detail = detail;
        this.beside = beside;
    }

    /** How those are called that builds, tests and automation have for themselves. */
    private record Beside(Phrase noun, Phrase title, Phrase meaning) {}

    /** One source for each kind of fact. */
    public static List<PageSource> all() {
        return List.of(
                new ReferencePage(
                        Fact.Kind.CONFIGURATION_KEY,
                        "reference/configuration.md",
                        Phrase.of("Configuration reference"),
                        Phrase.of("{0} configuration key"),
                        Phrase.of("How it is read or set"),
                        Optional.of(new Beside(
                                Phrase.of("{0} build key"),
                                Phrase.of("Keys of builds, tests, examples and tools"),
                                Phrase.of(
                                        "They stand in what builds, tests and shows the project, not in what its users"
                                                + " get.")))),
                new ReferencePage(
                        Fact.Kind.HTTP_ENDPOINT,
                        "reference/http-endpoints.md",
                        Phrase.of("HTTP endpoints"),
                        Phrase.of("{0} HTTP endpoint"),
                        Phrase.of("Method")),
                new ReferencePage(
                        Fact.Kind.CLI_COMMAND,
                        "reference/cli-commands.md",
                        Phrase.of("CLI commands"),
                        Phrase.of("{0} command"),
                        Phrase.of("What it says")),
                new ReferencePage(
                        Fact.Kind.DATABASE_TABLE,
                        "reference/database.md",
                        Phrase.of("Database"),
                        Phrase.of("{0} table"),
                        Phrase.of("Columns")),
                new ReferencePage(
                        Fact.Kind.EVENT,
                        "reference/events.md",
                        Phrase.of("Events and messages"),
                        Phrase.of("{0} event"),
                        Phrase.of("How")),
                new ReferencePage(
                        Fact.Kind.SCHEDULED_JOB,
                        "reference/scheduled-jobs.md",
                        Phrase.of("Scheduled jobs"),
                        Phrase.of("{0} scheduled job"),
                        Phrase.of("When"),
                        Optional.of(new Beside(
                                Phrase.of("{0} scheduled workflow"),
                                Phrase.of("Automation of the repository"),
                                Phrase.of(
                                        "They run what the repository does for itself, such as builds and checks; they are no jobs of"
                                                + " the product.")))));
    }

    /** Whether the product holds it, and not what builds, tests and shows the product. */
    static boolean isOfProduct(Fact fact, Knowledge known) {
        return !SPLIT.contains(fact.kind()) || Audience.isForUsers(fact, known);
    }

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        List<Fact> facts = known.code().facts(kind);
        if (facts.isEmpty() || !known.blueprint().has(Section.REFERENCE)) {
            return Stream.empty();
        }
        ProseLanguage say = known.language();
        List<Fact> product =
                facts.stream().filter(fact -> isOfProduct(fact, known)).toList();
        String holds = product.isEmpty()
                ? say.count(count(facts), beside.orElseThrow().noun())
                : say.count(count(product), noun);
        return Stream.of(PlannedPage.of(
                path,
                "reference/index.md",
                say.text(title),
                say.text("{0} and where each stands in the code", holds),
                (site, layout) -> write(layout, facts, product)));
    }

    /** A path with two methods is two endpoints; anything else is one for each name. */
    private static long count(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.kind() == Fact.Kind.HTTP_ENDPOINT ? row(fact) : fact.name())
                .distinct()
                .count();
    }

    private void write(PageLayout layout, List<Fact> facts, List<Fact> product) {
        ProseLanguage say = layout.say();
        layout.text(
                product.isEmpty()
                        ? say.text("The list is taken from the code itself; each row names the lines.")
                        : say.text(
                                "The code holds {0}. The list is taken from the code itself; each row names the lines.",
                                say.count(count(product), noun)));
        List<Fact> others =
                facts.stream().filter(fact -> !product.contains(fact)).toList();
        if (!product.isEmpty()) {
            layout.section(others.isEmpty() ? say.text("All of them") : say.text("Of the product"));
            table(layout, product);
        }
        if (!others.isEmpty()) {
            Beside their = beside.orElseThrow();
            layout.section(say.text(their.title())).text(say.text(their.meaning()));
            table(layout, others);
        }
        diagram(layout, facts);
    }

    private void table(PageLayout layout, List<Fact> facts) {
        ProseLanguage say = layout.say();
        Map<String, List<Fact>> byName = new LinkedHashMap<>();
        facts.forEach(fact ->
                byName.computeIfAbsent(row(fact), key -> new ArrayList<>()).add(fact));
        boolean details = facts.stream().anyMatch(fact -> !fact.detail().isBlank());
        layout.table(
                details ? List.of(say.text("Name"), say.text(detail), say.text("Where")) : say.labels("Name", "Where"),
                byName.entrySet().stream()
                        .map(entry -> row(layout, entry.getValue(), details))
                        .toList());
    }

    /** Places that say the same of one name share a row; settings share one whatever is said of them. */
    private static String row(Fact fact) {
        return fact.kind() == Fact.Kind.CONFIGURATION_KEY ? fact.name() : fact.name() + "\n" + fact.detail();
    }

    private static List<String> row(PageLayout layout, List<Fact> facts, boolean details) {
        String name = facts.get(0).name();
        List<String> places = facts.stream()
                .map(Fact::evidence)
                .distinct()
                .limit(3)
                .map(layout::cite)
                .toList();
        String first = String.join(", ", places);
        String where = facts.size() > 3 ? layout.say().text("{0} and {1} more", first, facts.size() - 3) : first;
        if (!details) {
            return List.of(Markdown.code(name), where);
        }
        List<String> said = facts.stream()
                .map(fact -> fact.detailIn(layout.say()))
                .filter(text -> !text.isBlank())
                .distinct()
                .map(Markdown::prose)
                .toList();
        return List.of(Markdown.code(name), String.join("; ", said), where);
    }

    /** Which files define them, the most telling files first. */
    private void diagram(PageLayout layout, List<Fact> facts) {
        Map<String, Long> perFile = new LinkedHashMap<>();
        facts.forEach(fact -> perFile.merge(fact.evidence().path().value(), 1L, Long::sum));
        if (perFile.size() < 2) {
            return;
        }
        Mermaid diagram = Mermaid.sideways().node("", layout.say().text(title));
        perFile.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(java.util.Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Mermaid.MOST_NODES - 1)
                .forEach(entry -> diagram.node(entry.getKey(), entry.getKey())
                        .edge(entry.getKey(), "", entry.getValue().toString()));
        layout.section(layout.say().text("Where they come from"))
                .diagram(diagram, layout.say().text("The files that hold most of them, with the number of places."));
    }
}
