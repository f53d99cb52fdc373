package dev.weavewiki.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as a Markdown table and as one file of misses for each project. */
final class AccuracyReport {

    private static final String HEAD = """
            | Project | Key | Edges P / R | Symbols P / R | Calls P / R | Calls by name P / R | Edges | Symbols | Calls |
            |---|---|---|---|---|---|---|---|---|
            """;

    private final List<Measurement> measurements;

    private final List<String> leftOut;

    /** @param leftOut what could not be measured, in a sentence each */
    AccuracyReport(List<Measurement> measurements, List<String> leftOut) {
        this.measurements = List.copyOf(measurements);
        this.leftOut = List.copyOf(leftOut);
    }

    String table() {
        var table = new StringBuilder(HEAD);
        for (Measurement measured : measurements) {
            table.append("| ")
                    .append(String.join(
                            " | ",
                            measured.key().project(),
                            measured.key().maker(),
                            measured.edges().shown(),
                            measured.symbols().shown(),
                            measured.calls().shown(),
                            measured.callNames().shown(),
                            String.valueOf(measured.edges().asked()),
                            String.valueOf(measured.symbols().asked()),
                            String.valueOf(measured.calls().asked())))
                    .append(" |\n");
        }
        leftOut.forEach(one -> table.append("\nLeft out: ").append(one).append('\n'));
        return table.toString();
    }

    /** What lies below its floor, in words; empty where all is well. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        for (Measurement measured : measurements) {
            AnswerKey.Floors floors = measured.key().floors();
            addFailure(failures, measured, "edges", measured.edges(), floors.edges());
            addFailure(failures, measured, "symbols", measured.symbols(), floors.symbols());
            addFailure(failures, measured, "calls", measured.calls(), floors.calls());
        }
        return failures;
    }

    private static void addFailure(
            List<String> failures, Measurement measured, String what, Score score, double floor) {
        if (score.isBelow(floor)) {
            failures.add(measured.key().project() + ": " + what + " " + score.shown() + ", asked for " + floor);
        }
    }

    /** Writes the table and all misses into the folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("table.md"), table());
        for (Measurement measured : measurements) {
            List<String> lines = new ArrayList<>();
            add(lines, "edge", measured.edges());
            add(lines, "symbol", measured.symbols());
            add(lines, "call", measured.calls());
            Files.write(folder.resolve(measured.key().project() + ".txt"), lines);
        }
    }

    private static void add(List<String> lines, String what, Score score) {
        score.missed().forEach(one -> lines.add(what + " missed " + one));
        score.wrong().forEach(one -> lines.add(what + " wrong  " + one));
    }
}
