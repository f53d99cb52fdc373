package dev.weavewiki.core.code.language;

import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Jupyter notebooks whose kernel speaks Python. A notebook is JSON in which each line of code stands as a string on a line
 * of its own (that is how nbformat writes it), so the code is read where it stands and all positions are the file's.
 * Notebooks that are written otherwise are not parsed: their lines could not be told. Outputs are no code.
 */
final class NotebookLanguage extends PythonLanguage {

    /** Lines for IPython, and questions put to it. */
    private static final Pattern MAGIC = Pattern.compile("\\s*[%!?].*|[^'\"#]*\\?\\s*");

    /** Cells for other interpreters begin with two signs; these go on in Python. */
    private static final Pattern FOREIGN = Pattern.compile("%%(?!time\\b|timeit\\b|capture\\b|prun\\b).*");

    private final DataReader reader = new DataReader();

    NotebookLanguage() {
        super("notebook");
    }

    @Override
    public Optional<String> code(String text) {
        Optional<DataNode> root = reader.json(text);
        if (root.isEmpty() || !speaksPython(root.get().at("metadata"))) {
            return Optional.empty();
        }
        List<List<DataNode>> cells = root.get().at("cells").items().stream()
                .filter(cell -> cell.at("cell_type").text().equals("code"))
                .map(cell -> cell.at("source").items())
                .filter(lines ->
                        !lines.isEmpty() && !FOREIGN.matcher(line(lines.get(0))).matches())
                .toList();
        return placed(cells, (int) text.chars().filter(c -> c == '\n').count() + 1);
    }

    private static boolean speaksPython(DataNode metadata) {
        return metadata.at("kernelspec", "language").text().equals("python")
                || metadata.at("language_info", "name").text().equals("python");
    }

    /** Each line at its place; empty where two share one. */
    private static Optional<String> placed(List<List<DataNode>> cells, int count) {
        String[] lines = new String[count];
        Arrays.fill(lines, "");
        for (List<DataNode> cell : cells) {
            for (DataNode node : cell) {
                String line = line(node);
                boolean fits = node.line() > 0 && node.line() <= count && line.indexOf('\n') < 0;
                if (!fits || !lines[node.line() - 1].isEmpty()) {
                    return Optional.empty();
                }
                lines[node.line() - 1] = MAGIC.matcher(line).matches() ? "" : line;
            }
        }
        String code = Arrays.stream(lines).collect(Collectors.joining("\n"));
        return code.isBlank() ? Optional.empty() : Optional.of(code);
    }

    private static String line(DataNode node) {
        return node.text().endsWith("\n") ? node.text().substring(0, node.text().length() - 1) : node.text();
    }
}
