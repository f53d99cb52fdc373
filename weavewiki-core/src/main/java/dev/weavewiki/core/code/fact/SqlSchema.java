package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.fact.TableDraft.Column;
import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables that the statements of one set of scripts leave behind. A clause that is not understood costs itself only. */
final class SqlSchema {

    private static final String NAME =
            "((?:[\\w$]+|\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\])(?:\\.(?:[\\w$]+|\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\]))*+)";
    private static final Pattern CREATE = pattern(
            "create\\s+(?:global\\s+|local\\s+|unlogged\\s+|virtual\\s+|external\\s+|or\\s+replace\\s+)*+table\\s+(if\\s+not\\s+exists\\s+)?"
                    + NAME + "\\s*(.*)");
    private static final Pattern DROP = pattern("drop\\s+table\\s+(?:if\\s+exists\\s+)?(.*)");
    private static final Pattern RENAME = pattern("rename\\s+table\\s+" + NAME + "\\s+to\\s+" + NAME + ".*");
    private static final Pattern ALTER =
            pattern("alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?" + NAME + "\\s+(.*)");
    private static final Pattern ADD = pattern("add\\s+(?:column\\s+)?(?:if\\s+not\\s+exists\\s+)?(.*)");
    private static final Pattern DROP_COLUMN =
            pattern("drop\\s+(?:column\\s+)?(?:if\\s+exists\\s+)?" + NAME + "(?![\\w$]).*");
    private static final Pattern RENAME_TO = pattern("rename\\s+(?:to\\s+|as\\s+)" + NAME);
    private static final Pattern RENAME_COLUMN = pattern("rename\\s+(?:column\\s+)?" + NAME + "\\s+to\\s+" + NAME);
    private static final Pattern CHANGE = pattern("change\\s+(?:column\\s+)?" + NAME + "\\s+(.*)");
    private static final Pattern MODIFY = pattern("modify\\s+(?:column\\s+)?(.*)");
    private static final Pattern RETYPE =
            pattern("alter\\s+(?:column\\s+)?" + NAME + "\\s+(?:set\\s+data\\s+)?type\\s+(.*)");
    private static final Pattern CONSTRAINT = pattern(
            "(?:constraint\\s+" + NAME
                    + "\\s+)?(?:primary\\s+key|foreign\\s+key|unique|check|key|index|exclude|fulltext|spatial|like|period)\\b.*");
    private static final Pattern COLUMN = pattern(NAME + "(?![\\w$])(?:\\s+(.*))?");
    private static final Pattern TYPE = Pattern.compile(
            "(?is)^(?!(?:primary|not|null|unique|default|references|check|constraint|generated|collate|auto_increment|as)\\b)"
                    + "((?:double\\s+precision|character\\s+varying|bit\\s+varying|national\\s+character\\s+varying|[\\w.\"]+)"
                    + "(?:\\s*\\([^)]*\\))?(?:\\s+unsigned|\\s+with(?:out)?\\s+time\\s+zone)?(?:\\s*\\[\\s*\\])*)(.*)$");
    private static final Pattern KEY = pattern(".*\\bprimary\\s+key\\b.*");
    private static final Pattern REFERENCES =
            Pattern.compile("(?is)\\breferences\\s+" + NAME + "(?:\\s*\\(\\s*" + NAME + "\\s*\\))?");
    private static final Pattern KEY_COLUMNS =
            Pattern.compile("(?is)\\bprimary\\s+key\\s*(?:clustered\\s*|nonclustered\\s*)?\\(([^)]*)\\)");
    private static final Pattern FOREIGN =
            Pattern.compile("(?is)\\bforeign\\s+key\\s*(?:" + NAME + "\\s*)?\\(([^)]*)\\)");

    private final Map<String, TableDraft> tables = new TreeMap<>();
    private final List<TableDraft> replaced = new ArrayList<>();

    private static Pattern pattern(String text) {
        return Pattern.compile("(?is)^" + text + "$");
    }

    void add(RepoPath path, SqlStatement statement) {
        String text = statement.text();
        Matcher create = CREATE.matcher(text);
        Matcher drop = DROP.matcher(text);
        Matcher rename = RENAME.matcher(text);
        Matcher alter = ALTER.matcher(text);
        if (create.matches()) {
            create(path, statement, create);
        } else if (drop.matches()) {
            Brackets.parts(drop.group(1))
                    .forEach(name -> tables.remove(id(name.strip().split("\\s", 2)[0])));
        } else if (rename.matches()) {
            rename(rename.group(1), rename.group(2)).ifPresent(table -> cite(table, path, statement));
        } else if (alter.matches() && tables.containsKey(id(alter.group(1)))) {
            String name = alter.group(1);
            for (String action : Brackets.parts(alter.group(2))) {
                name = alter(name, action.strip());
            }
            Optional.ofNullable(tables.get(id(name))).ifPresent(table -> cite(table, path, statement));
        }
    }

    private static void cite(TableDraft table, RepoPath path, SqlStatement statement) {
        table.cite(path, statement.from(), statement.to());
    }

