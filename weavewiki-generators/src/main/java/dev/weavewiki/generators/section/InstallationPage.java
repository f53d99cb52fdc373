package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.stream.Stream;

/** How the project gets to its users: what its documents say, and under which names it is published. */
final class InstallationPage implements PageSource {

    private static final String HEADINGS =
            "install|download|requirements|prerequisite|supported versions|\\bmaven\\b|\\bgradle\\b|\\bsetup\\b";

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        Quotes quotes = quotes(known);
        List<Manifest> manifests = Manifests.named(known);
        if (quotes.isEmpty() && manifests.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                "getting-started/installation.md",
                "getting-started/index.md",
                "Installation",
                "how to get it, and what it needs",
                (site, layout) -> write(site, layout, quotes, manifests)));
    }

    static Quotes quotes(Knowledge known) {
        return Quotes.about(known, HEADINGS);
    }

    private static void write(Site site, PageLayout layout, Quotes quotes, List<Manifest> manifests) {
        quotes.write(layout);
        Manifests.names(layout, manifests);
        Manifests.requirements(site, layout, "runtime", "What it needs at run time");
        Manifests.diagram(site, "runtime")
                .ifPresent(diagram -> layout.diagram(diagram, "What the manifests require at run time."));
        layout.section(
                "Commands it brings",
                () -> layout.bullets(site.code().manifests().stream()
                        .flatMap(manifest -> manifest.scripts().stream())
                        .filter(script -> script.kind() == Manifest.Script.Kind.BINARY)
                        .map(script -> Markdown.code(script.name()) + " starts " + Markdown.code(script.command())
                                + " (" + layout.cite(script.evidence()) + ")")
                        .toList()));
    }
}
