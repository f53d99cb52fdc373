package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.topdown.Descriptions;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the files of a domain do together, as static analysis can tell. */
final class DomainOverview {

    private static final int CENTRAL = 4;

    private final DomainFacts facts;
    private final CodeModel code;
    private final ProseLanguage say;

    DomainOverview(DomainFacts facts) {
        this.facts = facts;
        this.code = facts.code();
        this.say = facts.say();
    }

    /** Each with the lines that show it. */
    List<CitedStatement> statements() {
        String introduced = new DomainPurpose(facts)
                .introduction()
                .map(CitedStatement::statement)
                .orElse("");
        List<CitedStatement> overview = new ArrayList<>();
        overview.add(place());
        facts.central().stream()
                .limit(CENTRAL)
                .flatMap(path -> role(path, introduced).stream())
                .forEach(overview::add);
        hub().ifPresent(overview::add);
        main().ifPresent(overview::add);
        rest().ifPresent(overview::add);
        tested().ifPresent(overview::add);
        return overview.stream()
                .filter(statement -> !statement.citations().isEmpty())
                .distinct()
                .toList();
    }

    private CitedStatement place() {
        int size = facts.product().size();
        String kind = facts.isTestsOnly() ? Prose.testFiles(size, say) : Prose.sourceFiles(size, say);
        String where = where();
        boolean tested = !facts.tests().isEmpty() && !facts.isTestsOnly();
        String statement = !tested
                ? say.text(size, "Its {0} stands {1}.", "Its {0} stand {1}.", kind, where)
                : say.text(
                        size,
                        "Its {0} stands {1}, with {2} beside it.",
                        "Its {0} stand {1}, with {2} beside them.",
                        kind,
                        where,
                        Prose.testFiles(facts.tests().size(), say));
        return CitedStatement.of(statement, anchors(facts.central(), 2));
    }

    private String where() {
        List<RepoPath> folders =
                facts.product().stream().map(RepoPath::parent).distinct().toList();
        if (folders.size() > 1) {
            return say.text("in {0}", say.count(folders.size(), "folder"));
        }
        String folder = folders.get(0).value();
        return folder.isEmpty() ? say.text("in the root folder") : say.text("in {0}", "`" + folder + "`");
    }

    private Evidence[] anchors(List<RepoPath> paths, int most) {
        return paths.stream()
                .limit(most)
                .flatMap(path -> Descriptions.anchor(code, path).stream())
                .toArray(Evidence[]::new);
    }

    /** A central file: what it does, unless that introduced the domain already, and who needs it. */
    private Optional<CitedStatement> role(RepoPath path, String introduced) {
        String does = Descriptions.purpose(facts.known(), path);
        if (does.isEmpty() || tail(does).equals(tail(introduced))) {
            does = declared(path);
        }
        if (does.isEmpty()) {
            return Optional.empty();
        }
        String sentence = Prose.sentence(
                does.replaceFirst("^Defines `[^`]+`: ", "").replaceFirst("(?s)^(Declares [^;]*);.*", "$1."));
        Evidence[] evidence = Descriptions.purposeEvidence(facts.known(), path).toArray(Evidence[]::new);
        return Optional.of(CitedStatement.of(withUsers(path, sentence), evidence));
    }

    private String declared(RepoPath path) {
        List<String> names =
                code.file(path).map(file -> Descriptions.mainSymbols(code, file)).orElse(List.of()).stream()
                        .limit(3)
                        .map(Symbol::name)
                        .map(name -> "`" + name + "`")
                        .toList();
        return names.isEmpty() ? "" : say.text("Declares {0}.", say.list(names));
    }

