package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What constants mean: looked up in the modules written around the place, then in what the innermost of them inherits,
 * then at the top. Modules are opened again in many files, so that a name has many declarations, of which one is meant.
 */
final class RubyConstants {

    private final Project project;
    private final RubyGems gems;
    private final RubyLoadPath loadPath;
    private final Map<String, List<Symbol>> byName = new HashMap<>();
    private final Map<Symbol, List<Symbol>> members = new HashMap<>();
    private final Map<String, Set<String>> ancestors = new HashMap<>();
    private final Set<Symbol> subclasses = new HashSet<>();
    private final Set<Symbol> mixers = new HashSet<>();

    RubyConstants(Project project, RubyLoadPath loadPath) {
        this.project = project;
        this.gems = new RubyGems(project);
        this.loadPath = loadPath;
        for (ParsedFile file : project.files(RubyLanguage.FAMILY)) {
            Map<String, Symbol> holders = new HashMap<>();
            for (Symbol symbol : file.symbols()) {
                if (isConstant(symbol)) {
                    byName.computeIfAbsent(symbol.qualifiedName(), key -> new ArrayList<>())
                            .add(symbol);
                    holders.put(symbol.qualifiedName(), symbol);
                }
                Symbol holder = holders.get(symbol.container());
                if (holder != null) {
                    members.computeIfAbsent(holder, key -> new ArrayList<>()).add(symbol);
                }
            }
            file.structure()
                    .inheritance()
                    .forEach(inheritance -> Optional.ofNullable(holders.get(inheritance.type()))
                            .ifPresent(heir -> (isSuperclass(inheritance, heir) ? subclasses : mixers).add(heir)));
        }
    }

    private static boolean isConstant(Symbol symbol) {
        return isModule(symbol) || symbol.kind() == SymbolKind.CONSTANT;
    }

    static boolean isModule(Symbol symbol) {
        return symbol.kind().isType() || symbol.kind() == SymbolKind.MODULE;
    }

    /** Whether any file seen from the path declares the name. */
    private boolean isKnown(RepoPath from, String name) {
        return byName.getOrDefault(name, List.of()).stream().anyMatch(symbol -> gems.sees(from, symbol.path()));
    }

    /**
     * The full name of the module, class or constant that the dotted name means; empty where it is not all of this
     * repository.
     *
     * @param place the module written around the name; empty at the top
     */
    Optional<String> resolve(RepoPath from, String place, String name) {
        String[] segments = (name.startsWith(".") ? name.substring(1) : name).split("\\.", -1);
        Optional<String> at = name.startsWith(".")
                ? Optional.of(segments[0]).filter(top -> isKnown(from, top))
                : first(from, place, segments[0]);
        for (int i = 1; i < segments.length && at.isPresent(); i++) {
            String segment = segments[i];
            at = at.flatMap(holder -> member(from, holder, segment));
        }
        return at;
    }

    private Optional<String> first(RepoPath from, String place, String name) {
        for (String at = place; !at.isEmpty(); at = Namespaces.holder(at)) {
            if (isKnown(from, at + "." + name)) {
                return Optional.of(at + "." + name);
            }
        }
        Optional<String> inherited = place.isEmpty() ? Optional.empty() : member(from, place, name);
        return inherited.or(() -> Optional.of(name).filter(top -> isKnown(from, top)));
    }

    private Optional<String> member(RepoPath from, String holder, String name) {
        return ancestors(holder).stream()
                .map(ancestor -> ancestor + "." + name)
                .filter(full -> isKnown(from, full))
                .findFirst();
    }

