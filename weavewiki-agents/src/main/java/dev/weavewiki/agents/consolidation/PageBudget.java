package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.product.DocumentationBlueprint.DomainStructure;
import dev.weavewiki.core.model.product.DomainInsight;
import java.util.List;

/** How many files a page documents, so that the number of pages comes near the scale's window. */
record PageBudget(int filesPerPage) {

    /** More files than this make a page that nobody reads to its end. Our choice. */
    private static final int MOST_FILES = 12;

    /** Pages that every wiki has beside sections, topics and domains: index, patterns, constitution, and so on. */
    private static final int STANDING = 9;

    /** Pages a section has on average: an index and two or three more. */
    private static final int PER_SECTION = 3;

    static PageBudget of(ProjectScale scale, List<DomainInsight> domains, int sections, int topics) {
        int paged = domains.stream()
                .filter(domain -> structure(domain) != DomainStructure.SINGLE_PAGE)
                .mapToInt(domain -> domain.files().size())
                .sum();
        int others = STANDING + sections * PER_SECTION + topics + domains.size();
        int room = Math.max(1, aim(scale, paged) - others);
        int files = Math.max(1, (paged + room - 1) / room);
        return new PageBudget(Math.min(MOST_FILES, files));
    }

    /** The middle of the specification's windows: 10–20, 30–50, 60–100, and 100 or more pages. */
    private static int aim(ProjectScale scale, int files) {
        return switch (scale) {
            case SMALL -> 20;
            case MEDIUM -> 45;
            case LARGE -> 85;
            case ENTERPRISE -> Math.max(140, files / 8);
        };
    }

    /** The specification's limits: a single page below 5 files, a hierarchy above 20. */
    static DomainStructure structure(DomainInsight domain) {
        int files = domain.files().size();
        if (files < 5) {
            return DomainStructure.SINGLE_PAGE;
        }
        return files <= 20 ? DomainStructure.INDEX_WITH_PAGES : DomainStructure.FULL_HIERARCHY;
    }
}
