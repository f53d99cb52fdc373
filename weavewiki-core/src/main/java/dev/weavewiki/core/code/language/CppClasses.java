package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes and structs by their simple names, what they extend, and what types their fields have. */
final class CppClasses {

    private static final Pattern SMART = Pattern.compile(
            "^(?:std::)?(?:unique_ptr|shared_ptr|weak_ptr|optional|reference_wrapper|intrusive_ptr|scoped_refptr)\\s*<\\s*(.*)>.*$");
    private static final Pattern NOISE = Pattern.compile(
            "\\b(?:const|volatile|struct|class|union|enum|static|inline|virtual|constexpr|extern|explicit|typename|mutable|friend|[A-Z][A-Z0-9_]{2,})\\b|[*&]");

    private final Map<String, List<Symbol>> types = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();
    private final Map<String, Symbol> fields = new HashMap<>();

    CppClasses(List<ParsedFile> files) {
        for (ParsedFile file : files) {
            for (Symbol symbol : file.symbols()) {
                if (symbol.kind().isType()) {
                    types.computeIfAbsent(symbol.name(), key -> new ArrayList<>())
                            .add(symbol);
                } else if (!symbol.kind().isCallable() && !symbol.isTopLevel()) {
                    fields.putIfAbsent(last(symbol.container()) + "." + symbol.name(), symbol);
                }
            }
            for (Inheritance inheritance : file.structure().inheritance()) {
                supertypes
                        .computeIfAbsent(last(inheritance.type()), key -> new LinkedHashSet<>())
                        .add(last(inheritance.supertype()));
            }
        }
    }

    /** The class of that name that the file sees. */
    Optional<Symbol> named(String written, Set<RepoPath> reach) {
        return types.getOrDefault(last(written), List.of()).stream()
                .filter(symbol -> reach.contains(symbol.path()))
                .findFirst();
    }

    /** The class and those it extends, nearest first. */
    Set<String> lineage(String type) {
        Set<String> lineage = new LinkedHashSet<>();
        collect(type, lineage);
        return lineage;
    }

    private void collect(String type, Set<String> lineage) {
        if (lineage.add(type)) {
            supertypes.getOrDefault(type, Set.of()).forEach(supertype -> collect(supertype, lineage));
        }
    }

    /** The simple name of the declared type of the member; empty where there is no such member. */
    Optional<String> fieldType(String type, String name) {
        return lineage(type).stream()
                .flatMap(holder -> Optional.ofNullable(fields.get(holder + "." + name)).stream())
                .findFirst()
                .map(field -> simple(beforeName(field)));
    }

    /** What a function's signature says that it returns; empty where it says nothing plain. */
    static String resultType(Symbol function) {
        int arrow = function.signature().lastIndexOf("-> ");
        return simple(arrow > 0 ? function.signature().substring(arrow + 3) : beforeName(function));
    }

    private static String beforeName(Symbol symbol) {
        Matcher name = Pattern.compile("(?:[\\w:<>]*::)?" + Pattern.quote(symbol.name()) + "\\b")
                .matcher(symbol.signature());
        String before = "";
        while (name.find()) {
            before = symbol.signature().substring(0, name.start());
            if (!before.isBlank()) {
                break;
            }
        }
        return before.replaceFirst("^template\\s*<.*?>\\s*", "");
    }

    /** The class that a written type is about, without qualifiers, pointers and arguments. */
    static String simple(String written) {
        String bare = NOISE.matcher(written).replaceAll("").strip();
        Matcher smart = SMART.matcher(bare);
        if (smart.matches()) {
            return simple(smart.group(1));
        }
        int open = bare.indexOf('<');
        return last((open < 0 ? bare : bare.substring(0, open)).strip());
    }

    private static String last(String name) {
        String plain = name.indexOf('<') < 0 ? name : name.substring(0, name.indexOf('<'));
        int cut = Math.max(plain.lastIndexOf(':'), Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(' ')));
        return plain.substring(cut + 1);
    }
}
