package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.Set;
import java.util.stream.Stream;

/** Commands of cobra and urfave/cli. */
final class GoCommands implements FactDetector {

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return Evidences.isOf(file, Set.of("go"))
                ? file.invocations().stream()
                        .filter(call -> call.site().form() == CallSite.Form.NEW
                                && call.site().name().equals("Command"))
                        .flatMap(call -> command(file, call))
                : Stream.empty();
    }

    private static Stream<Fact> command(ParsedFile file, Invocation call) {
        return switch (call.site().receiver()) {
            case "cobra" ->
                Evidences.imports(file, "github.com/spf13/cobra")
                        ? Commands.fact(
                                file,
                                call,
                                Commands.word(Evidences.argument(call, "Use")),
                                Evidences.argument(call, "Short"))
                        : Stream.empty();
            case "cli" ->
                Evidences.imports(file, "github.com/urfave/cli")
                        ? Commands.fact(file, call, Evidences.argument(call, "Name"), Evidences.argument(call, "Usage"))
                        : Stream.empty();
            default -> Stream.empty();
        };
    }
}
