package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.topdown.Bodies.Body;
import dev.weavewiki.agents.topdown.Bodies.Way;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls within the product, and what can be reached through them. */
final class FlowGraph {

    /** How far ahead a callee is weighed by what it reaches. Our choice. */
    private static final int HORIZON = 5;

    private static final Pattern LOG = Pattern.compile(
            "(?i)(?:.*\\.)?(?:_?log(?:ger|ging)?(?:\\..+)?|(?:log|trace|debug|warn)(?:_?(?:message|error|info|debug|warn(?:ing)?|exception))?[!f]?)");

    private final CodeModel code;
    private final Heirs heirs;
    private final Bodies bodies;
    private final Set<RepoPath> product;
    private final Map<Body, Double> reach = new HashMap<>();

    FlowGraph(Knowledge known) {
        this.code = known.code();
        this.heirs = Heirs.of(known);
        this.bodies = new Bodies(code, heirs, new Asides(known.texts()));
        this.product = Scope.product(code).stream().map(SourceFile::path).collect(Collectors.toSet());
    }

    Bodies bodies() {
        return bodies;
    }

    boolean isProduct(RepoPath path) {
        return product.contains(path);
    }

    boolean isProduct(SymbolRef ref) {
        return product.contains(ref.path()) && !ref.qualifiedName().isEmpty();
    }

    /** Whether it only writes down what happens elsewhere. */
    static boolean isLog(SymbolRef ref) {
        return LOG.matcher(ref.qualifiedName()).matches();
    }

    static boolean makes(Symbol symbol) {
        return symbol.kind() == SymbolKind.CONSTRUCTOR || symbol.name().equals("__init__");
    }

    /** Whether it is no call in the code, but the way from a declaration to what is done. */
    boolean carriesOut(Call call) {
        return heirs.carriesOut(call.from()).filter(call.to()::equals).isPresent();
    }

    /** The calls of it, by its own name or by the one of what it carries out. */
    Stream<Call> callsTo(SymbolRef callee) {
        return Stream.concat(Stream.of(callee), heirs.declaredAs(callee).stream())
                .flatMap(ref -> code.callsTo(ref).stream());
    }

    /** The ways onwards that are worth a step of a flow. */
    List<Way> steps(Body from) {
        return bodies.from(from).stream()
                .filter(way -> isProduct(way.call().to()) && tells(way.to()) && !bodies.isThrown(way.call()))
                .toList();
    }

    /** Getters, logging, and constructors that call nothing of the product, are no steps. */
    private boolean tells(Body callee) {
        Optional<SymbolRef> heir = heirs.carriesOut(callee.ref());
        int own = heir.isPresent() ? 1 : 0;
        return !isLog(callee.ref())
                && heir.flatMap(code::symbol)
                        .or(() -> bodies.symbol(callee))
                        .filter(symbol -> symbol.kind().isCallable())
                        .filter(symbol -> weight(callee) > own
                                || !makes(symbol) && symbol.lines().count() > 4)
                        .isPresent();
    }

    /** What it reaches; of what is declared for several heirs to carry out, what the farthest reaching one does. */
    double weight(Body body) {
        return Math.max(
                reach(body),
                heirs.mayCarryOut(body.ref()).stream()
                        .mapToDouble(heir -> 1 + reach(new Body(heir, 0)))
                        .max()
                        .orElse(0));
    }

    /** How many symbols of the product are reached within the horizon. */
    double reach(Body from) {
        Double before = reach.get(from);
        if (before != null) {
            return before;
        }
        Set<SymbolRef> seen = new HashSet<>(Set.of(from.ref()));
        List<Body> front = List.of(from);
        for (int depth = 0; depth < HORIZON; depth++) {
            front = front.stream()
                    .flatMap(body -> bodies.from(body).stream())
                    .map(Way::to)
                    .filter(body -> isProduct(body.ref()) && seen.add(body.ref()))
                    .toList();
        }
        double size = seen.size() - 1;
        reach.put(from, size);
        return size;
    }
}
