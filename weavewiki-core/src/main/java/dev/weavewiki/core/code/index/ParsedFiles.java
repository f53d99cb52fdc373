package dev.weavewiki.core.code.index;

import dev.weavewiki.core.code.language.Language;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.ScannedFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Files as they were read before. Never fails: what cannot be found or kept is read again. Safe for use by many threads. */
public interface ParsedFiles {

    /** Remembers nothing. */
    ParsedFiles NONE = new ParsedFiles() {
        @Override
        public Optional<ParsedFile> find(ScannedFile file, Optional<Language> language) {
            return Optional.empty();
        }

        @Override
        public void add(ParsedFile file, Optional<Language> language) {}
    };

    /**
     * The file as the language's reader would read it now; empty where that is not known.
     *
     * @param language empty where the file is read lexically
     */
    Optional<ParsedFile> find(ScannedFile file, Optional<Language> language);

    /** Keeps what was read. */
    void add(ParsedFile file, Optional<Language> language);

    /**
     * What follows from all files of a repository: as it was derived from equal files before, or else from the source now.
     * To be asked for once the files have been looked up.
     *
     * @param fits whether something that was kept speaks of these files only
     */
    default <T extends Record> T derived(
            Class<T> type, List<ScannedFile> files, Predicate<T> fits, Supplier<T> source) {
        return source.get();
    }

    /** Makes durable what was added, once everything has been looked up. */
    default void finish() {}
}
