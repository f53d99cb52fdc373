package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.generators.markdown.Mermaid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Diagrams computed from the code model: none shows an arrow that the code does not hold. */
public final class Diagrams {

    /** More arrows than this hide each other; our choice. */
    private static final int MOST_ARROWS = 24;

    private final Site site;

    public Diagrams(Site site) {
        this.site = site;
    }

    /** How these files depend on each other; empty where fewer than two of them do. */
    public Optional<Drawing> among(Collection<RepoPath> files) {
        Set<RepoPath> group = Set.copyOf(files);
        List<RepoPath> joined = group.stream()
                .filter(file ->
                        neighbours(file).stream().anyMatch(other -> !other.equals(file) && group.contains(other)))
                .sorted(byCentrality())
                .toList();
        if (joined.size() < 2) {
            return Optional.empty();
        }
        Mermaid diagram = Mermaid.flowchart();
        nodes(diagram, joined);
        int missing = edges(diagram, joined);
        return Optional.of(new Drawing(diagram, joined.size() - diagram.nodes(), missing));
    }

    /** The file in the middle, what it leans on and what leans on it; empty where that makes fewer than three nodes. */
    public Optional<Drawing> around(RepoPath file) {
        List<RepoPath> near = new ArrayList<>(new LinkedHashSet<>(neighbours(file)));
        near.remove(file);
        near.sort(byCentrality());
        if (near.size() < 2) {
            return Optional.empty();
        }
        List<RepoPath> shown = new ArrayList<>(List.of(file));
        shown.addAll(near.subList(0, Math.min(near.size(), Mermaid.MOST_NODES - 1)));
        Mermaid diagram = Mermaid.sideways();
        nodes(diagram, shown);
        for (RepoPath other : shown.subList(1, shown.size())) {
            if (leansOn(file, other)) {
                diagram.edge(file.value(), other.value(), "");
            }
            if (leansOn(other, file)) {
                diagram.edge(other.value(), file.value(), "");
            }
        }
        return Optional.of(new Drawing(diagram, near.size() - (shown.size() - 1), 0));
    }

    /** Each of the files, and the files outside the group they lean on or are used by; empty below three nodes. */
    public Optional<Drawing> outward(Collection<RepoPath> files) {
        Set<RepoPath> shown = new LinkedHashSet<>(
                files.stream().sorted(byCentrality()).limit(8).toList());
        List<RepoPath> group = List.copyOf(shown);
        group.stream()
                .flatMap(file -> neighbours(file).stream())
                .distinct()
                .sorted(byCentrality())
                .limit(Mermaid.MOST_NODES - group.size())
                .forEach(shown::add);
        List<RepoPath> joined = shown.stream()
                .filter(file -> shown.stream()
                        .anyMatch(other -> !other.equals(file) && (leansOn(file, other) || leansOn(other, file))))
                .toList();
        if (joined.size() < 3) {
            return Optional.empty();
        }
        Mermaid diagram = Mermaid.sideways();
        nodes(diagram, joined);
        int missing = edges(diagram, joined);
        return Optional.of(new Drawing(diagram, 0, missing));
    }

    private void nodes(Mermaid diagram, List<RepoPath> files) {
        Map<String, Integer> names = new HashMap<>();
        files.forEach(file -> names.merge(file.name(), 1, Integer::sum));
        files.forEach(file -> diagram.node(
                file.value(),
                names.getOrDefault(file.name(), 1) > 1 && !file.parent().value().isEmpty()
                        ? file.parent().name() + "/" + file.name()
                        : file.name()));
    }

    /** Draws the arrows between files, those to the most central files first; gives back how many did not fit. */
    private int edges(Mermaid diagram, List<RepoPath> files) {
        int all = 0;
        List<RepoPath> targets =
                files.stream().filter(file -> diagram.has(file.value())).toList();
        List<RepoPath> sources = targets.stream().sorted().toList();
        for (RepoPath target : targets) {
            for (RepoPath source : sources) {
                boolean shown = !source.equals(target) && leansOn(source, target);
                all += shown ? 1 : 0;
                if (shown && diagram.edges() < MOST_ARROWS) {
                    diagram.edge(source.value(), target.value(), "");
                }
            }
        }
        return all - diagram.edges();
    }

    /** Asked of the one that leans, since thousands may lean on the other. */
    private boolean leansOn(RepoPath file, RepoPath other) {
        return site.code().dependenciesOf(file).stream()
                .anyMatch(dependency -> dependency.to().equals(other));
    }

    private List<RepoPath> neighbours(RepoPath file) {
        List<RepoPath> all = new ArrayList<>(site.code().targetsOf(file));
        all.addAll(site.code().sourcesOf(file));
        return all;
    }

    private Comparator<RepoPath> byCentrality() {
        return Comparator.comparingDouble((RepoPath file) -> -site.code().centrality(file))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Which types of these files extend or implement which; empty where fewer than three types are joined. */
    public Optional<Drawing> hierarchy(Collection<RepoPath> files) {
        Map<String, List<String>> subtypes = new TreeMap<>();
        files.stream()
                .sorted()
                .flatMap(file -> site.code().file(file).stream())
                .forEach(file -> inheritance(file, subtypes));
        if (subtypes.values().stream().mapToInt(List::size).max().orElse(0) < 2) {
            return Optional.empty();
        }
        Mermaid diagram = Mermaid.classes();
        Set<String> all = new LinkedHashSet<>();
        subtypes.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> entry) ->
                        -entry.getValue().size()))
                .forEach(entry -> {
                    all.add(entry.getKey());
                    all.addAll(entry.getValue());
                    diagram.node(entry.getKey(), entry.getKey());
                    entry.getValue()
                            .forEach(subtype -> diagram.node(subtype, subtype).edge(subtype, entry.getKey(), ""));
                });
        return Optional.of(new Drawing(diagram, all.size() - diagram.nodes(), 0));
    }

    private static void inheritance(SourceFile file, Map<String, List<String>> subtypes) {
        for (Inheritance line : file.structure().inheritance()) {
            String supertype = line.supertype().replaceAll("[<\\[(].*", "").strip();
            List<String> of = subtypes.computeIfAbsent(supertype, key -> new ArrayList<>());
            if (!supertype.isEmpty() && !of.contains(line.type())) {
                of.add(line.type());
            }
        }
    }

    /** How the domains depend on each other, with the number of dependencies between files; empty below two domains. */
    public Optional<Drawing> domains() {
        List<DomainInsight> all = site.known().domains().domains();
        if (all.size() < 2) {
            return Optional.empty();
        }
        Mermaid diagram = Mermaid.flowchart();
        all.forEach(domain -> diagram.node(
                domain.slug(),
                site.say()
                        .text(
                                "{0} ({1})",
                                domain.name(), site.say().count(domain.files().size(), "file"))));
        DomainLinks links = DomainLinks.of(site);
        List<Map.Entry<DomainLinks.Pair, Integer>> strongest = links.counts().entrySet().stream()
                .sorted(Map.Entry.<DomainLinks.Pair, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .filter(entry -> diagram.has(entry.getKey().from())
                        && diagram.has(entry.getKey().to()))
                .toList();
        strongest.stream()
                .limit(MOST_ARROWS)
                .forEach(entry -> diagram.edge(
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue().toString()));
        return diagram.edges() == 0
                ? Optional.empty()
                : Optional.of(new Drawing(diagram, all.size() - diagram.nodes(), strongest.size() - diagram.edges()));
    }
}
