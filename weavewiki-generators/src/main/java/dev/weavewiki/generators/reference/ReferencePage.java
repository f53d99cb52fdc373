package dev.weavewiki.generators.reference;

import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Mermaid;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The complete list of everything of one kind that the code holds, such as its configuration keys. */
public final class ReferencePage implements PageSource {

    private final Fact.Kind kind;
    private final String path;
    private final Phrase title;
    private final Phrase noun;
    private final Phrase detail;

    private ReferencePage(Fact.Kind kind, String path, Phrase title, Phrase noun, Phrase detail) {
        this.kind = kind;
        this.path = path;
        this.title = title;
        this.noun = noun;
        this.detail = detail;
    }

    /** One source for each kind of fact. */
    public static List<PageSource> all() {
        return List.of(
                new ReferencePage(
                        Fact.Kind.CONFIGURATION_KEY,
                        "reference/configuration.md",
                        Phrase.of("Configuration reference"),
                        Phrase.of("{0} configuration key"),
                        Phrase.of("How it is read or set")),
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
                        Phrase.of("When")));
    }

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        List<Fact> facts = known.code().facts(kind);
        if (facts.isEmpty() || !known.blueprint().has(Section.REFERENCE)) {
            return Stream.empty();
        }
        ProseLanguage say = known.language();
        return Stream.of(PlannedPage.of(
                path,
                "reference/index.md",
                say.text(title),
                say.text("{0} and where each stands in the code", say.count(count(facts), noun)),
                (site, layout) -> write(site, layout, facts)));
    }

    /** A path with two methods is two endpoints; anything else is one for each name. */
    private static long count(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.kind() == Fact.Kind.HTTP_ENDPOINT ? row(fact) : fact.name())
                .distinct()
                .count();
    }

    private void write(Site site, PageLayout layout, List<Fact> facts) {
        Map<String, List<Fact>> byName = new LinkedHashMap<>();
        ProseLanguage say = layout.say();
        facts.forEach(fact ->
                byName.computeIfAbsent(row(fact), key -> new ArrayList<>()).add(fact));
        layout.text(say.text(
                "The code holds {0}. The list is taken from the code itself; each row names the lines.",
                say.count(count(facts), noun)));
        layout.section(say.text("All of them"));
        boolean details = facts.stream().anyMatch(fact -> !fact.detail().isBlank());
        layout.table(
                details ? List.of(say.text("Name"), say.text(detail), say.text("Where")) : say.labels("Name", "Where"),
                byName.entrySet().stream()
                        .map(entry -> row(layout, entry.getValue(), details))
                        .toList());
        diagram(layout, facts);
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
