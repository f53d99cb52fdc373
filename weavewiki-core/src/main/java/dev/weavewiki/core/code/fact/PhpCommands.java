package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands of Symfony's console and of Laravel's Artisan. */
final class PhpCommands implements FactDetector {

    private static final Pattern SET = Pattern.compile("\\$(?:defaultName|signature)\\s*=\\s*([\"'])([^\"'\\s{]+)");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        boolean console = Evidences.isOf(file, Set.of("php"))
                && (imports(file, "Symfony", "Component", "Console") || imports(file, "Illuminate", "Console"));
        return console
                ? Stream.concat(
                        file.invocations().stream().flatMap(call -> command(file, call)),
                        file.symbols().stream().flatMap(symbol -> set(file, symbol, texts)))
                : Stream.empty();
    }

    /** Names of namespaces may be kept with dots. */
    private static boolean imports(ParsedFile file, String... names) {
        return Evidences.imports(file, String.join("\\", names)) || Evidences.imports(file, String.join(".", names));
    }

    private static Stream<Fact> command(ParsedFile file, Invocation call) {
        return switch (call.site().name()) {
            case "AsCommand" ->
                Commands.fact(file, call, Evidences.firstOr(call, "name"), Evidences.argument(call, "description"));
            case "setName" ->
                call.site().receiver().equals("$this")
                        ? Commands.fact(file, call, call.site().literal(), "")
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Stream<Fact> set(ParsedFile file, Symbol symbol, SourceTexts texts) {
        if (!Set.of("defaultName", "signature").contains(symbol.name().replace("$", ""))) {
            return Stream.empty();
        }
        Matcher set = SET.matcher(
                Evidences.line(texts.lines(file.path()), symbol.lines().from()));
        return set.find() ? Commands.fact(file, symbol.lines().from(), set.group(2), "") : Stream.empty();
    }
}
