package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.ImportBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unfolds what a Rust {@code use} names: groups, globs and aliases become one binding for each name. */
final class RustUseTree {

    private static final Pattern COMMENT = Pattern.compile("(?s)//[^\\n]*|/\\*.*?\\*/");
    private static final Pattern PART = Pattern.compile("\\s*([{},*]|::|[^\\s{},:*]+)\\s*");

    private final Matcher parts;
    private final int line;
    private final List<ImportBinding> bindings = new ArrayList<>();
    private String part = "";

    private RustUseTree(String tree, int line) {
        this.parts = PART.matcher(COMMENT.matcher(tree).replaceAll(" "));
        this.line = line;
        next();
    }

    /** The bindings of the tree; what does not follow the grammar ends it. */
    static List<ImportBinding> bindings(String tree, int line) {
        var unfolded = new RustUseTree(tree, line);
        unfolded.tree("");
        return List.copyOf(unfolded.bindings);
    }

    private void next() {
        part = parts.find() ? parts.group(1) : "";
    }

    private void tree(String prefix) {
        String path = prefix;
        while (!part.isEmpty() && !part.equals(",") && !part.equals("}")) {
            switch (part) {
                case "{" -> {
                    group(path);
                    return;
                }
                case "*" -> {
                    bindings.add(new ImportBinding(path, "*", "", line));
                    next();
                    return;
                }
                case "::" -> {
                    path = path.isEmpty() ? "::" : path;
                    next();
                }
                case "as" -> {
                    next();
                    add(path, part);
                    next();
                    return;
                }
                default -> {
                    path = path.isEmpty() || path.endsWith("::") ? path + part : path + "::" + part;
                    next();
                }
            }
        }
        add(path, "");
    }

    private void group(String prefix) {
        next();
        while (!part.isEmpty() && !part.equals("}")) {
            tree(prefix);
            if (part.equals(",")) {
                next();
            }
        }
        next();
    }

    private void add(String written, String alias) {
        boolean self = written.endsWith("::self");
        String path = self ? written.substring(0, written.length() - 6) : written;
        int split = path.lastIndexOf("::");
        String last = path.substring(split < 0 ? 0 : split + 2).replaceFirst("^r#", "");
        String local = alias.isEmpty() ? last : alias;
        if (last.isEmpty()) {
            return;
        }
        boolean whole = self || split <= 0;
        bindings.add(new ImportBinding(whole ? path : path.substring(0, split), whole ? "" : last, local, line));
    }
}
