package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.ImportBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that an import of Scala brings: several in one statement, in groups, renamed, hidden or all of a package. */
final class ScalaImports {

    /** A comma outside braces. */
    private static final Pattern COMMA = Pattern.compile(",(?![^{]*\\})");

    private static final Pattern GROUP = Pattern.compile("^([\\w.$]+)\\.\\{(.*)\\}$");
    private static final Pattern RENAMED = Pattern.compile("^([\\w$]+)\\s*(?:=>|\\bas\\b)\\s*([\\w$]+)$");

    private ScalaImports() {}

    static List<ImportBinding> bindings(String statement, int line) {
        List<ImportBinding> found = new ArrayList<>();
        for (String part : COMMA.split(statement.replaceFirst("^import\\s+", "").replace("`", ""), -1)) {
            String written = part.strip().replaceFirst("^_root_\\.", "");
            Matcher group = GROUP.matcher(written);
            if (group.matches()) {
                for (String name : group.group(2).split(",", -1)) {
                    add(found, group.group(1), name.strip(), line);
                }
            } else {
                int dot = written.indexOf(' ') < 0
                        ? written.lastIndexOf('.')
                        : written.lastIndexOf('.', written.indexOf(' '));
                if (dot > 0) {
                    add(found, written.substring(0, dot), written.substring(dot + 1), line);
                }
            }
        }
        return found;
    }

    private static void add(List<ImportBinding> found, String from, String name, int line) {
        Matcher renamed = RENAMED.matcher(name);
        if (name.equals("_") || name.equals("*") || name.equals("given")) {
            found.add(new ImportBinding(from, "*", "", line));
        } else if (renamed.matches()) {
            if (!renamed.group(2).equals("_")) {
                found.add(new ImportBinding(from + "." + renamed.group(1), "", renamed.group(2), line));
            }
        } else if (name.matches("[\\w$]+")) {
            found.add(new ImportBinding(from + "." + name, "", name, line));
        }
    }
}
