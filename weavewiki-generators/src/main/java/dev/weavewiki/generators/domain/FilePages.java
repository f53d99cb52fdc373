package dev.weavewiki.generators.domain;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.DocumentationBlueprint.DomainPages;
import dev.weavewiki.core.model.product.DocumentationBlueprint.FilePage;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.site.Diagrams;
import dev.weavewiki.generators.site.Headings;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.List;
import java.util.stream.Stream;

/** The pages that document files; those of a domain that fits on its index are part of that. */
public final class FilePages implements PageSource {

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        return known.blueprint().domains().stream()
                .flatMap(domain -> domain.pages().stream()
                        .filter(page -> !page.path().equals(domain.index())
                                && !page.files().isEmpty())
                        .map(page -> plan(known.language(), domain, page)));
    }

    private static PlannedPage plan(ProseLanguage say, DomainPages domain, FilePage page) {
        return new PlannedPage(
                page.path(),
                domain.index(),
                page.title(),
                say.text("documentation of {0}", say.count(page.files().size(), "file")),
                (site, layout) -> write(site, layout, page));
    }

    private static void write(Site site, PageLayout layout, FilePage page) {
        ProseLanguage say = layout.say();
        List<RepoPath> files = page.files();
        if (files.size() > 1) {
            layout.section(say.text(Headings.CONTENTS));
            layout.table(
                    say.labels("File", "Purpose"),
                    files.stream()
                            .map(file -> List.of(layout.fileName(file), FileTable.purpose(site, layout, file)))
                            .toList());
        }
        diagrams(site, layout, files);
        FileSection section = new FileSection(site, layout);
        files.forEach(section::write);
    }

    /** The diagrams that files share; a lone file of a higher tier brings its own. */
    static void diagrams(Site site, PageLayout layout, List<RepoPath> files) {
        ProseLanguage say = layout.say();
        Diagrams diagrams = new Diagrams(site);
        boolean alone = files.size() == 1;
        var structure = alone ? diagrams.around(files.get(0)) : diagrams.outward(files);
        structure
                .filter(drawing -> !alone || FileTable.drawsNothing(site, files.get(0)))
                .ifPresent(drawing -> layout.section(say.text(Headings.STRUCTURE))
                        .drawing(
                                drawing,
                                say.text("An arrow leads from a file to one it depends on; the most central are"
                                        + " shown.")));
        diagrams.hierarchy(files)
                .ifPresent(drawing -> layout.section(say.text(Headings.CLASSES))
                        .drawing(drawing, say.text("An arrow leads from a type to the one it extends or implements.")));
    }
}
