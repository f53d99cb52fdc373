package dev.weavewiki.core.code.language;

import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A Rust type as far as it is written: its path, and its arguments where it is not one of this repository.
 *
 * @param symbol the declaration; empty for types of other crates and type parameters
 * @param module where the arguments are to be read
 * @param self what {@code Self} means there; empty outside of types
 */
record RustType(String path, List<String> arguments, Optional<Symbol> symbol, RustModule module, String self) {

    /** Pointers that lend the methods of what they point to. */
    private static final Set<String> POINTERS = Set.of(
            "Box",
            "Rc",
            "Arc",
            "Ref",
            "RefMut",
            "MutexGuard",
            "RwLockReadGuard",
            "RwLockWriteGuard",
            "Cow",
            "Pin",
            "ManuallyDrop",
            "Lazy",
            "LazyLock",
            "CachePadded");

    private static final Pattern MARKS = Pattern.compile("^(?:&|\\*const |\\*mut |mut |dyn |impl |'\\w+ ?|\\s|\\+)++");

    static RustType of(String written, RustModule module, String self, RustNames names) {
        String bare = MARKS.matcher(written.strip()).replaceFirst("");
        if (bare.startsWith("(") && bare.endsWith(")") && !bare.contains(",")) {
            return of(bare.substring(1, bare.length() - 1), module, self, names);
        }
        if (bare.startsWith("[") && bare.endsWith("]")) {
            String element = bare.substring(1, bare.length() - 1).replaceFirst(";.*", "");
            return new RustType("[]", List.of(element), Optional.empty(), module, self);
        }
        int open = bare.indexOf('<');
        int end = bare.length();
        for (int i = 0; i < bare.length() && open < 0; i++) {
            if (bare.charAt(i) == '+' || bare.charAt(i) == '(' || bare.startsWith(" where ", i)) {
                end = i;
                break;
            }
        }
        String path = (open < 0 ? bare.substring(0, end) : bare.substring(0, open))
                .strip()
                .replaceFirst("::$", "");
        List<String> arguments = open < 0 ? List.of() : arguments(bare, open);
        if (POINTERS.contains(last(path)) && !arguments.isEmpty()) {
            return of(arguments.get(arguments.size() - 1), module, self, names);
        }
        String meant = path.equals("Self") ? self : path.startsWith("Self::") ? self + path.substring(4) : path;
        Optional<Symbol> symbol = meant.isEmpty()
                ? Optional.empty()
                : names.resolve(module, meant.replace("::", ".")).type();
        return new RustType(path, arguments, symbol, module, self);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf(':') + 1);
    }

    /** The arguments in angle brackets, lifetimes left out. */
    private static List<String> arguments(String text, int open) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean arrow = c == '>' && i > 0 && text.charAt(i - 1) == '-';
            depth += "<([".indexOf(c) >= 0 ? 1 : ">)]".indexOf(c) >= 0 && !arrow ? -1 : 0;
            if (depth == 0 || depth == 1 && c == ',') {
                String argument = text.substring(start, i).strip();
                if (!argument.isEmpty() && !argument.startsWith("'")) {
                    arguments.add(argument);
                }
                start = i + 1;
            }
            if (depth == 0) {
                break;
            }
        }
        return arguments;
    }

    /** Whether taking it apart gives its first argument: {@code Option}, and all that is called a result. */
    boolean isWrapper() {
        String name = last(path);
        return name.equals("Option") || name.endsWith("Result");
    }

    /** The type of what it holds: of one element, or of what a wrapper wraps. */
    Optional<RustType> inner(RustNames names) {
        return arguments.isEmpty() ? Optional.empty() : Optional.of(of(arguments.get(0), module, self, names));
    }
}
