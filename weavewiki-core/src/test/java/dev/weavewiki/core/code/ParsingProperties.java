package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are, a file is read. */
class ParsingProperties {

    @Property(tries = 300)
    void any_bytes_parse_without_throwing(@ForAll byte[] bytes, @ForAll("paths") String path) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(InMemoryFiles.of(path, text).only().structure()).isNotNull();
    }

    @Property(tries = 300)
    void any_tokens_parse_to_symbols_inside_the_file(@ForAll("tokens") String text, @ForAll("paths") String path) {
        var file = InMemoryFiles.of(path, text).only();

        assertThat(file.symbols())
                .allSatisfy(symbol -> assertThat(symbol.lines().to()).isLessThanOrEqualTo(Math.max(1, file.lines())));
    }

    /** Ruby's grammar takes seconds to recover from some of these, so it is given few. */
    @Property(tries = 10)
    void any_tokens_parse_in_ruby(@ForAll("tokens") String text) {
        var file = InMemoryFiles.of("a.rb", text).only();

        assertThat(file.symbols())
                .allSatisfy(symbol -> assertThat(symbol.lines().to()).isLessThanOrEqualTo(Math.max(1, file.lines())));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("A.java", "a.py", "a.ts", "a.tsx", "a.js", "a.go");
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.of(
                        "class",
                        "def",
                        "func",
                        "function",
                        "import",
                        "from",
                        "package",
                        "type",
                        "struct",
                        "(",
                        ")",
                        "{",
                        "}",
                        "[",
                        "]",
                        "<",
                        ">",
                        "=",
                        ":",
                        ";",
                        ",",
                        ".",
                        "\"",
                        "'",
                        "`",
                        "/*",
                        "*/",
                        "//",
                        "#",
                        "\n",
                        "\n    ",
                        "a",
                        "B",
                        "🎉",
                        "@",
                        "=>",
                        "export",
                        "const",
                        "\"\"\"",
                        "self",
                        "new",
                        "TODO")
                .list()
                .ofMaxSize(60)
                .map(tokens -> String.join(" ", tokens));
    }
}
