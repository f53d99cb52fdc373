package dev.weavewiki.core.source.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines of a TOML text on which keys and values stand; its parser keeps no positions. */
final class TomlText {

    private static final Pattern HEADER = Pattern.compile("\\s*+\\[\\[?\\s*+([^\\]]++)]]?.*+");

    private final ManifestText text;

    TomlText(ManifestText text) {
        this.text = text;
    }

    /** The line of a key in a table, dotted forms included; the table's header, or line 1, where it is not found. */
    int key(String table, String key) {
        int header = header(table);
        int found = inTable(header, key);
        if (found > 0) {
            return found;
        }
        int dot = table.lastIndexOf('.');
        int asTable = header(table + "." + key);
        if (asTable > 0) {
            return asTable;
        }
        int inParent = dot > 0 ? inTable(header(table.substring(0, dot)), table.substring(dot + 1)) : 0;
        return inParent > 0 ? text.find(inParent, line -> line.contains(key), inParent) : Math.max(1, header);
    }

    /** The line of a quoted value at or after the line of its key. */
    int value(int from, String value) {
        return text.find(from, line -> line.contains("\"" + value + "\"") || line.contains("'" + value + "'"), from);
    }

    private int header(String table) {
        for (int i = 1; i <= text.lines().size(); i++) {
            Matcher matcher = HEADER.matcher(text.lines().get(i - 1));
            if (matcher.matches() && unquoted(matcher.group(1)).equals(unquoted(table))) {
                return i;
            }
        }
        return 0;
    }

    private int inTable(int header, String key) {
        if (header == 0) {
            return 0;
        }
        for (int i = header + 1; i <= text.lines().size(); i++) {
            String line = text.lines().get(i - 1).strip();
            if (line.startsWith("[") && HEADER.matcher(line).matches() && !line.endsWith(",")) {
                return 0;
            }
            if (startsWithKey(line, key)) {
                return i;
            }
        }
        return 0;
    }

    private static boolean startsWithKey(String line, String key) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return false;
        }
        String written = unquoted(line.substring(0, equals).strip());
        return written.equals(key) || written.startsWith(key + ".");
    }

    private static String unquoted(String key) {
        return key.replace("\"", "").replace("'", "").replace(" ", "");
    }
}
