package dev.weavewiki.quality;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.product.PagePath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a link on a page leads somewhere: to a page and its anchor, to lines of the repository, or to a known address. */
final class LinkCheck {

    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    private static final Pattern LINES = Pattern.compile("L(\\d{1,9})(?:-L(\\d{1,9}))?");

    /** The wiki lies two folders below the root of the repository: {@code .weavewiki/wiki}. */
    private static final int WIKI_DEPTH = 2;

    private final CodeModel code;
    private final KnownAddresses addresses;
    private final Anchors anchors;

    LinkCheck(CodeModel code, KnownAddresses addresses, Anchors anchors) {
        this.code = code;
        this.addresses = addresses;
        this.anchors = anchors;
    }

    /** Whether the link cites lines of a file. */
    static boolean isCitation(String destination) {
        int hash = destination.indexOf('#');
        return hash >= 0 && LINES.matcher(destination.substring(hash + 1)).matches();
    }

    boolean isPage(String text) {
        try {
            return anchors.holds(PagePath.of(text));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean holds(PagePath from, String destination) {
        if (ADDRESS.matcher(destination).matches()) {
            return addresses.holds(destination);
        }
        int hash = destination.indexOf('#');
        String path = hash < 0 ? destination : destination.substring(0, hash);
        String fragment = hash < 0 ? "" : decode(destination.substring(hash + 1));
        return path.isEmpty() ? anchors.holds(from, fragment) : leadsSomewhere(from, decode(path), fragment);
    }

    private boolean leadsSomewhere(PagePath from, String path, String fragment) {
        Deque<String> folders = new ArrayDeque<>();
        String[] own = from.value().split("/", -1);
        for (int i = 0; i < own.length - 1; i++) {
            folders.addLast(own[i]);
        }
        int outside = 0;
        StringBuilder rest = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                if (folders.pollLast() == null) {
                    outside++;
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                folders.addLast(segment);
            }
        }
        rest.append(String.join("/", folders));
        return outside == 0
                ? isPageWithAnchor(rest.toString(), fragment)
                : outside == WIKI_DEPTH && isRepositoryPath(rest.toString(), fragment);
    }

    private boolean isPageWithAnchor(String page, String fragment) {
        return isPage(page) && (fragment.isEmpty() || anchors.holds(PagePath.of(page), fragment));
    }

    private boolean isRepositoryPath(String path, String fragment) {
        RepoPath target = RepoPath.of(path);
        if (fragment.isEmpty()) {
            return code.isPath(target);
        }
        Matcher lines = LINES.matcher(fragment);
        if (!lines.matches()) {
            return false;
        }
        int start = Integer.parseInt(lines.group(1));
        int end = lines.group(2) == null ? start : Integer.parseInt(lines.group(2));
        return start >= 1 && end >= start && code.holds(new Evidence(target, LineRange.of(start, end)));
    }

    private static String decode(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
