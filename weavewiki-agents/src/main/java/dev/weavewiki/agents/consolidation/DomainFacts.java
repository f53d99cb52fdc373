package dev.weavewiki.agents.consolidation;

import static java.util.Comparator.comparing;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.topdown.Area;
import dev.weavewiki.agents.topdown.AreaGraph;
import dev.weavewiki.agents.topdown.Descriptions;
import dev.weavewiki.agents.topdown.DocText;
import dev.weavewiki.agents.topdown.Scope;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A domain as its documentation, its declarations and its dependencies show it. */
final class DomainFacts {

    private static final int CENTRAL = 4;
    private static final int START = 4;

    /** In a domain of so many files, the documentation of one is not that of all. Our choice. */
    private static final int MANY = 5;

    private static final int MOST_RELATIONS = 6;

    private final DomainStudy study;
    private final Knowledge known;
    private final CodeModel code;
    private final List<RepoPath> files;
    private final Set<RepoPath> members;
    private final List<RepoPath> product;
    private final List<RepoPath> tests;
    private final List<RepoPath> central;

    DomainFacts(DomainStudy study) {
        this.study = study;
        known = study.known();
        code = known.code();
        files = study.domain().files();
        members = Set.copyOf(files);
        tests = files.stream().filter(path -> isTest(code, path)).toList();
        List<RepoPath> others =
                files.stream().filter(path -> !isTest(code, path)).toList();
        product = others.isEmpty() ? files : others;
        central = Descriptions.byWeight(code, product);
    }

    static boolean isTest(CodeModel code, RepoPath path) {
        return code.file(path).filter(file -> file.role() == FileRole.TEST).isPresent();
    }

    /** One sentence on what the candidate is for; never empty. */
    static String purpose(DomainCandidate candidate, Knowledge known) {
        DomainFacts facts = new DomainFacts(new DomainStudy(candidate, List.of(), known, List.of()));
        return facts.ofTheWhole()
                .or(facts::introduction)
                .map(claim -> claim.statement())
                .orElseGet(facts::holdings);
    }

    /** What a package's documentation, or the documentation of the most central file, says the domain is for. */
    private Optional<CitedStatement> introduction() {
        if (product.equals(tests) || product.stream().allMatch(Scope::isBeside)) {
            return Optional.empty();
        }
        Optional<SourceFile> speaker = Stream.concat(
                        packageFiles(), central.stream().limit(2).flatMap(path -> code.file(path).stream()))
                .filter(file -> !DocText.sentence(code, file.structure().doc()).isEmpty())
                .findFirst();
        return speaker.map(file ->
                CitedStatement.of(said(file), file.docEvidence().stream().toArray(Evidence[]::new)));
    }

    /** One file of many speaks for itself only: there its name stands before what it says. */
    private String said(SourceFile file) {
        boolean several = study.domain().name().contains(" and ");
        boolean speaks = file.path().stem().matches("package-info|__init__|doc|mod|index|lib") && !several;
        boolean ofMany = product.size() >= MANY && !speaks;
        String spoken = spoken(file);
        return ofMany
                ? "Built around " + Descriptions.shown(code, file.path()) + ": "
                        + (spoken.matches("\\p{Lu}\\p{Ll}+ .*") && !isName(spoken) ? lowered(spoken) : spoken)
                : spoken;
    }

    private boolean isName(String sentence) {
        String word = sentence.split(" ", 2)[0];
        return word.equalsIgnoreCase(code.name()) || !code.symbolsNamed(word).isEmpty();
    }

    private static String lowered(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** "This module contains" speaks of a file and not of a domain: there the file's purpose says it better. */
    private String spoken(SourceFile file) {
        String said = DocText.sentence(code, file.structure().doc());
        String purpose = said.startsWith("This ") ? Descriptions.purpose(known, file.path()) : "";
        return purpose.isEmpty() ? said : Prose.sentence(purpose);
    }

    private Stream<SourceFile> packageFiles() {
        RepoPath folder = DomainNames.common(product);
        return product.stream()
                .filter(path -> path.parent().equals(folder))
                .filter(path -> List.of("package-info", "__init__", "doc", "mod", "index")
                        .contains(path.stem()))
                .flatMap(path -> code.file(path).stream());
    }

    /** Where the domain holds most of the product, what the project's manifest says of it. */
    private Optional<CitedStatement> ofTheWhole() {
        long own = Scope.product(code).stream()
                .filter(file -> members.contains(file.path()))
                .count();
        if (own * 5 < Scope.product(code).size() * 3L) {
            return Optional.empty();
        }
        return code.manifests().stream()
                .filter(manifest -> manifest.path().depth() == 1)
                .map(manifest -> DocText.sentence(code, manifest.description()))
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> new CitedStatement(sentence, List.of()))
                .findFirst();
    }

