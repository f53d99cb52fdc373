package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import dev.weavewiki.core.model.code.ScannedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scan found out by opening files, each with its stamp, so that the next scan need not open those that have not
 * changed. Files that were written too shortly before the scan for their stamps to tell are not in it.
 *
 * @param entries ordered by path
 */
public record Inventory(List<Entry> entries) {

    /** Knows no file. */
    public static final Inventory NONE = new Inventory(List.of());

    public Inventory {
        entries = List.copyOf(entries);
    }

    /**
     * A file: either taken or left out.
     *
     * @param taken the file, at most one
     * @param left why it was left out, at most one
     */
    public record Entry(RepoPath path, FileStamp stamp, List<ScannedFile> taken, List<Exclusion> left) {

        public Entry {
            taken = List.copyOf(taken);
            left = List.copyOf(left);
        }
    }

    Map<RepoPath, Entry> byPath() {
        Map<RepoPath, Entry> byPath = new HashMap<>();
        entries.forEach(entry -> byPath.put(entry.path(), entry));
        return byPath;
    }
}
