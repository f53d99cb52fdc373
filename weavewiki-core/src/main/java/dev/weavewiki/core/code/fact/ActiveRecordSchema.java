package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.fact.TableDraft.Column;
import dev.weavewiki.core.model.RepoPath;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables that Active Record's statements leave behind, read line by line in the order in which they are given. */
final class ActiveRecordSchema {

    private static final String NAME = "[:'\"]([\\w.]+)['\"]?";
    private static final Pattern CREATE = Pattern.compile("^\\s*create_table[\\s(]+" + NAME + "(.*)$");
    private static final Pattern CHANGE = Pattern.compile("^\\s*change_table[\\s(]+" + NAME + ".*$");
    private static final Pattern BLOCK = Pattern.compile("^\\s*\\w\\.(\\w+)[\\s(]*(.*)$");
    private static final Pattern STATEMENT = Pattern.compile("^\\s*(\\w+)[\\s(]+" + NAME + "\\s*(?:,\\s*(.*))?$");
    private static final Pattern ID = Pattern.compile("\\bid:\\s*(?::|['\"])?(\\w+)");
    private static final Pattern KEY = Pattern.compile("\\bprimary_key:\\s*[:'\"](\\w+)");
    private static final Pattern TARGET = Pattern.compile("\\bto_table:\\s*[:'\"](\\w+)");
    private static final Pattern COLUMN_OPTION = Pattern.compile("\\bcolumn:\\s*[:'\"](\\w+)");
    private static final Pattern WORD = Pattern.compile("^\\s*[:'\"]([\\w.]+)['\"]?\\s*$");
    private static final Pattern OPENS =
            Pattern.compile("\\bdo\\s*(?:\\|[^|]*\\|)?\\s*$|^\\s*(?:if|unless|case|begin)\\b");
    private static final Pattern METHOD = Pattern.compile("^\\s*def\\s+(?:self\\.)?(\\w+)");
    private static final Set<String> NO_COLUMN = Set.of(
            "index",
            "foreign_key",
            "check_constraint",
            "unique_constraint",
            "exclusion_constraint",
            "change",
            "change_default",
            "change_null",
            "remove_index",
            "remove_foreign_key",
            "comment");
    private static final Set<String> REFERENCES = Set.of("references", "belongs_to");

    private final Map<String, TableDraft> tables = new TreeMap<>();

