package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which type a name means in a Java file, in the order of the language: types of the file, single-type imports, member
 * types inherited from supertypes, the package, imports on demand. Types are found by declared package and name, so it
 * does not matter where a build keeps its sources.
 */
final class JavaTypes {

    private final Map<String, Map<RepoPath, SymbolRef>> byFullName = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Map<SymbolRef, ParsedFile> files = new HashMap<>();
    private final Map<RepoPath, Map<String, Optional<SymbolRef>>> resolved = new HashMap<>();

    JavaTypes(List<ParsedFile> sources) {
        for (ParsedFile file : sources) {
            packages.add(file.structure().packageName());
            for (Symbol symbol : file.symbols()) {
                if (symbol.kind().isType()) {
                    String fullName = qualified(file.structure().packageName(), symbol.qualifiedName());
                    byFullName
                            .computeIfAbsent(fullName, key -> new LinkedHashMap<>())
                            .put(file.path(), symbol.ref());
                    files.put(symbol.ref(), file);
                }
            }
        }
    }

    private static String qualified(String packageName, String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** The type that the name, dotted or not, means in the file; empty where it is not of this repository. */
    Optional<SymbolRef> resolve(ParsedFile file, String name) {
        Map<String, Optional<SymbolRef>> known = resolved.computeIfAbsent(file.path(), path -> new HashMap<>());
        Optional<SymbolRef> before = known.get(name);
        if (before == null) {
            before = find(file, name);
            known.put(name, before);
        }
        return before;
    }

    private Optional<SymbolRef> find(ParsedFile file, String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        Optional<SymbolRef> outer = findSimple(file, first, new HashSet<>());
        if (dot < 0) {
            return outer;
        }
        return outer.isPresent()
                ? outer.map(type -> deepest(type, name.substring(dot + 1)))
                : byPrefix(file.path(), name);
    }

    /** Follows member types as far as they exist; what is left may be a field. */
    private SymbolRef deepest(SymbolRef type, String rest) {
        SymbolRef at = type;
        for (String segment : rest.split("\\.", -1)) {
            Optional<SymbolRef> next = memberType(at, segment, new HashSet<>());
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    /** A full name, perhaps followed by names of members. */
    Optional<SymbolRef> byPrefix(RepoPath from, String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            Optional<SymbolRef> type = byFullName(from, name.substring(0, end));
            if (type.isPresent()) {
                return type;
            }
        }
        return Optional.empty();
    }

    Optional<SymbolRef> byFullName(RepoPath from, String fullName) {
        Map<RepoPath, SymbolRef> candidates = byFullName.getOrDefault(fullName, Map.of());
        return Nearness.nearest(from, candidates.keySet()).map(candidates::get);
    }

    private Optional<SymbolRef> findSimple(ParsedFile file, String name, Set<SymbolRef> seen) {
        if (file.hiddenTypes().contains(name)) {
            return Optional.empty();
        }
        for (Symbol symbol : file.symbols()) {
            if (symbol.kind().isType() && symbol.name().equals(name)) {
                return Optional.of(symbol.ref());
            }
        }
        for (ImportBinding binding : file.bindings()) {
            if (binding.local().equals(name)) {
                String target = binding.name().isEmpty() ? binding.target() : binding.target() + "." + binding.name();
                Optional<SymbolRef> imported = byFullName(file.path(), target);
                if (imported.isPresent() || binding.name().isEmpty()) {
                    return imported;
                }
            }
        }
        return inherited(file, name, seen)
                .or(() -> byFullName(file.path(), qualified(file.structure().packageName(), name)))
                .or(() -> onDemand(file, name));
    }

    private Optional<SymbolRef> onDemand(ParsedFile file, String name) {
        return file.bindings().stream()
                .filter(binding -> binding.name().equals("*"))
                .flatMap(binding -> byFullName(file.path(), binding.target() + "." + name).stream())
                .findFirst();
    }

    private Optional<SymbolRef> inherited(ParsedFile file, String name, Set<SymbolRef> seen) {
        for (Inheritance inheritance : file.structure().inheritance()) {
            Optional<SymbolRef> member = supertype(file, inheritance, seen)
                    .flatMap(type -> seen.add(type) ? memberType(type, name, seen) : Optional.empty());
            if (member.isPresent()) {
                return member;
            }
        }
        return Optional.empty();
    }

    private Optional<SymbolRef> supertype(ParsedFile file, Inheritance inheritance, Set<SymbolRef> seen) {
        String name = inheritance.supertype();
        if (seen.contains(new SymbolRef(file.path(), inheritance.type() + " extends " + name))) {
            return Optional.empty();
        }
        seen.add(new SymbolRef(file.path(), inheritance.type() + " extends " + name));
        int dot = name.indexOf('.');
        if (dot < 0) {
            return findSimple(file, name, seen);
        }
        return findSimple(file, name.substring(0, dot), seen)
                .map(outer -> deepest(outer, name.substring(dot + 1)))
                .or(() -> byFullName(file.path(), name));
    }

    private Optional<SymbolRef> memberType(SymbolRef type, String name, Set<SymbolRef> seen) {
        SymbolRef member = new SymbolRef(type.path(), type.qualifiedName() + "." + name);
        if (files.containsKey(member)) {
            return Optional.of(member);
        }
        ParsedFile file = files.get(type);
        if (file == null) {
            return Optional.empty();
        }
        return file.structure().inheritance().stream()
                .filter(inheritance -> inheritance.type().equals(type.qualifiedName()))
                .flatMap(inheritance -> supertype(file, inheritance, seen).stream())
                .filter(seen::add)
                .flatMap(supertype -> memberType(supertype, name, seen).stream())
                .findFirst();
    }

    /** The types of this repository that the type directly extends or implements. */
    List<SymbolRef> supertypes(SymbolRef type) {
        ParsedFile file = files.get(type);
        if (file == null) {
            return List.of();
        }
        return file.structure().inheritance().stream()
                .filter(inheritance -> inheritance.type().equals(type.qualifiedName()))
                .flatMap(inheritance -> resolve(file, inheritance.supertype()).stream())
                .toList();
    }

    /** Whether a file of this repository declares the package. */
    boolean isPackage(String name) {
        return packages.contains(name);
    }
}