    /** The module itself and all of this repository that it inherits from and mixes in, nearest first. */
    Set<String> ancestors(String module) {
        Set<String> known = ancestors.get(module);
        if (known == null) {
            ancestors.put(module, Set.of(module));
            known = new LinkedHashSet<>(List.of(module));
            for (Symbol part : byName.getOrDefault(module, List.of())) {
                for (Inheritance inheritance : inheritances(part)) {
                    Optional<String> parent = resolve(part.path(), module, RubyText.dotted(inheritance.supertype()))
                            .filter(full -> !full.equals(module))
                            .or(() -> resolve(
                                    part.path(), Namespaces.holder(module), RubyText.dotted(inheritance.supertype())));
                    parent.map(this::ancestors).ifPresent(known::addAll);
                }
            }
            ancestors.put(module, known);
        }
        return known;
    }

    private List<Inheritance> inheritances(Symbol part) {
        return project.file(part.path()).map(file -> file.structure().inheritance()).orElse(List.of()).stream()
                .filter(inheritance -> inheritance.type().equals(part.qualifiedName()))
                .toList();
    }

    /** All parts of the module, in the order of their paths. */
    List<Symbol> parts(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /**
     * The declaration that a file means by a full name. A part that only holds other modules declares nothing; of several
     * that do, the one in the file that bears the name is meant, else one that the file loads, else perhaps the largest.
     */
    Optional<Declared> declaration(RepoPath from, String name) {
        if (RubyText.isPlatform(name)) {
            return Optional.empty();
        }
        Optional<Symbol> own = parts(name).stream()
                .filter(symbol -> symbol.path().equals(from))
                .findFirst();
        List<Symbol> parts = parts(name).stream()
                .filter(symbol -> !isMereNamespace(symbol))
                .filter(symbol -> gems.sees(from, symbol.path()) && isInReach(from, symbol.path()))
                .toList();
        if (own.isPresent() || parts.size() <= 1) {
            return own.or(() -> parts.stream().findFirst()).map(Declared::certain);
        }
        List<Symbol> named = parts.stream()
                .filter(symbol -> RubyText.bears(symbol.path(), name))
                .toList();
        if (!named.isEmpty()) {
            return nearest(from, named).map(Declared::certain);
        }
        Set<RepoPath> loaded = loadPath.loadedBy(from);
        List<Symbol> known =
                parts.stream().filter(symbol -> loaded.contains(symbol.path())).toList();
        return known.size() == 1
                ? Optional.of(Declared.certain(known.get(0)))
                : largest(known.isEmpty() ? parts : known).map(symbol -> new Declared(symbol, Certainty.LIKELY));
    }

    /** Code that is shipped does not lean on what tests declare. */
    private boolean isInReach(RepoPath from, RepoPath to) {
        return isTest(from) || !isTest(to);
    }

    private boolean isTest(RepoPath path) {
        return project.file(path)
                .filter(file -> file.file().role() == FileRole.TEST)
                .isPresent();
    }

    /** Whether the part declares nothing itself: it only holds modules, or only mixes something into a class from elsewhere. */
    private boolean isMereNamespace(Symbol module) {
        List<Symbol> held = members.getOrDefault(module, List.of());
        return isModule(module)
                && !subclasses.contains(module)
                && (held.isEmpty() ? mixers.contains(module) : held.stream().allMatch(RubyConstants::isModule));
    }

    private static boolean isSuperclass(Inheritance inheritance, Symbol heir) {
        return inheritance.line() == heir.lines().from() && heir.kind().isType();
    }

    private static Optional<Symbol> nearest(RepoPath from, List<Symbol> symbols) {
        return Nearness.nearest(from, symbols.stream().map(Symbol::path).toList())
                .flatMap(path -> symbols.stream()
                        .filter(symbol -> symbol.path().equals(path))
                        .findFirst());
    }

    private static Optional<Symbol> largest(List<Symbol> symbols) {
        return symbols.stream()
                .max(Comparator.comparingInt((Symbol symbol) -> symbol.lines().count())
                        .thenComparing(Symbol::ref, Comparator.reverseOrder()));
    }

    /** A declaration, and how sure it is that it is meant. */
    record Declared(Symbol symbol, Certainty certainty) {
        private static Declared certain(Symbol symbol) {
            return new Declared(symbol, Certainty.CERTAIN);
        }
    }
}
