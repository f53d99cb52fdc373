package dev.weavewiki.agents.topdown;

import static java.util.Comparator.comparingDouble;

import dev.weavewiki.agents.Ranked;
import dev.weavewiki.agents.topdown.Bodies.Body;
import dev.weavewiki.agents.topdown.Bodies.Way;
import dev.weavewiki.agents.topdown.FlowAgent.FlowAnswer;
import dev.weavewiki.agents.topdown.FlowAgent.StepAnswer;
import dev.weavewiki.agents.topdown.FlowStarts.Start;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.product.FlowInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Walks through the call graph: from a start to the callees through which most of the product's code is reached, near ones
 * first, so that each step is called by one before it and the steps stand in the order of the code.
 */
final class FlowWalks {

    private static final int LONGEST = 8;
    private static final int SHORTEST = 3;
    private static final int MOST = 5;
    private static final int PER_FILE = 2;
    /** How many calls of the start, and of each step behind it, become steps. Our choice. */
    private static final int WIDEST = 4;

    private static final int WIDEST_BELOW = 2;
    /** How much less a call tells with each call that lies before it. Our choice. */
    private static final double NEARNESS = 0.7;

    /** How much more a call tells whose name is a part of the caller's, or the other way: it does the same work. Our choice. */
    private static final double KIN = 2;

    private static final int SHORTEST_KIN = 3;

    /** How much less a call tells that runs in an odd case or when its caller is left, beside calls that do not. Our choice. */
    private static final double ASIDE = 0.3;

    private static final Pattern DATA = Pattern.compile(
            "(?i).*(read|write|parse|load|save|store|serial|encode|decode|convert|format|render|to_?json|from_?json|get|fetch|send).*");

    /** So many flows any public function may begin; behind them only one whose name says that something is set off. */
    private static final int ANY = 3;

    private final Knowledge known;
    private final CodeModel code;
    private final ProseLanguage say;
    private final FlowGraph graph;
    private final Givers givers;

    private FlowWalks(Knowledge known) {
        this.known = known;
        this.code = known.code();
        this.say = known.language();
        this.graph = new FlowGraph(known);
        this.givers = new Givers(known);
    }

    /** The flows, the most telling first; none where calls could not be resolved. */
    static List<FlowAnswer> of(Knowledge known) {
        return toldApart(new FlowWalks(known).flows(), known.language());
    }

