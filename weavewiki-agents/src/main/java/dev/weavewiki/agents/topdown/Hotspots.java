package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.code.graph.Hottest;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Hotspot;
import dev.weavewiki.core.model.product.RiskInsight;
import java.util.List;

/** The hottest of the product's files, with a remark on each. */
final class Hotspots {

    private static final int MOST = 10;

    private Hotspots() {}

    static List<RiskInsight.Hotspot> of(CodeModel code) {
        return Hottest.of(code, Scope.product(code)).stream()
                .limit(MOST)
                .map(Hotspots::remarked)
                .toList();
    }

    private static RiskInsight.Hotspot remarked(Hotspot hotspot) {
        return new RiskInsight.Hotspot(
                hotspot.path(),
                hotspot.heat(),
                hotspot.dependents(),
                hotspot.lines(),
                hotspot.commits(),
                remark(hotspot));
    }

    private static String remark(Hotspot hotspot) {
        String change = hotspot.commits() == 0 ? "" : ", touched by " + Prose.count(hotspot.commits(), "recent commit");
        return Prose.count(hotspot.dependents(), "file") + (hotspot.dependents() == 1 ? " leans" : " lean") + " on its "
                + Prose.count(hotspot.lines(), "line") + change + ".";
    }
}
