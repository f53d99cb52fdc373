package dev.weavewiki.core.code.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chain of accesses as written, such as {@code a.b(c).d}, cut into its links.
 *
 * @param links at least one
 */
record AccessChain(List<Link> links) {

    /** A receiver of this length may have been cut. */
    private static final int CUT = 120;

    private static final Pattern LINK =
            Pattern.compile("^(new )?@?([\\p{L}_$][\\p{L}\\p{N}_$]*)(?:[<\\[].*[>\\]])?([({]?)");

    AccessChain {
        links = List.copyOf(links);
    }

    /** Cuts the text; empty where it is no such chain or is not complete. */
    static Optional<AccessChain> of(String text) {
        if (text.length() >= CUT) {
            return Optional.empty();
        }
        List<Link> links = new ArrayList<>();
        for (String piece : pieces(text)) {
            Matcher matcher = LINK.matcher(piece);
            if (!matcher.find() || (piece.endsWith("]") && matcher.end() < piece.length())) {
                return Optional.empty();
            }
            links.add(new Link(matcher.group(2), !matcher.group(3).isEmpty(), matcher.group(1) != null));
        }
        return links.isEmpty() ? Optional.empty() : Optional.of(new AccessChain(links));
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == '.' && depth == 0) {
                pieces.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        pieces.add(text.substring(from).strip());
        return pieces;
    }

    Link first() {
        return links.get(0);
    }

    List<Link> rest() {
        return links.subList(1, links.size());
    }

    /** The beginning of the chain as a dotted name: as many links as are not called. */
    String leadingName() {
        var name = new StringBuilder();
        for (Link link : links) {
            if (link.called) {
                break;
            }
            name.append(name.isEmpty() ? "" : ".").append(link.name);
        }
        return name.toString();
    }

    /** One access: its name, whether it is called, and whether it makes an instance. */
    record Link(String name, boolean called, boolean made) {}
}
