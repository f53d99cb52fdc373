package dev.weavewiki.agents.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.topdown.Models;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.DocumentationBlueprint;
import dev.weavewiki.core.model.product.DocumentationBlueprint.DomainStructure;
import dev.weavewiki.core.model.product.DocumentationBlueprint.FilePage;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConsolidationProperties {

    @Property(tries = 150)
    void each_source_file_is_in_exactly_one_domain(@ForAll("repositories") Knowledge known) {
        List<RepoPath> all =
                known.code().sourceFiles().stream().map(SourceFile::path).toList();

        List<DomainCandidate> domains =
                DomainCandidates.of(known.code(), ProjectScale.of(all.size()), ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains.stream().flatMap(domain -> domain.files().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(domains).extracting(DomainCandidate::slug).doesNotHaveDuplicates();
        assertThat(domains)
                .extracting(domain -> domain.name().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void each_source_file_is_on_exactly_one_page(@ForAll("repositories") Knowledge known) {
        DocumentationBlueprint blueprint = plan(known);

        List<RepoPath> documented = blueprint.domains().stream()
                .flatMap(domain -> domain.pages().stream())
                .flatMap(page -> page.files().stream())
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(known.code().sourceFiles().stream()
                        .map(SourceFile::path)
                        .toList());
    }

    @Property(tries = 100)
    void page_paths_are_unique_whatever_their_case(@ForAll("repositories") Knowledge known) {
        DocumentationBlueprint blueprint = plan(known);

        Stream<String> pages = blueprint.domains().stream()
                .flatMap(domain -> domain.pages().stream())
                .map(page -> page.path().value());
        Stream<String> indexes = blueprint.domains().stream()
                .filter(domain -> domain.structure() != DomainStructure.SINGLE_PAGE)
                .map(domain -> domain.index().value());

        assertThat(Stream.concat(pages, indexes).map(path -> path.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 50)
    void pages_hold_at_most_twelve_files(@ForAll("repositories") Knowledge known) {
        DocumentationBlueprint blueprint = plan(known);

        assertThat(blueprint.domains().stream().flatMap(domain -> domain.pages().stream()))
                .extracting(FilePage::files)
                .allSatisfy(files -> assertThat(files).hasSizeBetween(1, 12));
    }

    @Property(tries = 50)
    void equal_repositories_give_equal_blueprints(@ForAll("repositories") Knowledge known) {
        DocumentationBlueprint first = plan(known);

        DocumentationBlueprint second = plan(known);

        assertThat(second).isEqualTo(first);
    }

    private static DocumentationBlueprint plan(Knowledge known) {
        Knowledge consolidated = new Consolidator()
                .consolidate(known, new StaticRunner(known.code()), 3, Likeness.NONE)
                .map(known::plus)
                .block();
        assertThat(consolidated).isNotNull();
        return BlueprintPlanner.create().plan(consolidated, List.of());
    }

    @Provide
    Arbitrary<Knowledge> repositories() {
        Arbitrary<String> folder =
                Arbitraries.of("", "src/", "src/a/", "src/a/deep/", "lib/", "LIB/", "test/", "src/test/", "examples/");
        Arbitrary<String> name = Arbitraries.of(
                "User",
                "user",
                "UserStore",
                "Index",
                "index",
                "Order",
                "OrderList",
                "Main",
                "Table",
                "TableTest",
                "Row",
                "Größe",
                "__init__",
                "Parse",
                "parse_tree",
                "Tree");
        Arbitrary<String> extension = Arbitraries.of(".java", ".py");
        Arbitrary<String> path = Combinators.combine(folder, name, extension).as((f, n, e) -> f + n + e);
        Arbitrary<List<Integer>> links =
                Arbitraries.integers().between(0, 59).list().ofMaxSize(80);
        return Combinators.combine(path.set().ofMinSize(1).ofMaxSize(60), links)
                .as((paths, targets) -> repository(new ArrayList<>(paths), targets));
    }

    private static Knowledge repository(List<String> paths, List<Integer> links) {
        Models models = Models.of();
        for (int i = 0; i < paths.size(); i++) {
            String target = i < links.size() ? paths.get(links.get(i) % paths.size()) : paths.get(i);
            if (target.equals(paths.get(i))) {
                models.file(paths.get(i));
            } else {
                models.file(paths.get(i), target);
            }
        }
        return models.knowledge();
    }
}
