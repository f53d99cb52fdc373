package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the project gets to its users: what its documents say, and under which names it is published. */
final class InstallationPage implements PageSource {

    private static final String HEADINGS =
            "\\binstall(?:ation|ing)?\\b|downloads?\\b|requirements|prerequisite|supported versions|\\bmaven\\b|\\bgradle\\b|\\bset-?up\\b";

    /** What stands below the heading of an installation, but is no part of it. */
    private static final Pattern USE =
            Pattern.compile("(?i).*\\bexamples?\\b.*|usage|using it|(?:quick|first) (?:start|steps)");

    private static final int MOST_QUOTES = 6;

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        Quotes quotes = quotes(known);
        List<Manifest> manifests = Audience.product(Manifests.named(known));
        if (quotes.isEmpty() && manifests.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                "getting-started/installation.md",
                "getting-started/index.md",
                known.language().text("Installation"),
                known.language().text("how to get it, and what it needs"),
                (site, layout) -> write(site, layout, quotes, manifests)));
    }

    /** What is said under headings of its own; where the README at the root has none, what its code gets the product with. */
    private static Quotes quotes(Knowledge known) {
        Quotes headed = headed(known);
        return headed.isAtRoot() ? headed : Quotes.installing(known).and(headed);
    }

    static Quotes headed(Knowledge known) {
        return Quotes.forUsers(known, HEADINGS, 1)
                .getting(Pattern.compile("(?i)" + HEADINGS), USE)
                .head(MOST_QUOTES);
    }

    private static void write(Site site, PageLayout layout, Quotes quotes, List<Manifest> manifests) {
        ProseLanguage say = site.say();
        quotes.write(layout, site.known().texts());
        Manifests.names(layout, manifests);
        layout.section(
                say.text("Which versions it needs"),
                () -> layout.bullets(Platforms.of(site.code()).all(layout)));
        Manifests.requirements(site, layout, "runtime", say.text("What it needs at run time"));
        Manifests.diagram(site, "runtime")
                .ifPresent(diagram -> layout.diagram(diagram, say.text("What the manifests require at run time.")));
        layout.section(
                say.text("Commands it brings"),
                () -> layout.bullets(Audience.product(site.code().manifests()).stream()
                        .flatMap(manifest -> manifest.scripts().stream())
                        .filter(script -> script.kind() == Manifest.Script.Kind.BINARY)
                        .map(script -> say.text(
                                "{0} starts {1} ({2})",
                                Markdown.code(script.name()),
                                Markdown.code(script.command()),
                                layout.cite(script.evidence())))
                        .toList()));
    }
}
