package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.json.Json;
import dev.weavewiki.testing.StubModelServer;
import dev.weavewiki.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendingTest {

    private static final String CANARY = "sk-canary-7f3a9d1b2c4e6f80";
    private static final Map<String, String> ENVIRONMENT = Map.of("OPENAI_API_KEY", CANARY);

    @TempDir
    Path home;

    private StubModelServer server;
    private TestRepository repository;

    @BeforeEach
    void start() {
        server = StubModelServer.start();
        repository = Repositories.small();
    }

    @AfterEach
    void stop() {
        repository.close();
        server.close();
    }

    private Cli weavewiki(String command, String model, String... more) {
        List<Object> words = new ArrayList<>(List.of(command, repository.root().toString()));
        words.addAll(List.of("--provider", "openai", "--base-url", server.baseUrl(), "--model", model));
        words.addAll(List.of(more));
        return Cli.in(ENVIRONMENT, home, words.toArray());
    }

    private static Map<?, ?> json(Cli run) {
        assertThat(run.code()).as(run.err()).isZero();
        return Json.read(run.out(), Map.class);
    }

    @Test
    void an_estimate_asks_nobody_and_writes_nothing() {
        Map<?, ?> document = json(weavewiki("estimate", "gpt-4o-mini", "--json"));

        assertThat(document.get("destination")).isEqualTo("127.0.0.1");
        assertThat((Map<?, ?>) document.get("estimate")).extracting("answered").isEqualTo(0);
        assertThat((List<?>) ((Map<?, ?>) document.get("estimate")).get("phases"))
                .hasSize(5);
        assertThat(server.calls()).isZero();
        assertThat(repository.root().resolve(".weavewiki")).doesNotExist();
    }

    @Test
    void after_a_run_everything_is_answered_and_usage_adds_up() {
        Cli dry = weavewiki("run", "gpt-4o-mini", "--dry-run");
        Map<?, ?> report = json(weavewiki("run", "gpt-4o-mini", "--json"));
        Map<?, ?> after = json(weavewiki("estimate", "gpt-4o-mini", "--json"));
        Map<?, ?> usage = json(Cli.in(ENVIRONMENT, home, "usage", repository.root(), "--json"));

        assertThat(dry.out()).contains("Up to", "Repairs, retries").contains("127.0.0.1");
        assertThat((Map<?, ?>) after.get("estimate")).extracting("questions").isEqualTo(0);
        Map<?, ?> total = (Map<?, ?>) usage.get("total");
        assertThat(total.get("attempts")).isEqualTo(server.calls());
        assertThat(total.get("usage")).isEqualTo(report.get("usage"));
        assertThat(total.get("dollars").toString()).startsWith("0.0");
        assertThat((List<?>) report.get("phases")).hasSize(5);
    }

    @Test
    void a_limit_in_money_needs_a_price_which_the_user_may_set() throws IOException {
        Cli unknown = weavewiki("run", "my-model", "--max-cost", "1");
        Path own = home.resolve(".config/weavewiki/config.toml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "[prices.\"my-model\"]\ninput = \"100\"\noutput = \"200\"\n");
        Cli dear = weavewiki("run", "my-model", "--max-cost", "0.60", "--json");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.complaint()).contains("[prices.\"my-model\"]");
        Map<?, ?> report = json(dear);
        assertThat(Double.parseDouble(report.get("cost").toString()))
                .isPositive()
                .isLessThanOrEqualTo(0.60);
        assertThat(dear.err()).contains("limit in money");
    }

    @Test
    void a_run_that_is_to_stop_stops_and_goes_on_with_more() {
        Cli stopped = weavewiki("run", "gpt-4o-mini", "--budget", "60000", "--on-budget", "stop");
        int calls = server.calls();
        Cli resumed = weavewiki("resume", "gpt-4o-mini", "--budget", "1000000", "--json");

        assertThat(stopped.code()).isEqualTo(12);
        assertThat(stopped.err()).contains("weavewiki resume", "--budget");
        assertThat(json(resumed).get("budget")).isEqualTo(1_000_000);
        assertThat(server.calls()).isGreaterThan(calls);
        assertThat(server.callsByRequest().values()).allMatch(times -> times <= 2);
    }

    @Test
    void a_recording_replays_to_the_same_bytes_without_network_and_key() {
        Path tape = home.resolve("tape.jsonl");
        assertThat(weavewiki("run", "gpt-4o-mini", "--record", tape.toString()).code())
                .isZero();
        Map<String, String> recorded = Repositories.files(Repositories.wiki(repository));
        server.close();

        try (TestRepository copy = Repositories.small()) {
            Cli replayed = Cli.in(Map.of(), home, "run", copy.root(), "--replay", tape, "--json");

            assertThat(json(replayed).get("charged")).isEqualTo(0);
            assertThat(Repositories.files(Repositories.wiki(copy)).values())
                    .containsExactlyElementsOf(recorded.values());
        }
    }

    @Test
    void a_recording_of_another_repository_is_answered_with_the_difference() {
        Path tape = home.resolve("tape.jsonl");
        weavewiki("run", "gpt-4o-mini", "--record", tape.toString());

        try (TestRepository other = Repositories.small().write("src/New.java", "class New { int added; }\n")) {
            Cli replayed = Cli.in(Map.of(), home, "run", other.root(), "--replay", tape);

            assertThat(replayed.code()).isEqualTo(1);
            assertThat(replayed.err()).contains("the recording holds no reply to", "differs in");
        }
    }

    @Test
    void the_key_stands_nowhere() {
        Cli run = weavewiki(
                "run",
                "gpt-4o-mini",
                "--verbose",
                "--record",
                home.resolve("tape.jsonl").toString());

        assertThat(run.out() + run.err()).doesNotContain(CANARY);
        assertThat(Repositories.files(repository.root().resolve(".weavewiki")))
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain(CANARY));
        assertThat(Repositories.files(home))
                .allSatisfy((name, text) -> assertThat(text).doesNotContain(CANARY));
    }
}
