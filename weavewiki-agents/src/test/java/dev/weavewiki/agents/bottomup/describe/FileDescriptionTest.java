package dev.weavewiki.agents.bottomup.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.ImportSite;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextStyle;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import dev.weavewiki.core.model.product.FileInsight.SymbolNote;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileDescriptionTest {

    private final Map<RepoPath, List<String>> texts = new LinkedHashMap<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    private SourceFile add(
            String path,
            String language,
            FileRole role,
            boolean parsed,
            String text,
            List<ImportSite> imports,
            Symbol... symbols) {
        List<String> lines = text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
        FileStructure structure = new FileStructure(
                parsed,
                "",
                "",
                0,
                0,
                List.of(symbols),
                imports,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                TextStyle.UNKNOWN,
                "");
        SourceFile file = new SourceFile(
                new ScannedFile(
                        RepoPath.of(path),
                        LanguageId.of(language),
                        role,
                        text.length(),
                        lines.size(),
                        ContentHash.of("0"),
                        false),
                structure);
        texts.put(file.path(), lines);
        files.add(file);
        return file;
    }

    private static Symbol symbol(
            String path, SymbolKind kind, String name, Visibility visibility, String doc, int from, int to) {
        return new Symbol(
                RepoPath.of(path),
                name,
                name,
                kind,
                visibility,
                kind.word() + " " + name,
                doc,
                LineRange.of(from, to),
                "");
    }

    private FileDescription describe(SourceFile file) {
        return describe(file, ProseLanguage.ENGLISH);
    }

    private FileDescription describe(SourceFile file, ProseLanguage say) {
        return FileDescription.of(file, known(say));
    }

    private Knowledge known(ProseLanguage say) {
        CodeModel code = CodeModel.builder("demo")
                .files(files)
                .dependencies(dependencies)
                .calls(calls)
                .vocabulary(Set.of("ValueError", "threading", "Lock", "open"))
                .build();
        return Knowledge.of(code, path -> texts.getOrDefault(path, List.of()), say);
    }

    private static List<String> statements(FileDescription description) {
        return description.summary().stream().map(Claim::statement).toList();
    }

    @Test
    void says_what_the_main_type_says_of_itself_and_cites_its_doc_comment() {
        SourceFile file = add(
                "src/Foo.java",
                "java",
                FileRole.SOURCE,
                true,
                "/** Sorts foos. It is fast. */\nclass Foo {\n}",
                List.of(),
                symbol("src/Foo.java", SymbolKind.CLASS, "Foo", Visibility.PUBLIC, "Sorts foos. It is fast.", 2, 3));

        FileDescription description = describe(file);

        assertThat(description.purpose()).isEqualTo("Sorts foos.");
        assertThat(description.summary()).anySatisfy(claim -> {
            assertThat(claim.statement()).isEqualTo("`Foo` sorts foos. It is fast.");
            assertThat(claim.evidence()).singleElement().hasToString("src/Foo.java:1-1");
        });
    }

    @Test
    void composes_a_purpose_from_declarations_where_nobody_wrote_one() {
        SourceFile file = add(
                "src/a.py",
                "python",
                FileRole.SOURCE,
                true,
                "def b(): pass\ndef c(): pass\nN = 1",
                List.of(),
                symbol("src/a.py", SymbolKind.FUNCTION, "b", Visibility.PUBLIC, "", 1, 1),
                symbol("src/a.py", SymbolKind.FUNCTION, "c", Visibility.PUBLIC, "", 2, 2),
                symbol("src/a.py", SymbolKind.CONSTANT, "N", Visibility.PUBLIC, "", 3, 3));

        assertThat(describe(file).purpose()).isEqualTo("Declares the functions `b` and `c` and the constant `N`.");
        assertThat(describe(file).symbols()).extracting(SymbolNote::description).containsOnly("");
    }

    @Test
    void a_test_names_what_it_tests_and_how_often() {
        add("src/foo.py", "python", FileRole.SOURCE, true, "def sort(): pass", List.of());
        SourceFile test = add(
                "tests/test_foo.py",
                "python",
                FileRole.TEST,
                true,
                "import foo\ndef test_a(): pass\ndef test_b(): pass",
                List.of(),
                symbol("tests/test_foo.py", SymbolKind.FUNCTION, "test_a", Visibility.PUBLIC, "", 2, 2),
                symbol("tests/test_foo.py", SymbolKind.FUNCTION, "test_b", Visibility.PUBLIC, "", 3, 3));
        dependencies.add(Dependency.certain(test.path(), RepoPath.of("src/foo.py"), DependencyKind.IMPORT, 1));

        FileDescription description = describe(test);

        assertThat(description.purpose()).isEqualTo("Tests `src/foo.py` in 2 test cases.");
        assertThat(statements(description)).contains("Its cases are `test_a` and `test_b`.");
    }

    @Test
    void who_uses_a_file_is_told_with_the_line_that_shows_it() {
        SourceFile file = add("src/foo.py", "python", FileRole.SOURCE, true, "def sort(): pass", List.of());
        add("src/bar.py", "python", FileRole.SOURCE, true, "import foo", List.of());
        dependencies.add(Dependency.certain(RepoPath.of("src/bar.py"), file.path(), DependencyKind.IMPORT, 1));

        assertThat(describe(file).summary()).anySatisfy(claim -> {
            assertThat(claim.statement()).isEqualTo("One file uses it: `src/bar.py`.");
            assertThat(claim.evidence()).singleElement().hasToString("src/bar.py:1-1");
        });
    }

    @Test
    void behaviours_are_read_from_code_and_not_from_comments_or_strings() {
        SourceFile file = add(
                "src/a.py",
                "python",
                FileRole.SOURCE,
                true,
                """
                def f():
                    # raise KeyError()
                    text = "open('x')"
                    raise ValueError('no')
                def g():
                    lock = threading.Lock()
                """,
                List.of(),
                symbol("src/a.py", SymbolKind.FUNCTION, "f", Visibility.PUBLIC, "", 1, 4),
                symbol("src/a.py", SymbolKind.FUNCTION, "g", Visibility.PUBLIC, "", 5, 6));

        List<Behaviour> behaviours = describe(file).behaviours();

        assertThat(behaviours)
                .extracting(behaviour -> behaviour.claim().statement())
                .containsExactly(
                        "Raises `ValueError` in `f`.", "Works with threads or tasks through `threading.Lock` in `g`.");
        assertThat(behaviours.get(0).claim().evidence()).singleElement().hasToString("src/a.py:4-4");
    }

    @Test
    void a_barrel_says_what_it_passes_on() {
        add("src/lib/router.py", "python", FileRole.SOURCE, true, "class Router: pass", List.of());
        SourceFile barrel = add(
                "src/lib/__init__.py",
                "python",
                FileRole.SOURCE,
                true,
                "from .router import Router",
                List.of(new ImportSite(".router", List.of("Router"), 1)));
        dependencies.add(Dependency.certain(barrel.path(), RepoPath.of("src/lib/router.py"), DependencyKind.IMPORT, 1));

        assertThat(describe(barrel).purpose()).startsWith("Re-exports ").contains("`src/lib/router.py`");
    }

    @Test
    void a_file_without_syntax_tree_says_so() {
        SourceFile file = add("make.bat", "batch", FileRole.SOURCE, false, "@echo off\nrem build", List.of());

        FileDescription description = describe(file);

        assertThat(description.purpose()).isEqualTo("Holds 2 lines of Batch, known only by the words in its text.");
        assertThat(statements(description)).anyMatch(text -> text.contains("without a syntax tree"));
    }

    @Test
    void an_empty_file_has_a_purpose_and_no_claims() {
        SourceFile file = add("src/pkg/__init__.py", "python", FileRole.SOURCE, true, "", List.of());

        assertThat(describe(file).purpose()).isEqualTo("Marks its folder as a Python package; the file is empty.");
        assertThat(describe(file).summary()).isEmpty();
    }

    @Test
    void what_analysis_says_is_korean_and_what_the_authors_say_stays() {
        SourceFile file = add(
                "src/a.py",
                "python",
                FileRole.SOURCE,
                true,
                "def b():\n    raise ValueError('no')\ndef c(): pass\nN = 1",
                List.of(),
                symbol("src/a.py", SymbolKind.FUNCTION, "b", Visibility.PUBLIC, "Return the sum.", 1, 2),
                symbol("src/a.py", SymbolKind.FUNCTION, "c", Visibility.PUBLIC, "", 3, 3),
                symbol("src/a.py", SymbolKind.CONSTANT, "N", Visibility.PUBLIC, "", 4, 4));
        add("src/bar.py", "python", FileRole.SOURCE, true, "import a", List.of());
        dependencies.add(Dependency.certain(RepoPath.of("src/bar.py"), file.path(), DependencyKind.IMPORT, 1));

        FileDescription description = describe(file, ProseLanguage.of("ko"));

        assertThat(description.purpose()).isEqualTo("함수 `b` 및 `c`, 상수 `N`을 선언합니다.");
        assertThat(statements(description)).contains("`b`: Return the sum.", "이 파일은 `src/bar.py`에서만 사용합니다.");
        assertThat(description.behaviours())
                .extracting(behaviour -> behaviour.claim().statement())
                .containsExactly("`b`에서 `ValueError` 예외를 발생시킵니다.");
    }

    @Test
    void all_public_declarations_are_listed_and_the_number_of_the_others_is_told() {
        List<Symbol> symbols = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 150; i++) {
            Visibility visibility = i <= 100 ? Visibility.PUBLIC : Visibility.PRIVATE;
            symbols.add(symbol("src/Big.java", SymbolKind.FUNCTION, "f" + i, visibility, "", i, i));
            text.append("void f").append(i).append("();\n");
        }
        SourceFile file = add(
                "src/Big.java",
                "java",
                FileRole.SOURCE,
                true,
                text.toString(),
                List.of(),
                symbols.toArray(Symbol[]::new));

        FileDescription description = describe(file);

        assertThat(description.symbols()).hasSize(140);
        assertThat(statements(description)).contains("10 more private declarations are not listed among its symbols.");
    }

    @Test
    void an_example_shows_what_few_others_use() {
        Symbol open = symbol("lib/shop.c", SymbolKind.FUNCTION, "open_shop", Visibility.PUBLIC, "", 1, 2);
        Symbol rare = symbol("lib/shop.c", SymbolKind.FUNCTION, "sell_all", Visibility.PUBLIC, "", 3, 4);
        add("lib/shop.c", "c", FileRole.SOURCE, true, "a\nb\nc\nd", List.of(), open, rare);
        Symbol other = symbol("examples/other.c", SymbolKind.FUNCTION, "main", Visibility.PUBLIC, "", 1, 2);
        add("examples/other.c", "c", FileRole.SOURCE, true, "a\nb", List.of(), other);
        Symbol main = symbol("examples/all.c", SymbolKind.FUNCTION, "main", Visibility.PUBLIC, "", 1, 4);
        SourceFile file = add("examples/all.c", "c", FileRole.SOURCE, true, "a\nb\nc\nd", List.of(), main);
        calls.add(Call.certain(other.ref(), open.ref(), 2));
        calls.add(Call.certain(main.ref(), open.ref(), 2));
        calls.add(Call.certain(main.ref(), rare.ref(), 3));

        assertThat(describe(file).purpose()).isEqualTo("Shows `sell_all` and `open_shop` in use.");
    }

    @Test
    void a_call_of_ones_own_is_none_of_the_platform() {
        Symbol warn = symbol("lib/base.rb", SymbolKind.METHOD, "warn", Visibility.PUBLIC, "", 1, 1);
        Symbol call = symbol("lib/base.rb", SymbolKind.METHOD, "call", Visibility.PUBLIC, "", 2, 4);
        SourceFile file = add(
                "lib/base.rb",
                "ruby",
                FileRole.SOURCE,
                true,
                "def warn(env, text) env.log(text) end\ndef call(env)\n  warn env, \"attack\"\nend",
                List.of(),
                warn,
                call);
        assertThat(describe(file).behaviours())
                .extracting(behaviour -> behaviour.claim().statement())
                .anyMatch(said -> said.startsWith("Talks to the console"));

        calls.add(Call.certain(call.ref(), warn.ref(), 3));
        assertThat(describe(file).behaviours())
                .extracting(behaviour -> behaviour.claim().statement())
                .noneMatch(said -> said.startsWith("Talks to the console"));
    }

    @Test
    void of_declarations_of_one_name_each_says_what_its_own_comment_says() {
        SourceFile file = add(
                "src/Till.java",
                "java",
                FileRole.SOURCE,
                true,
                "a\nb\nc",
                List.of(),
                symbol("src/Till.java", SymbolKind.METHOD, "add", Visibility.PUBLIC, "Adds a coin to it.", 1, 1),
                symbol("src/Till.java", SymbolKind.METHOD, "add", Visibility.PUBLIC, "Adds a note to it.", 2, 2),
                symbol("src/Till.java", SymbolKind.METHOD, "add", Visibility.PUBLIC, "", 3, 3));

        assertThat(SymbolNotes.of(file, known(ProseLanguage.ENGLISH), Map.of("add", "Adds a coin.")))
                .extracting(SymbolNote::description)
                .containsExactly("Adds a coin to it.", "Adds a note to it.", "");
    }

    @Test
    void a_type_and_its_structure_are_named_once() {
        SourceFile file = add(
                "src/shop.h",
                "c",
                FileRole.SOURCE,
                true,
                "typedef struct till {\nint a;\n} till;\nint b;",
                List.of(),
                symbol("src/shop.h", SymbolKind.TYPE, "till", Visibility.PUBLIC, "", 1, 3),
                symbol("src/shop.h", SymbolKind.STRUCT, "till", Visibility.PUBLIC, "", 1, 3),
                symbol("src/shop.h", SymbolKind.FUNCTION, "b", Visibility.PUBLIC, "", 4, 4));

        assertThat(describe(file).purpose()).isEqualTo("Declares the struct `till` and the function `b`.");
    }
}
