package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.bottomup.describe.FileDescription;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;

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
        FileStudy study = reading.study();
        FileAnswer answer = FileAnswer.of(FileDescription.of(study.source(), study.known()));
        boolean stands = answer.summary().stream()
                .anyMatch(statement ->
                        FactCheck.against(study.known().code()).claim(statement).isPresent());
        return stands ? answer : answer.plus(size(study.source(), study.known().language()));
    }

    /** What can be said of every file, in words that need no look-up. */
    private static List<CitedStatement> size(SourceFile file, ProseLanguage say) {
        return file
                .headEvidence()
                .map(head -> CitedStatement.of(say.text("The file has {0}.", Prose.lines(file.lines(), say)), head))
                .stream()
                .toList();
    }

    @Override
    public FileInsight insight(FileAnswer answer, Reading reading, FactCheck facts) {
        return InsightMaker.insight(answer, reading.study(), facts);
    }
}
