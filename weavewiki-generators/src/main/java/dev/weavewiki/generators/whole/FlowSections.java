package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.product.FlowInsight.Flow;
import dev.weavewiki.core.model.product.FlowInsight.Step;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.List;

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
        ProseLanguage say = layout.say();
        String kind = Words.capital(say.word(flow.kind()));
        layout.text(
                flow.trigger().isBlank()
                        ? say.text("{0} flow.", kind)
                        : say.text("{0} flow, set off by: {1}", kind, Markdown.prose(flow.trigger())));
        layout.numbered(steps);
        FlowDiagram.of(site, flow)
                .ifPresent(diagram ->
                        layout.diagram(diagram, say.text("The calls between these steps that the code shows.")));
    }

    private static String item(PageLayout layout, Step step) {
        String claim = layout.claim(step.action());
        return claim.isEmpty()
                ? ""
                : claim + " → " + layout.fileName(step.actor().path());
    }
}