    private String holdings() {
        if (product.stream().allMatch(Scope::isBeside)) {
            return "Shows how the project is used, documented or measured, in " + Prose.count(product.size(), "file")
                    + ".";
        }
        List<String> names = central.stream()
                .flatMap(path -> code.file(path).stream())
                .flatMap(file -> Descriptions.mainSymbols(code, file).stream()
                        .filter(symbol -> symbol.visibility() == Visibility.PUBLIC && Descriptions.isTelling(symbol))
                        .limit(1))
                .map(symbol -> "`" + symbol.name() + "`")
                .distinct()
                .limit(3)
                .toList();
        String verb = product.equals(tests) ? "Tests what spans several domains" : "Provides";
        if (product.equals(tests)) {
            return verb + ", in " + Prose.count(tests.size(), "file") + ".";
        }
        if (names.isEmpty()) {
            return "Holds "
                    + Prose.list(central.stream()
                            .limit(3)
                            .map(path -> "`" + path + "`")
                            .toList()) + ".";
        }
        int rest = product.size() - names.size();
        String behind = rest > 0 ? ", with " + Prose.count(rest, "further file") + " behind " : ".";
        return verb + " " + Prose.list(names) + (rest > 0 ? behind + (names.size() == 1 ? "it." : "them.") : behind);
    }

    List<CitedStatement> overview() {
        List<CitedStatement> overview = new ArrayList<>();
        place().ifPresent(overview::add);
        central.stream().limit(CENTRAL).flatMap(path -> role(path).stream()).forEach(overview::add);
        hub().ifPresent(overview::add);
        main().ifPresent(overview::add);
        rest().ifPresent(overview::add);
        tested().ifPresent(overview::add);
        return overview.stream()
                .filter(statement -> !statement.citations().isEmpty())
                .distinct()
                .toList();
    }

    private Optional<CitedStatement> place() {
        List<RepoPath> folders =
                product.stream().map(RepoPath::parent).distinct().sorted().toList();
        String where = folders.size() == 1
                ? folders.get(0).value().isEmpty() ? "in the root folder" : "in `" + folders.get(0) + "`"
                : "in " + Prose.count(folders.size(), "folder");
        Evidence[] evidence = central.stream()
                .limit(2)
                .flatMap(path -> Descriptions.anchor(code, path).stream())
                .toArray(Evidence[]::new);
        String beside = tests.isEmpty() || product.equals(tests)
                ? ""
                : ", with " + Prose.count(tests.size(), "test file") + " beside "
                        + (product.size() == 1 ? "it" : "them");
        String kind = product.equals(tests) ? "test file" : "source file";
        return Optional.of(CitedStatement.of(
                "Its " + Prose.count(product.size(), kind) + (product.size() == 1 ? " stands " : " stand ") + where
                        + beside + ".",
                evidence));
    }

    /** A central file: what it does, and who needs it. */
    private Optional<CitedStatement> role(RepoPath path) {
        String does = Descriptions.purpose(known, path);
        String introduced = introduction().map(CitedStatement::statement).orElse("");
        if (does.isEmpty() || tail(does).equals(tail(introduced))) {
            does = code.file(path)
                    .map(file -> Descriptions.mainSymbols(code, file).stream()
                            .limit(3)
                            .map(symbol -> "`" + symbol.name() + "`")
                            .toList())
                    .filter(names -> !names.isEmpty())
                    .map(names -> "Declares " + Prose.list(names) + ".")
                    .orElse("");
        }
        if (does.isEmpty()) {
            return Optional.empty();
        }
        long inside = code.sourcesOf(path).stream().filter(members::contains).count();
        long outside = code.sourcesOf(path).size() - inside;
        String users = inside + outside == 0
                ? ""
                : " (used by "
                        + Prose.list(Stream.of(
                                        inside == 0 ? "" : Prose.count(inside, "file") + " here",
                                        outside == 0 ? "" : Prose.count(outside, "file") + " elsewhere")
                                .filter(text -> !text.isEmpty())
                                .toList())
                        + ")";
        does = does.replaceFirst("^Defines `[^`]+`: ", "").replaceFirst("(?s)^(Declares [^;]*);.*", "$1.");
        Evidence[] evidence = Descriptions.purposeEvidence(known, path).toArray(Evidence[]::new);
        return Optional.of(
                CitedStatement.of(Descriptions.shown(code, path) + users + ": " + Prose.sentence(does), evidence));
    }

