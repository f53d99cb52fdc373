package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.bottomup.describe.FileDescription;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.product.FileInsight;

/** Documents a file, or a part of a long one, in a single pass. */
final class FileSummaryAgent implements Agent<Reading, FileAnswer, FileInsight> {

    @Override
    public AgentId id() {
        return AgentId.of("file-summary");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("bottomup/file-summary");
    }

    @Override
    public Class<FileAnswer> answerType() {
        return FileAnswer.class;
    }

    @Override
    public Brief brief(Reading reading) {
        return FileBrief.of(reading).build();
    }

    @Override
    public FileAnswer staticAnswer(Reading reading) {
        return FileAnswer.of(
                FileDescription.of(reading.study().source(), reading.study().known()));
    }

    @Override
    public FileInsight insight(FileAnswer answer, Reading reading, FactCheck facts) {
        return InsightMaker.insight(answer, reading.study(), facts);
    }
}
