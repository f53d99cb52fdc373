package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.fact.TableDraft.Column;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables of the models in Prisma schemas. */
final class PrismaTables implements FactDetector {

    private static final Pattern FIELD =
            Pattern.compile("^\\s*([A-Za-z]\\w*)\\s+(\\w+(?:\\([^)]*\\))?)((?:\\[])?\\??)(.*)$");
    private static final Pattern MAP = Pattern.compile("(?<!@)@map\\(\\s*(?:name:\\s*)?\"([^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("@@map\\(\\s*(?:name:\\s*)?\"([^\"]+)\"");
    private static final Pattern KEYS = Pattern.compile("@@id\\(\\s*(?:fields:\\s*)?\\[([^\\]]*)]");
    private static final Pattern RELATION =
            Pattern.compile("fields:\\s*\\[\\s*(\\w+)\\s*].*?references:\\s*\\[\\s*(\\w+)\\s*]");
    private static final Pattern RELATION_TURNED =
            Pattern.compile("references:\\s*\\[\\s*(\\w+)\\s*].*?fields:\\s*\\[\\s*(\\w+)\\s*]");

    private final Map<String, String> tables;

    PrismaTables() {
        this(Map.of());
    }

    private PrismaTables(Map<String, String> tables) {
        this.tables = tables;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        Map<String, String> tables = new HashMap<>();
        for (ParsedFile file : files) {
            models(file).forEach(model -> {
                String body = String.join("\n", body(model, texts.lines(file.path())));
                Matcher mapped = TABLE.matcher(body);
                tables.put(model.name(), mapped.find() ? mapped.group(1) : model.name());
            });
        }
        return new PrismaTables(tables);
    }

    private static Stream<Symbol> models(ParsedFile file) {
        return Evidences.isOf(file, Set.of("prisma"))
                ? file.symbols().stream().filter(symbol -> symbol.signature().startsWith("model "))
                : Stream.empty();
    }

    private static List<String> body(Symbol model, List<String> lines) {
        int to = Math.min(model.lines().to(), lines.size());
        return lines.subList(Math.min(model.lines().from(), to), to).stream()
                .map(line -> line.replaceFirst("(^|\\s)//.*$", ""))
                .toList();
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return models(file)
                .flatMap(model -> table(file, model, body(model, texts.lines(file.path())))
                        .facts());
    }

    private TableDraft table(ParsedFile file, Symbol model, List<String> body) {
        String name = tables.getOrDefault(model.name(), model.name());
        var table = new TableDraft(name, name.equals(model.name()) ? "" : "mapped to " + model.name())
                .cite(file.path(), model.lines().from(), model.lines().to());
        Map<String, String> names = new HashMap<>();
        for (String line : body) {
            Matcher field = FIELD.matcher(line);
            if (field.matches() && !tables.containsKey(field.group(2))) {
                Matcher mapped = MAP.matcher(field.group(4));
                String column = mapped.find() ? mapped.group(1) : field.group(1);
                names.put(field.group(1), column);
                boolean key =
                        Pattern.compile("(?<!@)@id\\b").matcher(field.group(4)).find();
                table.add(new Column(column, field.group(2) + field.group(3), key, ""));
            }
        }
        for (String line : body) {
            relate(table, line, names);
            Matcher keys = KEYS.matcher(line);
            if (keys.find()) {
                for (String key : keys.group(1).split("\\s*,\\s*")) {
                    table.markKey(names.getOrDefault(key.strip(), key.strip()));
                }
            }
        }
        return table;
    }

    private void relate(TableDraft table, String line, Map<String, String> names) {
        Matcher field = FIELD.matcher(line);
        if (!field.matches() || !tables.containsKey(field.group(2))) {
            return;
        }
        Matcher relation = RELATION.matcher(field.group(4));
        Matcher turned = RELATION_TURNED.matcher(field.group(4));
        String target = tables.getOrDefault(field.group(2), field.group(2));
        if (relation.find()) {
            table.refer(names.getOrDefault(relation.group(1), relation.group(1)), target + "." + relation.group(2));
        } else if (turned.find()) {
            table.refer(names.getOrDefault(turned.group(2), turned.group(2)), target + "." + turned.group(1));
        }
    }
}
