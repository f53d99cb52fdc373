package dev.weavewiki.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.WikiReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstWikiTest {

    @Test
    void first_program_writes_a_wiki_and_finds_it_unchanged(@TempDir Path repository) throws Exception {
        Files.createDirectories(repository.resolve("src"));
        Files.writeString(
                repository.resolve("src/Greeter.java"),
                "/** Greets people by name. */\npublic class Greeter {\n  /** The greeting. */\n  public String greet(String name) {\n    return \"Hello \" + name;\n  }\n}\n");
        var out = new ByteArrayOutputStream();

        WikiReport report = FirstWiki.write(repository, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("finished Refinement", "0 rewritten");
        assertThat(report.wiki().resolve("index.md")).exists();
        assertThat(report.sourceFiles()).isEqualTo(1);
    }
}
