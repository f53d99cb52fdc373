package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.AgentRunner;
import dev.weavewiki.agents.Finding;
import dev.weavewiki.agents.FolderTopics;
import dev.weavewiki.agents.Question;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.DocumentationBlueprint;
import dev.weavewiki.core.model.product.DocumentationBlueprint.DomainPages;
import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.model.product.DocumentationBlueprint.TopicPage;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.SectionInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Plans the page tree: sections by scale and evidence, topics, and a place for each source file. */
public final class BlueprintPlanner {

    /** Output tokens for titles and purposes of topic pages. Our choice. */
    private static final long TARGET = 800;

    private final Optional<Steering> steering;

    private BlueprintPlanner(Optional<Steering> steering) {
        this.steering = steering;
    }

    /** A planner that decides by itself. */
    public static BlueprintPlanner create() {
        return new BlueprintPlanner(Optional.empty());
    }

    /** A planner that makes exactly the topic pages which the steering file names. */
    public static BlueprintPlanner steered(Steering steering) {
        return new BlueprintPlanner(Optional.of(steering));
    }

    /**
     * The page tree, with topics decided by the documentation-structure agent. Cold; asks one question, or none where the
     * topics are dictated.
     *
     * @return exactly one blueprint; fails as {@link AgentRunner#ask} does
     */
    public Mono<DocumentationBlueprint> blueprint(Knowledge known, AgentRunner runner) {
        if (steering.isPresent()) {
            return Mono.fromSupplier(() -> plan(known, List.of()));
        }
        return runner.ask(new DocumentationStructureAgent(), known, Question.of(PhaseId.BLUEPRINT, "project", TARGET))
                .map(Finding::insight)
                .map(topics -> plan(known, topics));
    }

    /**
     * The page tree with these topics, or with the dictated ones. Pure. Each source file that is in a domain is on exactly
     * one page; page paths are unique whatever their case.
     */
    public DocumentationBlueprint plan(Knowledge known, List<SectionInsight.Topic> topics) {
        ProjectScale scale = Consolidator.scale(known);
        List<Section> sections = SectionEvidence.sections(known, scale);
        List<TopicPage> pages =
                steering.map(BlueprintPlanner::dictated).orElseGet(() -> topicPages(topics, known.language()));
        List<DomainInsight> domains = known.domains().domains();
        PageBudget budget = PageBudget.of(scale, domains, sections.size(), pages.size());
        FilePages filePages = new FilePages(known, budget);
        List<DomainPages> domainPages = domains.stream().map(filePages::of).toList();
        return new DocumentationBlueprint(scale, sections, pages, domainPages, steering.isPresent());
    }

    private static List<TopicPage> topicPages(List<SectionInsight.Topic> topics, ProseLanguage say) {
        Slugs slugs = Slugs.without("index");
        return topics.stream()
                .map(topic -> page(
                        slugs.next(FolderTopics.english(topic.title(), say), firstFile(topic)),
                        PagePath.INDEX,
                        topic.title(),
                        topic.purpose(),
                        List.of(),
                        topic.files()))
                .toList();
    }

    /** What a page is called in a path whose title has no Latin letters. */
    private static String firstFile(SectionInsight.Topic topic) {
        return topic.files().stream()
                .map(file -> Slugs.slug(file.stem()))
                .filter(slug -> !slug.isEmpty())
                .findFirst()
                .orElse("topic");
    }

    private static TopicPage page(
            String slug, PagePath partOf, String title, String purpose, List<String> notes, List<RepoPath> files) {
        return new TopicPage(PagePath.of("topics/" + slug + ".md"), partOf, title, purpose, notes, files);
    }

    /** The dictated pages in their order; a parent may stand after its children. */
    private static List<TopicPage> dictated(Steering steering) {
        Slugs slugs = Slugs.without("index");
        Map<String, PagePath> paths = new HashMap<>();
        List<String> made = new ArrayList<>();
        for (Steering.SteeredPage page : steering.pages()) {
            String slug = slugs.next(page.title(), "topic");
            made.add(slug);
            paths.putIfAbsent(key(page.title()), PagePath.of("topics/" + slug + ".md"));
        }
        List<TopicPage> pages = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            Steering.SteeredPage page = steering.pages().get(i);
            boolean own = key(page.parent()).equals(key(page.title()));
            PagePath parent = own ? PagePath.INDEX : paths.getOrDefault(key(page.parent()), PagePath.INDEX);
            pages.add(page(
                    made.get(i), parent, page.title().strip(), page.purpose().strip(), page.notes(), List.of()));
        }
        return pages;
    }

    private static String key(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
