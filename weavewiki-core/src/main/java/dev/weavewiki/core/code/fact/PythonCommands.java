package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands of argparse, click and Typer, and management commands of Django. */
final class PythonCommands implements FactDetector {

    private static final Pattern MANAGEMENT = Pattern.compile("(?:^|.*/)management/commands/([a-z]\\w*)\\.py");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return Evidences.isOf(file, Set.of("python"))
                ? Stream.concat(file.invocations().stream().flatMap(call -> command(file, call)), management(file))
                : Stream.empty();
    }

    private static Stream<Fact> command(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        if (site.form() == CallSite.Form.CALL) {
            boolean parser = site.name().equals("add_parser") && Evidences.imports(file, "argparse");
            return parser
                    ? Commands.fact(file, call, site.literal(), Evidences.argument(call, "help"))
                    : Stream.empty();
        }
        boolean decorated = site.form() == CallSite.Form.ANNOTATION
                && site.name().equals("command")
                && !site.receiver().isEmpty()
                && (Evidences.imports(file, "click")
                        || Evidences.imports(file, "typer")
                        || Evidences.imports(file, "flask"));
        if (!decorated) {
            return Stream.empty();
        }
        String function = site.caller().substring(site.caller().lastIndexOf('.') + 1);
        String name = Evidences.firstOr(call, "name");
        String help = Evidences.argument(call, "help");
        return Commands.fact(
                file,
                call,
                name.isEmpty() ? function.replace('_', '-') : name,
                help.isEmpty() ? doc(file, site.caller()) : help);
    }

    /** The first sentence of what a function says of itself. */
    private static String doc(ParsedFile file, String function) {
        return file.symbols().stream()
                .filter(symbol -> symbol.qualifiedName().equals(function))
                .map(Symbol::doc)
                .map(doc -> doc.strip().split("\\n\\s*\\n|(?<=\\.)\\s", 2)[0].replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }

    private static Stream<Fact> management(ParsedFile file) {
        Matcher command = MANAGEMENT.matcher(file.path().value());
        return command.matches() && Evidences.imports(file, "django.core.management")
                ? file.symbols().stream()
                        .filter(symbol -> symbol.qualifiedName().equals("Command"))
                        .flatMap(symbol ->
                                Commands.fact(file, symbol.lines().from(), "manage.py " + command.group(1), ""))
                : Stream.empty();
    }
}
