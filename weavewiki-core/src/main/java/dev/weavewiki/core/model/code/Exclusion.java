package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.RepoPath;

/** A path that was seen and left out, and why. A left-out folder stands for all that is in it. */
public record Exclusion(RepoPath path, Rule rule, String detail) {

    /** Why a path is left out. Files that git ignores are not listed at all. */
    public enum Rule {
        /** An {@code --exclude} pattern, or no {@code --include} pattern, matches. */
        OPTION("left out by --include/--exclude"),
        BINARY("binary"),
        TOO_LARGE("larger than the size limit"),
        VENDORED("third-party code kept in the repository"),
        /** A folder beside its build file that holds what the build makes, and that nobody committed. */
        BUILD_OUTPUT("made by a build"),
        MINIFIED("minified"),
        /** Symbolic links are listed, never followed. */
        SYMLINK("symbolic link"),
        SUBMODULE("submodule"),
        /** Keys and credentials are not read. */
        SECRET("holds credentials"),
        UNREADABLE("cannot be read");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        /** The rule in a few English words. */
        public String words() {
            return words;
        }
    }
}
