package dev.weavewiki.engine;

import dev.weavewiki.agents.AgentRunner;
import dev.weavewiki.agents.consolidation.Likeness;
import dev.weavewiki.budget.TokenBudget;
import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.AgentOutput;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.OrganizationStyle;
import dev.weavewiki.core.model.product.ProjectProfile;
import dev.weavewiki.core.model.product.StructureInsight;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Small repositories, and runs on them. */
final class Samples {

    private Samples() {}

    /** What is known of a repository whose characterization found these key areas. */
    static Knowledge known(Path folder, List<String> keyAreas, String... pathsAndTexts) {
        try {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                Path file = folder.resolve(pathsAndTexts[i]);
                Files.createDirectories(file.getParent());
                Files.writeString(file, pathsAndTexts[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var tree = new RepositoryScanner().scan(folder, ScanOptions.defaults());
        return Knowledge.of(CodeAnalyzer.standard().analyze(tree), tree).plus(profile(keyAreas));
    }

    private static ProjectProfile profile(List<String> keyAreas) {
        StructureInsight structure = new StructureInsight(
                OrganizationStyle.values()[0],
                List.of(),
                List.of(),
                keyAreas.stream().map(RepoPath::of).toList());
        return new ProjectProfile(List.of(
                new AgentOutput(AgentId.of("structure"), 1, structure, Score.ONE, Provenance.STATIC_ANALYSIS, 0)));
    }

    static RunContext run(AgentRunner agents, RunEvents events) {
        return new RunContext(
                RunId.of("run-1"),
                RunOptions.DEFAULT,
                agents,
                StandardRoster.create(),
                TokenBudget.of(RunOptions.DEFAULT.budget().total()),
                text -> Tokens.of(text.length() / 4),
                new UsageLedger(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Likeness.NONE,
                events);
    }

    static String[] both(String[] left, String... right) {
        return Stream.concat(Stream.of(left), Stream.of(right)).toArray(String[]::new);
    }
}
