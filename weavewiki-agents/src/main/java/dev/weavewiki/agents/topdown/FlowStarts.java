package dev.weavewiki.agents.topdown;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.topdown.Bodies.Body;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the flows of a product begin. */
final class FlowStarts {

    /** Names by which the work of a program or library is usually set off. */
    private static final Pattern ENTRANCE = Pattern.compile(
            "(?i)(execute|run|start|serve|listen|handle|dispatch|process|parse|send|request|generate|render|build|call|"
                    + "convert|load|save|main|init|create_?app|use|get|put|post|(from|to)_?json).{0,6}");

    /** How much more an example in the documents tells than any use in the code. Our choice. */
    private static final double SHOWN = 4;

    /** How much less a function tells that neither documents nor examples nor tests use. Our choice. */
    private static final double INSIDE = 0.2;

    /** Of overloads only those are entered that reach so much of what the farthest reaching one does. Our choice. */
    private static final double HALF = 0.5;

    /** Files that are programs, whatever else of them is used. */
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)main|__main__|app|application|cli|server|program|index|cmd");

    private final CodeModel code;
    private final ProseLanguage say;
    private final FlowGraph graph;
    private final ShownCalls shown;
    private final Map<Symbol, Double> appeal = new HashMap<>();

    /** The declaration that is entered, and what sets it off. */
    record Start(Body body, String trigger) {
        SymbolRef ref() {
            return body.ref();
        }
    }

    FlowStarts(Knowledge known, FlowGraph graph) {
        this.code = known.code();
        this.say = known.language();
        this.graph = graph;
        this.shown = ShownCalls.of(code);
    }

    /** Whether a program is entered there, or its name says that something is set off. */
    boolean isEntrance(SymbolRef start) {
        boolean entry = code.entryPoints().stream()
                .anyMatch(point -> point.kind() != EntryPoint.Kind.LIBRARY
                        && point.evidence().path().equals(start.path()));
        return entry || ENTRANCE.matcher(start.simpleName()).matches();
    }

    /** Entry points and what servers call first, then the public functions and methods that reach most and are used most, then trials. */
    List<Start> all() {
        Map<SymbolRef, Start> starts = new LinkedHashMap<>();
        entries(false, starts);
        served().ifPresent(start -> starts.putIfAbsent(start.ref(), start));
        Set<RepoPath> surface = code.entryPoints().stream()
                .filter(entry -> entry.kind() == EntryPoint.Kind.LIBRARY)
                .map(entry -> entry.evidence().path())
                .collect(Collectors.toSet());
        code.sourceFiles().stream()
                .filter(file -> graph.isProduct(file.path()))
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> symbol.kind().isCallable() && symbol.visibility() == Visibility.PUBLIC)
                .filter(symbol -> symbol.kind() != SymbolKind.CONSTRUCTOR && !isSpecial(symbol))
                .filter(symbol -> !code.callsFrom(symbol.ref()).isEmpty() && appeal(symbol) > 0)
                .sorted(comparing((Symbol symbol) -> !surface.contains(symbol.path()) || isInside(symbol))
                        .thenComparingDouble(symbol -> -appeal(symbol))
                        .thenComparing(Symbol::ref)
                        .thenComparingInt(symbol -> symbol.lines().from()))
                .limit(200)
                .forEach(symbol ->
                        starts.computeIfAbsent(symbol.ref(), ref -> new Start(entered(symbol), used(symbol))));
        entries(true, starts);
        return List.copyOf(starts.values());
    }

    /** Of what servers call the one through which most is reached, in the file that most leans on. */
    private Optional<Start> served() {
        return code.sourceFiles().stream()
                .filter(file -> graph.isProduct(file.path()))
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> Protocols.isEntered(symbol, code))
                .max(comparingDouble((Symbol symbol) -> Math.log1p(reach(symbol)) * code.centrality(symbol.path()))
                        .thenComparing(Comparator.comparing(Symbol::ref).reversed()))
                .map(symbol -> new Start(
                        body(symbol),
                        say.text("A server calls {0} with each request.", "`" + symbol.qualifiedName() + "`")));
    }

    /** Who sets it off, and an example, a test or a document that shows how; else where the code itself does. */
    private String used(Symbol symbol) {
        String name = "`" + symbol.qualifiedName() + "`";
        return graph.callsTo(symbol.ref())
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
        List<RepoPath> callers = graph.callsTo(symbol.ref())
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
    private void entries(boolean ofServants, Map<SymbolRef, Start> starts) {
        for (EntryPoint entry : code.entryPoints()) {
            if (entry.kind() != EntryPoint.Kind.LIBRARY
                    && graph.isProduct(entry.evidence().path())
                    && ofServants == isOfServant(entry)) {
                String trigger = Prose.sentence(say.text("{0}: {1}", entry.name(), entry.reason(say)));
                entered(entry).ifPresent(body -> starts.putIfAbsent(body.ref(), new Start(body, trigger)));
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
                        .anyMatch(caller -> graph.isProduct(caller)
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
        long outside = graph.callsTo(symbol.ref())
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
                * Math.log1p(reach(symbol))
                * (0.2 + code.centrality(symbol.path()));
    }

    /** Whether neither documents nor examples nor tests use it. */
    private boolean isInside(Symbol symbol) {
        return !shown.names(symbol)
                && graph.callsTo(symbol.ref())
                        .map(call -> call.from().path())
                        .noneMatch(path -> Scope.isTest(code, path) || Scope.isBeside(path));
    }

    /** The callable behind an entry point: the one whose lines begin there, else the one that reaches most inside. */
    private Optional<Body> entered(EntryPoint entry) {
        Evidence at = entry.evidence();
        return code.file(at.path()).stream()
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> symbol.kind().isCallable())
                .filter(symbol -> at.lines().contains(symbol.lines().from())
                        || symbol.lines().contains(at.lines()))
                .filter(symbol -> !code.callsFrom(symbol.ref()).isEmpty())
                .max(comparingDouble(this::reach)
                        .thenComparing(Comparator.comparing(Symbol::ref).reversed()))
                .map(graph.bodies()::of);
    }

    /** Of the declarations of the name that do most, the one that is used most, else the one that needs least. */
    private Body entered(Symbol symbol) {
        double least = HALF * graph.reach(body(symbol));
        return graph.bodies().named(symbol).stream()
                .filter(other -> other.visibility() == Visibility.PUBLIC && graph.reach(body(other)) >= least)
                .max(comparingLong(this::uses)
                        .thenComparing(comparingInt(FlowStarts::needs).reversed())
                        .thenComparing(
                                comparingInt((Symbol other) -> other.lines().from())
                                        .reversed()))
                .map(this::body)
                .orElseGet(() -> body(symbol));
    }

    private long uses(Symbol symbol) {
        int line = symbol.lines().from();
        return code.callsTo(symbol.ref()).stream()
                .filter(call -> call.toLine() == line && !call.from().equals(symbol.ref()))
                .count();
    }

    private static int needs(Symbol symbol) {
        String signature = symbol.signature();
        int open = signature.indexOf('(');
        return open < 0
                ? 0
                : (int) signature.substring(open).chars().filter(c -> c == ',').count()
                        + (signature.startsWith("()", open) ? 0 : 1);
    }

    private Body body(Symbol symbol) {
        Body body = graph.bodies().of(symbol);
        return shown.madeBy(symbol).isPresent() ? body.forWhatItMakes() : body;
    }

    private double reach(Symbol symbol) {
        return graph.reach(body(symbol));
    }
}
