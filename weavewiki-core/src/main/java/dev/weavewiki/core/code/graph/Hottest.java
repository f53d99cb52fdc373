package dev.weavewiki.core.code.graph;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Hotspot;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Files by heat. Where there is no history churn counts as 1 for all, so the order rests on centrality and size. Files
 * that a tool wrote, or on which nothing leans, have no heat.
 */
public final class Hottest {

    private final CodeModel code;
    private final double centrality;
    private final double lines;
    private final double churn;

    private Hottest(CodeModel code, List<SourceFile> files) {
        this.code = code;
        centrality = most(files, file -> code.centrality(file.path()));
        lines = most(files, SourceFile::lines);
        churn = most(files, this::commits);
    }

    /** The files that have heat, the hottest first. */
    public static List<Hotspot> of(CodeModel code, List<SourceFile> files) {
        Hottest measure = new Hottest(code, files);
        return files.stream()
                .filter(file -> !file.scanned().generated())
                .map(measure::hotspot)
                .filter(hotspot -> hotspot.heat() > 0 && hotspot.dependents() > 0)
                .sorted(Comparator.comparingDouble((Hotspot hotspot) -> -hotspot.heat())
                        .thenComparing(Hotspot::path))
                .toList();
    }

    private static double most(List<SourceFile> files, ToDoubleFunction<SourceFile> value) {
        return files.stream().mapToDouble(value).max().orElse(0);
    }

    private int commits(SourceFile file) {
        return code.history().churn().getOrDefault(file.path(), 0);
    }

    private Hotspot hotspot(SourceFile file) {
        double heat = share(code.centrality(file.path()), centrality)
                * share(file.lines(), lines)
                * (churn == 0 ? 1 : commits(file) / churn);
        return new Hotspot(file.path(), heat, code.sourcesOf(file.path()).size(), file.lines(), commits(file));
    }

    private static double share(double value, double largest) {
        return largest == 0 ? 0 : value / largest;
    }
}