    /** Tables are known by their last name, as scripts name schemas at some places and not at others. */
    private static String id(String name) {
        String bare = TableDraft.bare(name).toLowerCase(Locale.ROOT);
        return bare.substring(bare.lastIndexOf('.') + 1);
    }

    private void create(RepoPath path, SqlStatement statement, Matcher create) {
        boolean known = tables.containsKey(id(create.group(2)));
        if (known && create.group(1) != null) {
            return;
        }
        var table = new TableDraft(create.group(2), "").cite(path, statement.from(), statement.to());
        String rest = create.group(3).strip();
        if (rest.startsWith("(")) {
            int end = Brackets.end(rest, 0);
            List<String> items = Brackets.parts(rest.substring(1, end < 0 ? rest.length() : end));
            items.forEach(item -> define(table, item.strip()));
        }
        if (known) {
            replaced.add(tables.get(id(table.name())));
        }
        tables.put(id(table.name()), table);
    }

    private static void define(TableDraft table, String item) {
        if (CONSTRAINT.matcher(item).matches()) {
            constrain(table, item);
            return;
        }
        Matcher column = COLUMN.matcher(item);
        if (column.matches()) {
            table.add(column(column.group(1), column.group(2) == null ? "" : column.group(2)));
        }
    }

    private static Column column(String name, String definition) {
        Matcher typed = TYPE.matcher(definition.strip());
        boolean has = typed.matches();
        String rest = has ? typed.group(2) : definition;
        return new Column(
                TableDraft.bare(name),
                has ? TableDraft.type(typed.group(1)) : "",
                KEY.matcher(rest).matches(),
                reference(rest));
    }

    private static String reference(String text) {
        Matcher references = REFERENCES.matcher(text);
        if (!references.find()) {
            return "";
        }
        String table = TableDraft.bare(references.group(1));
        return references.group(2) == null ? table : table + "." + TableDraft.bare(references.group(2));
    }

    private static void constrain(TableDraft table, String item) {
        Matcher keys = KEY_COLUMNS.matcher(item);
        if (keys.find()) {
            Brackets.parts(keys.group(1))
                    .forEach(column -> table.markKey(column.strip().split("\\s", 2)[0]));
        }
        Matcher foreign = FOREIGN.matcher(item);
        if (foreign.find() && !foreign.group(2).contains(",")) {
            table.refer(foreign.group(2).strip(), reference(item));
        }
    }

    /** Applies one action and says what the table is called after it. */
    private String alter(String name, String action) {
        TableDraft table = tables.get(id(name));
        Matcher to = RENAME_TO.matcher(action);
        if (table == null) {
            return name;
        }
        if (to.matches()) {
            rename(name, to.group(1));
            return to.group(1);
        }
        change(table, action);
        return name;
    }

    private static void change(TableDraft table, String action) {
        Matcher add = ADD.matcher(action);
        Matcher drop = DROP_COLUMN.matcher(action);
        Matcher rename = RENAME_COLUMN.matcher(action);
        Matcher change = CHANGE.matcher(action);
        Matcher modify = MODIFY.matcher(action);
        Matcher retype = RETYPE.matcher(action);
        if (add.matches()) {
            String added = add.group(1).strip();
            boolean several = added.startsWith("(");
            int end = several ? Brackets.end(added, 0) : 0;
            Brackets.parts(several && end > 0 ? added.substring(1, end) : added)
                    .forEach(item -> define(table, item.strip()));
        } else if (drop.matches()) {
            table.drop(drop.group(1));
        } else if (rename.matches()) {
            table.column(rename.group(1))
                    .ifPresent(old -> table.change(
                            old.name(),
                            new Column(TableDraft.bare(rename.group(2)), old.type(), old.key(), old.reference())));
        } else if (change.matches()) {
            Matcher column = COLUMN.matcher(change.group(2).strip());
            if (column.matches()) {
                retype(table, change.group(1), column(column.group(1), nonNull(column.group(2))));
            }
        } else if (modify.matches()) {
            Matcher column = COLUMN.matcher(modify.group(1).strip());
            if (column.matches()) {
                retype(table, column.group(1), column(column.group(1), nonNull(column.group(2))));
            }
        } else if (retype.matches()) {
            retype(table, retype.group(1), column(retype.group(1), retype.group(2)));
        }
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void retype(TableDraft table, String column, Column to) {
        table.column(column)
                .ifPresent(old -> table.change(
                        column,
                        new Column(
                                to.name(),
                                to.type(),
                                old.key() || to.key(),
                                to.reference().isEmpty() ? old.reference() : to.reference())));
    }

    private Optional<TableDraft> rename(String from, String to) {
        TableDraft table = tables.remove(id(from));
        if (table == null) {
            return Optional.empty();
        }
        TableDraft renamed = table.renamed(to);
        tables.put(id(to), renamed);
        return Optional.of(renamed);
    }

    /** What is left after all statements, and what was made anew without being dropped. */
    List<TableDraft> tables() {
        List<TableDraft> all = new ArrayList<>(replaced);
        all.addAll(tables.values());
        return all;
    }
}
