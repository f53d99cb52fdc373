package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.core.prose.Retelling;

/** A path that was seen and left out, and why. A left-out folder stands for all that is in it. */
public record Exclusion(RepoPath path, Rule rule, String detail) {

    private static final Retelling DETAILS = Retelling.of(
            Phrase.of("by its name"),
            Phrase.of("by its content"),
            Phrase.of("very long lines"),
            Phrase.of("{0} bytes, the limit is {1}"),
            Phrase.of("not followed"),
            Phrase.of("below a symbolic link, which is not followed"),
            Phrase.of("not a regular file: a pipe, a socket or a device"),
            Phrase.of("the folder cannot be opened"),
            Phrase.of("its name cannot be cited: not UTF-8, or with control characters or backslashes"),
            Phrase.of("not committed, beside its build file"),
            Phrase.of("folder named {0}"),
            Phrase.of("a git repository of its own"),
            Phrase.of("git submodule"),
            Phrase.of("no --include pattern matches"));

    /** The detail in that language. */
    public String detailIn(ProseLanguage say) {
        return DETAILS.in(say, detail);
    }

    /** Why a path is left out. Files that git ignores are not listed at all. */
    public enum Rule {
        /** An {@code --exclude} pattern, or no {@code --include} pattern, matches. */
        OPTION(Phrase.of("left out by --include/--exclude")),
        BINARY(Phrase.of("binary")),
        TOO_LARGE(Phrase.of("larger than the size limit")),
        VENDORED(Phrase.of("third-party code kept in the repository")),
        /** A folder beside its build file that holds what the build makes, and that nobody committed. */
        BUILD_OUTPUT(Phrase.of("made by a build")),
        MINIFIED(Phrase.of("minified")),
        /** Symbolic links are listed, never followed. */
        SYMLINK(Phrase.of("symbolic link")),
        SUBMODULE(Phrase.of("submodule")),
        /** Keys and credentials are not read. */
        SECRET(Phrase.of("holds credentials")),
        UNREADABLE(Phrase.of("cannot be read"));

        private final Phrase words;

        Rule(Phrase words) {
            this.words = words;
        }

        /** The rule in a few English words. */
        public String words() {
            return words.english();
        }

        /** The same, to be said in the language of a page. */
        public Phrase phrase() {
            return words;
        }
    }
}
