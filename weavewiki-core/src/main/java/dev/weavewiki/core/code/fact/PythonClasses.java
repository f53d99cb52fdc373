package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes of a project's Python files, with what they extend and what is set in their bodies. */
final class PythonClasses {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?s)^\\s*(\\w+)\\s*(?::\\s*((?:[^=\\[\\]\\s]++|\\s++(?=[^=\\s])|\\[[^=]*\\])++))?\\s*(?:=\\s*(.*?))?\\s*$");

    /** @param supers as written; @param name the simple name */
    record PythonClass(ParsedFile file, Symbol symbol, List<String> supers) {

        String name() {
            return symbol.name();
        }
    }

    /**
     * What a class's body sets.
     *
     * @param type as annotated; empty where it is not
     * @param value as written, on one line; empty where nothing is set
     */
    record Attribute(Symbol symbol, String type, String value) {

        String name() {
            return symbol.name();
        }

        /** The last name of the function whose call is the value; empty where it is no call. */
        String called() {
            Matcher call = CALL.matcher(value);
            return call.find() ? call.group(1) : "";
        }

        Arguments arguments() {
            int open = value.indexOf('(');
            return Arguments.of(open < 0 ? "" : value.substring(open));
        }
    }

    private static final Pattern CALL = Pattern.compile("^(?:[\\w.]+\\.)?(\\w+)\\s*\\(");

    private final Map<String, List<PythonClass>> byName = new LinkedHashMap<>();
    private final Map<String, List<Symbol>> members = new HashMap<>();
    private final SourceTexts texts;

    private PythonClasses(SourceTexts texts) {
        this.texts = texts;
    }

    static PythonClasses of(List<ParsedFile> files, SourceTexts texts) {
        var classes = new PythonClasses(texts);
        files.forEach(classes::add);
        return classes;
    }

    private void add(ParsedFile file) {
        Map<String, List<String>> supers = new HashMap<>();
        for (Inheritance inheritance : file.structure().inheritance()) {
            supers.computeIfAbsent(inheritance.type(), key -> new ArrayList<>()).add(inheritance.supertype());
        }
        for (Symbol symbol : file.symbols()) {
            if (symbol.kind() == SymbolKind.CLASS) {
                byName.computeIfAbsent(symbol.name(), key -> new ArrayList<>())
                        .add(new PythonClass(file, symbol, supers.getOrDefault(symbol.qualifiedName(), List.of())));
            } else if (!symbol.kind().isCallable() && !symbol.container().isEmpty()) {
                members.computeIfAbsent(key(symbol, symbol.container()), key -> new ArrayList<>())
                        .add(symbol);
            }
        }
    }

    private static String key(Symbol symbol, String container) {
        return symbol.path().value() + "#" + container;
    }

    List<PythonClass> all() {
        return byName.values().stream().flatMap(List::stream).toList();
    }

    /** The class that a file means by a name: its own, or the only one of that name. */
    Optional<PythonClass> find(ParsedFile from, String written) {
        String name = written.substring(written.lastIndexOf('.') + 1);
        List<PythonClass> named = byName.getOrDefault(name, List.of());
        return named.stream()
                .filter(one -> one.file().equals(from))
                .findFirst()
                .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
    }

    Optional<PythonClass> find(PythonClass from, String written) {
        return find(from.file(), written).filter(found -> !found.equals(from));
    }

    /** What is set in the body, or in the body of a class inside it, in the order of the lines. */
    List<Attribute> attributes(PythonClass holder, String inner) {
        String container = holder.symbol().qualifiedName() + (inner.isEmpty() ? "" : "." + inner);
        List<String> lines = texts.lines(holder.file().path());
        List<Attribute> found = new ArrayList<>();
        for (Symbol member : members.getOrDefault(key(holder.symbol(), container), List.of())) {
            attribute(member, lines).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Attribute> attribute(Symbol symbol, List<String> lines) {
        int to = Math.min(symbol.lines().to(), lines.size());
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(Math.min(symbol.lines().from() - 1, to), to)) {
            text.append(withoutComment(line)).append(' ');
        }
        Matcher statement = STATEMENT.matcher(text.toString().strip());
        return statement.matches() && statement.group(1).equals(symbol.name())
                ? Optional.of(new Attribute(
                        symbol,
                        statement.group(2) == null ? "" : statement.group(2).strip(),
                        statement.group(3) == null
                                ? ""
                                : statement.group(3).strip().replaceAll("\\s+", " ")))
                : Optional.empty();
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        boolean quoted = hash > 0 && (line.substring(0, hash).split("[\"']", -1).length - 1) % 2 == 1;
        return hash < 0 || quoted ? line : line.substring(0, hash);
    }
}
