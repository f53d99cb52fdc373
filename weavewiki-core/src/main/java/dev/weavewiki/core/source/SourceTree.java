package dev.weavewiki.core.source;

import dev.weavewiki.core.error.RepositoryException;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.source.caffeine.WeightedCache;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a repository as a scan found them. Safe for use by many threads.
 *
 * <p>Texts are those that the scan read, decoded, with {@code \n} as the only line break and with secrets masked. They
 * are kept in memory up to {@value #TEXT_BYTES} bytes, which holds the whole of nearly any repository; beyond that the
 * least used are read again when asked for. A file whose content is then another, or that is gone, reads as blank lines,
 * because facts about the old text would be published next to the new one.
 */
public final class SourceTree implements SourceTexts {

    /** Memory for texts. Our choice: a tenth of the heap that a run of 4,000 files may take, see SPEC section 9. */
    static final long TEXT_BYTES = 160L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(SourceTree.class);

    private final Path root;
    private final String name;
    private final Map<RepoPath, ScannedFile> files;
    private final List<Exclusion> exclusions;
    private final Inventory inventory;
    private final FileReader reader;
    private final WeightedCache<RepoPath, FileText> texts;
    private final Set<RepoPath> changed = ConcurrentHashMap.newKeySet();

    SourceTree(
            Path root,
            List<ScannedFile> files,
            List<Exclusion> exclusions,
            Inventory inventory,
            FileReader reader,
            WeightedCache<RepoPath, FileText> texts) {
        this.root = root;
        this.name = folderName(root);
        this.files = new LinkedHashMap<>();
        files.forEach(file -> this.files.put(file.path(), file));
        this.exclusions = List.copyOf(exclusions);
        this.inventory = inventory;
        this.reader = reader;
        this.texts = texts;
    }

    /** The repository's folder: absolute, with symbolic links resolved. */
    public Path root() {
        return root;
    }

    /** The name of the repository's folder. */
    public String name() {
        return name;
    }

    /** The text files that the scan took, ordered by path, each once; never empty. */
    public List<ScannedFile> files() {
        return List.copyOf(files.values());
    }

    /** The file at that path; empty where the scan did not take one. */
    public Optional<ScannedFile> file(RepoPath path) {
        return Optional.ofNullable(files.get(path));
    }

    /** What was seen and left out, ordered by path. */
    public List<Exclusion> exclusions() {
        return exclusions;
    }

    /** What a later scan of the folder need not find out again. */
    public Inventory inventory() {
        return inventory;
    }

    /**
     * This tree, once it is clear that there is code in it.
     *
     * @throws RepositoryException if no file is source code; the message says what there is instead
     */
    public SourceTree requireSources() {
        if (files.values().stream().noneMatch(file -> file.role().isSource())) {
            throw new RepositoryException("'" + root + "' holds no source code to document, only " + found());
        }
        return this;
    }

    private String found() {
        Map<String, Integer> counts = new TreeMap<>();
        files.values().forEach(file -> counts.merge(file.language().value(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ", "", files.size() == 1 ? " file" : " files"));
    }

    @Override
    public List<String> lines(RepoPath path) {
        return files.containsKey(path) ? loaded(path).lines() : List.of();
    }

    /**
     * The whole text, of which {@link #lines} are the lines; empty for a file that is not part of the scan. Where it has to be
     * read again, and the file is gone or holds something else than the scan saw, all of its lines are blank from then on:
     * what the scan said of the file's length stays true, and nothing false is quoted.
     */
    public String text(RepoPath path) {
        return files.containsKey(path) ? loaded(path).text() : "";
    }

    private FileText loaded(RepoPath path) {
        return texts.get(path, this::readAgain);
    }

    /** Whether the file had to be read again and was no longer what the scan saw. */
    public boolean hasChanged(RepoPath path) {
        return changed.contains(path);
    }

    /** Whether no file is known to have changed since the scan. */
    public boolean isUnchanged() {
        return changed.isEmpty();
    }

    private FileText readAgain(RepoPath path) {
        Optional<ScannedFile> scanned = file(path);
        Optional<FileText> same = reader.read(path)
                .filter(content -> scanned.filter(file -> file.hash().equals(content.hash()))
                        .isPresent())
                .map(FileReader.Content::masked);
        if (same.isEmpty() && changed.add(path)) {
            LOG.warn("{} changed during the run; run again to document its new content", path);
        }
        return same.orElseGet(
                () -> new FileText("\n".repeat(scanned.map(ScannedFile::lines).orElse(0))));
    }

    private static String folderName(Path root) {
        if (root.getFileName() == null) {
            return "root";
        }
        byte[] name = RawNames.nameBytes(root);
        return RawNames.text(name).orElseGet(() -> RawNames.escaped(name));
    }
}
