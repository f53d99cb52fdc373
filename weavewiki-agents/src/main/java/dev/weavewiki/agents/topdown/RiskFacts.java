package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.topdown.RiskAgent.RiskAnswer;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Marker;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.RiskInsight.Kind;
import dev.weavewiki.core.model.product.RiskInsight.Severity;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Risks that the code itself shows. */
final class RiskFacts {

    private static final int MOST_CYCLES = 10;
    private static final int MOST_NOTES = 30;
    private static final int MOST_UNTESTED = 8;
    /** How many notes of one file are cited in one statement. */
    private static final int CITED_NOTES = 6;

    private final CodeModel code;
    private final ProseLanguage say;
    private final List<SourceFile> files;

    private RiskFacts(Knowledge known) {
        this.code = known.code();
        this.say = known.language();
        this.files = Scope.product(code).stream()
                .filter(file -> !file.scanned().generated())
                .toList();
    }

    /** The gravest first, each kind in its own order. */
    static List<RiskAnswer> of(Knowledge known) {
        RiskFacts facts = new RiskFacts(known);
        List<RiskAnswer> risks = new ArrayList<>();
        risks.addAll(SecurityCalls.in(facts.files, facts.say));
        risks.addAll(facts.cycles());
        risks.addAll(SwallowedErrors.in(facts.files, known));
        risks.addAll(facts.untested());
        risks.addAll(facts.notes());
        return RiskAgent.sorted(risks);
    }

    static RiskAnswer risk(Kind kind, Severity severity, String statement, List<Evidence> evidence) {
        return new RiskAnswer(kind, severity, CitedStatement.of(statement, evidence.toArray(Evidence[]::new)));
    }

    private List<RiskAnswer> cycles() {
        Set<RepoPath> product = files.stream().map(SourceFile::path).collect(Collectors.toSet());
        return code.graph().cycles().stream()
                .map(cycle -> cycle.stream().filter(product::contains).toList())
                .filter(cycle -> cycle.size() >= 2)
                .limit(MOST_CYCLES)
                .filter(cycle -> !links(cycle).isEmpty())
                .map(this::cycle)
                .toList();
    }

    private RiskAnswer cycle(List<RepoPath> cycle) {
        long folders = cycle.stream().map(RepoPath::parent).distinct().count();
        List<RepoPath> shown =
                Descriptions.byCentrality(code, cycle).stream().limit(4).toList();
        List<String> names = shown.stream().map(path -> "`" + path + "`").toList();
        int others = cycle.size() - shown.size();
        String members = others == 0
                ? say.list(names)
                : say.text(
                        others, "{0} and {1} other file", "{0} and {1} other files", String.join(", ", names), others);
        return folders > 1
                ? risk(
                        Kind.CYCLE,
                        Severity.MEDIUM,
                        say.text(
                                "{0} depend on each other in a circle. The circle spans {1} folders, so a change to one of"
                                        + " them may reach all.",
                                members, folders),
                        links(cycle))
                : risk(
                        Kind.CYCLE,
                        Severity.LOW,
                        say.text("{0} depend on each other in a circle. All of them stand in one folder.", members),
                        links(cycle));
    }

    /** Lines by which members lean on members: imports first, across folders first. */
    private List<Evidence> links(List<RepoPath> cycle) {
        Set<RepoPath> members = Set.copyOf(cycle);
        return cycle.stream()
                .flatMap(path -> code.dependenciesOf(path).stream())
                .filter(dependency -> members.contains(dependency.to()))
                .sorted(Comparator.comparing((Dependency link) ->
                                link.from().parent().equals(link.to().parent()))
                        .thenComparing(link -> link.kind() != DependencyKind.IMPORT)
                        .thenComparing(Comparator.naturalOrder()))
                .map(Dependency::evidence)
                .distinct()
                .limit(4)
                .toList();
    }

