package dev.weavewiki.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures all projects for which there are answers; run by the profile {@code accuracy} only. {@code -Daccuracy.folder=}
 * names a folder to take instead of what the build fetches: {@code python/PROJECT}, {@code typescript/PROJECT}, {@code
 * c/PROJECT}, and for TypeScript the compiler's package in {@code tools/node_modules}.
 */
class AccuracyMeasurement {

    @Test
    void no_project_lies_below_its_floors(@TempDir Path work) throws IOException {
        List<String> leftOut = new ArrayList<>();
        Path answers = answers(leftOut);

        List<Measurement> measurements = new ArrayList<>();
        for (KeyMaker maker : KeyMakers.standard()) {
            maker.keys(answers, work, leftOut::add).forEach(key -> measurements.add(Measurement.of(key)));
        }
        var report = new AccuracyReport(measurements, leftOut);
        report.write(Path.of(System.getProperty("accuracy.report")));
        System.out.println(report.table());

        assertThat(measurements).isNotEmpty();
        assertThat(report.failures()).isEmpty();
    }

    private static Path answers(List<String> leftOut) {
        String given = System.getProperty("accuracy.folder", "");
        if (!given.isEmpty()) {
            return Path.of(given).toAbsolutePath();
        }
        Path fetched = Path.of(System.getProperty("accuracy.answers"));
        new Downloads(fetched, leftOut::add).all();
        return fetched;
    }
}
