package dev.weavewiki.generators;

import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.generators.markdown.Markdown;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the links of pages as a reader's browser would, and says which lead nowhere. */
final class WikiLinks {

    private static final Pattern LINK = Pattern.compile("(?<!\\\\)]\\(([^()\\s]+)\\)");
    private static final Path WIKI = Path.of(".weavewiki/wiki");

    private WikiLinks() {}

    /** Links to pages or anchors that do not exist, and to files that are not among the given ones. */
    static List<String> broken(List<Page> pages, Set<String> files) {
        Map<String, Set<String>> anchors = new HashMap<>();
        pages.forEach(page -> anchors.put(page.path().value(), anchors(page)));
        anchors.put("_coverage.md", Set.of());
        List<String> broken = new ArrayList<>();
        for (Page page : pages) {
            for (String line : prose(page)) {
                Matcher link = LINK.matcher(line);
                while (link.find()) {
                    if (!resolves(page, link.group(1), anchors, files)) {
                        broken.add(page.path() + " → " + link.group(1));
                    }
                }
            }
        }
        return broken;
    }

    private static boolean resolves(Page page, String link, Map<String, Set<String>> anchors, Set<String> files) {
        int hash = link.indexOf('#');
        String path = decoded(hash < 0 ? link : link.substring(0, hash));
        String anchor = hash < 0 ? "" : decoded(link.substring(hash + 1));
        Path from = WIKI.resolve(page.path().value());
        Path target = path.isEmpty() ? from : from.resolveSibling(path).normalize();
        String inWiki = target.startsWith(WIKI) ? WIKI.relativize(target).toString() : "";
        if (anchors.containsKey(inWiki)) {
            return anchor.isEmpty() || anchors.get(inWiki).contains(anchor);
        }
        return files.contains(target.toString()) && (anchor.isEmpty() || anchor.matches("L\\d+-L\\d+"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The lines outside code blocks, code spans blanked. */
    static List<String> prose(Page page) {
        List<String> lines = new ArrayList<>();
        String fence = "";
        for (String line : page.text().split("\n", -1)) {
            String ticks = line.replaceAll("^(`{3,}).*|.*", "$1");
            if (fence.isEmpty() && ticks.isEmpty()) {
                lines.add(line.replaceAll("(`+)(?!`)[^\\[]*?(?<!`)\\1(?!`)", ""));
            } else if (fence.isEmpty()) {
                fence = ticks;
            } else if (line.equals(fence)) {
                fence = "";
            }
        }
        return lines;
    }

    private static Set<String> anchors(Page page) {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String line : prose(page)) {
            if (line.matches("#{1,6} .*")) {
                String slug = Markdown.slug(line.replaceFirst("#+ ", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .replaceAll("\\\\(.)", "$1"));
                int before = seen.merge(slug, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? slug : slug + "-" + before);
            }
        }
        return anchors;
    }
}