    /** Central files that no test leans on, told apart by whether tests reach them at all. */
    private List<RiskAnswer> untested() {
        Set<RepoPath> tests = code.sourceFiles().stream()
                .map(SourceFile::path)
                .filter(path -> Scope.isTest(code, path))
                .collect(Collectors.toSet());
        Set<RepoPath> reached = reachedFrom(tests);
        if (reached.isEmpty()) {
            return List.of();
        }
        List<RepoPath> untested =
                Descriptions.byCentrality(
                                code, files.stream().map(SourceFile::path).toList())
                        .stream()
                        .filter(path -> !reached.contains(path))
                        .filter(path -> code.sourcesOf(path).size() >= 2)
                        .filter(path -> Descriptions.anchor(code, path).isPresent())
                        .limit(MOST_UNTESTED)
                        .toList();
        return untested.isEmpty() ? List.of() : List.of(untested(untested));
    }

    private RiskAnswer untested(List<RepoPath> paths) {
        List<String> names = paths.stream()
                .map(path -> say.text(
                        "{0} ({1} lean on it)",
                        "`" + path + "`", Prose.files(code.sourcesOf(path).size(), say)))
                .toList();
        return risk(
                Kind.TESTING,
                Severity.MEDIUM,
                say.text("No test was found that leads, directly or through other files, to {0}.", say.list(names)),
                paths.stream()
                        .flatMap(path -> Descriptions.anchor(code, path).stream())
                        .toList());
    }

    /** What tests lean on, directly or through others, without the tests. */
    private Set<RepoPath> reachedFrom(Set<RepoPath> tests) {
        Set<RepoPath> reached = new TreeSet<>();
        List<RepoPath> queue = new ArrayList<>(new TreeSet<>(tests));
        for (int head = 0; head < queue.size(); head++) {
            for (RepoPath target : code.targetsOf(queue.get(head))) {
                if (!tests.contains(target) && reached.add(target)) {
                    queue.add(target);
                }
            }
        }
        return reached;
    }

    private List<RiskAnswer> notes() {
        return files.stream()
                .filter(file -> !file.structure().markers().isEmpty())
                .sorted(Comparator.comparing((SourceFile file) -> severity(file))
                        .thenComparingInt(file -> -file.structure().markers().size())
                        .thenComparing(SourceFile::path))
                .limit(MOST_NOTES)
                .map(this::note)
                .toList();
    }

    private static Severity severity(SourceFile file) {
        return file.structure().markers().stream().anyMatch(RiskFacts::isGrave) ? Severity.MEDIUM : Severity.LOW;
    }

    private static boolean isGrave(Marker marker) {
        return !marker.keyword().toUpperCase(Locale.ROOT).equals("TODO");
    }

    private RiskAnswer note(SourceFile file) {
        List<Marker> markers = Stream.concat(
                        file.structure().markers().stream().filter(RiskFacts::isGrave),
                        file.structure().markers().stream().filter(marker -> !isGrave(marker)))
                .toList();
        Marker first = markers.get(0);
        String text =
                DocText.plain(code, first.text()).replace("`", "").strip().replaceFirst("(?<![.])[\\s.;:,]+$", "");
        List<Evidence> evidence = markers.stream()
                .limit(CITED_NOTES)
                .map(marker -> Evidence.of(file.path(), LineRange.at(marker.line())))
                .toList();
        String shown = Descriptions.shown(code, file.path());
        String note = text.isEmpty()
                ? say.text("{0} holds the note {1} without a word on what is left to do.", shown, first.keyword())
                : say.text("{0} holds the note {1}: “{2}”.", shown, first.keyword(), text);
        int rest = markers.size() - 1;
        return risk(Kind.DEBT, severity(file), rest == 0 ? note : note + " " + further(rest), evidence);
    }

    private String further(int notes) {
        return say.text(
                notes, "{0} further note stands in the same file.", "{0} further notes stand in the same file.", notes);
    }
}
