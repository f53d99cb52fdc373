package dev.weavewiki.agents;

import dev.weavewiki.agents.model.AnswerReader;
import dev.weavewiki.agents.model.ModelCall;
import dev.weavewiki.agents.model.ModelReply;
import dev.weavewiki.agents.model.ModelRequest;
import dev.weavewiki.agents.model.NotAskedException;
import dev.weavewiki.budget.BudgetTerms;
import dev.weavewiki.budget.OnBudget;
import dev.weavewiki.core.error.BudgetExhaustedException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prompt.PromptLibrary;
import dev.weavewiki.core.prompt.TokenCounter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Has questions answered by a model: renders, asks, reads, checks. An answer that is of no use, or of which more falls
 * than stands, is asked for once more, with the failure shown; what still does not hold is dropped. Where nothing is left,
 * and after any failure that concerns one question only, static analysis answers.
 */
public final class ModelAgentRunner implements AgentRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ModelAgentRunner.class);

    /** How many objections a model is shown; who does not learn from three does not learn from thirty. Our choice. */
    private static final int SHOWN = 3;

    private final ModelCall model;
    private final Requests requests;
    private final Knowledge ground;
    private final AgentListener listener;
    private final OnBudget onBudget;

    /**
     * A runner without a budget of its own.
     *
     * @param ground the code and its texts, which answers are checked against
     * @param contextCeiling what a request and its answer may hold together
     */
    public ModelAgentRunner(
            ModelCall model,
            PromptLibrary prompts,
            TokenCounter counter,
            Knowledge ground,
            Tokens contextCeiling,
            AgentListener listener) {
        this(
                model,
                new Requests(prompts, counter, PromptCeilings.of(contextCeiling), LearnedTargets.NONE, ground),
                ground,
                listener,
                OnBudget.DEGRADE);
    }

    private ModelAgentRunner(
            ModelCall model, Requests requests, Knowledge ground, AgentListener listener, OnBudget onBudget) {
        this.model = model;
        this.requests = requests;
        this.ground = ground;
        this.listener = listener;
        this.onBudget = onBudget;
    }

    /**
     * A runner within a budget.
     *
     * @param budget what may be spent; decides how long prompts may be where questions share it, and whether a budget
     *     that is spent fails the question instead of having it answered otherwise
     * @param targets how long answers should be
     * @param ground the code and its texts, which answers are checked against
     */
    public static ModelAgentRunner within(
            BudgetTerms budget,
            LearnedTargets targets,
            ModelCall model,
            TokenCounter counter,
            Knowledge ground,
            Tokens contextCeiling,
            AgentListener listener) {
        PromptCeilings ceilings = PromptCeilings.within(contextCeiling, budget.total());
        Requests requests = new Requests(PromptLibrary.standard(), counter, ceilings, targets, ground);
        return new ModelAgentRunner(model, requests, ground, listener, budget.onBudget());
    }

    @Override
    public <S, A, I> Mono<Finding<I>> ask(Agent<S, A, I> agent, S subject, Question question) {
        return Mono.fromCallable(() -> {
                    listener.agentStarted(agent.id(), question);
                    return requests.first(agent, subject, question);
                })
                .subscribeOn(Schedulers.parallel())
                .flatMap(request -> answered(agent, subject, question, request))
                .onErrorResume(
                        this::concernsThisQuestionOnly,
                        failure -> Mono.fromCallable(() -> fromStaticAnalysis(agent, subject, question, failure)))
                .doOnNext(finding -> listener.agentFinished(agent.id(), question, finding));
    }

    @Override
    public Tokens room(Agent<?, ?, ?> agent, Question question) {
        return requests.room(agent, question);
    }

    @Override
    public boolean asksModel() {
        return true;
    }

    private <S, A, I> Mono<Finding<I>> answered(
            Agent<S, A, I> agent, S subject, Question question, ModelRequest request) {
        return send(request)
                .map(reply -> checked(agent, subject, reply, TokenUsage.NONE))
                .flatMap(
                        first -> first.isPoor() ? improved(agent, subject, request, first) : Mono.just(first.finding()))
                .onErrorResume(ModelAgentRunner::mayBeRepaired, failure -> repaired(agent, subject, request, failure))
                .onErrorResume(
                        failure -> isOf(failure, Kind.CONTEXT_LENGTH),
                        failure -> asked(agent, subject, () -> requests.shorter(agent, subject, question)))
                .onErrorResume(
                        failure -> isOf(failure, Kind.TRUNCATED),
                        failure -> asked(agent, subject, () -> requests.longer(request)));
    }

    // Once more, in a form that avoids the failure; a second failure of the kind is final.
    private <S, A, I> Mono<Finding<I>> asked(Agent<S, A, I> agent, S subject, Callable<ModelRequest> request) {
        return Mono.fromCallable(request)
                .flatMap(this::send)
                .map(reply -> checked(agent, subject, reply, TokenUsage.NONE).finding())
                .onErrorMap(
                        next -> isOf(next, Kind.CONTEXT_LENGTH) || isOf(next, Kind.TRUNCATED),
                        next -> new Unusable(next, TokenUsage.NONE));
    }

    private static boolean isOf(Throwable failure, Kind kind) {
        return failure instanceof ModelException model && model.kind() == kind;
    }

    private <S, A, I> Mono<Finding<I>> repaired(
            Agent<S, A, I> agent, S subject, ModelRequest request, Throwable failure) {
        TokenUsage earlier = failure instanceof Unusable unusable ? unusable.usage() : TokenUsage.NONE;
        return Mono.fromCallable(() -> requests.again(request, failureOf(failure)))
                .flatMap(this::send)
                .onErrorMap(this::concernsThisQuestionOnly, next -> new Unusable(next, earlier))
                .map(reply -> checked(agent, subject, reply, earlier).finding());
    }

    // Of both answers the one counts of which more holds; where no second one is to be had, the first.
    private <S, A, I> Mono<Finding<I>> improved(
            Agent<S, A, I> agent, S subject, ModelRequest request, Checked<I> first) {
        return Mono.fromCallable(() -> requests.again(request, first.failure()))
                .flatMap(this::send)
                .map(reply -> checked(agent, subject, reply, first.finding().usage()))
                .map(second -> second.kept() >= first.kept() ? second.finding() : first.costing(second.finding()))
                .onErrorResume(
                        failure -> failure instanceof Unusable || concernsThisQuestionOnly(failure),
                        failure -> Mono.just(
                                failure instanceof Unusable unusable
                                        ? first.costing(unusable.usage())
                                        : first.finding()));
    }

    // What follows is work for the processor, and must not hold up the thread that brought the reply.
    private Mono<ModelReply> send(ModelRequest request) {
        return model.ask(request)
                .publishOn(Schedulers.parallel())
                .doOnNext(reply -> listener.replied(request.agent(), request.phase(), request.name(), reply.usage()));
    }

    private <S, A, I> Checked<I> checked(Agent<S, A, I> agent, S subject, ModelReply reply, TokenUsage earlier) {
        TokenUsage usage = earlier.plus(reply.usage());
        FactCheck facts = FactCheck.ofModel(ground.code(), ground.texts());
        try {
            A answer = AnswerReader.read(reply.text(), agent.answerType());
            I insight = agent.insight(answer, subject, facts);
            Score confidence = agent.confidence(answer);
            return new Checked<>(
                    new Finding<>(insight, Provenance.MODEL, "", confidence, usage, facts.dropped()),
                    facts.kept(),
                    facts.objections());
        } catch (ModelException e) {
            throw new Unusable(e, usage);
        } catch (UnusableAnswerException e) {
            throw new Unusable(e, facts.objections(), usage);
        }
    }

    private <S, A, I> Finding<I> fromStaticAnalysis(
            Agent<S, A, I> agent, S subject, Question question, Throwable failure) {
        TokenUsage usage = failure instanceof Unusable unusable ? unusable.usage() : TokenUsage.NONE;
        if (failure instanceof NotAskedException) {
            return StaticAgentRunner.answer(ground.code(), agent, subject, "", usage);
        }
        String reason = reason(failure);
        LOG.warn("{} on {} is answered from static analysis: {}", agent.id(), question.subject(), reason);
        listener.warning(agent.id(), question, question.subject() + " is described from static analysis: " + reason);
        Finding<I> finding = StaticAgentRunner.answer(ground.code(), agent, subject, reason, usage);
        return cause(failure) instanceof BudgetExhaustedException ? finding.asUnaffordable() : finding;
    }

    // A reason is read on a page; how much was used at that moment depends on timing, and would differ from run to run.
    private static String reason(Throwable failure) {
        if (cause(failure) instanceof BudgetExhaustedException budget) {
            boolean money = budget.limit() instanceof Money;
            return "the " + (money ? "limit in money" : "token budget") + " of "
                    + budget.phase().title() + " does not hold the question; raise "
                    + (money ? "--max-cost" : "--budget") + " to have it answered by the model";
        }
        return String.valueOf(failure.getMessage());
    }

    private static String failureOf(Throwable failure) {
        return failure instanceof Unusable unusable ? unusable.failure() : String.valueOf(failure.getMessage());
    }

    private static String shown(List<String> objections) {
        String shown = String.join(" ", objections.subList(0, Math.min(SHOWN, objections.size())));
        int more = objections.size() - SHOWN;
        return more > 0 ? shown + " " + more + " more like that." : shown;
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure instanceof Unusable unusable ? unusable.getCause() : failure;
    }

    private static boolean mayBeRepaired(Throwable failure) {
        return failure instanceof Unusable || failure instanceof ModelException model && model.kind() == Kind.MALFORMED;
    }

    private boolean concernsThisQuestionOnly(Throwable failure) {
        return failure instanceof Unusable
                || failure instanceof NotAskedException
                || onBudget == OnBudget.DEGRADE && failure instanceof BudgetExhaustedException
                || failure instanceof ModelException model && !model.kind().endpointWide();
    }

    /** What is left of an answer, and what of it did not hold. */
    private record Checked<I>(Finding<I> finding, int kept, List<String> objections) {

        /** Whether more of it fell than stood, so that asking once more is worth its price. Our choice. */
        private boolean isPoor() {
            return objections.size() > kept;
        }

        private String failure() {
            return shown(objections);
        }

        private Finding<I> costing(Finding<I> later) {
            return costing(later.usage());
        }

        private Finding<I> costing(TokenUsage usage) {
            return new Finding<>(
                    finding.insight(),
                    finding.provenance(),
                    finding.reason(),
                    finding.confidence(),
                    usage,
                    finding.droppedClaims());
        }
    }

    /** A reply was paid for and could not be used. */
    private static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient TokenUsage usage;
        private final transient List<String> objections;

        private Unusable(Throwable cause, TokenUsage usage) {
            this(cause, List.of(), usage);
        }

        private Unusable(Throwable cause, List<String> objections, TokenUsage usage) {
            super(cause.getMessage(), cause);
            this.objections = objections;
            this.usage = usage;
        }

        /** For the model. What it said is not for readers, since it did not hold; the message leaves it out. */
        private String failure() {
            return objections.isEmpty() ? String.valueOf(getMessage()) : getMessage() + ". " + shown(objections);
        }

        private TokenUsage usage() {
            return usage;
        }
    }
}
