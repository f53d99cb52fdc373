package dev.weavewiki.core.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the repository a statement can be checked. Written {@code path:from-to}. */
public record Evidence(RepoPath path, LineRange lines) implements Comparable<Evidence> {

    private static final Pattern CITATION = Pattern.compile("(.+):(\\d{1,9})(?:-(\\d{1,9}))?");
    private static final Comparator<Evidence> ORDER =
            Comparator.comparing(Evidence::path).thenComparing(Evidence::lines);

    public static Evidence of(RepoPath path, LineRange lines) {
        return new Evidence(path, lines);
    }

    public static Evidence of(String path, int from, int to) {
        return new Evidence(RepoPath.of(path), LineRange.of(from, to));
    }

    /**
     * Reads {@code path:from-to} or {@code path:line}. Empty where the text has another form; whether the file and the
     * lines exist is for the code model to say.
     */
    public static Optional<Evidence> parse(String citation) {
        Matcher matcher = CITATION.matcher(citation.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(2));
        int to = matcher.group(3) == null ? from : Integer.parseInt(matcher.group(3));
        if (from < 1 || to < from) {
            return Optional.empty();
        }
        return RepoPath.parse(matcher.group(1)).map(path -> new Evidence(path, new LineRange(from, to)));
    }

    /** {@code path:from-to}; a single line is written {@code path:line-line} too, so that one form is enough. */
    public String citation() {
        return path + ":" + lines;
    }

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return citation();
    }
}
