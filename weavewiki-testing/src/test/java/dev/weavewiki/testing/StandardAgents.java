package dev.weavewiki.testing;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Question;
import dev.weavewiki.agents.Roster;
import dev.weavewiki.agents.bottomup.FileResearcher;
import dev.weavewiki.agents.bottomup.FileStudy;
import dev.weavewiki.agents.consolidation.BlueprintPlanner;
import dev.weavewiki.agents.consolidation.Consolidator;
import dev.weavewiki.agents.consolidation.Likeness;
import dev.weavewiki.agents.model.O200kTokenCounter;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ReadingPlan.PlannedFile;
import dev.weavewiki.engine.StandardRoster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Every agent of a standard run with a question on the sample repository. */
final class StandardAgents {

    private static final Knowledge KNOWN = SampleRepository.KNOWN;

    private StandardAgents() {}

    /** The agents of the roster, in its order. */
    static List<Asked<?, ?, ?>> ofRoster() {
        Roster roster = StandardRoster.create();
        List<Asked<?, ?, ?>> asked = new ArrayList<>();
        roster.turns().forEach(turn -> turn.forEach(agent -> asked.add(asked(agent, PhaseId.CHARACTERIZATION))));
        roster.topDown().forEach(agent -> asked.add(asked(agent, PhaseId.TOP_DOWN)));
        return asked;
    }

    /** All agents, each once: those of the roster, then those of files, domains and blueprint, as they are asked. */
    static List<Asked<?, ?, ?>> all() {
        RecordingAgentRunner runner = new RecordingAgentRunner(KNOWN.code());
        FileResearcher researcher = new FileResearcher(new O200kTokenCounter(), Tokens.of(32_000));
        Mono.when(
                        researcher.research(study(ProcessingTier.LEAF), AnalysisMode.STANDARD, runner),
                        researcher.research(study(ProcessingTier.CORE), AnalysisMode.STANDARD, runner),
                        new Consolidator().consolidate(KNOWN, runner, 1, Likeness.NONE),
                        BlueprintPlanner.create().blueprint(KNOWN, runner))
                .block();
        Map<String, Asked<?, ?, ?>> byAgent = new LinkedHashMap<>();
        Stream.concat(ofRoster().stream(), runner.asked().stream())
                .forEach(asked -> byAgent.putIfAbsent(asked.agent().id().value(), asked));
        return List.copyOf(byAgent.values());
    }

    private static <A, I> Asked<Knowledge, A, I> asked(Agent<Knowledge, A, I> agent, PhaseId phase) {
        return new Asked<>(agent, KNOWN, Question.of(phase, "project", 800));
    }

    private static FileStudy study(ProcessingTier tier) {
        PlannedFile first = KNOWN.plan().files().get(0);
        return FileStudy.of(new PlannedFile(first.path(), tier, first.reason()), KNOWN, List.of());
    }
}
