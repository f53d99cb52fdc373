package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.RunEvent;
import dev.weavewiki.WeaveWiki;
import dev.weavewiki.agents.model.ConnectedModel;
import dev.weavewiki.agents.model.ModelSettings;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How close a run comes to the least time that its questions need; not part of the build:
 * {@code mvn -pl weavewiki-testing -am test -Dtest=PipelineBenchmark}. Three processes run one after the other, each in a
 * folder of its own; the best counts, because what else the machine does only ever adds.
 *
 * <p>Two numbers are told: from the first question to the last answer, which is what {@link CallGraph} bounds, and of the
 * whole process, from its start to its end, with the start of Java, the analysis before and the last draft after them. Flags
 * of Java are taken from {@code -Dpipeline.java}.
 */
class PipelineBenchmark {

    private static final int CONCURRENCY = 32;
    private static final int FILES = 320;
    private static final int RUNS = 3;
    private static final Duration LATENCY = Duration.ofSeconds(1);
    /** Without the optimising compiler, which competes for the processors; the launcher starts runs with it. */
    private static final String FLAGS = "-Xss4m -XX:+UseParallelGC -XX:TieredStopAtLevel=1";

    @TempDir
    Path folder;

    /** What one process took. */
    private record Result(double bound, double questions, double whole) {

        static Result of(double bound, long firstAsked, long lastAnswered, long started, long ended) {
            return new Result(bound, (lastAnswered - firstAsked) / 1e9, (ended - started) / 1e9);
        }

        @Override
        public String toString() {
            return String.format(
                    "bound %.0f s; questions %.2f s, %.3f times; whole process %.2f s, %.3f times",
                    bound, questions, questions / bound, whole, whole / bound);
        }
    }

    /** The process that is measured. Arguments: folder, base URL. */
    public static void main(String... arguments) {
        long start = System.nanoTime();
        var settings = new ModelSettings("openai", arguments[1], "stub", "", Duration.ofMinutes(1));
        try (WeaveWiki wiki = WeaveWiki.builder()
                .model(ConnectedModel.to(settings))
                .mode(AnalysisMode.STANDARD)
                .budget(Tokens.of(50_000_000))
                .maxTurns(1)
                .concurrency(CONCURRENCY)
                .build()) {
            wiki.run(Path.of(arguments[0]))
                    .filter(event -> !(event instanceof RunEvent.AgentFinished)
                            && !(event instanceof RunEvent.FileAnalyzed)
                            && !(event instanceof RunEvent.Warning))
                    .doOnNext(event -> System.out.printf(
                            "%6.2f s: %s%n",
                            (System.nanoTime() - start) / 1e9,
                            event.getClass().getSimpleName()
                                    + (event instanceof RunEvent.PhaseStarted phase ? " " + phase.phase() : "")))
                    .blockLast();
        }
    }

    private static void writeSources(Path root) throws IOException {
        for (int i = 0; i < FILES; i++) {
            String previous =
                    i < 16 ? "" : "    private final Part" + (i % 16) + " next = new Part" + (i % 16) + "();\n";
            Path file = root.resolve("src/main/java/shop/area" + i % 8 + "/Part" + i + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "package shop.area" + i % 8 + ";\n\n/** Part " + i + ". */\npublic class Part" + i
                            + " {\n" + previous + "    public int price(int pieces) {\n        return pieces * " + i
                            + ";\n    }\n}\n");
        }
    }

    @Test
    void questions_take_at_most_a_tenth_longer_than_they_need() throws Exception {
        List<Result> results = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            Path repository = folder.resolve("run" + run);
            writeSources(repository);
            results.add(measured(repository));
            System.out.println(results.get(run - 1));
        }

        Result best = results.stream()
                .min(Comparator.comparingDouble(result -> result.questions / result.bound))
                .orElseThrow();

        assertThat(best.questions / best.bound).isLessThanOrEqualTo(1.1);
    }

    private static Result measured(Path repository) throws IOException, InterruptedException {
        AtomicLong first = new AtomicLong();
        AtomicLong last = new AtomicLong();
        try (StubModelServer server = StubModelServer.start(0, LATENCY)) {
            server.tell(new StubListener() {
                @Override
                public void asked(String agent, String request) {
                    first.compareAndSet(0, System.nanoTime());
                }

                @Override
                public void answered(String agent, String request) {
                    last.accumulateAndGet(System.nanoTime(), Math::max);
                }
            });
            long started = System.nanoTime();
            Process process = new ProcessBuilder(command(repository, server.baseUrl()))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
            long ended = System.nanoTime();
            return Result.of(CallGraph.of(repository).bound(CONCURRENCY), first.get(), last.get(), started, ended);
        }
    }

    private static List<String> command(Path repository, String baseUrl) {
        Stream<String> flags =
                Stream.of(System.getProperty("pipeline.java", FLAGS).split(" "));
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        flags,
                        Stream.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                PipelineBenchmark.class.getName(),
                                repository.toString(),
                                baseUrl))
                .flatMap(part -> part)
                .toList();
    }
}
