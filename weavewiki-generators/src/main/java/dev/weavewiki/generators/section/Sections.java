package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.generators.pattern.PatternsByDomainPage;
import dev.weavewiki.generators.reference.ApiPages;
import dev.weavewiki.generators.reference.ReferenceIndex;
import dev.weavewiki.generators.reference.ReferencePage;
import dev.weavewiki.generators.site.PageSource;
import java.util.ArrayList;
import java.util.List;

/** The index of the wiki and its sections, in the order of the navigation. */
public final class Sections {

    private Sections() {}

    /** The wiki's front page alone. */
    public static PageSource home() {
        return new HomePage();
    }

    public static List<PageSource> all() {
        List<PageSource> references = new ArrayList<>(ReferencePage.all());
        references.add(new ApiPages());
        List<PageSource> all = new ArrayList<>();
        all.add(new HomePage());
        all.add(new SectionIndex(
                Section.GETTING_STARTED,
                "getting-started",
                Phrase.of("installation, first use, configuration"),
                GettingStartedGuide::write,
                List.of(new InstallationPage(), new QuickStartPage(), new ConfigurationPage())));
        all.add(new SectionIndex(
                Section.ARCHITECTURE,
                "architecture",
                Phrase.of("how the repository is cut, what it is built with, how data moves"),
                ArchitectureGuide::write,
                List.of(new DataFlowPage(), new PatternsByDomainPage())));
        all.add(new SectionIndex(
                Section.DEVELOPMENT,
                "development",
                Phrase.of("building, testing, contributing"),
                DevelopmentGuide::write,
                List.of(new DevelopmentPages())));
        all.add(new ReferenceIndex(references));
        all.addAll(SubjectPage.all());
        all.add(new TopicPages());
        return List.copyOf(all);
    }
}