    /** The last words, by which a sentence is known again after its beginning was rephrased. */
    private static String tail(String sentence) {
        String[] words = sentence.split(" ", -1);
        return String.join(" ", List.of(words).subList(Math.max(0, words.length - 4), words.length));
    }

    /** The file that most others of the domain lean on. */
    private Optional<CitedStatement> hub() {
        return product.stream()
                .max(Comparator.comparingInt((RepoPath path) ->
                                inner(code.dependentsOf(path)).size())
                        .thenComparing(Comparator.reverseOrder()))
                .map(path -> new Tie(path, inner(code.dependentsOf(path))))
                .filter(tie -> tie.links().size() >= 2)
                .map(tie -> CitedStatement.of(
                        "Inside the domain "
                                + names(tie.links().stream()
                                        .map(Dependency::from)
                                        .toList()) + " lean on " + Descriptions.shown(code, tie.path()) + ".",
                        lines(tie.links())));
    }

    /** The file that brings most others of the domain together. */
    private Optional<CitedStatement> main() {
        return product.stream()
                .max(Comparator.comparingInt((RepoPath path) ->
                                inner(code.dependenciesOf(path)).size())
                        .thenComparing(Comparator.reverseOrder()))
                .map(path -> new Tie(path, inner(code.dependenciesOf(path))))
                .filter(tie -> tie.links().size() >= 2)
                .map(tie -> CitedStatement.of(
                        Descriptions.shown(code, tie.path()) + " uses more files of the domain than any other: "
                                + names(tie.links().stream().map(Dependency::to).toList()) + ".",
                        lines(tie.links())));
    }

    /** A file and its dependencies inside the domain, one for each other file. */
    private record Tie(RepoPath path, List<Dependency> links) {}

    private List<Dependency> inner(List<Dependency> all) {
        List<Dependency> inner = new ArrayList<>();
        Set<String> seen = new java.util.HashSet<>();
        for (Dependency dependency : all) {
            boolean own = product.contains(dependency.from()) && product.contains(dependency.to());
            if (own && seen.add(dependency.from() + " " + dependency.to())) {
                inner.add(dependency);
            }
        }
        return inner;
    }

    private String names(List<RepoPath> paths) {
        List<RepoPath> ranked =
                Descriptions.byWeight(code, paths.stream().distinct().toList());
        List<String> names = new ArrayList<>(ranked.stream()
                .limit(4)
                .map(path -> Descriptions.shown(code, path))
                .toList());
        if (ranked.size() > 4) {
            names.add(Prose.count(ranked.size() - 4, "other file"));
        }
        return Prose.list(names);
    }

    private static Evidence[] lines(List<Dependency> links) {
        return links.stream().map(Dependency::evidence).distinct().limit(4).toArray(Evidence[]::new);
    }

    private Optional<CitedStatement> rest() {
        List<RepoPath> rest = central.stream().skip(CENTRAL).limit(6).toList();
        if (rest.isEmpty() || product.equals(tests)) {
            return Optional.empty();
        }
        Evidence[] evidence = rest.stream()
                .limit(3)
                .flatMap(path -> Descriptions.anchor(code, path).stream())
                .toArray(Evidence[]::new);
        int more = central.size() - CENTRAL - rest.size();
        List<String> names = new ArrayList<>(
                rest.stream().map(path -> Descriptions.shown(code, path)).toList());
        if (more > 0) {
            names.add(Prose.count(more, "further file"));
        }
        return Optional.of(CitedStatement.of("Further files: " + Prose.list(names) + ".", evidence));
    }

