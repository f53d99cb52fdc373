package dev.weavewiki.agents.topdown;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.topdown.FlowAgent.FlowAnswer;
import dev.weavewiki.agents.topdown.FlowAgent.StepAnswer;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.FlowInsight;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Walks through the call graph: from a start, always on to the callee through which most of the product's code is reached,
 * so that a walk follows the main line and each step is called by the one before it.
 */
final class FlowWalks {

    private static final int LONGEST = 8;
    private static final int SHORTEST = 3;
    private static final int MOST = 5;
    private static final int PER_FILE = 2;
    /** How far ahead a callee is weighed by what it reaches. Our choice. */
    private static final int HORIZON = 5;

    private static final Pattern DATA = Pattern.compile(
            "(?i).*(read|write|parse|load|save|store|serial|encode|decode|convert|format|render|to_?json|from_?json|get|fetch|send).*");

    /** Names by which the work of a program or library is usually set off. */
    private static final Pattern ENTRANCE = Pattern.compile(
            "(?i)(execute|run|start|serve|listen|handle|dispatch|process|parse|send|request|generate|render|build|call|"
                    + "convert|load|save|main|init|create_?app|use|get|put|post|(from|to)_?json).{0,6}");

    private final CodeModel code;
    private final Set<RepoPath> product;
    private final Map<SymbolRef, Double> reach = new HashMap<>();

    private FlowWalks(Knowledge known) {
        this.code = known.code();
        this.product = Scope.product(code).stream().map(SourceFile::path).collect(Collectors.toSet());
    }

    /** The flows, the most telling first; none where calls could not be resolved. */
    static List<FlowAnswer> of(Knowledge known) {
        FlowWalks walks = new FlowWalks(known);
        Map<SymbolRef, String> starts = walks.starts();
        Set<SymbolRef> walked = new HashSet<>();
        List<FlowAnswer> flows = new ArrayList<>();
        Map<RepoPath, Integer> perFile = new HashMap<>();
        for (Map.Entry<SymbolRef, String> start : starts.entrySet()) {
            if (perFile.getOrDefault(start.getKey().path(), 0) >= PER_FILE) {
                continue;
            }
            List<Call> walk = walks.walk(start.getKey());
            boolean fresh =
                    walk.stream().filter(call -> !walked.contains(call.to())).count() * 2 > walk.size();
            if (walk.size() + 1 >= SHORTEST && fresh && flows.size() < MOST && walked.add(start.getKey())) {
                walk.forEach(call -> walked.add(call.to()));
                perFile.merge(start.getKey().path(), 1, Integer::sum);
                flows.add(walks.flow(start.getKey(), start.getValue(), walk));
            }
        }
        return flows;
    }

    static List<String> callLines(Knowledge known) {
        FlowWalks walks = new FlowWalks(known);
        return known.code().calls().stream()
                .filter(call -> walks.isProduct(call.from()) && walks.isProduct(call.to()))
                .sorted(comparingDouble((Call call) ->
                                -known.code().centrality(call.to().path()))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(400)
                .map(call -> call.evidence().citation() + " " + call.from().qualifiedName() + " -> "
                        + call.to().path() + " " + call.to().qualifiedName())
                .toList();
    }

    private boolean isProduct(SymbolRef ref) {
        return product.contains(ref.path()) && !ref.qualifiedName().isEmpty();
    }

    /** Entry points first, then the public functions and methods that reach most and are used most. */
    private Map<SymbolRef, String> starts() {
        Map<SymbolRef, String> starts = new LinkedHashMap<>();
        for (EntryPoint entry : code.entryPoints()) {
            if (entry.kind() != EntryPoint.Kind.LIBRARY
                    && product.contains(entry.evidence().path())) {
                entered(entry)
                        .ifPresent(
                                ref -> starts.putIfAbsent(ref, Prose.sentence(entry.name() + ": " + entry.reason())));
            }
        }
        Set<RepoPath> surface = code.entryPoints().stream()
                .filter(entry -> entry.kind() == EntryPoint.Kind.LIBRARY)
                .map(entry -> entry.evidence().path())
                .collect(Collectors.toSet());
        code.sourceFiles().stream()
                .filter(file -> product.contains(file.path()))
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> symbol.kind().isCallable() && symbol.visibility() == Visibility.PUBLIC)
                .filter(symbol -> symbol.kind() != SymbolKind.CONSTRUCTOR && !isSpecial(symbol))
                .filter(symbol -> !code.callsFrom(symbol.ref()).isEmpty() && appeal(symbol) > 0)
                .sorted(comparing((Symbol symbol) -> !surface.contains(symbol.path()))
                        .thenComparingDouble(symbol -> -appeal(symbol))
                        .thenComparing(Symbol::ref))
                .limit(200)
                .forEach(symbol -> starts.putIfAbsent(symbol.ref(), "A caller uses " + symbol.qualifiedName() + "."));
        return starts;
    }

