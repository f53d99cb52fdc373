package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.ImportSite;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextStyle;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A repository made up for a test: texts, and the code model that an analysis of them would give. */
final class Project {

    private final String name;
    private final List<SourceFile> files = new ArrayList<>();
    private final Map<RepoPath, List<String>> texts = new HashMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<ExternalUse> uses = new ArrayList<>();
    private final List<EntryPoint> entryPoints = new ArrayList<>();
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final Map<RepoPath, Double> centrality = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    Project(String name) {
        this.name = name;
    }

    /** A mail queue in Python: README, manifest, four source files in one folder, two test files. */
    static Project mailQueue() {
        Project project = new Project("postbag")
                .python(
                        "postbag/__init__.py",
                        0.2,
                        "\"\"\"Queues mail until a server takes it.\"\"\"",
                        "from .queue import Queue")
                .python(
                        "postbag/queue.py",
                        1.0,
                        "import threading",
                        "import yaml",
                        "from .letter import Letter",
                        "class Queue:",
                        "    \"\"\"Holds letters in the order in which they came.\"\"\"",
                        "    def put(self, letter): pass")
                .python(
                        "postbag/letter.py",
                        0.8,
                        "class Letter:",
                        "    \"\"\"A letter is a message with one recipient.\"\"\"",
                        "    recipient = ''")
                .python("postbag/server.py", 0.3, "import smtplib", "from .queue import Queue", "def deliver(): pass")
                .test("tests/test_queue.py", "from postbag.queue import Queue", "def test_put(): pass")
                .test("tests/test_letter.py", "def test_letter(): pass")
                .depends("postbag/__init__.py", "postbag/queue.py", 2)
                .depends("postbag/queue.py", "postbag/letter.py", 3)
                .depends("postbag/server.py", "postbag/queue.py", 2)
                .uses("postbag/queue.py", "threading", 1)
                .uses("postbag/queue.py", "yaml", 2)
                .uses("postbag/server.py", "smtplib", 1);
        project.symbol(
                "postbag/queue.py", "Queue", SymbolKind.CLASS, 4, 6, "Holds letters in the order in which they came.");
        project.symbol(
                "postbag/letter.py", "Letter", SymbolKind.CLASS, 1, 3, "A letter is a message with one recipient.");
        project.symbol("postbag/server.py", "deliver", SymbolKind.FUNCTION, 3, 3, "");
        return project.manifest()
                .readme(
                        "# Postbag",
                        "Postbag is a mail queue that survives crashes.",
                        "There is no need to run a mail server of your own.",
                        "## Features",
                        "- Ordered delivery",
                        "- Retries with increasing delays",
                        "## Installation",
                        "Postbag is easily installed by pip.");
    }

    /** A server about which nobody says anything. */
    static Project wordless() {
        Project project = new Project("post")
                .python("post/app.py", 1, "import yaml", "app.get('/letters')")
                .uses("post/app.py", "yaml", 1)
                .entry(EntryPoint.Kind.HTTP_ROUTE, "GET /letters", "post/app.py", 2);
        return project.manifest("");
    }

    Project python(String path, double central, String... lines) {
        centrality.put(RepoPath.of(path), central);
        return file(path, "python", FileRole.SOURCE, lines);
    }

    Project test(String path, String... lines) {
        return file(path, "python", FileRole.TEST, lines);
    }

    Project file(String path, String language, FileRole role, String... lines) {
        RepoPath at = RepoPath.of(path);
        texts.put(at, List.of(lines));
        Arrays.stream(lines).forEach(line -> words.addAll(List.of(line.split("\\W+"))));
        boolean isDocumented = lines.length > 0 && lines[0].startsWith("\"\"\"");
        FileStructure structure = new FileStructure(
                true,
                "",
                isDocumented ? lines[0].replace("\"", "") : "",
                isDocumented ? 1 : 0,
                isDocumented ? 1 : 0,
                List.of(),
                imports(lines),
                List.<CallSite>of(),
                List.of(),
                List.of(),
                List.of(),
                TextStyle.UNKNOWN,
                "");
        files.add(new SourceFile(
                new ScannedFile(at, LanguageId.of(language), role, 100, lines.length, ContentHash.of("0"), false),
                structure));
        return this;
    }

