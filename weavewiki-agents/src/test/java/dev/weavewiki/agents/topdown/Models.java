package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextStyle;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Small code models, written down file by file; a file has one public class named like it, and twenty lines. */
public final class Models {

    private final List<SourceFile> files = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<EntryPoint> entries = new ArrayList<>();
    private final List<Manifest> manifests = new ArrayList<>();
    private final Map<RepoPath, List<String>> texts = new HashMap<>();

    public static Models of() {
        return new Models();
    }

    /** A file with the paths it imports; tests are told by their folder. */
    public Models file(String path, String... imports) {
        RepoPath at = RepoPath.of(path);
        files.add(source(at, List.of()));
        return imports(at, imports);
    }

    /** A file whose class implements the type of that name, with the paths it imports. */
    public Models implementation(String path, String supertype, String... imports) {
        RepoPath at = RepoPath.of(path);
        files.add(source(at, List.of(new Inheritance(at.stem(), supertype, 5))));
        return imports(at, imports);
    }

    /** A file that a tool wrote. */
    public Models generated(String path) {
        SourceFile file = source(RepoPath.of(path), List.of());
        ScannedFile plain = file.scanned();
        files.add(new SourceFile(
                new ScannedFile(
                        plain.path(), plain.language(), plain.role(), plain.bytes(), plain.lines(), plain.hash(), true),
                file.structure()));
        return this;
    }

    private Models imports(RepoPath at, String... imports) {
        for (int i = 0; i < imports.length; i++) {
            dependencies.add(Dependency.certain(at, RepoPath.of(imports[i]), DependencyKind.IMPORT, i + 1));
        }
        return this;
    }

    /** A package of that name below the folder of the manifest. */
    public Models manifest(String path, String name) {
        manifests.add(new Manifest(RepoPath.of(path), "cargo", name, "", "", "", List.of(), List.of()));
        return this;
    }

    public Models call(String from, String to, int line) {
        calls.add(Call.certain(method(from).ref(), method(to).ref(), line));
        return this;
    }

    /** A build file, as far as it says nothing that could be read. */
    public Models build(String path) {
        RepoPath at = RepoPath.of(path);
        files.add(new SourceFile(
                new ScannedFile(at, LanguageId.of("kotlin"), FileRole.MANIFEST, 10, 1, ContentHash.of("0"), false),
                FileStructure.unknown("")));
        return this;
    }

    /** The file's function as a main function. */
    public Models main(String path) {
        entries.add(new EntryPoint(EntryPoint.Kind.MAIN, path, "main function", Evidence.of(path, 6, 15)));
        return this;
    }

    public Models text(String path, String... lines) {
        texts.put(RepoPath.of(path), List.of(lines));
        return this;
    }

    public CodeModel code() {
        Map<RepoPath, Double> centrality = new HashMap<>();
        files.forEach(file -> centrality.put(file.path(), 0.1));
        dependencies.forEach(dependency -> centrality.merge(dependency.to(), 0.01, Double::sum));
        return CodeModel.builder("sample")
                .files(files)
                .dependencies(dependencies)
                .calls(calls)
                .manifests(manifests)
                .entryPoints(entries)
                .graph(new CodeGraph(centrality, List.of(), Map.of()))
                .vocabulary(new HashSet<>())
                .build();
    }

    public Knowledge knowledge() {
        return Knowledge.of(code(), path -> texts.getOrDefault(path, List.of()));
    }

    private static SourceFile source(RepoPath path, List<Inheritance> inheritance) {
        FileRole role = path.value().contains("test") ? FileRole.TEST : FileRole.SOURCE;
        LanguageId language = LanguageId.of(path.extension().equals("py") ? "python" : "java");
        ScannedFile scanned = new ScannedFile(path, language, role, 100, 20, ContentHash.of("0"), false);
        Symbol type = symbol(path, path.stem(), path.stem(), SymbolKind.CLASS, "", LineRange.of(5, 20));
        return new SourceFile(
                scanned,
                new FileStructure(
                        true,
                        "",
                        "",
                        0,
                        0,
                        List.of(type, method(path.value())),
                        List.of(),
                        List.of(),
                        inheritance,
                        List.of(),
                        List.of(),
                        TextStyle.UNKNOWN,
                        ""));
    }

    private static Symbol method(String path) {
        RepoPath at = RepoPath.of(path);
        return symbol(
                at,
                "run" + at.stem(),
                at.stem() + ".run" + at.stem(),
                SymbolKind.METHOD,
                at.stem(),
                LineRange.of(6, 15));
    }

    private static Symbol symbol(
            RepoPath path, String name, String qualified, SymbolKind kind, String container, LineRange lines) {
        String doc = kind == SymbolKind.CLASS ? "Keeps the parts of " + name + " together." : "";
        return new Symbol(path, name, qualified, kind, Visibility.PUBLIC, name, doc, lines, container);
    }
}
