package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.Glossary;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.RiskInsight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where changes are dangerous. The hotspots' numbers are always measured; an answer only remarks on them. */
final class RiskAgent implements Agent<Knowledge, RiskAgent.Answer, RiskInsight> {

    /** What is said of risks, unchecked. */
    record Answer(List<HotspotRemark> hotspots, List<RiskAnswer> risks) {}

    /** Why a file is delicate. */
    record HotspotRemark(String path, String remark) {}

    /** A risk. */
    record RiskAnswer(RiskInsight.Kind kind, RiskInsight.Severity severity, CitedStatement statement) {}

    @Override
    public AgentId id() {
        return AgentId.of("risk");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("topdown/risk");
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        return Brief.builder()
                .put("project", WholeBrief.project(known))
                .ranked("glossary", Glossary.of(known))
                .ranked("hotspots", Hotspots.of(known), RiskAgent::line)
                .ranked("findings", RiskFacts.of(known), RiskAgent::line)
                .ranked("insights", WholeBrief.insights(known))
                .build();
    }

    private static String line(RiskInsight.Hotspot hotspot) {
        return hotspot.path() + ": " + hotspot.remark();
    }

    private static String line(RiskAnswer risk) {
        return risk.kind() + " " + risk.severity() + ": " + risk.statement().statement() + " "
                + String.join(", ", risk.statement().citations());
    }

    @Override
    public Answer staticAnswer(Knowledge known) {
        return new Answer(
                Hotspots.of(known).stream()
                        .map(hotspot -> new HotspotRemark(hotspot.path().value(), hotspot.remark()))
                        .toList(),
                RiskFacts.of(known));
    }

    @Override
    public RiskInsight insight(Answer answer, Knowledge known, FactCheck facts) {
        Map<RepoPath, String> remarks = remarks(answer.hotspots(), facts);
        List<RiskInsight.Hotspot> hotspots = Hotspots.of(known).stream()
                .map(hotspot -> remarked(hotspot, remarks))
                .toList();
        List<RiskInsight.Risk> risks = answer.risks().stream()
                .map(risk -> risk(risk, facts))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(RiskInsight.Risk::severity))
                .toList();
        if (risks.isEmpty() && !answer.risks().isEmpty()) {
            throw new UnusableAnswerException(
                    "no risk is shown by the lines it cites; cite path:from-to as in the evidence");
        }
        return new RiskInsight(hotspots, risks);
    }

    private static Map<RepoPath, String> remarks(List<HotspotRemark> answers, FactCheck facts) {
        Map<RepoPath, String> remarks = new HashMap<>();
        for (HotspotRemark answer : answers) {
            facts.path(answer.path())
                    .ifPresent(path ->
                            facts.text(answer.remark(), List.of(path)).ifPresent(remark -> remarks.put(path, remark)));
        }
        return remarks;
    }

    private static RiskInsight.Hotspot remarked(RiskInsight.Hotspot hotspot, Map<RepoPath, String> remarks) {
        return new RiskInsight.Hotspot(
                hotspot.path(),
                hotspot.heat(),
                hotspot.dependents(),
                hotspot.lines(),
                hotspot.commits(),
                remarks.getOrDefault(hotspot.path(), hotspot.remark()));
    }

    private static Optional<RiskInsight.Risk> risk(RiskAnswer answer, FactCheck facts) {
        return facts.claim(answer.statement())
                .map(claim -> new RiskInsight.Risk(answer.kind(), answer.severity(), claim));
    }

    /** Collects risks in the form of an answer. */
    static List<RiskAnswer> sorted(List<RiskAnswer> risks) {
        List<RiskAnswer> sorted = new ArrayList<>(risks);
        sorted.sort(Comparator.comparing(RiskAnswer::severity));
        return sorted;
    }
}
