package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands of clap: the variants of enums that derive {@code Subcommand}, and {@code Command::new("name")}. */
final class RustCommands implements FactDetector {

    private static final Pattern SUBCOMMAND = Pattern.compile("\\bSubcommand\\b");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, Set.of("rust")) || !Evidences.imports(file, "clap")) {
            return Stream.empty();
        }
        Set<String> enums = file.invocations().stream()
                .filter(call -> call.site().form() == CallSite.Form.ANNOTATION
                        && call.site().name().equals("derive")
                        && SUBCOMMAND.matcher(call.arguments()).find())
                .map(call -> call.site().caller())
                .collect(Collectors.toSet());
        Stream<Fact> derived = file.symbols().stream()
                .filter(symbol -> enums.contains(symbol.container())
                        && !symbol.kind().isCallable()
                        && Character.isUpperCase(symbol.name().charAt(0)))
                .flatMap(symbol ->
                        Commands.fact(file, symbol.lines().from(), Commands.kebab(symbol.name()), first(symbol)));
        return Stream.concat(derived, file.invocations().stream().flatMap(call -> built(file, call)));
    }

    private static String first(Symbol symbol) {
        return symbol.doc().strip().split("\\n", 2)[0];
    }

    private static Stream<Fact> built(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        boolean made = site.name().equals("new") && site.receiver().matches("(?:clap::)?Command");
        return made ? Commands.fact(file, call, site.literal(), "") : Stream.empty();
    }
}
