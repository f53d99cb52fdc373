package dev.weavewiki.quality;

import dev.weavewiki.core.model.product.PagePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The anchors that readers of Markdown, GitHub among them, give to the headings of pages. */
public final class Anchors {

    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc}\\- ]");

    private final Map<PagePath, Set<String>> byPage;

    private Anchors(Map<PagePath, Set<String>> byPage) {
        this.byPage = byPage;
    }

    /** @param headings of each page, in their order */
    static Anchors of(Map<PagePath, List<String>> headings) {
        Map<PagePath, Set<String>> anchors = new HashMap<>();
        headings.forEach((page, texts) -> anchors.put(page, anchors(texts)));
        return new Anchors(anchors);
    }

    boolean holds(PagePath page) {
        return byPage.containsKey(page);
    }

    boolean holds(PagePath page, String anchor) {
        return byPage.getOrDefault(page, Set.of()).contains(anchor);
    }

    /** The heading in lower case, without punctuation, spaces as hyphens. */
    static String slug(String heading) {
        return DROPPED.matcher(heading.strip().toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }

    /** The anchors of a text; a heading that stands there again gets a number. */
    private static Set<String> anchors(List<String> headings) {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String heading : headings) {
            String slug = slug(heading);
            int times = seen.merge(slug, 1, Integer::sum);
            anchors.add(times == 1 ? slug : slug + "-" + (times - 1));
        }
        return anchors;
    }
}
