package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.Set;
import java.util.stream.Stream;

/** Environment variables behind options of command lines: click, Typer and clap. */
final class OptionVariables implements FactDetector {

    private static final String HOW = EnvironmentCalls.VARIABLE + " behind a command's option";
    private static final Set<String> OPTIONS = Set.of("option", "argument", "Option", "Argument");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return switch (file.file().language().value()) {
            case "python" ->
                Evidences.imports(file, "click") || Evidences.imports(file, "typer")
                        ? file.invocations().stream()
                                .filter(call -> OPTIONS.contains(call.site().name()))
                                .flatMap(call -> option(file, call, "envvar", "default"))
                        : Stream.empty();
            case "rust" ->
                Evidences.imports(file, "clap")
                        ? file.invocations().stream()
                                .filter(call -> Set.of("arg", "clap")
                                        .contains(call.site().name()))
                                .flatMap(call -> option(file, call, "env", "default_value"))
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Stream<Fact> option(ParsedFile file, Invocation call, String variable, String given) {
        Arguments arguments = Arguments.of(call);
        return Arguments.literals(arguments.named(variable)).stream()
                .filter(name -> Settings.KEY.matcher(name).matches())
                .map(name -> Settings.read(
                        file, name, HOW, arguments.named(given), call.site().line()));
    }
}
