package dev.weavewiki.agents.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks Claude Code in its print mode: the question goes to its standard input, one JSON document comes back. The
 * program gets no tools and no servers, and runs in a folder of its own that holds nothing but our rules, so that nothing
 * that a prompt quotes can make it do more than answer. Safe for use by many threads.
 */
final class ClaudeCodeModel implements ChatModel {

    private final String program;
    private final String model;
    private final Duration timeout;
    private final Clock clock;

    ClaudeCodeModel(String program, String model, Duration timeout, Clock clock) {
        this.program = program;
        this.model = model;
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        if (request.responseFormat() != null && request.responseFormat().jsonSchema() != null) {
            throw new UnsupportedFeatureException("Claude Code takes no schema as a parameter");
        }
        Path folder = emptyFolder();
        try {
            Path rules = write(folder.resolve("rules.md"), texts(request.messages(), SystemMessage.class));
            var child = new ChildProgram(command(rules), environment(request), folder, timeout);
            return ClaudeCodeReply.read(child.run(texts(request.messages(), UserMessage.class)), clock);
        } finally {
            delete(folder);
        }
    }

    /**
     * Flags as the program's own reference lists them; an older program that does not know one says so and is reported.
     * Our rules replace the program's own, which are long, are about tools, and would be paid for with each question.
     */
    private List<String> command(Path rules) {
        return List.of(
                program,
                "--print",
                "--output-format",
                "json",
                "--model",
                model,
                "--max-turns",
                "1",
                "--tools",
                "",
                "--strict-mcp-config",
                "--no-session-persistence",
                "--system-prompt-file",
                rules.toString());
    }

    private static Map<String, String> environment(ChatRequest request) {
        Integer most = request.maxOutputTokens();
        return most == null ? Map.of() : Map.of("CLAUDE_CODE_MAX_OUTPUT_TOKENS", most.toString());
    }

    private static String texts(List<ChatMessage> messages, Class<? extends ChatMessage> kind) {
        return messages.stream()
                .filter(kind::isInstance)
                .map(ClaudeCodeModel::text)
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(ChatMessage message) {
        if (message instanceof SystemMessage rules) {
            return rules.text();
        }
        return message instanceof UserMessage question ? question.singleText() : "";
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules for Claude Code cannot be written", e);
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("weavewiki-claude-code");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for Claude Code can be made", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // What a killed child still holds is the temporary folder's to clean; the answer does not depend on it.
            folder.toFile().deleteOnExit();
        }
    }
}