    Project symbol(String path, String symbol, SymbolKind kind, int from, int to, String doc) {
        RepoPath at = RepoPath.of(path);
        files.replaceAll(file -> !file.path().equals(at)
                ? file
                : with(
                        file,
                        new Symbol(
                                at, symbol, symbol, kind, Visibility.PUBLIC, symbol, doc, LineRange.of(from, to), "")));
        words.add(symbol);
        return this;
    }

    Project depends(String from, String to, int line) {
        dependencies.add(Dependency.certain(RepoPath.of(from), RepoPath.of(to), DependencyKind.IMPORT, line));
        return this;
    }

    Project uses(String from, String module, int line) {
        uses.add(new ExternalUse(RepoPath.of(from), module, line));
        return this;
    }

    Project entry(EntryPoint.Kind kind, String symbol, String path, int line) {
        entryPoints.add(new EntryPoint(kind, symbol, "found by a rule", Evidence.of(path, line, line)));
        return this;
    }

    Project readme(String... lines) {
        return readme(List.of(), lines);
    }

    /** Each section of the README shows a line of code. */
    Project readmeWithCode(String... lines) {
        return readme(List.of(new Document.CodeBlock("sh", "post start", Evidence.of("README.md", 2, 2))), lines);
    }

    private Project readme(List<Document.CodeBlock> code, String... lines) {
        file("README.md", "markdown", FileRole.DOCUMENTATION, lines);
        List<Document.Section> sections = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("#")) {
                int end = i + 1;
                while (end < lines.length && !lines[end].startsWith("#")) {
                    end++;
                }
                String text =
                        String.join("\n", List.of(lines).subList(i + 1, end)).replaceAll("(?m)^- ", "");
                sections.add(new Document.Section(
                        lines[i].replaceAll("^#+ ", ""),
                        lines[i].indexOf(' '),
                        text,
                        code,
                        Evidence.of("README.md", i + 1, end)));
            }
        }
        documents.add(new Document(RepoPath.of("README.md"), Document.Kind.README, "Postbag", sections));
        return this;
    }

    private Project manifest() {
        return manifest("Mail that waits its turn");
    }

    private Project manifest(String description) {
        file(
                "pyproject.toml",
                "toml",
                FileRole.MANIFEST,
                "[project]",
                "name = \"postbag\"",
                "description = \"" + description + "\"",
                "dependencies = [\"PyYAML>=6\", \"attrs\"]",
                "[tool.ruff]");
        manifests.add(new Manifest(
                RepoPath.of("pyproject.toml"),
                "python",
                "postbag",
                "",
                description,
                "",
                List.of(
                        new Manifest.Requirement("PyYAML", ">=6", "runtime", Evidence.of("pyproject.toml", 4, 4)),
                        new Manifest.Requirement("attrs", "", "runtime", Evidence.of("pyproject.toml", 4, 4))),
                List.of()));
        return this;
    }

    Knowledge known() {
        CodeModel model = CodeModel.builder(name)
                .files(files)
                .dependencies(dependencies)
                .externalUses(uses)
                .entryPoints(entryPoints)
                .manifests(manifests)
                .documents(documents)
                .graph(new CodeGraph(centrality, List.of(), Map.of()))
                .vocabulary(words)
                .build();
        SourceTexts source = path -> texts.getOrDefault(path, List.of());
        return Knowledge.of(model, source);
    }

    private static List<ImportSite> imports(String... lines) {
        List<ImportSite> imports = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("import ")) {
                imports.add(new ImportSite(lines[i].substring(7), List.of(), i + 1));
            }
        }
        return imports;
    }

    private static SourceFile with(SourceFile file, Symbol symbol) {
        FileStructure old = file.structure();
        List<Symbol> symbols = new ArrayList<>(old.symbols());
        symbols.add(symbol);
        return new SourceFile(
                file.scanned(),
                new FileStructure(
                        true,
                        old.packageName(),
                        old.doc(),
                        old.docFrom(),
                        old.docTo(),
                        symbols,
                        old.imports(),
                        old.calls(),
                        old.inheritance(),
                        old.typeUses(),
                        old.markers(),
                        old.style(),
                        ""));
    }
}
