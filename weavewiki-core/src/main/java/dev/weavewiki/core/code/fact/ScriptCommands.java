package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands of commander, yargs, cac and oclif. */
final class ScriptCommands implements FactDetector {

    private static final Set<String> LANGUAGES = Set.of("javascript", "typescript", "tsx");
    private static final Set<String> LIBRARIES = Set.of("commander", "yargs", "yargs/yargs", "cac", "sade");
    private static final Pattern OCLIF = Pattern.compile("(?:^|.*/)src/commands/(.+?)(?:/index)?\\.[jt]s");
    private static final Pattern NAME = Pattern.compile("[a-z$*][\\w:$*-]*(?:\\s.*)?");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, LANGUAGES)) {
            return Stream.empty();
        }
        boolean used = file.bindings().stream().anyMatch(binding -> LIBRARIES.contains(binding.target()));
        Stream<Fact> commands =
                used ? file.invocations().stream().flatMap(call -> command(file, call)) : Stream.empty();
        return Stream.concat(commands, oclif(file));
    }

    private static Stream<Fact> command(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        boolean command = site.name().equals("command")
                && !site.receiver().isEmpty()
                && NAME.matcher(site.literal()).matches();
        if (!command) {
            return Stream.empty();
        }
        String second = Arguments.literal(Arguments.of(call).at(1)).orElse("");
        return Commands.fact(
                file,
                call,
                Commands.word(site.literal()),
                second.isEmpty() ? description(file, site.literal()) : second);
    }

    /** What the chain behind the command says of it. */
    private static String description(ParsedFile file, String command) {
        Pattern behind = Pattern.compile(
                "\\.command\\(\\s*[\"'`]" + Pattern.quote(command) + "[\"'`]\\s*\\)(?:\\s*\\.alias\\([^)]*\\))*$");
        return file.invocations().stream()
                .filter(call -> call.site().name().equals("description")
                        && behind.matcher(call.site().receiver()).find())
                .map(call -> call.site().literal())
                .findFirst()
                .orElse("");
    }

    private static Stream<Fact> oclif(ParsedFile file) {
        Matcher path = OCLIF.matcher(file.path().value());
        if (!path.matches() || !Evidences.imports(file, "@oclif/")) {
            return Stream.empty();
        }
        List<String> commands = file.structure().inheritance().stream()
                .filter(inheritance -> inheritance.supertype().endsWith("Command"))
                .map(inheritance -> inheritance.type())
                .toList();
        return commands.stream()
                .limit(1)
                .flatMap(type -> file.symbols().stream()
                        .filter(symbol -> symbol.qualifiedName().equals(type))
                        .flatMap(symbol -> Commands.fact(
                                file, symbol.lines().from(), path.group(1).replace('/', ' '), "")));
    }
}
