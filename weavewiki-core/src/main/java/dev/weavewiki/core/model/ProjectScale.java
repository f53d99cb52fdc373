package dev.weavewiki.core.model;

/** How large a repository is, by its number of source files. The limits are the specification's. */
public enum ProjectScale {
    SMALL(1),
    MEDIUM(2),
    LARGE(3),
    ENTERPRISE(4);

    private final int depth;

    ProjectScale(int depth) {
        this.depth = depth;
    }

    /** Small below 50 source files, medium below 200, large below 500, enterprise from 500. */
    public static ProjectScale of(int sourceFiles) {
        if (sourceFiles < 50) {
            return SMALL;
        }
        if (sourceFiles < 200) {
            return MEDIUM;
        }
        return sourceFiles < 500 ? LARGE : ENTERPRISE;
    }

    /** How deep the page tree goes, 1–4. */
    public int depth() {
        return depth;
    }
}
