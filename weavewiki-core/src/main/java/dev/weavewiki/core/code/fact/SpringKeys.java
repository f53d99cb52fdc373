package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Properties that beans of Spring and MicroProfile read: by placeholders, by binding to fields, and by name. */
final class SpringKeys implements FactDetector {

    private static final Set<String> LANGUAGES = Set.of("java", "kotlin", "groovy");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z_][\\w.-]*)(?::([^}]*))?}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:(\\w+)(?::-([^}]*))?}");
    private static final Set<String> READS = Set.of("getProperty", "getRequiredProperty");
    private static final Set<SymbolKind> FIELDS = Set.of(SymbolKind.FIELD, SymbolKind.PROPERTY);

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return Evidences.isOf(file, LANGUAGES)
                ? file.invocations().stream().flatMap(call -> key(file, call))
                : Stream.empty();
    }

    private static Stream<Fact> key(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        if (site.form() != CallSite.Form.ANNOTATION) {
            boolean read = READS.contains(site.name())
                    && Evidences.imports(file, "org.springframework.core.env")
                    && Settings.KEY.matcher(site.literal()).matches();
            String value = read
                    ? Arguments.of(call).all().stream()
                            .skip(1)
                            .map(Arguments.Argument::text)
                            .filter(text -> !text.endsWith(".class"))
                            .findFirst()
                            .orElse("")
                    : "";
            return read
                    ? Stream.of(Settings.read(file, site.literal(), "property", value, site.line()))
                    : Stream.empty();
        }
        return switch (site.name()) {
            case "Value" -> placeholders(file, call, "org.springframework", PLACEHOLDER, "property");
            case "Option", "Parameters" ->
                placeholders(file, call, "picocli", VARIABLE, EnvironmentCalls.VARIABLE + " behind a command's option");
            case "ConfigProperty" -> microProfile(file, call);
            case "ConfigurationProperties" -> bound(file, call);
            default -> Stream.empty();
        };
    }

    private static Stream<Fact> placeholders(
            ParsedFile file, Invocation call, String library, Pattern pattern, String how) {
        return Evidences.imports(file, library)
                ? pattern.matcher(call.arguments().replace("\\$", "$"))
                        .results()
                        .map(found -> Settings.fact(
                                file,
                                found.group(1),
                                how
                                        + (found.group(2) == null
                                                ? ""
                                                : Settings.shown(found.group(1), found.group(2), ", default ")),
                                call.site().line()))
                : Stream.empty();
    }

    private static Stream<Fact> microProfile(ParsedFile file, Invocation call) {
        String name = Evidences.argument(call, "name");
        return name.isEmpty() || !Evidences.imports(file, "org.eclipse.microprofile.config")
                ? Stream.empty()
                : Stream.of(Settings.fact(
                        file,
                        name,
                        "property" + Settings.shown(name, Evidences.argument(call, "defaultValue"), ", default "),
                        call.site().line()));
    }

    private static Stream<Fact> bound(ParsedFile file, Invocation call) {
        String prefix = Evidences.firstOr(call, "prefix|value");
        boolean spring = Evidences.imports(file, "org.springframework.boot");
        List<Symbol> fields = file.symbols().stream()
                .filter(symbol -> FIELDS.contains(symbol.kind())
                        && symbol.container().equals(call.site().caller())
                        && !symbol.signature().matches(".*\\b(?:static|const)\\b.*"))
                .toList();
        if (prefix.isEmpty() || !spring) {
            return Stream.empty();
        }
        return fields.isEmpty()
                ? Stream.of(Settings.fact(
                        file,
                        prefix + ".*",
                        "properties bound to " + call.site().caller(),
                        call.site().line()))
                : fields.stream()
                        .map(field -> Settings.fact(
                                file,
                                prefix + "." + kebab(field.name()),
                                "property bound to " + field.qualifiedName(),
                                field.lines().from()));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