    private Optional<CitedStatement> tested() {
        if (tests.isEmpty() || product.equals(tests)) {
            return Optional.empty();
        }
        List<RepoPath> testers = Descriptions.byWeight(code, tests);
        Evidence[] evidence = Stream.concat(
                        testers.stream()
                                .flatMap(path -> code.dependenciesOf(path).stream())
                                .filter(dependency -> product.contains(dependency.to()))
                                .map(Dependency::evidence),
                        testers.stream().flatMap(path -> Descriptions.anchor(code, path).stream()))
                .distinct()
                .limit(2)
                .toArray(Evidence[]::new);
        return Optional.of(CitedStatement.of("Its behaviour is pinned down in " + names(testers) + ".", evidence));
    }

    /** How other domains use this one and what it uses, the closest ties first. */
    List<CitedStatement> relations() {
        AreaGraph graph = graph();
        Area self = area(study.domain());
        Stream<AreaGraph.Edge> both = Stream.concat(graph.to(self).stream(), graph.from(self).stream());
        return both.sorted(Comparator.comparingInt((AreaGraph.Edge edge) -> -edge.weight())
                        .thenComparing(
                                comparing((AreaGraph.Edge edge) -> edge.from().folder())))
                .limit(MOST_RELATIONS)
                .map(edge -> relation(edge, self))
                .toList();
    }

    private CitedStatement relation(AreaGraph.Edge edge, Area self) {
        boolean used = edge.to().equals(self);
        List<RepoPath> users =
                edge.dependencies().stream().map(Dependency::from).distinct().toList();
        String who = users.size() == 1 ? Descriptions.shown(code, users.get(0)) : users.size() + " files";
        String what = touched(edge.dependencies());
        String statement = used
                ? who + " in " + edge.from().name() + (users.size() == 1 ? " uses " : " use ") + what + "."
                : "It uses " + what + " in " + edge.to().name() + ".";
        return CitedStatement.of(statement, lines(edge.dependencies()));
    }

    /** The files at the other end, those that most dependencies lead to first. */
    private String touched(List<Dependency> dependencies) {
        Map<RepoPath, Long> counted = dependencies.stream()
                .collect(Collectors.groupingBy(Dependency::to, TreeMap::new, Collectors.counting()));
        List<RepoPath> ranked = counted.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<RepoPath, Long> entry) -> isTest(code, entry.getKey()))
                        .thenComparing(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        List<String> names = new ArrayList<>(ranked.stream()
                .limit(2)
                .map(path -> Descriptions.shown(code, path))
                .toList());
        if (ranked.size() > 2) {
            names.add(Prose.count(ranked.size() - 2, "other file"));
        }
        return Prose.list(names);
    }

    AreaGraph graph() {
        List<DomainCandidate> all = study.all().isEmpty() ? List.of(study.domain()) : study.all();
        return AreaGraph.of(all.stream().map(DomainFacts::area).toList(), code);
    }

    /** A domain as a part of the whole; its slug stands for its folder. */
    private static Area area(DomainCandidate domain) {
        return new Area(RepoPath.of(domain.slug()), domain.name(), domain.files());
    }

    /** Entry points of the domain first, then the most central files. */
    List<RepoPath> startHere() {
        boolean lends = code.entryPoints().stream().anyMatch(entry -> entry.kind() == EntryPoint.Kind.LIBRARY);
        Stream<RepoPath> entries = code.entryPoints().stream()
                .filter(entry -> entry.kind() != EntryPoint.Kind.HTTP_ROUTE)
                .filter(entry -> !lends || entry.kind() != EntryPoint.Kind.MAIN)
                .map(entry -> entry.evidence().path())
                .filter(product::contains)
                .distinct()
                .limit(2);
        return Stream.concat(entries, central.stream()).distinct().limit(START).toList();
    }

    /** The most telling files: central ones, at most ten. */
    List<RepoPath> telling() {
        return central.stream()
                .limit(Math.max(5, Math.min(10, central.size() / 3)))
                .toList();
    }

    List<RepoPath> others() {
        Set<RepoPath> telling = Set.copyOf(telling());
        return Descriptions.byWeight(code, files).stream()
                .filter(path -> !telling.contains(path))
                .toList();
    }

    List<String> innerLines() {
        return product.stream()
                .flatMap(path -> inner(code.dependenciesOf(path)).stream())
                .map(link -> link.evidence().citation() + " leans on " + link.to())
                .toList();
    }
}
