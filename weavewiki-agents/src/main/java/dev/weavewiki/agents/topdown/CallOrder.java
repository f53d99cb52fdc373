package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.code.Timing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who acts first, as the calls between declarations show it. */
final class CallOrder {

    /** Of a call graph, so many declarations are looked at before a way between two is taken to be missing. Our choice. */
    private static final int MOST_VISITED = 2_000;

    private CallOrder() {}

    /**
     * Of the actors that a flow names earlier, one that this actor calls, where no calls lead from any of them to it: then
     * it acts before them. Empty where the order may be right, as far as calls are known.
     */
    static Optional<SymbolRef> calledBefore(SymbolRef actor, List<SymbolRef> earlier, CodeModel code) {
        Set<SymbolRef> called = new HashSet<>();
        code.callsFrom(actor).stream()
                .filter(call -> call.timing() == Timing.DIRECT)
                .map(Call::to)
                .forEach(called::add);
        Optional<SymbolRef> first = earlier.stream()
                .filter(each -> !each.equals(actor) && called.contains(each))
                .findFirst();
        boolean acted = earlier.contains(actor);
        return first.isEmpty() || acted || leads(earlier, actor, code) ? Optional.empty() : first;
    }

    private static boolean leads(List<SymbolRef> from, SymbolRef to, CodeModel code) {
        Set<SymbolRef> seen = new HashSet<>(from);
        Deque<SymbolRef> open = new ArrayDeque<>(from);
        while (!open.isEmpty() && seen.size() < MOST_VISITED) {
            for (Call call : code.callsFrom(open.remove())) {
                if (call.to().equals(to)) {
                    return true;
                }
                if (seen.add(call.to())) {
                    open.add(call.to());
                }
            }
        }
        return false;
    }
}
