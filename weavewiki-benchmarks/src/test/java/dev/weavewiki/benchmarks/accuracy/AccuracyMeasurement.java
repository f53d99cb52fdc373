package dev.weavewiki.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures all projects for which the build has fetched answers; run by the profile {@code accuracy} only. */
class AccuracyMeasurement {

    @Test
    void no_project_lies_below_its_floors(@TempDir Path work) throws IOException {
        Path answers = Path.of(System.getProperty("accuracy.answers"));

        List<Measurement> measurements = new ArrayList<>();
        for (KeyMaker maker : KeyMakers.standard()) {
            maker.keys(answers, work).forEach(key -> measurements.add(Measurement.of(key)));
        }
        var report = new AccuracyReport(measurements);
        report.write(Path.of(System.getProperty("accuracy.report")));
        System.out.println(report.table());

        assertThat(measurements).isNotEmpty();
        assertThat(report.failures()).isEmpty();
    }
}
