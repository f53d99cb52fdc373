package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.AgentRunner;
import dev.weavewiki.agents.Excerpts;
import dev.weavewiki.agents.Finding;
import dev.weavewiki.agents.Question;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.prompt.TokenCounter;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * Documents a file by the number of questions that its tier is worth: one for leaf and standard files and for all in fast
 * mode; planning, investigating, synthesizing for important files; one more investigation for core files. A file that is too
 * long for one prompt is read in windows, one question each. Safe for use by many threads.
 */
public final class FileResearcher {

    /** Half of a prompt is for the code; the other half holds instructions, relations, findings and other files. Our choice. */
    private static final long SHARE_OF_CODE = 2;

    /** Least room beside the code, where half of the evidence is more than that. Our choice. */
    private static final long BESIDE_CODE = 500;

    /** A plan is a list of questions; it needs no more room, whatever the tier. */
    private static final Tokens PLAN_TARGET = Tokens.of(600);

    /** A part of a long file is worth at least this much text. */
    private static final long LEAST_TARGET = 500;

    /** How much of each declaration is shown where a long file is summed up from findings. */
    private static final int HEAD_LINES = 8;

    private final FileSummaryAgent summary = new FileSummaryAgent();
    private final PlanningAgent planning = new PlanningAgent();
    private final InvestigatingAgent investigating = new InvestigatingAgent();
    private final SynthesizingAgent synthesizing = new SynthesizingAgent();
    private final TokenCounter counter;
    private final Tokens windowLimit;
    private final PhaseId phase;

    /** @param contextCeiling how many tokens a whole prompt may have */
    public FileResearcher(TokenCounter counter, Tokens contextCeiling) {
        this(counter, Tokens.of(contextCeiling.value() / SHARE_OF_CODE), PhaseId.BOTTOM_UP);
    }

    private FileResearcher(TokenCounter counter, Tokens windowLimit, PhaseId phase) {
        this.counter = counter;
        this.windowLimit = windowLimit;
        this.phase = phase;
    }

    /** The same researcher, its questions paid by that phase: for files that are improved during the refinement. */
    public FileResearcher paidBy(PhaseId other) {
        return new FileResearcher(counter, windowLimit, other);
    }

    /**
     * Documents the file. Cold: nothing is spent before subscription.
     *
     * @return exactly one insight, with what all its questions cost. Its provenance is {@code MODEL} only where all of its
     *     prose comes from a model; otherwise the reason says what happened. Fails as {@link AgentRunner#ask} does
     */
    public Mono<FileInsight> research(FileStudy study, AnalysisMode mode, AgentRunner runner) {
        return Mono.defer(() -> {
            if (!runner.asksModel()) {
                return ask(runner, Reading.whole(study), 1)
                        .map(finding -> Chain.of(study).write(List.of(finding)));
            }
            int iterations = study.file().tier().iterations(mode);
            return iterations == 1 ? singlePass(study, runner) : deepResearch(study, iterations - 2, runner);
        });
    }

    private Mono<FileInsight> singlePass(FileStudy study, AgentRunner runner) {
        List<LineRange> windows = windows(study, summary, runner);
        if (windows.isEmpty()) {
            return ask(runner, Reading.whole(study), 1)
                    .map(finding -> Chain.of(study).write(List.of(finding)));
        }
        return Part.each(
                        windows,
                        Chain.of(study),
                        (soFar, part) -> ask(runner, part.of(soFar, List.of()), part.of())
                                .flatMap(finding -> draft(soFar, finding, runner)))
                .map(Chain::write);
    }

