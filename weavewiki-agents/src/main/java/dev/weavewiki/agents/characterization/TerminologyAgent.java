package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.TerminologyInsight;
import dev.weavewiki.core.model.product.TerminologyInsight.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The words of the project's domain and what they mean here. Second turn. */
final class TerminologyAgent implements Agent<Knowledge, TerminologyAgent.TerminologyAnswer, TerminologyInsight> {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*");

    /** Terms with their meanings. */
    record TerminologyAnswer(List<Meaning> terms, double confidence) {
        TerminologyAnswer {
            terms = List.copyOf(terms);
        }
    }

    /** A term, and one sentence on what it means here, citing lines in which it stands. */
    record Meaning(String term, CitedStatement meaning) {}

    @Override
    public AgentId id() {
        return AgentId.of("terminology");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("characterization/terminology");
    }

    @Override
    public Class<TerminologyAnswer> answerType() {
        return TerminologyAnswer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        Ground ground = Ground.of(known);
        Clues clues = new Clues(ground);
        return Brief.builder()
                .ranked(
                        "candidates",
                        new Terms(ground)
                                .found().stream()
                                        .map(term -> term.term() + ": "
                                                + term.meaning().statement() + " "
                                                + term.meaning().evidence())
                                        .toList())
                .ranked("symbols", clues.symbols())
                .ranked("documents", clues.documents())
                .ranked("comments", clues.comments())
                .ranked("modules", Findings.modules(ground))
                .build();
    }

    @Override
    public TerminologyAnswer staticAnswer(Knowledge known) {
        List<Term> terms = new Terms(Ground.of(known)).found();
        return new TerminologyAnswer(
                terms.stream()
                        .map(term -> new Meaning(term.term(), CitedStatement.of(term.meaning())))
                        .toList(),
                terms.size() < 3 ? 0.3 : 0.7);
    }

    @Override
    public TerminologyInsight insight(TerminologyAnswer answer, Knowledge known, FactCheck facts) {
        Map<String, Term> terms = new TreeMap<>();
        for (Meaning meaning : answer.terms()) {
            facts.claim(meaning.meaning()).ifPresent(claim -> {
                String term = meaning.term().strip();
                if (isCited(term, claim, known)) {
                    terms.putIfAbsent(term.toLowerCase(Locale.ROOT), new Term(term, claim));
                } else {
                    facts.drop();
                }
            });
        }
        if (terms.isEmpty() && !answer.terms().isEmpty()) {
            throw new UnusableAnswerException("no term stands in the lines that its meaning cites");
        }
        return new TerminologyInsight(List.copyOf(terms.values()));
    }

    @Override
    public Score confidence(TerminologyAnswer answer) {
        return Confidence.of(answer.confidence());
    }

    /** Whether a word of the term stands in one of the cited lines, or the lines belong to a symbol of that name. */
    private static boolean isCited(String term, Claim claim, Knowledge known) {
        String lines = claim.evidence().stream()
                .map(evidence -> String.join("\n", known.texts().excerpt(evidence))
                        + evidence.path().stem()
                        + known.code()
                                .symbolAt(evidence.path(), evidence.lines().from())
                                .map(symbol -> symbol.name())
                                .orElse(""))
                .reduce("", (first, second) -> first + second)
                .toLowerCase(Locale.ROOT);
        boolean inLines = WORD.matcher(term.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .anyMatch(lines::contains);
        return inLines || isDeclaredBelow(term, claim, known);
    }

    private static boolean isDeclaredBelow(String term, Claim claim, Knowledge known) {
        return known.code().symbolsNamed(term).stream()
                .anyMatch(symbol -> claim.evidence().stream()
                        .anyMatch(evidence -> evidence.path().equals(symbol.path())));
    }
}
