package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.Set;
import java.util.stream.Stream;

/** Commands of System.CommandLine and of Spectre.Console. */
final class DotNetCommands implements FactDetector {

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, Set.of("csharp"))) {
            return Stream.empty();
        }
        boolean system = Evidences.imports(file, "System.CommandLine");
        boolean spectre = Evidences.imports(file, "Spectre.Console.Cli");
        return file.invocations().stream()
                .filter(call -> system
                                && call.site().form() == CallSite.Form.NEW
                                && call.site().name().equals("Command")
                        || spectre && call.site().name().startsWith("AddCommand"))
                .flatMap(call -> Commands.fact(
                        file,
                        call,
                        call.site().literal(),
                        Arguments.literal(Arguments.of(call).at(1)).orElse("")));
    }
}
