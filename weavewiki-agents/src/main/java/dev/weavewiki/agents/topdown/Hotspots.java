package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.RiskInsight;
import java.util.Comparator;
import java.util.List;

/**
 * Files by heat = centrality × size × churn, each divided by its largest value among the product's files. Where there is
 * no history churn counts as 1 for all, so the order rests on centrality and size.
 */
final class Hotspots {

    private static final int MOST = 10;

    private final CodeModel code;
    private final double centrality;
    private final double lines;
    private final double churn;

    private Hotspots(CodeModel code, List<SourceFile> files) {
        this.code = code;
        centrality = files.stream()
                .mapToDouble(file -> code.centrality(file.path()))
                .max()
                .orElse(0);
        lines = files.stream().mapToInt(SourceFile::lines).max().orElse(0);
        churn = files.stream().mapToInt(file -> commits(file.path())).max().orElse(0);
    }

    static List<RiskInsight.Hotspot> of(CodeModel code) {
        List<SourceFile> files = Scope.product(code);
        Hotspots measure = new Hotspots(code, files);
        return files.stream()
                .filter(file -> !file.scanned().generated())
                .map(measure::hotspot)
                .filter(hotspot -> hotspot.heat() > 0 && hotspot.dependents() > 0)
                .sorted(Comparator.comparingDouble((RiskInsight.Hotspot hotspot) -> -hotspot.heat())
                        .thenComparing(RiskInsight.Hotspot::path))
                .limit(MOST)
                .toList();
    }

    private int commits(RepoPath path) {
        return code.history().churn().getOrDefault(path, 0);
    }

    private RiskInsight.Hotspot hotspot(SourceFile file) {
        RepoPath path = file.path();
        int commits = commits(path);
        int dependents = code.sourcesOf(path).size();
        double heat = share(code.centrality(path), centrality)
                * share(file.lines(), lines)
                * (churn == 0 ? 1 : commits / churn);
        return new RiskInsight.Hotspot(
                path, heat, dependents, file.lines(), commits, remark(file, dependents, commits));
    }

    private static double share(double value, double largest) {
        return largest == 0 ? 0 : value / largest;
    }

    private static String remark(SourceFile file, int dependents, int commits) {
        String change = commits == 0 ? "" : ", touched by " + Prose.count(commits, "recent commit");
        return Prose.count(dependents, "file") + (dependents == 1 ? " leans" : " lean") + " on its "
                + Prose.count(file.lines(), "line") + change + ".";
    }
}
