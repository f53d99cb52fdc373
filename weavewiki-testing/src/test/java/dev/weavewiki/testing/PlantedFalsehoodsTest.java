package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.weavewiki.WeaveWiki;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.product.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model makes up is not believed; what it says and cites truly is. */
class PlantedFalsehoodsTest {

    @TempDir
    static Path folder;

    @Test
    void no_planted_statement_is_believed_by_itself() {
        Knowledge known = Harbour.known(folder.resolve("false"));

        assertThat(Harbour.planted())
                .hasSizeGreaterThanOrEqualTo(200)
                .allSatisfy(planted -> assertThat(
                                FactCheck.ofModel(known.code(), known.texts()).claim(planted.statement()))
                        .as(planted.toString())
                        .isEmpty());
    }

    @Test
    void every_true_statement_is_believed() {
        Knowledge known = Harbour.known(folder.resolve("true"));

        assertThat(Harbour.held()).hasSizeGreaterThanOrEqualTo(30).allSatisfy(held -> {
            FactCheck facts = FactCheck.ofModel(known.code(), known.texts());
            assertThat(facts.claim(held)).as(held + " " + facts.objections()).isPresent();
        });
    }

    @Test
    void statements_in_korean_are_held_to_the_same_rules() {
        Knowledge known = Harbour.known(folder.resolve("korean"));

        assertThat(Harbour.heldInKorean()).hasSizeGreaterThanOrEqualTo(25).allSatisfy(held -> {
            FactCheck facts = FactCheck.ofModel(known.code(), known.texts());
            assertThat(facts.claim(held)).as(held + " " + facts.objections()).isPresent();
        });
        assertThat(Harbour.plantedInKorean())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(planted -> assertThat(
                                FactCheck.ofModel(known.code(), known.texts()).claim(planted.statement()))
                        .as(planted.toString())
                        .isEmpty());
    }

    @Test
    void a_model_that_mixes_both_gets_only_the_true_ones_into_the_wiki() throws IOException {
        Path repository = Harbour.in(folder.resolve("mixed"));
        Mixing model = new Mixing();
        AtomicReference<String> known = new AtomicReference<>("");

        try (var store = new InMemoryCheckpointStore();
                var wiki = WeaveWiki.builder()
                        .model("mixing", model)
                        .mode(AnalysisMode.DEEP)
                        .qualityTarget(Score.of(0.1))
                        .concurrency(1)
                        .checkpoints(store)
                        .generator(all -> {
                            known.set(all.profile() + "\n" + all.fileInsights() + "\n" + all.projectInsights() + "\n"
                                    + all.domains());
                            return Stream.empty();
                        })
                        .build()) {
            wiki.generate(repository);
        }
        String all = known.get() + pages(repository);

        assertThat(model.left()).as("statements that no question took").isEmpty();
        assertThat(Harbour.planted())
                .filteredOn(planted -> all.contains(planted.statement().statement()))
                .isEmpty();
        assertThat(model.toldTruly()).isNotEmpty();
        assertThat(model.toldTruly())
                .filteredOn(held -> !known.get().contains(held))
                .isEmpty();
    }

    private static String pages(Path repository) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(repository.resolve(".weavewiki/wiki"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    /** Answers plausibly, with four planted statements in each list of statements, and one true one for each question on a file. */
    private static final class Mixing implements ChatModel {

        private static final JsonMapper MAPPER = new JsonMapper();

        private final FakeChatModel plausible = new FakeChatModel();
        private final Deque<Harbour.Planted> planted = new ArrayDeque<>(Harbour.planted());
        private final Deque<CitedStatement> held = new ArrayDeque<>(Harbour.held());
        private final Set<String> told = new TreeSet<>();
        private final Map<String, CitedStatement> truths = new HashMap<>();
        private @Nullable CitedStatement truth;

        @Override
        public synchronized ChatResponse doChat(ChatRequest request) {
            ChatResponse response = plausible.doChat(request);
            String question = FakeChatModel.promptOf(request)
                    .split("An earlier answer to this", 2)[0]
                    .strip();
            try {
                JsonNode answer = MAPPER.readTree(response.aiMessage().text());
                truth = truths.computeIfAbsent(question, key -> held.poll());
                mix(answer, FakeChatModel.agentOf(request));
                return ChatResponse.builder()
                        .aiMessage(AiMessage.from(answer.toString()))
                        .metadata(response.metadata())
                        .build();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private List<Harbour.Planted> left() {
            return List.copyOf(planted);
        }

        private Set<String> toldTruly() {
            return told;
        }

        private void mix(JsonNode node, String agent) {
            List<JsonNode> children = new ArrayList<>();
            node.forEach(children::add);
            children.forEach(child -> mix(child, agent));
            if (node instanceof ArrayNode list && list.size() > 0 && list.get(0).has("statement")) {
                plant(list, agent);
            }
        }

        private void plant(ArrayNode list, String agent) {
            ObjectNode form = (ObjectNode) list.get(0).deepCopy();
            for (int i = 0; i < 4 && !planted.isEmpty(); i++) {
                list.add(filled(form, planted.remove().statement()));
            }
            if (truth != null && form.path("citations").isArray() && agent.equals("file-summary")) {
                told.add(truth.statement());
                list.insert(0, filled(form, truth));
            }
        }

        private static ObjectNode filled(ObjectNode form, CitedStatement said) {
            ObjectNode filled = form.deepCopy();
            ObjectNode target = filled;
            if (filled.path("statement").isObject()) {
                target = (ObjectNode) filled.get("statement");
            }
            target.put("statement", said.statement());
            ArrayNode citations = target.putArray("citations");
            said.citations().forEach(citations::add);
            return filled;
        }
    }
}
