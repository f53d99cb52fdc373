package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table while the statements that shape it are read in their order. */
final class TableDraft {

    /** A citation stays tight. */
    private static final int CITED_LINES = 15;

    /** A longer type lists values. Our choice. */
    private static final int TYPE_LENGTH = 30;

    private static final Pattern QUOTES = Pattern.compile("[\"`\\[\\]']");

    /** @param reference the table, and perhaps column, that a foreign key names; empty where there is none */
    record Column(String name, String type, boolean key, String reference) {

        @Override
        public String toString() {
            var text = new StringBuilder(name);
            if (!type.isEmpty()) {
                text.append(' ').append(type);
            }
            if (key) {
                text.append(" (primary key)");
            }
            if (!reference.isEmpty()) {
                text.append(" (→ ").append(reference).append(')');
            }
            return text.toString();
        }
    }

    private final String name;
    private final String note;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Evidence> places = new ArrayList<>();

    /** @param note what else is to say, such as the class that is mapped to the table; may be empty */
    TableDraft(String name, String note) {
        this.name = bare(name);
        this.note = note;
    }

    static String bare(String name) {
        return QUOTES.matcher(name).replaceAll("").strip();
    }

    String name() {
        return name;
    }

    TableDraft renamed(String newName) {
        var copy = new TableDraft(newName, note);
        copy.columns.putAll(columns);
        copy.places.addAll(places);
        return copy;
    }

    TableDraft cite(RepoPath path, int from, int to) {
        places.add(Evidence.of(path, LineRange.of(from, Math.max(from, to)).head(CITED_LINES)));
        return this;
    }

    void add(Column column) {
        columns.put(id(column.name()), column);
    }

    void drop(String column) {
        columns.remove(id(column));
    }

    Optional<Column> column(String column) {
        return Optional.ofNullable(columns.get(id(column)));
    }

    boolean hasKey() {
        return columns.values().stream().anyMatch(Column::key);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Puts another column in the place of one; does nothing where that one is not known. */
    void change(String column, Column to) {
        if (columns.containsKey(id(column))) {
            List<Column> all = new ArrayList<>(columns.values());
            all.replaceAll(one -> id(one.name()).equals(id(column)) ? to : one);
            columns.clear();
            all.forEach(this::add);
        }
    }

    void markKey(String column) {
        column(column).ifPresent(one -> change(column, new Column(one.name(), one.type(), true, one.reference())));
    }

    void refer(String column, String reference) {
        column(column).ifPresent(one -> change(column, new Column(one.name(), one.type(), one.key(), reference)));
    }

    private static String id(String column) {
        return bare(column).toLowerCase(Locale.ROOT);
    }

    /** A type on one line; where it lists many values, without them. */
    static String type(String written) {
        String type = written.strip().replaceAll("\\s+", " ");
        int bracket = type.indexOf('(');
        return type.length() > TYPE_LENGTH && bracket > 0 ? type.substring(0, bracket) : type;
    }

    /** One fact for each place that shapes the table; all of them say what it looks like in the end. */
    Stream<Fact> facts() {
        String listed = columns.values().stream().map(Column::toString).collect(Collectors.joining(", "));
        String detail = note.isEmpty() || listed.isEmpty() ? note + listed : note + ": " + listed;
        return places.stream().map(place -> new Fact(Fact.Kind.DATABASE_TABLE, name, detail, place));
    }
}
