package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a Go expression as far as declarations tell: of locals, fields, package variables, results of functions and
 * methods, elements of slices and maps; embedded types lend their members.
 */
final class GoExpressions {

    private static final Pattern START = Pattern.compile("^(?:`([^`]*)`|(\\w+)(?:\\[\\])?(\\(\\)|\\{\\})?)");
    private static final Pattern STEP = Pattern.compile("^(?:\\.(\\w+)(?:\\[\\](?=\\())?(\\(\\)|\\{\\})?|(\\[\\]))");
    private static final Pattern ELEMENT =
            Pattern.compile("^(?:\\[[^\\]]*\\]|map\\[[^\\]]*\\]|chan |<-chan |\\.\\.\\.)(.*)$");
    private static final Pattern NAMES = Pattern.compile("^(?:var |const )?\\w+(?:, \\w+)*+ ");

    private final GoPackages packages;
    private final Function<ParsedFile, Map<String, ImportBinding>> imports;
    private final Function<Symbol, Optional<ParsedFile>> files;

    GoExpressions(
            GoPackages packages,
            Function<ParsedFile, Map<String, ImportBinding>> imports,
            Function<Symbol, Optional<ParsedFile>> files) {
        this.packages = packages;
        this.imports = imports;
        this.files = files;
    }

    /** The methods that a call of the name on what the chain gives can reach. */
    List<Symbol> methods(ParsedFile file, String chain, String name) {
        return type(file, chain).map(type -> member(type, name, new HashSet<>())).orElse(List.of()).stream()
                .filter(symbol -> symbol.kind().isCallable())
                .toList();
    }

    private Optional<Type> type(ParsedFile file, String chain) {
        Matcher start = START.matcher(chain);
        if (!start.find()) {
            return Optional.empty();
        }
        String rest = chain.substring(start.end());
        Optional<Type> type;
        ImportBinding binding =
                start.group(2) == null ? null : imports.apply(file).get(start.group(2));
        Matcher first = STEP.matcher(rest);
        if (start.group(1) != null) {
            type = Optional.of(new Type(start.group(1), file));
        } else if (binding != null && start.group(3) == null && first.find() && first.group(1) != null) {
            type = value(packages.imported(file, binding.target(), first.group(1)));
            rest = rest.substring(first.end());
        } else {
            type = value(packages.inPackage(file, start.group(2)));
        }
        while (type.isPresent() && !rest.isEmpty()) {
            Matcher step = STEP.matcher(rest);
            if (!step.find()) {
                return Optional.empty();
            }
            type = step.group(3) != null || "range".equals(step.group(1))
                    ? element(type.get())
                    : value(member(type.get(), step.group(1), new HashSet<>()));
            rest = rest.substring(step.end());
        }
        return type;
    }

    /** The type of a variable or field, the result of a function, or the type itself where one is named. */
    private Optional<Type> value(List<Symbol> symbols) {
        return symbols.stream()
                .findFirst()
                .flatMap(symbol -> files.apply(symbol).flatMap(file -> {
                    String written = symbol.kind().isCallable()
                            ? result(symbol)
                            : symbol.kind().isType() ? symbol.name() : declared(symbol.signature());
                    return written.isEmpty() ? Optional.empty() : Optional.of(new Type(written, file));
                }));
    }

    private static String declared(String signature) {
        Matcher names = NAMES.matcher(signature);
        return names.find() ? signature.substring(names.end()).replaceFirst(" ?`.*", "") : "";
    }

    /** The first result of the function; empty where it has none. */
    private static String result(Symbol function) {
        String signature = function.signature();
        int open = signature.indexOf('(', Math.max(0, signature.indexOf(function.name() + "(")));
        int generic = signature.indexOf(function.name() + "[");
        int at = after(signature, generic < 0 ? open : signature.indexOf('(', closing(signature, generic)));
        String results = at < 0 ? "" : signature.substring(at).strip();
        if (!results.startsWith("(")) {
            return results;
        }
        String first = results.substring(1, Math.max(1, results.length() - 1)).split(", ?", 2)[0];
        boolean named = first.matches("\\w+ \\S.*") && !first.matches("(?:chan|func|map|struct|interface)\\b.*");
        return named ? first.substring(first.indexOf(' ') + 1) : first;
    }

    private static int closing(String text, int from) {
        return Math.max(0, text.indexOf(']', from));
    }

    private static int after(String text, int open) {
        int depth = 0;
        for (int i = Math.max(0, open); i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private Optional<Type> element(Type type) {
        Matcher element = ELEMENT.matcher(type.written);
        if (element.matches()) {
            return Optional.of(new Type(element.group(1), type.file));
        }
        return named(type)
                .filter(symbol -> symbol.kind() == SymbolKind.TYPE)
                .flatMap(symbol -> files.apply(symbol)
                        .map(file -> new Type(symbol.signature().replaceFirst("^type \\w+ (?:= )?", ""), file)))
                .filter(underlying -> ELEMENT.matcher(underlying.written).matches())
                .flatMap(this::element);
    }

    private Optional<Symbol> named(Type type) {
        String bare = type.written.replaceAll("^[*&(]+|\\)$", "").replaceFirst("\\[.*", "");
        int dot = bare.indexOf('.');
        if (dot < 0) {
            return packages.inPackage(type.file, bare).stream()
                    .filter(symbol -> symbol.kind().isType())
                    .findFirst();
        }
        ImportBinding binding = imports.apply(type.file).get(bare.substring(0, dot));
        return binding == null
                ? Optional.empty()
                : packages.imported(type.file, binding.target(), bare.substring(dot + 1)).stream()
                        .filter(symbol -> symbol.kind().isType())
                        .findFirst();
    }

    private List<Symbol> member(Type type, String name, Set<Symbol> seen) {
        Optional<Symbol> holder = named(type).filter(seen::add);
        Optional<ParsedFile> declaring = holder.flatMap(files);
        if (holder.isEmpty() || declaring.isEmpty()) {
            return List.of();
        }
        List<Symbol> own = packages.inPackage(declaring.get(), holder.get().qualifiedName() + "." + name);
        if (!own.isEmpty()) {
            return own;
        }
        for (Inheritance embedded : declaring.get().structure().inheritance()) {
            if (embedded.type().equals(holder.get().qualifiedName())) {
                Type inner = new Type(embedded.supertype(), declaring.get());
                List<Symbol> found = embedded.supertype().equals(name)
                                || embedded.supertype().endsWith("." + name)
                        ? named(inner).map(List::of).orElse(List.of())
                        : member(inner, name, seen);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** A type as a file writes it. */
    private record Type(String written, ParsedFile file) {}
}
