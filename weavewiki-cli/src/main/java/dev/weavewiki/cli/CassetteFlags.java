package dev.weavewiki.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that record and replay what a model said. */
final class CassetteFlags {

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write the replies that the run uses to this file, for --replay.")
    private @Nullable Path record;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = "Take the replies from a recording: the same wiki without network and key.")
    private @Nullable Path replay;

    boolean isRecord() {
        return record != null;
    }

    boolean isReplay() {
        return replay != null;
    }

    Optional<Path> record() {
        return Optional.ofNullable(record);
    }

    Optional<Path> replay() {
        return Optional.ofNullable(replay);
    }
}
