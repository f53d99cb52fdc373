package dev.weavewiki.agents.consolidation;

import static java.util.Comparator.comparing;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.topdown.Area;
import dev.weavewiki.agents.topdown.AreaGraph;
import dev.weavewiki.agents.topdown.Descriptions;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a domain and the others use each other. */
final class DomainRelations {

    private static final int MOST = 6;

    private final CodeModel code;
    private final ProseLanguage say;
    private final Area self;
    private final AreaGraph graph;

    DomainRelations(DomainStudy study) {
        code = study.known().code();
        say = study.known().language();
        self = area(study.domain(), code);
        graph = study.relations();
    }

    /** All domains, and what leads from one to another. */
    static AreaGraph among(List<DomainCandidate> domains, CodeModel code) {
        return AreaGraph.of(domains.stream().map(domain -> area(domain, code)).toList(), code);
    }

    /** A domain as a part of the whole, without tests beside what they test; its slug stands for its folder. */
    private static Area area(DomainCandidate domain, CodeModel code) {
        List<RepoPath> product = domain.files().stream()
                .filter(path -> !DomainFacts.isTest(code, path))
                .toList();
        return new Area(RepoPath.of(domain.slug()), domain.name(), product.isEmpty() ? domain.files() : product);
    }

    /** What leads to the domain and from it. */
    Stream<AreaGraph.Edge> edges() {
        return Stream.concat(graph.from(self).stream(), graph.to(self).stream()).sorted(AreaGraph.HEAVIEST_FIRST);
    }

    /** How other domains use this one and what it uses, the closest ties first. */
    List<CitedStatement> statements() {
        Stream<AreaGraph.Edge> both = Stream.concat(graph.to(self).stream(), graph.from(self).stream());
        return both.sorted(Comparator.comparingInt((AreaGraph.Edge edge) -> -edge.weight())
                        .thenComparing(
                                comparing((AreaGraph.Edge edge) -> edge.from().folder())))
                .limit(MOST)
                .map(this::statement)
                .toList();
    }

    private CitedStatement statement(AreaGraph.Edge edge) {
        String what = touched(edge.dependencies());
        String statement = edge.to().equals(self)
                ? used(edge, what)
                : say.text("It uses {0} in {1}.", what, edge.to().name());
        return CitedStatement.of(statement, DomainFacts.lines(edge.dependencies()));
    }

    private String used(AreaGraph.Edge edge, String what) {
        List<RepoPath> users =
                edge.dependencies().stream().map(Dependency::from).distinct().toList();
        String who = users.size() == 1 ? Descriptions.shown(code, users.get(0)) : Prose.files(users.size(), say);
        return say.text(
                users.size(),
                "{0} in {1} uses {2}.",
                "{0} in {1} use {2}.",
                who,
                edge.from().name(),
                what);
    }

    /** The files at the other end, those that most dependencies lead to first. */
    private String touched(List<Dependency> dependencies) {
        Map<RepoPath, Long> counted = dependencies.stream()
                .collect(Collectors.groupingBy(Dependency::to, TreeMap::new, Collectors.counting()));
        List<RepoPath> ranked = counted.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<RepoPath, Long> entry) -> DomainFacts.isTest(code, entry.getKey()))
                        .thenComparing(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        List<String> names = new ArrayList<>(ranked.stream()
                .limit(2)
                .map(path -> Descriptions.shown(code, path))
                .toList());
        if (ranked.size() > 2) {
            names.add(say.count(ranked.size() - 2, "other file"));
        }
        return say.list(names);
    }
}
