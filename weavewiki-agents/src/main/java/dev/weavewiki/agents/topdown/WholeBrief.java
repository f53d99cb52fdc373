package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.Ranked;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectProfile;
import dev.weavewiki.core.model.product.PurposeInsight;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a brief that all four agents are given in the same form. */
final class WholeBrief {

    private WholeBrief() {}

    static String project(Knowledge known) {
        String headline = known.find(ProjectProfile.class)
                .flatMap(profile -> profile.find(PurposeInsight.class))
                .map(purpose -> purpose.headline().statement())
                .orElse("");
        List<SourceFile> product = Scope.product(known.code());
        return Stream.of(
                        known.code().name() + ".",
                        headline,
                        Prose.count(product.size(), "source file") + " outside tests and examples.")
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** What each file is for, the most central first. */
    static Ranked insights(Knowledge known) {
        List<RepoPath> product =
                Scope.product(known.code()).stream().map(SourceFile::path).toList();
        return Ranked.of(Descriptions.byCentrality(known.code(), product), path -> insight(known, path));
    }

    private static String insight(Knowledge known, RepoPath path) {
        String where = Descriptions.purposeEvidence(known, path).stream()
                .map(Evidence::citation)
                .findFirst()
                .orElse(path.value());
        String purpose = Descriptions.purpose(known, path);
        return where + " (used by " + known.code().sourcesOf(path).size() + ")"
                + (purpose.isEmpty() ? "" : " " + purpose);
    }

    static Ranked edges(AreaGraph graph) {
        return Ranked.of(
                graph.edges(),
                edge -> edge.from().folder() + " -> " + edge.to().folder() + ": "
                        + Prose.count(edge.weight(), "file pair") + ", such as "
                        + edge.sample().evidence().citation());
    }
}