    private List<FlowAnswer> flows() {
        FlowStarts starts = new FlowStarts(known, graph);
        Set<SymbolRef> walked = new HashSet<>();
        List<FlowAnswer> flows = new ArrayList<>();
        Map<RepoPath, Integer> perFile = new HashMap<>();
        for (Start start : starts.all()) {
            if (flows.size() >= MOST || perFile.getOrDefault(start.ref().path(), 0) >= PER_FILE) {
                continue;
            }
            List<Way> walk = walk(start.body());
            boolean enters = flows.size() < ANY || starts.isEntrance(start.ref());
            boolean fresh = walk.stream()
                                    .filter(way -> !walked.contains(way.to().ref()))
                                    .count()
                            * 2
                    > walk.size();
            if (walk.size() + 1 >= SHORTEST && fresh && enters && walked.add(start.ref())) {
                walk.forEach(way -> walked.add(way.to().ref()));
                perFile.merge(start.ref().path(), 1, Integer::sum);
                flows.add(flow(start, walk));
            }
        }
        return flows;
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

    /** The calls within the product, those of central files first, and of those that do not run with their callers, when. */
    static Ranked callLines(Knowledge known) {
        FlowGraph graph = new FlowGraph(known);
        List<Call> calls = known.code().calls().stream()
                .filter(call -> graph.isProduct(call.from()) && graph.isProduct(call.to()))
                .sorted(comparingDouble((Call call) ->
                                -known.code().centrality(call.to().path()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return Ranked.of(calls, FlowWalks::line).atMost(400);
    }

    private static String line(Call call) {
        String when = switch (call.timing()) {
            case DIRECT -> "";
            case CALLBACK -> " (in a function that it passes on)";
            case DEFERRED -> " (later, in a function that it makes)";
        };
        return call.evidence().citation() + " " + call.from().qualifiedName() + " -> "
                + call.to().path() + " " + call.to().qualifiedName() + when;
    }

    /** The most telling calls, taken one after the other from what is reached; each callee once, in the order of the code. */
    private List<Way> walk(Body start) {
        Set<SymbolRef> seen = new HashSet<>(Set.of(start.ref()));
        Map<SymbolRef, List<Branch>> taken = new HashMap<>();
        List<Branch> open = new ArrayList<>(branches(start, 0));
        for (int steps = 1; steps < LONGEST && !open.isEmpty(); ) {
            Branch best = open.stream().max(Branch.ORDER).orElseThrow();
            open.remove(best);
            List<Branch> siblings = taken.computeIfAbsent(best.way().call().from(), ref -> new ArrayList<>());
            if (siblings.size() < (best.depth() == 0 ? WIDEST : WIDEST_BELOW)
                    && seen.add(best.way().to().ref())) {
                siblings.add(best);
                open.addAll(branches(best.way().to(), best.kin() ? best.depth() : best.depth() + 1));
                steps++;
            }
        }
        List<Way> walk = new ArrayList<>();
        inOrder(start.ref(), taken, walk);
        return walk;
    }

    /**
     * A call that may become a step: the how manieth of its caller it is, how many calls lie before it that do other work
     * than their callers, and whether this one does the same.
     */
    private record Branch(Way way, int place, int depth, boolean kin, double pull) {
        private static final Comparator<Branch> ORDER = comparingDouble(Branch::pull)
                .thenComparing(branch -> branch.way().call(), Comparator.reverseOrder())
                .thenComparing(Branch::place, Comparator.reverseOrder());
    }

    /** A call on what another one gives pulls that one along. */
    private List<Branch> branches(Body from, int depth) {
        List<Way> steps = graph.steps(from);
        List<Way> asides =
                steps.stream().filter(way -> graph.bodies().isAside(way.call())).toList();
        List<Branch> branches = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            Way way = steps.get(place);
            double pull = givers.takers(way, steps).stream()
                    .mapToDouble(taker -> pull(from, taker.to()))
                    .reduce(pull(from, way.to()), Math::max);
            boolean kin = isKin(from, way.to());
            double usual = asides.size() < steps.size() && asides.contains(way) ? ASIDE : 1;
            branches.add(
                    new Branch(way, place, depth, kin, usual * pull * (kin ? KIN : 1) * Math.pow(NEARNESS, depth)));
        }
        return branches;
    }

    private static void inOrder(SymbolRef from, Map<SymbolRef, List<Branch>> taken, List<Way> walk) {
        List<Branch> branches = taken.getOrDefault(from, List.of()).stream()
                .sorted(Comparator.comparingInt(Branch::place))
                .toList();
        for (Branch branch : branches) {
            walk.add(branch.way());
            inOrder(branch.way().to().ref(), taken, walk);
        }
    }

    private double pull(Body from, Body to) {
        double away = from.ref().path().equals(to.ref().path()) ? 1 : 1.5;
        double documented = graph.bodies()
                        .symbol(to)
                        .filter(symbol -> !symbol.doc().isBlank())
                        .isPresent()
                ? 1.2
                : 1;
        boolean makes = graph.bodies().symbol(to).filter(FlowGraph::makes).isPresent();
        return (makes ? 0.3 : 1) * away * documented * (0.5 + Math.log1p(graph.weight(to)));
    }

    private static boolean isKin(Body from, Body to) {
        String caller = from.ref().simpleName().toLowerCase(Locale.ROOT);
        String callee = to.ref().simpleName().toLowerCase(Locale.ROOT);
        return Math.min(caller.length(), callee.length()) >= SHORTEST_KIN
                && (caller.contains(callee) || callee.contains(caller));
    }

    private FlowAnswer flow(Start start, List<Way> walk) {
        FlowSteps told = new FlowSteps(known, graph);
        List<StepAnswer> steps = new ArrayList<>();
        graph.bodies().symbol(start.body()).map(told::first).ifPresent(steps::add);
        Set<SymbolRef> walked = new HashSet<>(Set.of(start.ref()));
        walk.forEach(way -> walked.add(way.to().ref()));
        walk.forEach(way -> told.of(way, walked).ifPresent(steps::add));
        return new FlowAnswer(
                say.text("What {0} sets off", start.ref().qualifiedName()), kind(start.ref()), start.trigger(), steps);
    }

    private FlowInsight.Kind kind(SymbolRef start) {
        boolean entry = code.entryPoints().stream()
                .anyMatch(point -> point.kind() == EntryPoint.Kind.MAIN
                        && point.evidence().path().equals(start.path()));
        if (entry) {
            return FlowInsight.Kind.CONTROL;
        }
        return DATA.matcher(start.simpleName()).matches() ? FlowInsight.Kind.DATA : FlowInsight.Kind.CONTROL;
    }
}
