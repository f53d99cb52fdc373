package dev.weavewiki.generators.llms;

import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.ProjectTitle;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All pages in one text, their links made to fit the place of that text. */
final class LlmsFull {

    private static final Pattern LINK = Pattern.compile("(?<!\\\\)]\\(([^()\\s]+)\\)");

    private static final Pattern FILES = Pattern.compile("(?s)<details>\\n<summary>.*?</details>\\n\\n");

    private static final Pattern CITATION =
            Pattern.compile("\\[((?:[^\\[\\]\\\\\\n]++|\\\\.)*+)(?<=\\d-\\d{1,9})]\\([^()\\s]*#L\\d+-L\\d+\\)");

    /** About half a million tokens; no reader takes more at once. Our choice. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private LlmsFull() {}

    static void write(Site site, PageLayout layout) {
        List<PlannedPage> fitting = new ArrayList<>();
        List<PlannedPage> left = new ArrayList<>();
        int size = 0;
        for (PlannedPage plan : byWeight(site)) {
            int length = plain(site.say(), site.page(plan.path())).length();
            boolean fits = size + length <= MOST_CHARACTERS;
            size += fits ? length : 0;
            (fits ? fitting : left).add(plan);
        }
        head(site, layout, left.size());
        site.pages().stream().filter(fitting::contains).forEach(plan -> {
            layout.text("---");
            layout.text(site.say().text("Page: {0}", plan.path()));
            layout.text(rebased(site.say(), site.page(plan.path())));
        });
        leftOut(site, layout, left);
    }

    private static void head(Site site, PageLayout layout, int left) {
        layout.text("# " + LlmsTxt.words(ProjectTitle.of(site.code())));
        layout.text("> " + LlmsTxt.summary(site));
        ProseLanguage say = site.say();
        String whole = say.text(
                "{0} This text holds the pages of the wiki without their lists of source files. Citations of the form"
                        + " path:from-to, or from-to alone where the file is clear, are relative to the root of the"
                        + " repository.",
                LlmsTxt.words(site.origin()));
        layout.text(
                left == 0
                        ? whole
                        : whole + " "
                                + say.text(
                                        left,
                                        "It holds at most {0} characters of pages: {1} page that did not fit is named at"
                                                + " its end.",
                                        "It holds at most {0} characters of pages: {1} pages that did not fit are named at"
                                                + " its end.",
                                        say.number(MOST_CHARACTERS),
                                        say.number(left)));
    }

    private static void leftOut(Site site, PageLayout layout, List<PlannedPage> left) {
        if (!left.isEmpty()) {
            layout.text("---");
            layout.text(site.say().text("Pages left out of this text:"));
            layout.bullets(site.pages().stream()
                    .filter(left::contains)
                    .map(plan -> "[" + LlmsTxt.words(plan.title()) + "](" + plan.path() + ")")
                    .toList());
        }
    }

    /** The pages in the order of the navigation, those that document single files last. */
    private static List<PlannedPage> byWeight(Site site) {
        Set<PagePath> files = LlmsTxt.rest(site).stream().map(PlannedPage::path).collect(Collectors.toSet());
        return site.pages().stream()
                .filter(PlannedPage::isMarkdown)
                .sorted(Comparator.comparing((PlannedPage plan) -> files.contains(plan.path())))
                .toList();
    }

    /** The page's text without what only helps to click: its list of files, its sources, the targets of citations. */
    private static String plain(ProseLanguage say, Page page) {
        Pattern sources = Pattern.compile("(?m)^" + Pattern.quote(say.text("Sources: {0}", "[")) + ".*\\n\\n?");
        String text =
                sources.matcher(FILES.matcher(page.text()).replaceFirst("")).replaceAll("");
        return CITATION.matcher(text).replaceAll("$1");
    }

    /** The page's text with links that lead where they led, now seen from the wiki's root; code blocks stay as they are. */
    private static String rebased(ProseLanguage say, Page page) {
        StringBuilder out = new StringBuilder(page.text().length());
        String fence = "";
        for (String line : plain(say, page).split("\n", -1)) {
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
