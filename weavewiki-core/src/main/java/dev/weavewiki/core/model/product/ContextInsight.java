package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/**
 * The bounded contexts of the project, found by the domain agent.
 *
 * @param contexts in order of importance
 * @param relations how the contexts depend on each other
 * @param terms the terminology, refined; sorted by term
 */
public record ContextInsight(List<Context> contexts, List<Claim> relations, List<TerminologyInsight.Term> terms)
        implements ProjectInsight {

    public ContextInsight {
        contexts = List.copyOf(contexts);
        relations = List.copyOf(relations);
        terms = List.copyOf(terms);
    }

    /** A context: its name, what it is responsible for, and the folders or files in it. */
    public record Context(String name, Claim responsibility, List<RepoPath> members) {
        public Context {
            members = List.copyOf(members);
        }
    }
}