    void add(RepoPath path, List<String> lines) {
        String method = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = code(lines.get(i));
            Matcher def = METHOD.matcher(line);
            method = def.find() ? def.group(1) : method;
            Matcher create = CREATE.matcher(line);
            Matcher change = CHANGE.matcher(line);
            if (method.equals("down")) {
                continue;
            }
            if (create.matches()) {
                int to = end(lines, i);
                var table = table(create.group(1), create.group(2)).cite(path, i + 1, to + 1);
                block(table, lines.subList(i + 1, Math.max(i + 1, to)));
                tables.put(table.name(), table);
                i = to;
            } else if (change.matches()) {
                int to = end(lines, i);
                TableDraft table = tables.get(change.group(1));
                if (table != null) {
                    block(table.cite(path, i + 1, to + 1), lines.subList(i + 1, Math.max(i + 1, to)));
                }
                i = to;
            } else {
                statement(path, line, i + 1);
            }
        }
    }

    private static String code(String line) {
        return line.replaceFirst("(^|\\s)#(?!\\{).*$", "");
    }

    /** The place of the line that ends the block; the line itself where it opens none. */
    private static int end(List<String> lines, int start) {
        int depth = OPENS.matcher(code(lines.get(start))).find() ? 1 : 0;
        int i = start;
        while (depth > 0 && i + 1 < lines.size()) {
            String line = code(lines.get(++i));
            depth += OPENS.matcher(line).find() ? 1 : line.strip().equals("end") ? -1 : 0;
        }
        return i;
    }

    private static TableDraft table(String name, String options) {
        var table = new TableDraft(name, "");
        Matcher id = ID.matcher(options);
        Matcher key = KEY.matcher(options);
        boolean given = id.find();
        if (!given || !id.group(1).equals("false")) {
            String type = given && !id.group(1).equals("true") ? id.group(1) : "";
            table.add(new Column(key.find() ? key.group(1) : "id", type, true, ""));
        }
        return table;
    }

    private static void block(TableDraft table, List<String> lines) {
        for (String line : lines) {
            Matcher statement = BLOCK.matcher(code(line));
            if (statement.matches()) {
                column(table, statement.group(1), Brackets.parts(statement.group(2)));
            }
        }
    }

    private static void column(TableDraft table, String kind, List<String> arguments) {
        List<String> names = arguments.stream()
                .map(ActiveRecordSchema::word)
                .flatMap(Optional::stream)
                .toList();
        String options = String.join(",", arguments);
        if (kind.equals("timestamps")) {
            table.add(new Column("created_at", "datetime", false, ""));
            table.add(new Column("updated_at", "datetime", false, ""));
        } else if (REFERENCES.contains(kind)) {
            names.forEach(name -> refer(table, name, options));
        } else if (kind.equals("remove")) {
            names.forEach(table::drop);
        } else if (kind.equals("rename") && names.size() > 1) {
            rename(table, names.get(0), names.get(1));
        } else if (kind.equals("column") && names.size() > 1) {
            table.add(new Column(names.get(0), names.get(1), false, ""));
        } else if (!NO_COLUMN.contains(kind) && !kind.equals("column")) {
            names.forEach(name -> table.add(new Column(name, kind, kind.equals("primary_key"), "")));
        }
    }

    private static Optional<String> word(String argument) {
        Matcher word = WORD.matcher(argument.replaceFirst("\\)\\s*$", ""));
        return word.matches() ? Optional.of(word.group(1)) : Optional.empty();
    }

    private static void refer(TableDraft table, String name, String options) {
        Matcher target = TARGET.matcher(options);
        boolean keyed = options.contains("foreign_key");
        boolean polymorphic = options.contains("polymorphic");
        table.add(new Column(
                name + "_id", "", false, target.find() ? target.group(1) : keyed && !polymorphic ? name + "s" : ""));
        if (polymorphic) {
            table.add(new Column(name + "_type", "string", false, ""));
        }
    }

    private static void rename(TableDraft table, String from, String to) {
        table.column(from).ifPresent(old -> table.change(from, new Column(to, old.type(), old.key(), old.reference())));
    }

    private void statement(RepoPath path, String line, int number) {
        Matcher statement = STATEMENT.matcher(line);
        if (!statement.matches()) {
            return;
        }
        @Nullable TableDraft table = tables.get(statement.group(2));
        String rest = statement.group(3) == null ? "" : statement.group(3);
        List<String> names = Brackets.parts(rest).stream()
                .map(ActiveRecordSchema::word)
                .flatMap(Optional::stream)
                .toList();
        if (table != null) {
            apply(statement.group(1), table, names, rest, path, number);
        }
    }

    private void apply(String what, TableDraft table, List<String> names, String rest, RepoPath path, int line) {
        switch (what) {
            case "drop_table" -> tables.remove(table.name());
            case "rename_table" -> {
                if (!names.isEmpty()) {
                    tables.remove(table.name());
                    tables.put(names.get(0), table.renamed(names.get(0)).cite(path, line, line));
                }
            }
            case "add_column", "change_column" -> {
                if (names.size() > 1) {
                    table.cite(path, line, line).add(new Column(names.get(0), names.get(1), false, ""));
                }
            }
            case "remove_column", "remove_columns" -> {
                names.forEach(table::drop);
                table.cite(path, line, line);
            }
            case "rename_column" -> {
                if (names.size() > 1) {
                    rename(table.cite(path, line, line), names.get(0), names.get(1));
                }
            }
            case "add_reference", "add_belongs_to" ->
                names.stream().limit(1).forEach(name -> refer(table.cite(path, line, line), name, rest));
            case "remove_reference", "remove_belongs_to" -> {
                names.forEach(name -> table.drop(name + "_id"));
                table.cite(path, line, line);
            }
            case "add_timestamps" -> column(table.cite(path, line, line), "timestamps", List.of());
            case "add_foreign_key" -> foreignKey(table, names, rest);
            default -> {}
        }
    }

    private static void foreignKey(TableDraft table, List<String> names, String rest) {
        if (!names.isEmpty()) {
            Matcher column = COLUMN_OPTION.matcher(rest);
            String target = names.get(0);
            table.refer(column.find() ? column.group(1) : RailsResource.singular(target) + "_id", target);
        }
    }

    Collection<TableDraft> tables() {
        return tables.values();
    }
}
