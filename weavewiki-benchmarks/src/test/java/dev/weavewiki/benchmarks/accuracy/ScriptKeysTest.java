package dev.weavewiki.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weavewiki.benchmarks.accuracy.AnswerKey.DeclaredSymbol;
import dev.weavewiki.benchmarks.accuracy.AnswerKey.FileEdge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts make of projects small enough to know the answers. */
class ScriptKeysTest {

    private final List<String> leftOut = new ArrayList<>();

    @Test
    void python_says_what_a_name_of_a_package_is(@TempDir Path answers, @TempDir Path work) throws IOException {
        assumeThat(Command.exists("python3")).isTrue();
        write(answers, "python/box/box/__init__.py", "from .lid import Lid\nfrom . import side\n");
        write(
                answers,
                "python/box/box/lid.py",
                "class Lid:\n    size = 1\n\n    def open(self):\n        def inner(): pass\n");
        write(answers, "python/box/box/side.py", "import os\n");
        write(answers, "python/box/main.py", "from box import Lid, side\n");

        AnswerKey key = new PythonKeys().keys(answers, work, leftOut::add).get(0);

        assertThat(leftOut).isEmpty();
        assertThat(key.edges())
                .containsExactlyInAnyOrder(
                        new FileEdge("box/__init__.py", "box/lid.py"),
                        new FileEdge("box/__init__.py", "box/side.py"),
                        new FileEdge("main.py", "box/__init__.py"),
                        new FileEdge("main.py", "box/side.py"));
        assertThat(key.allowed()).contains(new FileEdge("main.py", "box/lid.py"));
        assertThat(key.symbols())
                .containsExactlyInAnyOrder(
                        new DeclaredSymbol("box/lid.py", "Lid", 1),
                        new DeclaredSymbol("box/lid.py", "Lid.size", 2),
                        new DeclaredSymbol("box/lid.py", "Lid.open", 4));
        assertThat(key.more()).containsExactly(new DeclaredSymbol("box/lid.py", "Lid.open.inner", 5));
        assertThat(Measurement.of(key).edges().shown()).isEqualTo("1.000 / 1.000");
    }

    @Test
    void gcc_says_what_is_included_and_linked(@TempDir Path answers, @TempDir Path work) throws IOException {
        assumeThat(List.of("python3", "gcc", "nm", "ctags")).allMatch(Command::exists);
        write(answers, "c/sum/include/sum.h", "int sum(int a, int b);\n");
        write(answers, "c/sum/src/sum.c", "#include \"sum.h\"\nint sum(int a, int b) { return a + b; }\n");
        write(answers, "c/sum/src/main.c", "#include <sum.h>\nint main(void) { return sum(1, 2); }\n");

        AnswerKey key = new CKeys().keys(answers, work, leftOut::add).get(0);

        assertThat(leftOut).isEmpty();
        assertThat(key.edges())
                .containsExactlyInAnyOrder(
                        new FileEdge("src/main.c", "include/sum.h"), new FileEdge("src/sum.c", "include/sum.h"));
        assertThat(key.allowed()).contains(new FileEdge("src/main.c", "src/sum.c"));
        assertThat(key.symbols())
                .containsExactlyInAnyOrder(
                        new DeclaredSymbol("src/sum.c", "sum", 2), new DeclaredSymbol("src/main.c", "main", 2));
        assertThat(Measurement.of(key).symbols().shown()).isEqualTo("1.000 / 1.000");
    }

    @Test
    void what_cannot_be_asked_is_named(@TempDir Path answers, @TempDir Path work) throws IOException {
        write(answers, "typescript/shop/index.ts", "export const one = 1;\n");
        var keys = new ScriptKeys(
                "typescript", "nobody", List.of("no-such-program"), "none.js", new AnswerKey.Floors(0, 0, 0));

        assertThat(keys.keys(answers, work, List.of(), leftOut::add)).isEmpty();
        assertThat(leftOut).containsExactly("shop: not on the path: [no-such-program]");
    }

    private static void write(Path answers, String path, String text) throws IOException {
        Path file = answers.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
