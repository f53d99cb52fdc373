package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.code.graph.Hottest;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Hotspot;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.RiskInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;

/** The hottest of the product's files, with a remark on each. */
final class Hotspots {

    private static final int MOST = 10;

    private Hotspots() {}

    static List<RiskInsight.Hotspot> of(Knowledge known) {
        CodeModel code = known.code();
        return Hottest.of(code, Scope.product(code)).stream()
                .limit(MOST)
                .map(hotspot -> remarked(hotspot, known.language()))
                .toList();
    }

    private static RiskInsight.Hotspot remarked(Hotspot hotspot, ProseLanguage say) {
        return new RiskInsight.Hotspot(
                hotspot.path(),
                hotspot.heat(),
                hotspot.dependents(),
                hotspot.lines(),
                hotspot.commits(),
                remark(hotspot, say));
    }

    private static String remark(Hotspot hotspot, ProseLanguage say) {
        String files = Prose.files(hotspot.dependents(), say);
        String lines = Prose.lines(hotspot.lines(), say);
        return hotspot.commits() == 0
                ? say.text(hotspot.dependents(), "{0} leans on its {1}.", "{0} lean on its {1}.", files, lines)
                : say.text(
                        hotspot.dependents(),
                        "{0} leans on its {1}, touched by {2}.",
                        "{0} lean on its {1}, touched by {2}.",
                        files,
                        lines,
                        say.count(hotspot.commits(), "recent commit"));
    }
}
