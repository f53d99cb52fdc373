package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods of all types and traits, wherever their {@code impl} blocks stand. */
final class RustMethods {

    private final RustNames names;
    private final Map<SymbolRef, Map<String, List<Symbol>>> ofType = new HashMap<>();
    private final Map<SymbolRef, Set<SymbolRef>> traits = new HashMap<>();

    RustMethods(Project project, RustNames names) {
        this.names = names;
        for (ParsedFile file : project.files(RustLanguage.FAMILY)) {
            for (Symbol symbol : file.symbols()) {
                if (symbol.kind() == SymbolKind.METHOD) {
                    add(file, symbol);
                }
            }
            for (Inheritance inheritance : file.structure().inheritance()) {
                type(file, inheritance.type(), inheritance.line())
                        .ifPresent(heir -> trait(file, inheritance)
                                .ifPresent(trait -> traits.computeIfAbsent(heir.ref(), key -> new LinkedHashSet<>())
                                        .add(trait.ref())));
            }
        }
    }

    private void add(ParsedFile file, Symbol method) {
        type(file, method.container(), method.lines().from())
                .ifPresent(type -> ofType.computeIfAbsent(type.ref(), key -> new HashMap<>())
                        .computeIfAbsent(method.name(), key -> new ArrayList<>())
                        .add(method));
    }

    private Optional<Symbol> type(ParsedFile file, String qualifiedName, int line) {
        String name = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
        return names.resolve(names.moduleAt(file, line), name).type();
    }

    /** The trait that the type implements or the trait extends; empty for those of other crates. */
    Optional<Symbol> trait(ParsedFile file, Inheritance inheritance) {
        String path = inheritance.supertype().replace("::", ".");
        return names.resolve(names.moduleAt(file, inheritance.line()), path).type();
    }

    /** The method of the type: its own, else one that a trait gives it. */
    List<Symbol> of(RustType type, String name) {
        return type.symbol()
                .map(symbol -> of(symbol.ref(), name, new HashSet<>()))
                .orElse(List.of());
    }

    private List<Symbol> of(SymbolRef type, String name, Set<SymbolRef> seen) {
        if (!seen.add(type)) {
            return List.of();
        }
        List<Symbol> own = ofType.getOrDefault(type, Map.of()).getOrDefault(name, List.of());
        if (!own.isEmpty()) {
            return own.subList(0, 1);
        }
        return traits.getOrDefault(type, Set.of()).stream()
                .map(trait -> of(trait, name, seen))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
