package dev.weavewiki.cli.model;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.weavewiki.WeaveWiki;
import dev.weavewiki.core.model.AnalysisMode;
import dev.weavewiki.testing.FakeChatModel;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a provider can cache: prompts that begin with the same bytes. */
class PromptPrefixTest {

    private static final Pattern TARGET = Pattern.compile("Aim at (\\d+) tokens");
    private static final FakeChatModel MODEL = new FakeChatModel();

    @BeforeAll
    static void run(@TempDir Path folder) {
        try (WeaveWiki wiki = WeaveWiki.builder()
                .model("fake", MODEL)
                .mode(AnalysisMode.DEEP)
                .concurrency(4)
                .build()) {
            wiki.generate(SampleShop.in(folder));
        }
    }

    private static String target(ChatRequest request) {
        Matcher target = TARGET.matcher(FakeChatModel.promptOf(request));
        return target.find() ? target.group(1) : "";
    }

    private static String commonPrefix(List<ChatRequest> requests) {
        String common = FakeChatModel.promptOf(requests.get(0));
        for (ChatRequest request : requests) {
            String prompt = FakeChatModel.promptOf(request);
            int length = 0;
            while (length < Math.min(common.length(), prompt.length())
                    && common.charAt(length) == prompt.charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common;
    }

    @Test
    void every_request_begins_with_the_same_rules() {
        List<ChatMessage> rules = MODEL.requests().stream()
                .map(request -> request.messages().get(0))
                .distinct()
                .toList();

        assertThat(rules).hasSize(1);
    }

    @Test
    void questions_on_files_are_equal_up_to_what_differs_from_file_to_file() {
        var alike = MODEL.requests().stream()
                .filter(request -> FakeChatModel.agentOf(request).equals("file-summary"))
                .collect(groupingBy(PromptPrefixTest::target));

        assertThat(alike.values()).anyMatch(group -> group.size() > 1);
        assertThat(alike.values())
                .allSatisfy(group -> assertThat(commonPrefix(group))
                        .contains("The project:")
                        .contains("Documentation of related files"));
    }
}
