package dev.weavewiki.agents.topdown;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.Ranked;
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
import dev.weavewiki.core.prose.ProseLanguage;
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
 * Walks through the call graph: from a start to the callees through which most of the product's code is reached, near ones
 * first, so that each step is called by one before it and the steps stand in the order of the code.
 */
final class FlowWalks {

    private static final int LONGEST = 8;
    private static final int SHORTEST = 3;
    private static final int MOST = 5;
    private static final int PER_FILE = 2;
    /** How far ahead a callee is weighed by what it reaches. Our choice. */
    private static final int HORIZON = 5;
    /** How many calls of the start, and of each step behind it, become steps. Our choice. */
    private static final int WIDEST = 4;

    private static final int WIDEST_BELOW = 2;
    /** How much less a call tells with each call that lies before it. Our choice. */
    private static final double NEARNESS = 0.7;

    private static final Pattern DATA = Pattern.compile(
            "(?i).*(read|write|parse|load|save|store|serial|encode|decode|convert|format|render|to_?json|from_?json|get|fetch|send).*");

    /** Names by which the work of a program or library is usually set off. */
    private static final Pattern ENTRANCE = Pattern.compile(
            "(?i)(execute|run|start|serve|listen|handle|dispatch|process|parse|send|request|generate|render|build|call|"
                    + "convert|load|save|main|init|create_?app|use|get|put|post|(from|to)_?json).{0,6}");

    private static final Pattern LOG = Pattern.compile(
            "(?i)(?:.*\\.)?(?:_?log(?:ger|ging)?(?:\\..+)?|(?:log|trace|debug|warn)(?:_?(?:message|error|info|debug|warn(?:ing)?|exception))?[!f]?)");

    /** How much more an example in the documents tells than any use in the code. Our choice. */
    private static final double SHOWN = 4;

    /** How much less a function tells that neither documents nor examples nor tests use. Our choice. */
    private static final double INSIDE = 0.2;

