package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between languages whose declarations lie in named namespaces, packages or modules and are reached by
 * imports. Full names are a namespace and a qualified name, joined by dots.
 */
interface NamespaceRules {

    /** The ids of the languages whose declarations can be named. */
    Set<String> languages();

    /** The namespace of what the file declares; empty for the one without a name. */
    default String namespace(ParsedFile file) {
        return file.structure().packageName();
    }

    /** The namespaces whose names need no import, the innermost first. */
    default List<String> visible(ParsedFile file) {
        return List.of(namespace(file));
    }

    /** The imports that hold in the file, those that are not written in it as well. */
    default List<ImportBinding> imports(ParsedFile file) {
        return file.bindings();
    }

    /** Whether an import may name something by a namespace around the file. */
    default boolean relativeImports() {
        return true;
    }

    /** A name or a chain of accesses, its parts separated by single dots; a dot in front of a full name. */
    default String dotted(String text) {
        return text;
    }

    /** The type of a property or what a function returns, as far as the declaration says it; else empty. */
    String declaredType(Symbol symbol);

    /** How the constructors of a type are called in symbols. */
    String constructor(String type);

    /** Whether a function without a namespace can be called by its name from all others. */
    default boolean seesGlobalFunctions() {
        return false;
    }

    /** Whether calling a type's name makes an instance. */
    default boolean constructsByCall() {
        return false;
    }

    /** The names that may be meant by the name of an annotation. */
    default List<String> annotations(String name) {
        return List.of(name);
    }

    /** The file in which the language's loader looks for the full name; of several declarations that one is meant. */
    default Optional<RepoPath> home(RepoPath from, String fullName) {
        return Optional.empty();
    }

    /** How far the builds of two files are apart, for a choice between declarations of one name. */
    default int distance(RepoPath from, RepoPath to) {
        return 0;
    }

    /** Whether the symbol of a type declares it; a mere extension of a type from elsewhere does not. */
    default boolean declares(Symbol type) {
        return true;
    }

    /** Whether the function can be called as if it were a member of a type that it does not belong to. */
    default boolean isExtension(Symbol function) {
        return false;
    }

    /** The type that the declaration of a function says it extends, as written; empty where it says none. */
    default String extended(Symbol function) {
        return "";
    }
}
