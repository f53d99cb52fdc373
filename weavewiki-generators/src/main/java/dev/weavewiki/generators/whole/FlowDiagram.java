package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.code.Timing;
import dev.weavewiki.core.model.product.FlowInsight.Flow;
import dev.weavewiki.core.model.product.FlowInsight.Step;
import dev.weavewiki.generators.markdown.Mermaid;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A flow as the calls between its steps, as far as the code holds them. */
public final class FlowDiagram {

    private FlowDiagram() {}

    /** The calls from one step to a later one; empty where the code model holds none of them. */
    public static Optional<Mermaid> of(Site site, Flow flow) {
        long actors = flow.steps().stream()
                .map(step -> participant(step.actor()))
                .distinct()
                .count();
        return actors == 1 ? chart(site, flow) : sequence(site, flow);
    }

    /** Where one type or file does all of it, its functions and which calls which. */
    private static Optional<Mermaid> chart(Site site, Flow flow) {
        Mermaid diagram = Mermaid.flowchart();
        flow.steps()
                .forEach(step ->
                        diagram.node(step.actor().qualifiedName(), step.actor().simpleName() + "()"));
        for (int to = 1; to < flow.steps().size(); to++) {
            String order = String.valueOf(to);
            caller(site, flow, to).ifPresent(message -> message.writeTo(diagram, order));
        }
        return diagram.edges() == 0 ? Optional.empty() : Optional.of(diagram);
    }

    private static Optional<Mermaid> sequence(Site site, Flow flow) {
        List<Message> messages = new ArrayList<>();
        for (int to = 1; to < flow.steps().size(); to++) {
            caller(site, flow, to).ifPresent(messages::add);
        }
        Set<String> involved = messages.stream()
                .flatMap(message -> Stream.of(participant(message.from()), participant(message.to())))
                .collect(Collectors.toSet());
        Mermaid diagram = Mermaid.sequence();
        flow.steps().stream()
                .map(Step::actor)
                .filter(actor -> involved.contains(participant(actor)))
                .forEach(actor -> diagram.node(participant(actor), participantLabel(actor)));
        messages.forEach(message -> message.writeTo(diagram));
        return diagram.edges() == 0 ? Optional.empty() : Optional.of(diagram);
    }

    /** The nearest earlier step that calls this one: on a line that this one cites, else anywhere. */
    private static Optional<Message> caller(Site site, Flow flow, int to) {
        Step step = flow.steps().get(to);
        return caller(site, flow, to, call -> step.action().evidence().contains(call.evidence()))
                .or(() -> caller(site, flow, to, call -> call.timing() != Timing.DEFERRED));
    }

    private static Optional<Message> caller(Site site, Flow flow, int to, Predicate<Call> shown) {
        SymbolRef callee = flow.steps().get(to).actor();
        for (int from = to - 1; from >= 0; from--) {
            SymbolRef caller = flow.steps().get(from).actor();
            Optional<Timing> calls = site.code().callsFrom(caller).stream()
                    .filter(call -> call.to().equals(callee) && shown.test(call))
                    .map(Call::timing)
                    .min(Comparator.naturalOrder());
            if (calls.isPresent()) {
                return Optional.of(new Message(caller, callee, calls.get() != Timing.DIRECT));
            }
        }
        return Optional.empty();
    }

    /** @param later whether the caller only makes or passes on a function that calls */
    private record Message(SymbolRef from, SymbolRef to, boolean later) {
        private void writeTo(Mermaid diagram) {
            String label = to.simpleName() + "()";
            if (later) {
                diagram.laterMessage(participant(from), participant(to), label);
            } else {
                diagram.message(participant(from), participant(to), label);
            }
        }

        private void writeTo(Mermaid diagram, String order) {
            if (later) {
                diagram.dotted(from.qualifiedName(), to.qualifiedName(), order);
            } else {
                diagram.edge(from.qualifiedName(), to.qualifiedName(), order);
            }
        }
    }

    /** The type or file that acts; several steps of one share a participant. */
    private static String participant(SymbolRef actor) {
        return actor.path() + "#" + participantLabel(actor);
    }

    private static String participantLabel(SymbolRef actor) {
        int dot = actor.qualifiedName().lastIndexOf('.');
        return dot > 0 ? actor.qualifiedName().substring(0, dot) : actor.path().name();
    }
}