    private String withUsers(RepoPath path, String does) {
        List<RepoPath> users = code.sourcesOf(path);
        long inside = users.stream().filter(facts.members()::contains).count();
        long outside = users.size() - inside;
        String name = Descriptions.shown(code, path);
        String here = Prose.files(inside, say);
        String elsewhere = Prose.files(outside, say);
        if (users.isEmpty()) {
            return say.text("{0}: {1}", name, does);
        }
        if (inside == 0) {
            return say.text("{0} (used by {1} elsewhere): {2}", name, elsewhere, does);
        }
        return outside == 0
                ? say.text("{0} (used by {1} here): {2}", name, here, does)
                : say.text("{0} (used by {1} here and {2} elsewhere): {3}", name, here, elsewhere, does);
    }

    /** The last words, by which a sentence is known again after its beginning was rephrased. */
    private static String tail(String sentence) {
        String[] words = sentence.split(" ", -1);
        return String.join(" ", List.of(words).subList(Math.max(0, words.length - 4), words.length));
    }

    /** The file that most others of the domain lean on. */
    private Optional<CitedStatement> hub() {
        return widest(code::dependentsOf)
                .map(tie -> CitedStatement.of(
                        say.text(
                                "Inside the domain {0} lean on {1}.",
                                names(tie.links().stream().map(Dependency::from).toList()),
                                Descriptions.shown(code, tie.path())),
                        DomainFacts.lines(tie.links())));
    }

    /** The file that brings most others of the domain together. */
    private Optional<CitedStatement> main() {
        return widest(code::dependenciesOf)
                .map(tie -> CitedStatement.of(
                        say.text(
                                "{0} uses more files of the domain than any other: {1}.",
                                Descriptions.shown(code, tie.path()),
                                names(tie.links().stream().map(Dependency::to).toList())),
                        DomainFacts.lines(tie.links())));
    }

    /** A file and its dependencies inside the domain, one for each other file. */
    private record Tie(RepoPath path, List<Dependency> links) {}

    private Optional<Tie> widest(Function<RepoPath, List<Dependency>> links) {
        return facts.product().stream()
                .map(path -> new Tie(path, facts.inner(links.apply(path))))
                .max(Comparator.comparingInt((Tie tie) -> tie.links().size())
                        .thenComparing(Tie::path, Comparator.reverseOrder()))
                .filter(tie -> tie.links().size() >= 2);
    }

    private String names(List<RepoPath> paths) {
        List<RepoPath> ranked =
                Descriptions.byWeight(code, paths.stream().distinct().toList());
        List<String> names = new ArrayList<>(ranked.stream()
                .limit(4)
                .map(path -> Descriptions.shown(code, path))
                .toList());
        if (ranked.size() > 4) {
            names.add(say.count(ranked.size() - 4, "other file"));
        }
        return say.list(names);
    }

    private Optional<CitedStatement> rest() {
        List<RepoPath> rest = facts.central().stream().skip(CENTRAL).limit(6).toList();
        if (rest.isEmpty() || facts.isTestsOnly()) {
            return Optional.empty();
        }
        int more = facts.central().size() - CENTRAL - rest.size();
        List<String> names = new ArrayList<>(
                rest.stream().map(path -> Descriptions.shown(code, path)).toList());
        if (more > 0) {
            names.add(say.count(more, "further file"));
        }
        return Optional.of(CitedStatement.of(say.text("Further files: {0}.", say.list(names)), anchors(rest, 3)));
    }

    private Optional<CitedStatement> tested() {
        if (facts.tests().isEmpty() || facts.isTestsOnly()) {
            return Optional.empty();
        }
        List<RepoPath> testers = Descriptions.byWeight(code, facts.tests());
        Evidence[] evidence = Stream.concat(
                        testers.stream()
                                .flatMap(path -> code.dependenciesOf(path).stream())
                                .filter(dependency -> facts.product().contains(dependency.to()))
                                .map(Dependency::evidence),
                        testers.stream().flatMap(path -> Descriptions.anchor(code, path).stream()))
                .distinct()
                .limit(2)
                .toArray(Evidence[]::new);
        return Optional.of(
                CitedStatement.of(say.text("Its behaviour is pinned down in {0}.", names(testers)), evidence));
    }
}
