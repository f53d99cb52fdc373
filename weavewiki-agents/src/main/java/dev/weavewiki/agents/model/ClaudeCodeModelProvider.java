package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import java.time.Clock;
import java.util.Optional;

/**
 * The Claude Code program, started once for each question. It brings its own login, so no key is needed. The program is
 * looked for on the {@code PATH}; nothing in a repository can name another.
 */
public final class ClaudeCodeModelProvider implements ModelProvider {

    private final String program;

    public ClaudeCodeModelProvider() {
        this("claude");
    }

    /** @param program a name that is looked for on the {@code PATH}, or a path */
    ClaudeCodeModelProvider(String program) {
        this.program = program;
    }

    @Override
    public String id() {
        return "claude-code";
    }

    @Override
    public Optional<String> usualModel() {
        return Optional.of("sonnet");
    }

    @Override
    public ChatModel connect(ModelSettings settings) {
        return new ClaudeCodeModel(program, settings.model(), settings.timeout(), Clock.systemUTC());
    }
}
