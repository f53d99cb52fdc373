package dev.weavewiki.core.checkpoint.sqlite;

import dev.weavewiki.core.checkpoint.CallJournal.Call;
import dev.weavewiki.core.checkpoint.CallJournal.Reply;
import dev.weavewiki.core.checkpoint.CheckpointStore;
import dev.weavewiki.core.checkpoint.RunRecord;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.ReadingPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An open store and things to put into it. What every store does is the contract of the testing module. */
abstract class OpenStore {

    static final RunId RUN = RunId.of("run-1");
    static final ReadingPlan PLAN = new ReadingPlan(
            ProjectScale.SMALL,
            List.of(new ReadingPlan.PlannedFile(RepoPath.of("src/A.java"), ProcessingTier.CORE, "is used by all")),
            Tokens.of(12));

    CheckpointStore store;

    abstract CheckpointStore newStore();

    @BeforeEach
    void open() {
        store = newStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    static RunRecord run(RunId id) {
        return new RunRecord(
                id,
                RunRecord.State.RUNNING,
                Instant.parse("2026-01-01T00:00:00.123456789Z"),
                Map.of("mode", "deep"),
                ContentHash.of("abc"));
    }

    static Call call(String digest, RunId run, PhaseId phase, long reserved) {
        return new Call(digest, run, phase, AgentId.of("file"), "src/A.java", "small-model", Tokens.of(reserved));
    }

    static Reply reply(String text, long input, long output) {
        return new Reply(text, TokenUsage.of(input, output));
    }

    void send(Call call) {
        store.journal().plan(call).block();
        store.journal().sent(call.digest(), 1).block();
    }
}
