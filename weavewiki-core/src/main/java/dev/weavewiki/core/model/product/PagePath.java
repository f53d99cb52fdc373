package dev.weavewiki.core.model.product;

import java.util.regex.Pattern;

/**
 * Where a page lies inside the wiki, such as {@code domains/parsing/index.md}: segments of letters, digits, {@code _},
 * {@code -} and dots, separated by {@code /}; made by us, never by a model or a repository.
 */
public record PagePath(String value) implements Comparable<PagePath> {

    private static final Pattern FORM =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*+[A-Za-z0-9_-][A-Za-z0-9_.-]*");

    public static final PagePath INDEX = new PagePath("index.md");

    public PagePath {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a page path: '" + value + "'");
        }
    }

    public static PagePath of(String value) {
        return new PagePath(value);
    }

    /** The shortest relative link from this page to another page of the wiki. */
    public String linkTo(PagePath other) {
        int shared = sharedFolders(other);
        int up = (int) value.substring(shared).chars().filter(c -> c == '/').count();
        return "../".repeat(up) + other.value.substring(shared);
    }

    /** How many characters of both paths name the folders that they share. */
    private int sharedFolders(PagePath other) {
        int shared = 0;
        int limit = Math.min(value.length(), other.value.length());
        for (int i = 0; i < limit && value.charAt(i) == other.value.charAt(i); i++) {
            if (value.charAt(i) == '/') {
                shared = i + 1;
            }
        }
        return shared;
    }

    /** What leads from this page up to the wiki's root folder: {@code ../} for each folder, or nothing. */
    public String climb() {
        return "../".repeat(depth());
    }

    /** How many folders the page lies below the wiki's root. */
    public int depth() {
        return (int) value.chars().filter(c -> c == '/').count();
    }

    @Override
    public int compareTo(PagePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
