package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.product.FlowInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.stream.Stream;

/** What happens, step by step, from where the program is entered. */
public final class FlowsPage implements PageSource {

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        return Findings.find(known, FlowInsight.class)
                .filter(found -> !found.flows().isEmpty())
                .map(found -> PlannedPage.of(
                        "flows.md",
                        "index.md",
                        known.language().text("Flows"),
                        known.language()
                                .text(
                                        "{0} through the code, step by step",
                                        known.language().count(found.flows().size(), "flow")),
                        (site, layout) -> write(site, layout, found)))
                .stream();
    }

    private static void write(Site site, PageLayout layout, FlowInsight found) {
        layout.text(layout.say()
                .text(
                        "What happens after the code is entered, followed along its calls. Each step names the lines where"
                                + " it can be read."));
        FlowSections.write(site, layout, found.flows());
    }
}
