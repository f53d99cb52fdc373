package dev.weavewiki.generators.whole;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.product.FlowInsight.Flow;
import dev.weavewiki.core.model.product.FlowInsight.Step;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Constructors;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.List;

/** A section for each flow: what sets it off, its steps, and the calls between them. */
public final class FlowSections {

    private FlowSections() {}

    public static void write(Site site, PageLayout layout, List<Flow> flows) {
        Constructors constructors = Constructors.of(site.code());
        for (Flow flow : flows) {
            layout.section(flow.name(), () -> write(site, layout, flow, constructors));
        }
    }

    private static void write(Site site, PageLayout layout, Flow flow, Constructors constructors) {
        List<String> steps = flow.steps().stream()
                .map(step -> item(layout, step, constructors))
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
                .ifPresent(diagram -> layout.diagram(
                        diagram,
                        diagram.hasDots()
                                ? say.text(
                                        "The calls between these steps that the code shows; with dots, those in functions that a step passes on or makes.")
                                : say.text("The calls between these steps that the code shows.")));
    }

    private static String item(PageLayout layout, Step step, Constructors constructors) {
        Claim action = step.action();
        String claim = layout.claim(new Claim(constructors.written(action.statement()), action.evidence()));
        return claim.isEmpty()
                ? ""
                : claim + " → " + layout.fileName(step.actor().path());
    }
}
