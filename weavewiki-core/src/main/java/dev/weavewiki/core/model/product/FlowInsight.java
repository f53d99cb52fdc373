package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.List;

/** What happens, step by step, from where the program is entered. */
public record FlowInsight(List<Flow> flows) implements ProjectInsight {

    public FlowInsight {
        flows = List.copyOf(flows);
    }

    /** A flow: what sets it off, and its ordered steps, at least two. */
    public record Flow(String name, Kind kind, String trigger, List<Step> steps) {
        public Flow {
            steps = List.copyOf(steps);
        }
    }

    /** A step: which symbol acts, and what it does. */
    public record Step(SymbolRef actor, Claim action) {}

    /** What flows. */
    public enum Kind {
        CONTROL,
        DATA,
        BUSINESS
    }
}
