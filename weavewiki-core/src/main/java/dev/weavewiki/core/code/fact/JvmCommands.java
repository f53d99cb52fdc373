package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.Set;
import java.util.stream.Stream;

/** Commands that annotations of picocli, JCommander and Spring Shell declare. */
final class JvmCommands implements FactDetector {

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return Evidences.isOf(file, Set.of("java", "kotlin", "groovy"))
                ? file.invocations().stream()
                        .filter(call -> call.site().form() == CallSite.Form.ANNOTATION)
                        .flatMap(call -> command(file, call))
                : Stream.empty();
    }

    private static Stream<Fact> command(ParsedFile file, Invocation call) {
        return switch (call.site().name()) {
            case "Command" ->
                Evidences.imports(file, "picocli.")
                        ? Commands.fact(
                                file, call, Evidences.argument(call, "name"), Evidences.argument(call, "description"))
                        : Stream.empty();
            case "Parameters" ->
                Evidences.imports(file, "com.beust.jcommander")
                        ? Arguments.literals(Arguments.of(call).named("commandNames")).stream()
                                .limit(1)
                                .flatMap(name ->
                                        Commands.fact(file, call, name, Evidences.argument(call, "commandDescription")))
                        : Stream.empty();
            case "ShellMethod" ->
                Evidences.imports(file, "org.springframework.shell")
                        ? Commands.fact(file, call, Evidences.argument(call, "key"), Evidences.firstOr(call, "value"))
                        : Stream.empty();
            default -> Stream.empty();
        };
    }
}
