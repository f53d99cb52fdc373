package dev.weavewiki.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.json.Json;
import dev.weavewiki.testing.StubModelServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRunTest {

    @TempDir
    static Path folder;

    private static final Asked asked = new Asked();
    private static StubModelServer server;
    private static Path repository;
    private static Child.Outcome outcome;
    private static SortedMap<String, String> wiki;
    private static int calls;

    @BeforeAll
    static void run_the_command() {
        server = StubModelServer.start();
        repository = SampleShop.in(folder);
        server.tell(asked);
        outcome = Child.run(folder, Endpoint.run(repository, server, 4));
        wiki = Endpoint.wiki(repository);
        calls = server.calls();
    }

    @AfterAll
    static void stop_the_server() {
        server.close();
    }

    @Test
    void ends_well_with_every_file_documented_by_the_model() {
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(report()).containsEntry("provenance", Map.of("MODEL", 13));
    }

    @Test
    void asks_every_agent_of_every_phase() {
        assertThat(server.callsByAgent().keySet())
                .containsAll(Set.of(
                        "structure",
                        "technical",
                        "dependency",
                        "entry-point",
                        "purpose",
                        "terminology",
                        "section-discovery"))
                .containsAll(Set.of("file-summary", "planning", "investigating", "synthesizing"))
                .containsAll(Set.of("architecture", "risk", "flow", "domain"))
                .containsAll(Set.of("domain-naming", "domain-synthesis", "documentation-structure"));
    }

    @Test
    void asks_as_often_about_a_file_as_its_tier_is_worth() {
        assertThat(questionsAbout("web/api.ts")).as("leaf").containsExactly("file-summary");
        assertThat(questionsAbout("src/main/java/shop/store/OrderStore.java"))
                .as("standard")
                .containsExactly("file-summary");
        assertThat(questionsAbout("src/main/java/shop/core/PricingService.java"))
                .as("important")
                .containsExactly("planning", "investigating", "synthesizing");
        assertThat(questionsAbout("src/main/java/shop/ShopApplication.java"))
                .as("core")
                .containsExactly("planning", "investigating", "investigating", "synthesizing");
    }

    @Test
    void shows_a_file_what_was_found_out_about_the_files_it_leans_on() {
        String child = "(?s).*<<<data children \\w+>>>\n== src/main/java/shop/model/Price\\.java\n\\S.*";

        assertThat(prompts().filter(prompt -> prompt.agent().equals("synthesizing")))
                .extracting(Prompt::text)
                .anySatisfy(text -> assertThat(text)
                        .contains("src/main/java/shop/core/PricingService.java (java")
                        .matches(child));
    }

    @Test
    void asks_again_in_the_refinement_but_never_the_same() {
        assertThat(asked.inRefinement()).isNotEmpty();
        assertThat(server.callsByRequest().values()).containsOnly(1);
    }

    @Test
    void counts_calls_and_tokens_exactly_as_the_endpoint_does() {
        long input = server.usage().input().value();
        long output = server.usage().output().value();

        assertThat(report()).containsEntry("calls", server.calls());
        assertThat(report())
                .containsEntry(
                        "usage",
                        Map.of(
                                "input",
                                (int) input,
                                "output",
                                (int) output,
                                "estimated",
                                false,
                                "cachedInput",
                                0,
                                "reasoning",
                                0,
                                "writtenInput",
                                0));
        assertThat(report()).containsEntry("charged", (int) (input + output));
        assertThat(input + output).isLessThan(1_000_000);
    }

    @Test
    void shows_the_same_in_the_status() {
        List<?> runs = Json.read(
                Child.run(folder, "status", "--json", repository.toString()).out(), List.class);

        Map<?, ?> first = (Map<?, ?>) runs.get(runs.size() - 1);
        assertThat((Map<?, ?>) first.get("run")).extracting("state").isEqualTo("FINISHED");
        assertThat((Object) first.get("charged")).isEqualTo(report().get("charged"));
        assertThat((List<?>) first.get("completed")).hasSize(7);
    }

    @Test
    void asks_nothing_and_writes_nothing_when_nothing_has_changed() {
        Child.Outcome second = Child.run(folder, Endpoint.run(repository, server, 4));

        assertThat(second.code()).as(second.err()).isZero();
        assertThat(server.calls()).isEqualTo(calls);
        assertThat(Endpoint.report(second)).containsEntry("pagesWritten", 0).containsEntry("charged", 0);
        assertThat(Endpoint.wiki(repository)).isEqualTo(wiki);
    }

    private static Map<String, Object> report() {
        return Endpoint.report(outcome);
    }

    /** Which agents asked about the file before the refinement, in their order. */
    private static List<String> questionsAbout(String path) {
        Pattern subject = Pattern.compile("<<<data file \\w+>>>\n" + Pattern.quote(path) + " \\(");
        return prompts()
                .filter(prompt -> subject.matcher(prompt.text()).find())
                .map(Prompt::agent)
                .toList();
    }

    /** What was sent before the refinement, in the order in which it came. */
    private static Stream<Prompt> prompts() {
        return server.bodies().stream()
                .limit(asked.all().size() - asked.inRefinement().size())
                .map(ModelRunTest::prompt);
    }

    private static Prompt prompt(String body) {
        Map<?, ?> request = Json.read(body, Map.class);
        Map<?, ?> format = (Map<?, ?>) request.get("response_format");
        Map<?, ?> schema = (Map<?, ?>) format.get("json_schema");
        Map<?, ?> question = (Map<?, ?>) ((List<?>) request.get("messages")).get(1);
        return new Prompt((String) schema.get("name"), (String) question.get("content"));
    }

    private record Prompt(String agent, String text) {}
}
