package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.stream.Stream;

/** Commands declared with picocli, cobra, argparse, click and typer. */
final class CliCommands implements FactDetector {

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return file.invocations().stream().flatMap(call -> command(file, call));
    }

    private static Stream<Fact> command(ParsedFile file, Invocation call) {
        return switch (file.file().language().value()) {
            case "java" -> picocli(file, call);
            case "go" -> cobra(file, call);
            case "python" -> python(file, call);
            default -> Stream.empty();
        };
    }

    private static Stream<Fact> picocli(ParsedFile file, Invocation call) {
        boolean command = call.site().form() == CallSite.Form.ANNOTATION
                && call.site().name().equals("Command")
                && Evidences.imports(file, "picocli.");
        return command
                ? fact(file, call, Evidences.argument(call, "name"), Evidences.argument(call, "description"))
                : Stream.empty();
    }

    private static Stream<Fact> cobra(ParsedFile file, Invocation call) {
        boolean command = call.site().form() == CallSite.Form.NEW
                && call.site().name().equals("Command")
                && call.site().receiver().equals("cobra")
                && Evidences.imports(file, "github.com/spf13/cobra");
        if (!command) {
            return Stream.empty();
        }
        String name = Evidences.argument(call, "Use").strip().split("\\s+", 2)[0];
        return fact(file, call, name, Evidences.argument(call, "Short"));
    }

    private static Stream<Fact> python(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        if (site.form() == CallSite.Form.CALL) {
            boolean parser = site.name().equals("add_parser") && Evidences.imports(file, "argparse");
            return parser ? fact(file, call, site.literal(), Evidences.argument(call, "help")) : Stream.empty();
        }
        boolean decorated = site.form() == CallSite.Form.ANNOTATION
                && site.name().equals("command")
                && !site.receiver().isEmpty()
                && (Evidences.imports(file, "click") || Evidences.imports(file, "typer"));
        if (!decorated) {
            return Stream.empty();
        }
        String function = site.caller().substring(site.caller().lastIndexOf('.') + 1);
        String name = Evidences.firstOr(call, "name");
        return fact(file, call, name.isEmpty() ? function.replace('_', '-') : name, Evidences.argument(call, "help"));
    }

    private static Stream<Fact> fact(ParsedFile file, Invocation call, String name, String detail) {
        return name.isEmpty()
                ? Stream.empty()
                : Stream.of(Evidences.fact(
                        Fact.Kind.CLI_COMMAND, name, detail, file, call.site().line()));
    }
}
