package dev.weavewiki.cli.graph;

import java.util.List;

/**
 * A file or a symbol that was reached, and how.
 *
 * @param name empty for a file
 * @param signs where and how it shows that the one above leans on this one, or is leaned on by it
 * @param repeated whether what lies beyond is shown elsewhere in the tree
 */
public record Branch(String path, String name, List<Sign> signs, boolean repeated, List<Branch> branches) {

    /**
     * A sign of a link.
     *
     * @param kind such as {@code import} or {@code call}
     * @param line in the file that leans on the other
     */
    public record Sign(String kind, int line, String certainty) {}

    String label() {
        return name.isEmpty() ? path : path + "#" + name;
    }
}
