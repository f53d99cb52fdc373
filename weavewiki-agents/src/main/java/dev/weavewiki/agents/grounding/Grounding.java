package dev.weavewiki.agents.grounding;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Optional;

/**
 * Looks up what a statement says in the lines it cites. Every rule must have nothing against it. What cannot be looked up
 * passes: whether prose follows from code is not for a machine to say; that it names what stands there is.
 * Immutable, safe for use by many threads.
 */
public final class Grounding {

    /** For what is said with citations. The cheap rules first. */
    private static final List<GroundingRule> CITED = List.of(
            new PlainProse(),
            new Wording(),
            new ObeyedLines(),
            new TightCitations(),
            new NamedLinks(),
            new NamedCode(),
            new NamedMembers(),
            new NamedEndpoints(),
            new NamedCommands(),
            new StatedNumbers(),
            new StatedRelations(),
            new StatedDependencies(),
            new SharedWords());

    /** For descriptions and names, which rest on files as a whole. */
    private static final List<GroundingRule> UNCITED = List.of(
            new PlainProse(),
            new Wording(),
            new NamedLinks(),
            new NamedCode(),
            new NamedEndpoints(),
            new NamedCommands(),
            new StatedNumbers());

    private final CodeModel code;
    private final SourceTexts texts;

    public Grounding(CodeModel code, SourceTexts texts) {
        this.code = code;
        this.texts = texts;
    }

    /** What is wrong with a statement that cites these lines; empty where it holds. */
    public Optional<String> objection(String statement, List<Evidence> evidence) {
        return first(CITED, new Statement(statement, evidence, code, texts));
    }

    /**
     * What is wrong with a text that cites nothing and speaks of these files; empty where it holds.
     *
     * @param ground the files, as evidence; none where it speaks of the project
     */
    public Optional<String> objectionToText(String text, List<Evidence> ground) {
        return first(UNCITED, new Statement(text, ground, code, texts));
    }

    private static Optional<String> first(List<GroundingRule> rules, Statement statement) {
        return rules.stream()
                .map(rule -> rule.objection(statement))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
