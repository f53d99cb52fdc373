package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables that classes are mapped to with an explicit name: {@code @Table} of Jakarta Persistence, {@code __tablename__}. */
final class MappedTables implements FactDetector {

    private static final Pattern ASSIGNED = Pattern.compile("__tablename__\\s*(?::[^=]*)?=\\s*[\"']([^\"']+)[\"']");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return switch (file.file().language().value()) {
            case "java" -> file.invocations().stream().flatMap(call -> annotated(file, call));
            case "python" ->
                file.symbols().stream()
                        .filter(symbol -> symbol.name().equals("__tablename__"))
                        .flatMap(symbol -> assigned(file, symbol, texts));
            default -> Stream.empty();
        };
    }

    private static Stream<Fact> annotated(ParsedFile file, Invocation call) {
        boolean mapped = call.site().form() == CallSite.Form.ANNOTATION
                && call.site().name().equals("Table")
                && (Evidences.imports(file, "jakarta.persistence") || Evidences.imports(file, "javax.persistence"));
        String name = mapped ? Evidences.argument(call, "name") : "";
        return name.isEmpty()
                ? Stream.empty()
                : Stream.of(fact(file, name, call.site().caller(), call.site().line()));
    }

    private static Stream<Fact> assigned(ParsedFile file, Symbol symbol, SourceTexts texts) {
        List<String> lines = texts.lines(file.path());
        Matcher matcher = ASSIGNED.matcher(lines.get(symbol.lines().from() - 1));
        return matcher.find()
                ? Stream.of(fact(
                        file,
                        matcher.group(1),
                        symbol.container(),
                        symbol.lines().from()))
                : Stream.empty();
    }

    private static Fact fact(ParsedFile file, String name, String type, int line) {
        return Evidences.fact(Fact.Kind.DATABASE_TABLE, name, type.isEmpty() ? "" : "mapped to " + type, file, line);
    }
}