    /** Deprecated code and methods with underlines around their names are no way in for readers. */
    private static boolean isSpecial(Symbol symbol) {
        return symbol.name().startsWith("_")
                || symbol.doc().toLowerCase(Locale.ROOT).contains("deprecated")
                || symbol.signature().contains("@Deprecated");
    }

    /** Much used from outside and reaching far. */
    private double appeal(Symbol symbol) {
        long outside = code.callsTo(symbol.ref()).stream()
                .filter(call -> !call.from().path().equals(symbol.path()))
                .map(call -> call.from().path())
                .distinct()
                .count();
        double verb = ENTRANCE.matcher(symbol.name()).matches() ? 3 : 1;
        return verb * Math.log1p(outside) * Math.log1p(reach(symbol.ref())) * (0.2 + code.centrality(symbol.path()));
    }

    /** The callable behind an entry point: the one whose lines begin there, else the one that reaches most inside. */
    private Optional<SymbolRef> entered(EntryPoint entry) {
        Evidence at = entry.evidence();
        return code.file(at.path()).stream()
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> symbol.kind().isCallable())
                .filter(symbol -> at.lines().contains(symbol.lines().from())
                        || symbol.lines().contains(at.lines()))
                .filter(symbol -> !code.callsFrom(symbol.ref()).isEmpty())
                .max(comparingDouble((Symbol symbol) -> reach(symbol.ref()))
                        .thenComparing(Comparator.comparing(Symbol::ref).reversed()))
                .map(Symbol::ref);
    }

    private List<Call> walk(SymbolRef start) {
        List<Call> walk = new ArrayList<>();
        Set<SymbolRef> seen = new HashSet<>(Set.of(start));
        SymbolRef at = start;
        while (walk.size() < LONGEST - 1) {
            Optional<Call> next = next(at, seen);
            if (next.isEmpty()) {
                break;
            }
            walk.add(next.get());
            at = next.get().to();
            seen.add(at);
        }
        while (walk.size() + 1 > SHORTEST && isSmall(walk.get(walk.size() - 1).to())) {
            walk.remove(walk.size() - 1);
        }
        while (walk.size() + 1 > SHORTEST
                && saysNothing(walk.get(walk.size() - 1).to())) {
            walk.remove(walk.size() - 1);
        }
        return walk;
    }

    /** Getters and the like are no end worth walking to. */
    private boolean isSmall(SymbolRef last) {
        return code.symbol(last).filter(symbol -> symbol.lines().count() > 4).isEmpty();
    }

    private boolean saysNothing(SymbolRef last) {
        boolean calls = code.callsFrom(last).stream().anyMatch(call -> isProduct(call.to()));
        return !calls
                && code.symbol(last)
                        .filter(symbol -> !DocText.sentence(code, symbol.doc()).isEmpty())
                        .isEmpty();
    }

    private Optional<Call> next(SymbolRef from, Set<SymbolRef> seen) {
        return code.callsFrom(from).stream()
                .filter(call -> isProduct(call.to()) && !seen.contains(call.to()))
                .filter(call -> code.symbol(call.to())
                        .filter(s -> s.kind().isCallable())
                        .isPresent())
                .max(comparingDouble((Call call) -> pull(from, call.to())).thenComparing(Comparator.reverseOrder()));
    }

    private double pull(SymbolRef from, SymbolRef to) {
        double away = from.path().equals(to.path()) ? 1 : 1.5;
        double documented =
                code.symbol(to).filter(symbol -> !symbol.doc().isBlank()).isPresent() ? 1.2 : 1;
        boolean makes = code.symbol(to)
                .filter(symbol ->
                        symbol.kind() == SymbolKind.CONSTRUCTOR || symbol.name().equals("__init__"))
                .isPresent();
        return (makes ? 0.3 : 1) * away * documented * (0.5 + Math.log1p(reach(to)));
    }

    /** How many symbols of the product are reached within the horizon. */
    private double reach(SymbolRef from) {
        Double before = reach.get(from);
        if (before != null) {
            return before;
        }
        Set<SymbolRef> seen = new HashSet<>(Set.of(from));
        List<SymbolRef> front = List.of(from);
        for (int depth = 0; depth < HORIZON; depth++) {
            front = front.stream()
                    .flatMap(ref -> code.callsFrom(ref).stream())
                    .map(Call::to)
                    .filter(ref -> isProduct(ref) && seen.add(ref))
                    .toList();
        }
        double size = seen.size() - 1;
        reach.put(from, size);
        return size;
    }

    private FlowAnswer flow(SymbolRef start, String trigger, List<Call> walk) {
        List<StepAnswer> steps = new ArrayList<>();
        code.symbol(start)
                .ifPresent(symbol -> steps.add(step(symbol, walk.get(0).to(), symbol.headEvidence())));
        for (int i = 0; i < walk.size(); i++) {
            Optional<SymbolRef> next =
                    i + 1 < walk.size() ? Optional.of(walk.get(i + 1).to()) : Optional.empty();
            Evidence line = walk.get(i).evidence();
            code.symbol(walk.get(i).to())
                    .ifPresent(symbol -> steps.add(step(symbol, next.orElse(start), line, symbol.headEvidence())));
        }
        String end = walk.get(walk.size() - 1).to().qualifiedName();
        return new FlowAnswer("From " + start.qualifiedName() + " to " + end, kind(start), trigger, steps);
    }

    private StepAnswer step(Symbol symbol, SymbolRef next, Evidence... evidence) {
        return new StepAnswer(
                symbol.path().value(), symbol.qualifiedName(), CitedStatement.of(action(symbol, next), evidence));
    }

    private String action(Symbol symbol, SymbolRef next) {
        String said = DocText.sentence(code, symbol.doc());
        List<String> calls = Stream.concat(
                        Stream.of(next),
                        code.callsFrom(symbol.ref()).stream().map(Call::to).filter(this::isProduct))
                .filter(ref -> code.callsFrom(symbol.ref()).stream()
                        .anyMatch(call -> call.to().equals(ref)))
                .filter(ref -> !ref.equals(symbol.ref()))
                .map(ref -> "`" + ref.qualifiedName() + "`")
                .distinct()
                .limit(3)
                .toList();
        if (!said.isEmpty()) {
            return said;
        }
        return calls.isEmpty()
                ? "`" + symbol.qualifiedName() + "` does the rest by itself."
                : "`" + symbol.qualifiedName() + "` calls " + Prose.list(calls) + ".";
    }

    private FlowInsight.Kind kind(SymbolRef start) {
        boolean entry = code.entryPoints().stream()
                .anyMatch(point -> point.kind() == EntryPoint.Kind.MAIN
                        && point.evidence().path().equals(start.path()));
        if (entry) {
            return FlowInsight.Kind.CONTROL;
        }
        String name = start.qualifiedName().substring(start.qualifiedName().lastIndexOf('.') + 1);
        return DATA.matcher(name).matches() ? FlowInsight.Kind.DATA : FlowInsight.Kind.BUSINESS;
    }
}