    /** Files that are programs, whatever else of them is used. */
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)main|__main__|app|application|cli|server|program|index|cmd");

    /** So many flows any public function may begin; behind them only one whose name says that something is set off. */
    private static final int ANY = 3;

    private final Knowledge known;
    private final CodeModel code;
    private final ProseLanguage say;
    private final Set<RepoPath> product;
    private final Heirs heirs;
    private final Map<SymbolRef, Double> reach = new HashMap<>();
    private final Map<Symbol, Double> appeal = new HashMap<>();
    private final ShownCalls shown;

    private FlowWalks(Knowledge known) {
        this.known = known;
        this.code = known.code();
        this.say = known.language();
        this.heirs = Heirs.of(known);
        this.shown = ShownCalls.of(code);
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
            boolean enters = flows.size() < ANY || walks.enters(start.getKey());
            boolean fresh =
                    walk.stream().filter(call -> !walked.contains(call.to())).count() * 2 > walk.size();
            if (walk.size() + 1 >= SHORTEST && fresh && enters && flows.size() < MOST && walked.add(start.getKey())) {
                walk.forEach(call -> walked.add(call.to()));
                perFile.merge(start.getKey().path(), 1, Integer::sum);
                flows.add(walks.flow(start.getKey(), start.getValue(), walk));
            }
        }
        return toldApart(flows, known.language());
    }

    private boolean enters(SymbolRef start) {
        String name = start.qualifiedName();
        boolean entry = code.entryPoints().stream()
                .anyMatch(point -> point.kind() != EntryPoint.Kind.LIBRARY
                        && point.evidence().path().equals(start.path()));
        return entry
                || ENTRANCE.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
    }

    /** Flows that begin with symbols of one name are named with their files as well. */
    private static List<FlowAnswer> toldApart(List<FlowAnswer> flows, ProseLanguage say) {
        Map<String, Long> times =
                flows.stream().collect(Collectors.groupingBy(FlowAnswer::name, Collectors.counting()));
        return flows.stream()
                .map(flow -> times.getOrDefault(flow.name(), 1L) < 2
                        ? flow
                        : new FlowAnswer(
                                say.text(
                                        "What {0} sets off in {1}",
                                        flow.steps().get(0).symbol(),
                                        flow.steps().get(0).path()),
                                flow.kind(),
                                flow.trigger(),
                                flow.steps()))
                .toList();
    }

    static Ranked callLines(Knowledge known) {
        FlowWalks walks = new FlowWalks(known);
        List<Call> calls = known.code().calls().stream()
                .filter(call -> walks.isProduct(call.from()) && walks.isProduct(call.to()))
                .sorted(comparingDouble((Call call) ->
                                -known.code().centrality(call.to().path()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return Ranked.of(
                        calls,
                        call -> call.evidence().citation() + " " + call.from().qualifiedName() + " -> "
                                + call.to().path() + " " + call.to().qualifiedName())
                .atMost(400);
    }

    private boolean isProduct(SymbolRef ref) {
        return product.contains(ref.path()) && !ref.qualifiedName().isEmpty();
    }

    /** Entry points first, then the public functions and methods that reach most and are used most, then trials. */
    private Map<SymbolRef, String> starts() {
        Map<SymbolRef, String> starts = new LinkedHashMap<>();
        entries(false, starts);
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
                .sorted(comparing((Symbol symbol) -> !surface.contains(symbol.path()) || isInside(symbol))
                        .thenComparingDouble(symbol -> -appeal(symbol))
                        .thenComparing(Symbol::ref))
                .limit(200)
                .forEach(symbol -> starts.putIfAbsent(symbol.ref(), used(symbol)));
        entries(true, starts);
        return starts;
    }

    /** Who sets it off, and an example, a test or a document that shows how; else where the code itself does. */
    private String used(Symbol symbol) {
        String name = "`" + symbol.qualifiedName() + "`";
        return callsTo(symbol.ref())
                .map(call -> call.from().path())
                .filter(path -> Scope.isTest(code, path) || Scope.isBeside(path))
                .min(comparing((RepoPath path) -> Scope.isTest(code, path)).thenComparing(Comparator.naturalOrder()))
                .or(() -> shown.of(symbol))
                .map(path -> say.text("A caller uses {0}, as {1} does.", name, "`" + path + "`"))
                .or(() -> shown.madeBy(symbol)
                        .map(made -> say.text("Documents show {0} in use, which {1} makes.", "`" + made + "`", name)))
                .orElseGet(() -> usedInside(symbol, name));
    }

    private String usedInside(Symbol symbol, String name) {
        List<RepoPath> callers = callsTo(symbol.ref())
                .map(call -> call.from().path())
                .filter(path -> !path.equals(symbol.path()))
                .distinct()
                .sorted(comparingDouble((RepoPath path) -> -code.centrality(path))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return callers.isEmpty()
                ? say.text("A caller uses {0}.", name)
                : say.text(
                        callers.size(),
                        "{1} calls {0}.",
                        "{2} files of the code call {0}, among them {1}.",
                        name,
                        "`" + callers.get(0) + "`",
                        say.number(callers.size()));
    }

    /** The entry points that are, or are not, the own main function of a file that serves others. */
    private void entries(boolean ofServants, Map<SymbolRef, String> starts) {
        for (EntryPoint entry : code.entryPoints()) {
            if (entry.kind() != EntryPoint.Kind.LIBRARY
                    && product.contains(entry.evidence().path())
                    && ofServants == isOfServant(entry)) {
                String trigger = Prose.sentence(say.text("{0}: {1}", entry.name(), entry.reason(say)));
                entered(entry).ifPresent(ref -> starts.putIfAbsent(ref, trigger));
            }
        }
    }

    /** Such a main function tries out its file, as a rule; what the file is for is entered through its other functions. */
    private boolean isOfServant(EntryPoint entry) {
        return entry.kind() == EntryPoint.Kind.MAIN
                && !PROGRAM.matcher(entry.evidence().path().stem()).matches()
                && code.file(entry.evidence().path()).stream()
                        .flatMap(file -> file.symbols().stream())
                        .flatMap(symbol -> code.callsTo(symbol.ref()).stream())
                        .map(call -> call.from().path())
                        .anyMatch(caller -> product.contains(caller)
                                && !caller.equals(entry.evidence().path()));
    }

    /** Deprecated code and methods with underlines around their names are no way in for readers. */
    private static boolean isSpecial(Symbol symbol) {
        return symbol.name().startsWith("_")
                || symbol.doc().toLowerCase(Locale.ROOT).contains("deprecated")
                || symbol.signature().contains("@Deprecated");
    }

    private double appeal(Symbol symbol) {
        return appeal.computeIfAbsent(symbol, this::appealOf);
    }

    /** Much used from outside and reaching far. */
    private double appealOf(Symbol symbol) {
        long outside = callsTo(symbol.ref())
                .filter(call -> !call.from().path().equals(symbol.path()))
                .map(call -> call.from().path())
                .distinct()
                .count();
        boolean makes = shown.madeBy(symbol).isPresent();
        double verb = makes || ENTRANCE.matcher(symbol.name()).matches() ? 3 : 1;
        double told = makes ? 2 * SHOWN : shown.names(symbol) ? SHOWN : 1;
        return (isInside(symbol) ? INSIDE : told)
                * verb
                * Math.log1p(outside + (shown.of(symbol).isPresent() ? 1 : 0))
                * Math.log1p(reach(symbol.ref()))
                * (0.2 + code.centrality(symbol.path()));
    }

    /** Whether neither documents nor examples nor tests use it. */
    private boolean isInside(Symbol symbol) {
        return !shown.names(symbol)
                && callsTo(symbol.ref())
                        .map(call -> call.from().path())
                        .noneMatch(path -> Scope.isTest(code, path) || Scope.isBeside(path));
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

    /** The most telling calls, taken one after the other from what is reached; each callee once, in the order of the code. */
    private List<Call> walk(SymbolRef start) {
        Set<SymbolRef> seen = new HashSet<>(Set.of(start));
        Map<SymbolRef, List<Call>> taken = new HashMap<>();
        List<Branch> open = new ArrayList<>(branches(start, 0));
        for (int steps = 1; steps < LONGEST && !open.isEmpty(); ) {
            Branch best = open.stream().max(Branch.ORDER).orElseThrow();
            open.remove(best);
            List<Call> siblings = taken.computeIfAbsent(best.call().from(), ref -> new ArrayList<>());
            if (siblings.size() < (best.depth() == 0 ? WIDEST : WIDEST_BELOW)
                    && seen.add(best.call().to())) {
                siblings.add(best.call());
                open.addAll(branches(best.call().to(), best.depth() + 1));
                steps++;
            }
        }
        List<Call> walk = new ArrayList<>();
        inOrder(start, taken, walk);
        return walk;
    }

    /** A call that may become a step, and how many calls lie before it. */
    private record Branch(Call call, int depth, double pull) {
        private static final Comparator<Branch> ORDER =
                comparingDouble(Branch::pull).thenComparing(Branch::call, Comparator.reverseOrder());
    }

    /** The calls from it; from what is only declared, the way to the one that carries it out. */
    private Stream<Call> onwards(SymbolRef from) {
        return Stream.concat(
                code.callsFrom(from).stream(),
                heirs.carriesOut(from).stream()
                        .flatMap(heir -> code.symbol(from).stream()
                                .map(symbol ->
                                        Call.certain(from, heir, symbol.lines().from()))));
    }

    /** The calls of it, by its own name or by the one of what it carries out. */
    private Stream<Call> callsTo(SymbolRef callee) {
        return Stream.concat(Stream.of(callee), heirs.declaredAs(callee).stream())
                .flatMap(ref -> code.callsTo(ref).stream());
    }

    private List<Branch> branches(SymbolRef from, int depth) {
        return onwards(from)
                .filter(call -> isProduct(call.to()) && !call.to().equals(from) && tells(call.to()))
                .map(call -> new Branch(call, depth, pull(from, call.to()) * Math.pow(NEARNESS, depth)))
                .toList();
    }

    private static void inOrder(SymbolRef from, Map<SymbolRef, List<Call>> taken, List<Call> walk) {
        List<Call> calls = taken.getOrDefault(from, List.of()).stream()
                .sorted(Comparator.comparingInt(Call::line).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (Call call : calls) {
            walk.add(call);
            inOrder(call.to(), taken, walk);
        }
    }

    /** Whether it only writes down what happens elsewhere. */
    static boolean isLog(SymbolRef ref) {
        return LOG.matcher(ref.qualifiedName()).matches();
    }

    /** Getters, logging, and constructors that call nothing of the product, are no steps. */
    private boolean tells(SymbolRef callee) {
        SymbolRef doer = heirs.carriesOut(callee).orElse(callee);
        return !isLog(callee)
                && code.symbol(doer)
                        .filter(symbol -> symbol.kind().isCallable())
                        .filter(symbol -> reach(doer) > 0
                                || !makes(symbol) && symbol.lines().count() > 4)
                        .isPresent();
    }

    private static boolean makes(Symbol symbol) {
        return symbol.kind() == SymbolKind.CONSTRUCTOR || symbol.name().equals("__init__");
    }

    private double pull(SymbolRef from, SymbolRef to) {
        double away = from.path().equals(to.path()) ? 1 : 1.5;
        double documented =
                code.symbol(to).filter(symbol -> !symbol.doc().isBlank()).isPresent() ? 1.2 : 1;
        boolean makes = code.symbol(to).filter(FlowWalks::makes).isPresent();
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
                    .flatMap(this::onwards)
                    .map(Call::to)
                    .filter(ref -> isProduct(ref) && seen.add(ref))
                    .toList();
        }
        double size = seen.size() - 1;
        reach.put(from, size);
        return size;
    }

    private FlowAnswer flow(SymbolRef start, String trigger, List<Call> walk) {
        FlowSteps told = new FlowSteps(known, heirs);
        List<StepAnswer> steps = new ArrayList<>();
        code.symbol(start).map(told::first).ifPresent(steps::add);
        Set<SymbolRef> walked = new HashSet<>(Set.of(start));
        walk.forEach(call -> walked.add(call.to()));
        walk.forEach(call -> told.of(call, walked).ifPresent(steps::add));
        return new FlowAnswer(say.text("What {0} sets off", start.qualifiedName()), kind(start), trigger, steps);
    }

    private FlowInsight.Kind kind(SymbolRef start) {
        boolean entry = code.entryPoints().stream()
                .anyMatch(point -> point.kind() == EntryPoint.Kind.MAIN
                        && point.evidence().path().equals(start.path()));
        if (entry) {
            return FlowInsight.Kind.CONTROL;
        }
        String name = start.qualifiedName().substring(start.qualifiedName().lastIndexOf('.') + 1);
        return DATA.matcher(name).matches() ? FlowInsight.Kind.DATA : FlowInsight.Kind.CONTROL;
    }
}
