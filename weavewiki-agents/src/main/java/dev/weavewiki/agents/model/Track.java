package dev.weavewiki.agents.model;

import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A line of a cassette: a question, by digests only, and what came of it.
 *
 * @param request names the question
 * @param promptVersion of the agent's prompt
 * @param maxOutput where the answer was cut off
 * @param repair whether it was asked again
 * @param system digest of the rules that all questions share
 * @param schema digest of the answer's schema
 * @param lines digests of the lines of the question, eight digits each, so that a difference can be shown by its line
 * @param reply what the model said; empty where there was a failure
 * @param failure kind of the failure; empty where there was a reply
 * @param message of the failure
 */
record Track(
        String request,
        PhaseId phase,
        AgentId agent,
        String subject,
        String model,
        int promptVersion,
        long maxOutput,
        boolean repair,
        String system,
        String schema,
        String lines,
        String reply,
        TokenUsage usage,
        String failure,
        String message) {

    static final int DIGITS = 8;
    private static final String TOKENS = "BUDGET_TOKENS";
    private static final String MONEY = "BUDGET_MONEY";

    Track {
        if (!request.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'request' is no SHA-256 digest");
        }
        if (!lines.matches("([0-9a-f]{8})*") || reply.isEmpty() == failure.isEmpty()) {
            throw new IllegalArgumentException("it needs either a reply or a failure, and digests of lines");
        }
    }

    static Track of(ModelRequest request, String model, ModelReply reply) {
        return of(request, model, reply.text(), reply.usage(), "", "");
    }

    /** What failed for the question alone, so that a replay fails the same way. */
    static Track of(ModelRequest request, String model, Throwable failure) {
        if (failure instanceof BudgetExhaustedException budget) {
            return of(request, model, "", TokenUsage.NONE, budget.limit() instanceof Money ? MONEY : TOKENS, "");
        }
        ModelException known = (ModelException) failure;
        return of(request, model, "", TokenUsage.NONE, known.kind().name(), String.valueOf(known.getMessage()));
    }

    private static Track of(
            ModelRequest request, String model, String reply, TokenUsage usage, String failure, String message) {
        return new Track(
                request.name(),
                request.phase(),
                request.agent(),
                request.subject(),
                model,
                request.promptVersion(),
                request.maxOutput().value(),
                request.repair(),
                digest(request.system()),
                digest(request.schema().text()),
                linesOf(request.user()).stream().map(Track::digest).collect(Collectors.joining()),
                reply,
                usage,
                failure,
                message);
    }

    /** The failure as it was, as far as it decides what a page says. */
    RuntimeException thrown() {
        return switch (failure) {
            case TOKENS -> new BudgetExhaustedException(phase, Tokens.ZERO, Tokens.ZERO, Tokens.ZERO);
            case MONEY -> new BudgetExhaustedException(phase, Money.ZERO, Money.ZERO, Money.ZERO);
            default -> new ModelException(ModelException.Kind.valueOf(failure), message);
        };
    }

    static List<String> linesOf(String text) {
        return text.lines().toList();
    }

    static String digest(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
