package dev.weavewiki.cli.graph;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A type as its users see it: what it holds, wherever that is written, and all calls that go into it and out of it. */
final class TypeView {

    private final CodeModel code;
    private final Symbol type;
    private final List<Symbol> members;
    private final Set<SymbolRef> inside;

    TypeView(CodeModel code, Symbol type) {
        this.code = code;
        this.type = type;
        this.members = membersOf(code, type);
        this.inside = Stream.concat(Stream.of(type), members.stream())
                .map(Symbol::ref)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of its file, and of files of its folder that add to it without declaring it, as in Go. */
    private static List<Symbol> membersOf(CodeModel code, Symbol type) {
        String prefix = type.qualifiedName() + ".";
        Optional<LanguageId> language = code.file(type.path()).map(SourceFile::language);
        RepoPath folder = type.path().parent();
        return code.sourceFiles().stream()
                .filter(file -> file.path().equals(type.path())
                        || file.path().parent().equals(folder)
                                && language.equals(Optional.of(file.language()))
                                && !declares(file, type))
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> symbol.qualifiedName().startsWith(prefix))
                .toList();
    }

    private static boolean declares(SourceFile file, Symbol type) {
        return file.symbols().stream().anyMatch(symbol -> symbol.qualifiedName().equals(type.qualifiedName()));
    }

    /** What it holds itself, by files and lines. */
    List<Symbol> members() {
        return members.stream()
                .filter(symbol -> symbol.container().equals(type.qualifiedName()))
                .toList();
    }

    /** The type and all that stands in it. */
    Stream<Symbol> all() {
        return Stream.concat(Stream.of(type), members.stream());
    }

    /** What it extends and implements, as written. */
    List<String> supertypes() {
        return code.file(type.path()).stream()
                .flatMap(file -> file.structure().inheritance().stream())
                .filter(inheritance -> inheritance.type().equals(type.qualifiedName()))
                .map(Inheritance::supertype)
                .distinct()
                .toList();
    }

    /** The types that extend or implement it, by files and lines. */
    List<SymbolRef> subtypes() {
        Stream<RepoPath> others = code.dependentsOf(type.path()).stream()
                .filter(dependency -> dependency.kind() == DependencyKind.INHERIT)
                .map(Dependency::from);
        return Stream.concat(Stream.of(type.path()), others)
                .distinct()
                .flatMap(path -> code.file(path).stream())
                .flatMap(file -> file.structure().inheritance().stream()
                        .filter(inheritance -> simple(inheritance.supertype()).equals(type.name()))
                        .map(inheritance -> new SymbolRef(file.path(), inheritance.type())))
                .distinct()
                .toList();
    }

    /** The last name of a type as written, without what stands in brackets. */
    private static String simple(String written) {
        String bare = written.replaceAll("[<\\[(].*", "").strip();
        return bare.substring(Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(':')) + 1);
    }

    /** The calls of others by what it holds, or of what it holds by others. */
    Stream<Call> calls(boolean callers) {
        return inside.stream()
                .flatMap(ref -> (callers ? code.callsTo(ref) : code.callsFrom(ref)).stream())
                .filter(call -> !inside.contains(callers ? call.from() : call.to()));
    }
}
