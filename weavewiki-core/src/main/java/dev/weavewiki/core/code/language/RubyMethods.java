package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Nearness;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which method a name means on an object of a class, on a class or module itself, or without either. */
final class RubyMethods {

    private final RubyConstants constants;
    private final RubyLoadPath loadPath;
    private final Map<String, List<Symbol>> byName = new HashMap<>();

    RubyMethods(Project project, RubyConstants constants, RubyLoadPath loadPath) {
        this.constants = constants;
        this.loadPath = loadPath;
        for (ParsedFile file : project.files(RubyLanguage.FAMILY)) {
            for (Symbol symbol : file.symbols()) {
                if (symbol.kind().isCallable() || symbol.kind() == SymbolKind.PROPERTY) {
                    byName.computeIfAbsent(symbol.qualifiedName(), key -> new ArrayList<>())
                            .add(symbol);
                }
            }
        }
    }

    /** What calling the name on the type reaches. */
    Optional<Target> on(RubyType type, RepoPath from, String name) {
        if (!type.itself()) {
            return among(constants.ancestors(type.module()), from, name, symbol -> !isOfClass(symbol));
        }
        Set<String> ancestors = constants.ancestors(type.module());
        if (name.equals("new")) {
            return among(ancestors, from, name, RubyMethods::isOfClass)
                    .or(() -> among(ancestors, from, "initialize", symbol -> true))
                    .or(() -> constants
                            .declaration(from, type.module())
                            .map(made -> new Target(made.symbol(), made.certainty())));
        }
        return among(ancestors, from, name, RubyMethods::isOfClass).or(() -> handedOn(type.module(), from, name));
    }

    /** A module may have its methods called on itself, or on the class that it extends. */
    private Optional<Target> handedOn(String module, RepoPath from, String name) {
        for (String ancestor : constants.ancestors(module)) {
            boolean mixin = constants.parts(ancestor).stream().anyMatch(part -> part.kind() == SymbolKind.MODULE);
            Optional<Target> found = !mixin
                    ? Optional.empty()
                    : find(ancestor + "." + name, from, symbol -> true)
                            .or(() -> find(ancestor + ".ClassMethods." + name, from, symbol -> true));
            if (found.isPresent()) {
                return found.map(Target::guessed);
            }
        }
        return Optional.empty();
    }

    private static boolean isOfClass(Symbol method) {
        return RubyLanguage.isSingleton(method.signature());
    }

    private Optional<Target> among(Set<String> modules, RepoPath from, String name, Predicate<Symbol> wanted) {
        return modules.stream()
                .flatMap(module -> find(module + "." + name, from, wanted).stream())
                .findFirst();
    }

    private Optional<Target> find(String qualifiedName, RepoPath from, Predicate<Symbol> wanted) {
        List<Symbol> found = byName.getOrDefault(qualifiedName, List.of()).stream()
                .filter(wanted)
                .toList();
        return Nearness.nearest(from, found.stream().map(Symbol::path).toList())
                .flatMap(path -> found.stream()
                        .filter(symbol -> symbol.path().equals(path))
                        .findFirst())
                .map(Target::certain);
    }

    /** What calling the name above the type reaches, for {@code super}. */
    Optional<Target> above(RubyType type, RepoPath from, String name) {
        List<String> above = constants.ancestors(type.module()).stream().skip(1).toList();
        return above.stream()
                .flatMap(module ->
                        find(module + "." + name, from, symbol -> isOfClass(symbol) == type.itself()).stream())
                .findFirst();
    }

    /** A function without a holder, of the file itself or of those that it loads. */
    Optional<Target> function(RepoPath from, String name) {
        Set<RepoPath> loaded = loadPath.loadedBy(from);
        List<Symbol> found = byName.getOrDefault(name, List.of()).stream()
                .filter(symbol -> loaded.contains(symbol.path()))
                .toList();
        Optional<Symbol> own =
                found.stream().filter(symbol -> symbol.path().equals(from)).findFirst();
        return own.map(Target::certain)
                .or(() -> found.stream().findFirst().map(symbol -> new Target(symbol, Certainty.LIKELY)));
    }

    /** What is reached, and how sure that is. */
    record Target(Symbol symbol, Certainty certainty) {

        private static Target certain(Symbol symbol) {
            return new Target(symbol, Certainty.CERTAIN);
        }

        Target guessed() {
            return new Target(symbol, Certainty.LIKELY);
        }
    }
}
