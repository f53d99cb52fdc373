package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts files into areas along their folders. The cut starts at the root and opens the largest folder again and again, so
 * that large folders are seen in detail and small ones as a whole.
 */
public final class Areas {

    private static final Comparator<Area> LARGEST_FIRST =
            Comparator.comparingInt((Area area) -> -area.files().size()).thenComparing(Area::folder);

    private Areas() {}

    /**
     * The areas, sorted by folder; together they hold each file once.
     *
     * @param limit how many areas there are at most, as far as opening a folder does not exceed it by itself
     * @param smallest folders with fewer files than this are not opened
     */
    public static List<Area> of(Collection<RepoPath> files, int limit, int smallest) {
        List<Area> open = new ArrayList<>(List.of(shrunk(new Area(RepoPath.ROOT, "", List.copyOf(files)))));
        List<Area> done = new ArrayList<>();
        while (!open.isEmpty()) {
            open.sort(LARGEST_FIRST);
            Area largest = open.remove(0);
            List<Area> parts = parts(largest);
            boolean fits = open.size() + done.size() + parts.size() <= limit;
            if (parts.size() < 2 || largest.files().size() < smallest || !fits) {
                done.add(largest);
            } else {
                open.addAll(parts);
            }
        }
        done.sort(Comparator.comparing(Area::folder));
        return AreaNames.named(
                done.stream().filter(area -> !area.files().isEmpty()).toList());
    }

    /** Each file as an area of its own, sorted. */
    public static List<Area> ofFiles(Collection<RepoPath> files) {
        return AreaNames.named(files.stream()
                .sorted()
                .map(file -> new Area(file, "", List.of(file)))
                .toList());
    }

    /** The sub-folders and, as one more part, the files that stand directly in the folder. */
    public static List<Area> parts(Area area) {
        Map<RepoPath, List<RepoPath>> byFolder = new TreeMap<>();
        for (RepoPath file : area.files()) {
            byFolder.computeIfAbsent(child(area.folder(), file), key -> new ArrayList<>())
                    .add(file);
        }
        return byFolder.entrySet().stream()
                .map(entry -> new Area(entry.getKey(), "", entry.getValue()))
                .map(part -> part.folder().equals(area.folder()) ? part : shrunk(part))
                .toList();
    }

    /** The same files under the deepest folder that holds them all. */
    private static Area shrunk(Area area) {
        Map<RepoPath, Integer> children = new LinkedHashMap<>();
        area.files().forEach(file -> children.merge(child(area.folder(), file), 1, Integer::sum));
        if (children.size() != 1) {
            return area;
        }
        RepoPath only = children.keySet().iterator().next();
        return only.equals(area.folder()) ? area : shrunk(new Area(only, "", area.files()));
    }

    private static RepoPath child(RepoPath folder, RepoPath file) {
        int start = folder.value().isEmpty() ? 0 : folder.value().length() + 1;
        int slash = file.value().indexOf('/', start);
        return slash < 0 ? folder : RepoPath.of(file.value().substring(0, slash));
    }
}
