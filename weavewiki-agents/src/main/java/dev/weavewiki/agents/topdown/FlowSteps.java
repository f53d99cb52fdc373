package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.DocLines;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.topdown.Bodies.Body;
import dev.weavewiki.agents.topdown.Bodies.Way;
import dev.weavewiki.agents.topdown.FlowAgent.StepAnswer;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.code.Timing;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The steps of a flow in words: who calls whom, and what the callee says of itself. */
final class FlowSteps {

    /** How a sentence goes on after the name of what it speaks of. */
    private static final String VERB =
            "(?!this |its |always |these |those )\\p{Ll}+(s|ly) |(should|will|would|can|may|is|are) ";

    /** So many names say where a call leads on to. Our choice. */
    private static final int AHEAD = 3;

    /** A longer signature is no help in a sentence. Our choice. */
    private static final int LONGEST_SIGNATURE = 120;

    private final CodeModel code;
    private final SourceTexts texts;
    private final FlowGraph graph;
    private final ProseLanguage say;

    FlowSteps(Knowledge known, FlowGraph graph) {
        this.graph = graph;
        this.code = known.code();
        this.texts = known.texts();
        this.say = known.language();
    }

    /** Where it begins. */
    StepAnswer first(Symbol start) {
        return step(start, begins(start), introduced(start));
    }

    /**
     * The step that the call leads to; empty where the code model does not hold the callee. Of one that says nothing of
     * itself it is told what it calls that is no step of the flow: what few others call before what everybody does.
     */
    Optional<StepAnswer> of(Way way, Set<SymbolRef> steps) {
        Call call = way.call();
        return graph.bodies().symbol(way.to()).map(callee -> {
            List<Call> ahead = said(callee).isEmpty() ? ahead(way.to(), steps) : List.of();
            return ahead.isEmpty()
                    ? step(callee, calls(call, callee), call.evidence(), introduced(callee))
                    : step(
                            callee,
                            goesOn(call, ahead),
                            Stream.concat(
                                            Stream.of(call.evidence(), introduced(callee)),
                                            ahead.stream().map(Call::evidence))
                                    .toArray(Evidence[]::new));
        });
    }

    private List<Call> ahead(Body callee, Set<SymbolRef> steps) {
        Set<String> names = new HashSet<>(Set.of(callee.ref().qualifiedName()));
        Comparator<Call> byPlace = Comparator.comparingInt(Call::line).thenComparing(Comparator.naturalOrder());
        return graph.bodies().from(callee).stream()
                .map(Way::call)
                .filter(call -> call.timing() == Timing.DIRECT && !graph.carriesOut(call))
                .filter(call -> !graph.bodies().isThrown(call))
                .filter(call -> !steps.contains(call.to()) && isProduct(call.to()) && !FlowGraph.isLog(call.to()))
                .sorted(byPlace)
                .filter(call -> names.add(call.to().qualifiedName()))
                .sorted(Comparator.comparingInt(
                                (Call call) -> code.callsTo(call.to()).size())
                        .thenComparing(byPlace))
                .limit(AHEAD)
                .sorted(byPlace)
                .toList();
    }

    private boolean isProduct(SymbolRef ref) {
        return !ref.qualifiedName().isEmpty()
                && !Scope.isTest(code, ref.path())
                && !Scope.isBeside(ref.path())
                && code.symbol(ref).filter(symbol -> symbol.kind().isCallable()).isPresent();
    }

    private String goesOn(Call call, List<Call> ahead) {
        String names = say.list(ahead.stream().map(next -> shown(next.to())).toList());
        if (graph.carriesOut(call)) {
            return say.text("{1} carries out {0}, and calls {2}.", shown(call.from()), shown(call.to()), names);
        }
        String from = shown(call.from());
        String to = shown(call.to());
        return switch (call.timing()) {
            case DIRECT -> say.text("{0} calls {1}, which calls {2}.", from, to, names);
            case CALLBACK -> say.text("{0} passes on a function that calls {1}, which calls {2}.", from, to, names);
            case DEFERRED -> say.text("{0} makes a function that calls {1}, which calls {2}.", from, to, names);
        };
    }

    /** The lines of the doc comment that is told, else where the declaration begins. */
    private Evidence introduced(Symbol symbol) {
        return said(symbol).isEmpty()
                ? symbol.headEvidence()
                : DocLines.find(texts.lines(symbol.path()), symbol)
                        .map(lines -> Evidence.of(symbol.path(), lines))
                        .orElseGet(symbol::headEvidence);
    }

    private static String shown(SymbolRef ref) {
        return "`" + ref.qualifiedName() + "`";
    }

    /** What the start says of itself. */
    private String begins(Symbol symbol) {
        String said = said(symbol);
        if (!said.isEmpty()) {
            return say.text("{0}: {1}", shown(symbol.ref()), said);
        }
        String signature = "`" + symbol.signature().replace("`", "").strip() + "`";
        boolean shows = signature.contains("(")
                && signature.length() <= LONGEST_SIGNATURE
                && FactCheck.against(code).namesOnlyKnownCode(signature);
        return shows
                ? say.text("{0} is where it begins, declared as {1}.", shown(symbol.ref()), signature)
                : say.text("{0} is where it begins.", shown(symbol.ref()));
    }

    /** Who acts, and what the callee says of itself. */
    private String calls(Call call, Symbol callee) {
        String said = said(callee);
        if (graph.carriesOut(call)) {
            return said.isEmpty()
                    ? say.text("{1} carries out {0}.", shown(call.from()), shown(call.to()))
                    : say.text("{1} carries out {0}: {2}", shown(call.from()), shown(call.to()), said);
        }
        String from = shown(call.from());
        String to = shown(call.to());
        return switch (call.timing()) {
            case DIRECT ->
                said.isEmpty() ? say.text("{0} calls {1}.", from, to) : say.text("{0} calls {1}: {2}", from, to, said);
            case CALLBACK ->
                said.isEmpty()
                        ? say.text("{0} passes on a function that calls {1}.", from, to)
                        : say.text("{0} passes on a function that calls {1}: {2}", from, to, said);
            case DEFERRED ->
                said.isEmpty()
                        ? say.text("{0} makes a function that calls {1}.", from, to)
                        : say.text("{0} makes a function that calls {1}: {2}", from, to, said);
        };
    }

    private static StepAnswer step(Symbol symbol, String action, Evidence... evidence) {
        return new StepAnswer(symbol.path().value(), symbol.qualifiedName(), CitedStatement.of(action, evidence));
    }

    /**
     * The first sentence of the doc comment; where it goes on in an English one, without the name in front, and in lower case
     * if it begins like any sentence.
     */
    private String said(Symbol symbol) {
        String doc = DocText.sentence(code, symbol.doc());
        if (!say.isEnglishProse()) {
            return doc;
        }
        String said = doc.replaceFirst("^This (method|function|constructor) (?=" + VERB + ")", "")
                .replaceFirst("^`?" + Pattern.quote(symbol.name()) + "`? (?=" + VERB + ")", "")
                .replaceFirst("^(is|are) ", "");
        boolean plain = said.matches("(?s)\\p{Lu}\\p{Ll}*[ ,].*");
        return plain ? said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1) : said;
    }
}
