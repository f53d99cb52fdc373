package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.RepoPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page tree.
 *
 * @param sections the sections this project has evidence for, in the order of the navigation
 * @param topics pages on the topics that this project needs, in the order of the navigation
 * @param domains where each domain and each of its files is documented, in the order of the domains
 * @param steered whether a steering file dictated the topics
 */
public record DocumentationBlueprint(
        ProjectScale scale, List<Section> sections, List<TopicPage> topics, List<DomainPages> domains, boolean steered)
        implements Product {

    public DocumentationBlueprint {
        sections = List.copyOf(sections);
        topics = List.copyOf(topics);
        domains = List.copyOf(domains);
    }

    /** A section that wikis of this scale have where the repository holds evidence for it. */
    public enum Section {
        GETTING_STARTED,
        ARCHITECTURE,
        DEVELOPMENT,
        REFERENCE,
        DEPLOYMENT,
        TROUBLESHOOTING,
        SECURITY,
        OPERATIONS,
        GOVERNANCE
    }

    /** A page on a topic of this project, the page it is part of, and the files that feed it. */
    public record TopicPage(
            PagePath path, PagePath partOf, String title, String purpose, List<String> notes, List<RepoPath> files) {
        public TopicPage {
            notes = List.copyOf(notes);
            files = List.copyOf(files);
        }
    }

    /** How the documentation of a domain is spread over pages. */
    public enum DomainStructure {
        /** Below 5 files: everything on the domain's index. */
        SINGLE_PAGE,
        /** 5 to 20 files: an index and pages. */
        INDEX_WITH_PAGES,
        /** Above 20 files: an index, and pages by sub-area. */
        FULL_HIERARCHY
    }

    /** The pages of a domain: its index, and the pages that hold the files (the index alone for a single page). */
    public record DomainPages(String slug, PagePath index, DomainStructure structure, List<FilePage> pages) {
        public DomainPages {
            pages = List.copyOf(pages);
        }
    }

    /** A page that documents these files, in this order. */
    public record FilePage(PagePath path, String title, List<RepoPath> files) {
        public FilePage {
            files = List.copyOf(files);
        }
    }

    /** Where each source file is documented: the page that holds it. */
    public Map<RepoPath, PagePath> locations() {
        Map<RepoPath, PagePath> locations = new HashMap<>();
        domains.forEach(domain ->
                domain.pages().forEach(page -> page.files().forEach(file -> locations.put(file, page.path()))));
        return Map.copyOf(locations);
    }

    public Optional<DomainPages> domain(String slug) {
        return domains.stream().filter(domain -> domain.slug().equals(slug)).findFirst();
    }

    public boolean has(Section section) {
        return sections.contains(section);
    }
}
