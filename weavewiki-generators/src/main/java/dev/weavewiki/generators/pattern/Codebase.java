package dev.weavewiki.generators.pattern;

import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The facts of the syntax trees, ordered for finders: types with their members, functions, calls. Tests stand apart. */
final class Codebase {

    private final SourceTexts texts;
    private final List<SourceFile> sources;
    private final List<SourceFile> tests;
    private final List<TypeView> types = new ArrayList<>();
    private final Map<String, List<TypeView>> subtypes = new HashMap<>();
    private final Set<String> typeNames = new HashSet<>();

    private Codebase(CodeModel code, SourceTexts texts) {
        this.texts = texts;
        sources = parsed(code, FileRole.SOURCE);
        tests = parsed(code, FileRole.TEST);
        sources.forEach(this::addTypes);
        for (TypeView type : types) {
            typeNames.add(type.name());
            type.supertypes()
                    .forEach(supertype -> subtypes.computeIfAbsent(supertype, key -> new ArrayList<>())
                            .add(type));
        }
    }

    static Codebase of(CodeModel code, SourceTexts texts) {
        return new Codebase(code, texts);
    }

    private static List<SourceFile> parsed(CodeModel code, FileRole role) {
        return code.sourceFiles().stream()
                .filter(file -> file.role() == role && !file.scanned().generated())
                .toList();
    }

    private void addTypes(SourceFile file) {
        Map<String, List<Symbol>> members = new HashMap<>();
        file.symbols()
                .forEach(symbol -> members.computeIfAbsent(symbol.container(), key -> new ArrayList<>())
                        .add(symbol));
        Map<String, List<String>> supertypes = new HashMap<>();
        for (Inheritance line : file.structure().inheritance()) {
            supertypes.computeIfAbsent(line.type(), key -> new ArrayList<>()).add(line.supertype());
        }
        Map<String, List<CallSite>> calls = new HashMap<>();
        for (CallSite call : file.structure().calls()) {
            int dot = call.caller().lastIndexOf('.');
            String owner = dot < 0 ? call.caller() : call.caller().substring(0, dot);
            calls.computeIfAbsent(owner, key -> new ArrayList<>()).add(call);
        }
        file.symbols().stream()
                .filter(symbol -> symbol.kind().isType())
                .forEach(symbol -> types.add(new TypeView(
                        file,
                        symbol,
                        members.getOrDefault(symbol.qualifiedName(), List.of()),
                        supertypes.getOrDefault(symbol.qualifiedName(), List.of()).stream()
                                .map(Codebase::simple)
                                .toList(),
                        supertypes.getOrDefault(symbol.qualifiedName(), List.of()),
                        calls.getOrDefault(symbol.qualifiedName(), List.of()))));
    }

    /** The last segment of a type's name, without type arguments. */
    static String simple(String type) {
        String bare = type.replaceAll("[<\\[(].*", "").strip();
        return bare.substring(bare.lastIndexOf('.') + 1);
    }

    /** Whether a line of the symbol matches. */
    boolean hasLine(Symbol symbol, String regex) {
        return texts.excerpt(symbol.evidence()).stream().anyMatch(line -> line.matches(regex));
    }

    List<SourceFile> tests() {
        return tests;
    }

    List<SourceFile> sources() {
        return sources;
    }

    Stream<TypeView> types() {
        return types.stream();
    }

    Stream<TypeView> types(String... languages) {
        Set<String> wanted = Set.of(languages);
        return types.stream()
                .filter(type -> wanted.contains(type.file().language().value()));
    }

    /** The types that extend or implement a type of that name. */
    List<TypeView> subtypes(String name) {
        return subtypes.getOrDefault(name, List.of());
    }

    boolean declaresType(String name) {
        return typeNames.contains(name);
    }

    /** Functions and methods of source files in these languages; in all of them where none is named. */
    Stream<Symbol> callables(String... languages) {
        return symbols(languages).filter(symbol -> symbol.kind().isCallable());
    }

    Stream<Symbol> symbols(String... languages) {
        Set<String> wanted = Set.of(languages);
        return sources.stream()
                .filter(file ->
                        wanted.isEmpty() || wanted.contains(file.language().value()))
                .flatMap(file -> file.symbols().stream());
    }

    /** The symbols of source files that carry an annotation or decorator whose name matches. */
    Stream<Place> annotated(String regex, String... languages) {
        Set<String> wanted = Set.of(languages);
        return sources.stream()
                .filter(file ->
                        wanted.isEmpty() || wanted.contains(file.language().value()))
                .flatMap(file -> annotated(file, regex));
    }

    static Stream<Place> annotated(SourceFile file, String regex) {
        return file.structure().calls().stream()
                .filter(call ->
                        call.form() == CallSite.Form.ANNOTATION && call.name().matches(regex))
                .map(call -> Place.at(file, call.caller().isEmpty() ? call.name() : call.caller(), call.line()));
    }

    /** Calls and constructions in these files. */
    static Stream<Place> calls(Stream<SourceFile> files, Predicate<CallSite> test) {
        return files.flatMap(file -> file.structure().calls().stream()
                .filter(call -> call.form() != CallSite.Form.ANNOTATION && test.test(call))
                .map(call -> Place.at(
                        file,
                        call.receiver().isEmpty() ? call.name() : call.receiver() + "." + call.name(),
                        call.line())));
    }

    Stream<SourceFile> sources(String... languages) {
        Set<String> wanted = Set.of(languages);
        return sources.stream().filter(file -> wanted.contains(file.language().value()));
    }

    /** The types that use one of these names where the language expects a type, or call them as constructors. */
    Stream<Place> typeUses(String regex) {
        return sources.stream()
                .flatMap(file -> file.structure().typeUses().stream()
                        .filter(use -> use.name().matches(regex))
                        .map(use -> Place.at(file, use.name(), use.line())));
    }
}
