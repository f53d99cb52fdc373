package dev.weavewiki.cli;

import dev.weavewiki.cli.graph.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;

/** Figures as tables for people. */
final class FiguresText {

    private static final int WIDEST = 200;

    private final List<String> lines = new ArrayList<>();

    private FiguresText() {}

    static List<String> of(Figures figures) {
        FiguresText text = new FiguresText();
        Figures.Sources sources = figures.sources();
        text.add("%s%s", figures.name(), figures.commit().isEmpty() ? "" : " at " + figures.commit());
        text.add(
                "%,d files, %,d of them source (%,d tests) with %,d lines; %,d left out",
                figures.files(), sources.files(), sources.tests(), sources.lines(), figures.leftOut());
        text.add(
                "%,d parsed, %,d read lexically, in %.1f s",
                sources.parsed(), sources.lexical(), figures.milliseconds() / 1_000.0);
        text.table(
                List.of("Language", "files", "lines", "parsed", "symbols"),
                figures.languages().stream()
                        .map(of -> row(of.language(), of.files(), of.lines(), of.parsed(), of.symbols())));
        text.table(
                List.of("Symbols", "count"),
                figures.symbols().entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())));
        text.table(
                List.of("Links", "certain", "likely"),
                figures.dependencies().entrySet().stream()
                        .map(entry -> row(
                                entry.getKey(),
                                entry.getValue().certain(),
                                entry.getValue().likely())));
        text.table(
                List.of("Entry points", "count"),
                figures.entryPoints().entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())));
        text.table(
                List.of("Hottest files", "heat", "dependents", "lines", "commits"),
                figures.hottest().stream()
                        .map(of -> row(
                                of.path(),
                                String.format(Locale.ROOT, "%.3f", of.heat()),
                                of.dependents(),
                                of.lines(),
                                of.commits())));
        text.table(
                List.of("Largest clusters", "files", "folder"),
                figures.clusters().stream().map(of -> row(of.label(), of.files(), of.folder())));
        text.add("");
        text.add("%s", cycles(figures.cycles()));
        return text.lines;
    }

    private static String cycles(Figures.Cycles cycles) {
        return cycles.count() == 0
                ? "No files depend on each other in a cycle."
                : String.format(
                        Locale.ROOT,
                        "%,d %s of files that depend on each other, the largest of %,d files around %s",
                        cycles.count(),
                        cycles.count() == 1 ? "cycle" : "cycles",
                        cycles.largest().size(),
                        cycles.largest().get(0));
    }

    private void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    private static String[] row(Object... cells) {
        return Stream.of(cells)
                .map(cell -> cell instanceof Integer number
                        ? String.format(Locale.ROOT, "%,d", number)
                        : Terminal.safe(String.valueOf(cell)))
                .toArray(String[]::new);
    }

    /** Nothing where there are no rows. */
    private void table(List<String> head, Stream<String[]> rows) {
        List<String[]> all = new ArrayList<>();
        all.add(head.toArray(String[]::new));
        rows.forEach(all::add);
        if (all.size() == 1) {
            return;
        }
        Column[] columns = new Column[head.size()];
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            int width = all.stream().mapToInt(row -> row[column].length()).max().orElse(0);
            columns[i] = new Column(Math.min(WIDEST, width + 2), i == 0 ? 0 : 2, Overflow.TRUNCATE);
        }
        Help.TextTable table = Help.TextTable.forColumns(Help.defaultColorScheme(Help.Ansi.OFF), columns);
        all.forEach(table::addRowValues);
        lines.add("");
        table.toString().lines().map(String::stripTrailing).forEach(lines::add);
    }
}