    /** What the budget does not hold is asked once more in the least that a file is worth. */
    private Mono<Chain> draft(Chain chain, Finding<FileInsight> finding, AgentRunner runner) {
        if (!finding.unaffordable() || chain.study().file().tier() == ProcessingTier.LEAF) {
            return Mono.just(chain.read(finding));
        }
        FileStudy study = chain.study();
        Reading least = new Reading(study, heads(study.source()), 1, 1, List.of());
        return runner.ask(summary, least, question(study, LEAST_TARGET).about(ProcessingTier.LEAF))
                .map(brief -> brief.unaffordable()
                        ? chain.read(finding)
                        : chain.shortened(Chain.LOWER_TIER).read(brief));
    }

    private Mono<Finding<FileInsight>> ask(AgentRunner runner, Reading reading, int parts) {
        return runner.ask(
                summary,
                reading,
                question(reading.study(), target(reading.study()).value() / parts));
    }

    private Mono<FileInsight> deepResearch(FileStudy study, int investigations, AgentRunner runner) {
        Mono<Chain> chain = runner.ask(
                        planning,
                        planningOf(study),
                        question(study, PLAN_TARGET.value()).asResearch())
                .map(plan -> plan.unaffordable()
                        ? Chain.of(study).shortened(Chain.FEWER_STEPS)
                        : Chain.of(study).planned(plan, investigations));
        for (int round = 0; round < investigations; round++) {
            chain = chain.flatMap(soFar -> soFar.isShortened() ? Mono.just(soFar) : investigate(soFar, runner));
        }
        return chain.flatMap(soFar -> runner.ask(
                        synthesizing,
                        synthesisOf(soFar.study(), runner),
                        question(study, target(study).value()))
                .flatMap(finding -> draft(soFar, finding, runner))
                .map(Chain::write));
    }

    /** One group of aspects; every window of the file is read with it. */
    private Mono<Chain> investigate(Chain start, AgentRunner runner) {
        List<LineRange> windows = windows(start.study(), synthesizing, runner);
        List<Aspect> aspects = start.nextAspects();
        long target = target(start.study()).value() / 2 / Math.max(1, windows.size());
        return Part.each(
                        windows,
                        start,
                        (soFar, part) -> runner.ask(
                                        investigating,
                                        part.of(soFar, aspects),
                                        question(soFar.study(), target).asResearch())
                                .map(found -> found.unaffordable()
                                        ? soFar.shortened(Chain.FEWER_STEPS)
                                        : soFar.investigated(found)))
                .map(soFar -> soFar.isShortened() ? soFar : soFar.groupDone(aspects));
    }

    /** A plan is made from the outline; the code itself is read by the investigations. */
    private static Reading planningOf(FileStudy study) {
        return new Reading(study, List.of(), 1, 1, List.of());
    }

    /** The whole file where it fits; else the heads of its declarations, because the windows have been read before. */
    private Reading synthesisOf(FileStudy study, AgentRunner runner) {
        List<LineRange> windows = windows(study, synthesizing, runner);
        List<LineRange> shown = windows.size() <= 1 ? windows : heads(study.source());
        return new Reading(study, shown, 1, 1, List.of());
    }

    private static List<LineRange> heads(SourceFile file) {
        Stream<Symbol> largest =
                file.symbols().stream().filter(symbol -> symbol.kind().isType() || symbol.isTopLevel());
        return largest.map(symbol -> symbol.lines().head(HEAD_LINES)).distinct().toList();
    }

    /** As long as half of the context ceiling, or as what a small one leaves beside the rest of the prompt. */
    private List<LineRange> windows(FileStudy study, Agent<Reading, ?, ?> agent, AgentRunner runner) {
        long room = runner.room(agent, question(study, target(study).value())).value();
        long most = Math.max(room / 2, room - BESIDE_CODE);
        Tokens limit = Tokens.of(Math.min(windowLimit.value(), most));
        return Excerpts.ranges(study.known().texts(), study.source(), counter, limit);
    }

    private static Tokens target(FileStudy study) {
        return study.file().tier().target();
    }

    private Question question(FileStudy study, long target) {
        return Question.of(phase, study.path().value(), Math.max(LEAST_TARGET, target))
                .about(study.file().tier());
    }
}
