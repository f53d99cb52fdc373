package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.topdown.BuildCode;
import dev.weavewiki.agents.topdown.Descriptions;
import dev.weavewiki.agents.topdown.Scope;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a domain by what they are to it, and what ties them. */
final class DomainFacts {

    private static final int START = 4;

    private final DomainCandidate domain;
    private final Knowledge known;
    private final CodeModel code;
    private final Set<RepoPath> members;
    private final List<RepoPath> product;
    private final Set<RepoPath> own;
    private final List<RepoPath> tests;
    private final List<RepoPath> central;

    DomainFacts(DomainCandidate domain, Knowledge known) {
        this.domain = domain;
        this.known = known;
        code = known.code();
        List<RepoPath> files = domain.files();
        members = Set.copyOf(files);
        tests = files.stream().filter(path -> isTest(code, path)).toList();
        List<RepoPath> others =
                files.stream().filter(path -> !isTest(code, path)).toList();
        product = others.isEmpty() ? files : others;
        own = Set.copyOf(product);
        central = Descriptions.byWeight(code, product);
    }

    static boolean isTest(CodeModel code, RepoPath path) {
        return code.file(path).filter(file -> file.role() == FileRole.TEST).isPresent();
    }

    static Evidence[] lines(List<Dependency> links) {
        return links.stream().map(Dependency::evidence).distinct().limit(4).toArray(Evidence[]::new);
    }

    Knowledge known() {
        return known;
    }

    /** What the domain is called so far. */
    String name() {
        return domain.name();
    }

    CodeModel code() {
        return code;
    }

    ProseLanguage say() {
        return known.language();
    }

    Set<RepoPath> members() {
        return members;
    }

    /** The files that are no tests; all of them where there are only tests. */
    List<RepoPath> product() {
        return product;
    }

    /** The same, the most telling first. */
    List<RepoPath> central() {
        return central;
    }

    List<RepoPath> tests() {
        return tests;
    }

    boolean isTestsOnly() {
        return product.equals(tests);
    }

    /** Whether the domain only shows, documents or measures what others are. */
    boolean isBeside() {
        return product.stream().allMatch(Scope::isBeside);
    }

    /** Whether it is a part of what the project is for: no tests, examples, generated code or code that only builds it. */
    boolean isOfProduct() {
        return !isTestsOnly() && !isBeside() && !isOfBuild() && !isGenerated();
    }

    /** Whether tools wrote all of it. */
    boolean isGenerated() {
        return product.stream().allMatch(path -> Scope.isGenerated(code, path));
    }

    boolean isOfBuild() {
        return product.stream().allMatch(path -> BuildCode.is(code, path));
    }

    /** Those that join two files of the domain which are no tests, one for each pair. */
    List<Dependency> inner(List<Dependency> all) {
        List<Dependency> inner = new ArrayList<>();
        Set<Pair> seen = new HashSet<>();
        for (Dependency dependency : all) {
            boolean inside = own.contains(dependency.from()) && own.contains(dependency.to());
            if (inside && seen.add(new Pair(dependency.from(), dependency.to()))) {
                inner.add(dependency);
            }
        }
        return inner;
    }

    private record Pair(RepoPath from, RepoPath to) {}

    /** Entry points of the domain first, then the most central files. */
    List<RepoPath> startHere() {
        boolean lends = code.entryPoints().stream().anyMatch(entry -> entry.kind() == EntryPoint.Kind.LIBRARY);
        Stream<RepoPath> entries = code.entryPoints().stream()
                .filter(entry -> entry.kind() != EntryPoint.Kind.HTTP_ROUTE)
                .filter(entry -> !lends || entry.kind() != EntryPoint.Kind.MAIN)
                .map(entry -> entry.evidence().path())
                .filter(own::contains)
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
        return Descriptions.byWeight(code, domain.files()).stream()
                .filter(path -> !telling.contains(path))
                .toList();
    }

    /** What joins two of its files which are no tests, one for each pair. */
    List<Dependency> inner() {
        return product.stream()
                .flatMap(path -> inner(code.dependenciesOf(path)).stream())
                .toList();
    }

    /** Whether the domain is called after several of its files, being no folder or package as a whole. Slugs are English. */
    boolean isSeveral() {
        return domain.slug().contains("-and-");
    }
}
