package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.product.FlowInsight.Flow;
import dev.weavewiki.core.model.product.FlowInsight.Step;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.Locale;

/** A section for each flow: what sets it off, its steps, and the calls between them. */
public final class FlowSections {

    private FlowSections() {}

    public static void write(Site site, PageLayout layout, List<Flow> flows) {
        for (Flow flow : flows) {
            layout.section(flow.name(), () -> write(site, layout, flow));
        }
    }

    private static void write(Site site, PageLayout layout, Flow flow) {
        List<String> steps = flow.steps().stream()
                .map(step -> item(layout, step))
                .filter(item -> !item.isEmpty())
                .toList();
        if (steps.isEmpty()) {
            return;
        }
        layout.text(Words.capital(flow.kind().name().toLowerCase(Locale.ROOT)) + " flow"
                + (flow.trigger().isBlank() ? "." : ", set off by: " + Markdown.prose(flow.trigger())));
        layout.numbered(steps);
        FlowDiagram.of(site, flow)
                .ifPresent(diagram -> layout.diagram(diagram, "The calls between these steps that the code shows."));
    }

    private static String item(PageLayout layout, Step step) {
        String claim = layout.claim(step.action());
        return claim.isEmpty()
                ? ""
                : claim + " → " + layout.fileName(step.actor().path());
    }
}
