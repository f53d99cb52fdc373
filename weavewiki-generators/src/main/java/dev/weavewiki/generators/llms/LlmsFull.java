package dev.weavewiki.generators.llms;

import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.ProjectTitle;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All pages in one text, their links made to fit the place of that text. */
final class LlmsFull {

    private static final Pattern LINK = Pattern.compile("(?<!\\\\)]\\(([^()\\s]+)\\)");

    private LlmsFull() {}

    static void write(Site site, PageLayout layout) {
        layout.text("# " + LlmsTxt.words(ProjectTitle.of(site.code())));
        layout.text("> " + LlmsTxt.summary(site));
        for (PlannedPage plan : site.pages()) {
            if (plan.isMarkdown()) {
                layout.text("---");
                layout.text("Page: " + plan.path());
                layout.text(rebased(site.page(plan.path())));
            }
        }
    }

    /** The page's text with links that lead where they led, now seen from the wiki's root; code blocks stay as they are. */
    private static String rebased(Page page) {
        StringBuilder out = new StringBuilder(page.text().length() + 64);
        String fence = "";
        for (String line : page.text().split("\n", -1)) {
            String ticks = line.replaceAll("^(`{3,}).*|.*", "$1");
            if (fence.isEmpty()) {
                out.append(ticks.isEmpty() ? relinked(page.path(), line) : line);
                fence = ticks;
            } else {
                out.append(line);
                fence = line.equals(fence) ? "" : fence;
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String relinked(PagePath from, String line) {
        return LINK.matcher(line)
                .replaceAll(link -> Matcher.quoteReplacement("](" + target(from, link.group(1)) + ")"));
    }

    private static String target(PagePath from, String link) {
        if (link.startsWith("#")) {
            return from + link;
        }
        Deque<String> segments = new ArrayDeque<>();
        int slash = from.value().lastIndexOf('/');
        String folder = slash < 0 ? "" : from.value().substring(0, slash + 1);
        for (String segment : (folder + link).split("/", -1)) {
            boolean climbs = segment.equals("..")
                    && !segments.isEmpty()
                    && !segments.getLast().equals("..");
            if (climbs) {
                segments.removeLast();
            } else {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }
}
