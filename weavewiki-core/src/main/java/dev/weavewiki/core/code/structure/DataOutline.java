package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of JSON, YAML and TOML files: those at the top and those right below. Values are not shown. */
final class DataOutline {

    /** Larger files are data more often than settings. Our choice. */
    private static final int MAX_BYTES = 200_000;

    /** As many keys as a reader may want to look through. Our choice. */
    private static final int MAX_KEYS = 200;

    private static final DataReader READER = new DataReader();

    private static final Pattern TOML_TABLE = Pattern.compile("^\\s*\\[\\[?\\s*([^\\]]+?)\\s*]]?.*");
    private static final Pattern TOML_KEY = Pattern.compile("^\\s*([\\w.\"'-]+)\\s*=.*");

    private final ScannedFile file;
    private final List<Symbol> symbols = new ArrayList<>();

    private DataOutline(ScannedFile file) {
        this.file = file;
    }

    /** In the order of their lines; empty for other languages and for texts that do not follow their format. */
    static List<Symbol> of(ScannedFile file, List<String> lines) {
        String language = file.language().value();
        if (file.bytes() > MAX_BYTES || !List.of("json", "yaml", "toml").contains(language)) {
            return List.of();
        }
        var outline = new DataOutline(file);
        String text = String.join("\n", lines);
        switch (language) {
            case "json" -> READER.json(text).ifPresent(outline::addKeys);
            case "yaml" -> READER.yaml(text).forEach(outline::addKeys);
            default -> READER.toml(text).ifPresent(root -> outline.addTables(root, lines));
        }
        return outline.symbols.stream()
                .filter(symbol -> symbol.lines().to() <= lines.size())
                .limit(MAX_KEYS)
                .toList();
    }

    private void addKeys(DataNode root) {
        root.fields().forEach((key, value) -> {
            add("", key, value.line());
            value.fields().forEach((inner, member) -> add(key, inner, member.line()));
        });
    }

    /** The format's reader says which keys there are, but not where. */
    private void addTables(DataNode root, List<String> lines) {
        String table = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher header = TOML_TABLE.matcher(lines.get(i));
            Matcher key = TOML_KEY.matcher(lines.get(i));
            if (header.matches()) {
                table = unquoted(header.group(1));
                addTable(root, table, i + 1);
            } else if (key.matches() && table.indexOf('.') < 0) {
                String name = unquoted(key.group(1));
                Map<String, DataNode> holder =
                        table.isEmpty() ? root.fields() : root.at(table).fields();
                if (holder.containsKey(name)) {
                    add(table, name, i + 1);
                }
            }
        }
    }

    private void addTable(DataNode root, String table, int line) {
        String[] names = table.split("\\.", 2);
        if (root.fields().containsKey(names[0])) {
            add("", names[0], line);
            if (names.length == 2) {
                add(names[0], names[1], line);
            }
        }
    }

    private static String unquoted(String name) {
        return name.replace("\"", "").replace("'", "").replace(" ", "");
    }

    private void add(String holder, String key, int line) {
        String qualified = holder.isEmpty() ? key : holder + "." + key;
        boolean known =
                symbols.stream().anyMatch(symbol -> symbol.qualifiedName().equals(qualified));
        if (key.isBlank() || line < 1 || known || symbols.size() > MAX_KEYS) {
            return;
        }
        symbols.add(new Symbol(
                file.path(),
                key,
                qualified,
                SymbolKind.PROPERTY,
                Visibility.PUBLIC,
                Texts.oneLine(key),
                "",
                LineRange.at(line),
                holder));
    }
}
