package dev.weavewiki.agents.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainPurposeTest {

    @TempDir
    Path folder;

    @BeforeEach
    void a_product_beside() throws IOException {
        for (int i = 0; i < 8; i++) {
            write("other/Part" + i + ".java", "package other;\n\npublic class Part" + i + " {}\n");
        }
    }

    @Test
    void types_that_build_on_one_are_told_by_what_that_one_says() throws IOException {
        write("shape/Shape.java", "package shape;\n\n/** Anything that has an area. */\npublic interface Shape {}\n");
        for (String name : new String[] {"Circle", "Square", "Ring", "Oval"}) {
            write("shape/" + name + ".java", "package shape;\n\npublic class " + name + " implements Shape {}\n");
        }

        assertThat(purpose("shape"))
                .matches(
                        "Holds 4 types that build on `Shape`, among them `\\w+`, `\\w+` and `\\w+`: anything that has an"
                                + " area\\.");
    }

    @Test
    void the_central_type_speaks_where_no_file_does() throws IOException {
        write("clock/Clock.java", """
                package clock;

                /** Clock tells the time of day. */
                public class Clock {
                    public int now() {
                        return 0;
                    }
                }
                """);
        write("clock/Alarm.java", """
                package clock;

                public class Alarm {
                    Clock clock = new Clock();
                }
                """);

        assertThat(purpose("clock")).isEqualTo("Built around `Clock`, with `Alarm` beside it: tells the time of day.");
    }

    @Test
    void an_annotation_for_maintainers_does_not_speak_for_what_it_marks() throws IOException {
        write(
                "clock/Internal.java",
                "package clock;\n\n/** Marks what is not meant for users. */\npublic @interface Internal {}\n");
        write(
                "clock/Clock.java",
                "package clock;\n\n/** Tells the time of day. */\n@Internal\npublic class Clock {}\n");
        write("clock/Alarm.java", "package clock;\n\n@Internal\npublic class Alarm {\n    Clock clock;\n}\n");

        assertThat(purpose("clock")).startsWith("Built around `Clock`");
    }

    @Test
    void a_domain_is_told_by_the_type_it_is_called_after() throws IOException {
        write("clock/Clock.java", "package clock;\n\npublic class Clock {\n    Alarm alarm;\n}\n");
        write("clock/Alarm.java", "package clock;\n\n/** Rings. It is loud. */\npublic class Alarm {}\n");
        write("clock/Bell.java", "package clock;\n\n/** Makes the alarm ring. */\npublic class Bell {}\n");

        assertThat(purpose("clock", "clocks: Bell")).startsWith("Built around `Bell`");
        assertThat(purpose("clock", "Clock")).startsWith("Provides ");
    }

    @Test
    void a_package_that_only_warns_of_itself_says_nothing_of_what_it_is_for() throws IOException {
        write(
                "wire/package-info.java",
                "/** Do NOT use any class in this package, it is internal. */\npackage wire;\n");
        write("wire/Wire.java", "package wire;\n\n/** Talks to machines. */\npublic class Wire {}\n");
        write("wire/Plug.java", "package wire;\n\npublic class Plug {\n    Wire wire;\n}\n");

        assertThat(purpose("wire")).startsWith("Built around `Wire`").endsWith("talks to machines.");
    }

    @Test
    void the_documentation_of_a_package_speaks_for_a_domain_that_holds_it_and_for_no_other() throws IOException {
        write("wire/package-info.java", "/** This package provides classes that talk to machines. */\npackage wire;\n");
        for (int i = 0; i < 6; i++) {
            write("wire/Plug" + i + ".java", "package wire;\n\npublic class Plug" + i + " {}\n");
        }

        assertThat(purpose("wire")).isEqualTo("Provides classes that talk to machines.");
        assertThat(purposeOf("wire/package-info.java", "wire/Plug0.java")).doesNotContain("machines");
    }

    @Test
    void code_of_the_build_is_called_so() throws IOException {
        write("ci/build.sh", "#!/bin/sh\nmake\n");
        write("ci/release.sh", "#!/bin/sh\nmake release\n");

        assertThat(purpose("ci")).isEqualTo("Builds, tests or releases the project, in 2 files.");
    }

    private String purpose(String part) throws IOException {
        return purpose(part, "Part");
    }

    private String purpose(String part, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(part))) {
            return called(
                    name, files.map(file -> part + "/" + file.getFileName()).toArray(String[]::new));
        }
    }

    private String purposeOf(String... paths) {
        return called("Part", paths);
    }

    private String called(String name, String... paths) {
        SourceTree tree = new RepositoryScanner().scan(folder, ScanOptions.defaults());
        Knowledge known = Knowledge.of(CodeAnalyzer.standard().analyze(tree), tree);
        DomainCandidate domain = new DomainCandidate(
                name, "part", "", Stream.of(paths).map(RepoPath::of).toList());
        return DomainPurpose.of(domain, known);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
