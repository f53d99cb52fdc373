package dev.weavewiki.core.source.jackson;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts in which notebooks hold no more than the sources of their cells: outputs, pictures and settings are blank lines, so
 * that every line keeps its number. Safe for use by many threads.
 */
public final class QuietNotebooks implements SourceTexts {

    private final SourceTexts texts;
    private final DataReader reader = new DataReader();
    private final Map<RepoPath, BitSet> shown = new ConcurrentHashMap<>();

    private QuietNotebooks(SourceTexts texts) {
        this.texts = texts;
    }

    public static SourceTexts over(SourceTexts texts) {
        return new QuietNotebooks(texts);
    }

    @Override
    public List<String> lines(RepoPath path) {
        List<String> lines = texts.lines(path);
        if (!path.extension().equals("ipynb")) {
            return lines;
        }
        BitSet kept = shown.computeIfAbsent(path, key -> sources(lines));
        List<String> quiet = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            quiet.add(kept.isEmpty() || kept.get(i) ? lines.get(i) : "");
        }
        return quiet;
    }

    /** The lines, counted from 0, on which sources stand; none where the text is no notebook as nbformat writes it. */
    private BitSet sources(List<String> lines) {
        var kept = new BitSet();
        reader.json(String.join("\n", lines))
                .ifPresent(root -> root.at("cells").items().stream()
                        .flatMap(cell -> cell.at("source").items().stream())
                        .filter(line -> line.line() > 0)
                        .forEach(line -> kept.set(line.line() - 1)));
        return kept.cardinality() > 1 ? kept : new BitSet();
    }
}
