package dev.weavewiki.agents.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.topdown.Models;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DomainCandidatesTest {

    @Test
    void a_flat_repository_is_grouped_by_the_words_its_names_share() {
        Models models = Models.of()
                .file("command.py")
                .file("command_win.py", "command.py")
                .file("command_unix.py", "command.py")
                .file("command_tree.py", "command.py")
                .file("completions.py", "command.py")
                .file("bash_completions.py", "completions.py")
                .file("fish_completions.py", "completions.py")
                .file("zsh_completions.py", "completions.py");

        List<DomainCandidate> domains =
                DomainCandidates.of(models.code(), ProjectScale.SMALL, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains).extracting(DomainCandidate::name).containsExactlyInAnyOrder("Command", "Completions");
    }

    @Test
    void a_test_goes_with_what_it_is_named_after() {
        Models models = Models.of()
                .file("src/read/Reader.java")
                .file("src/read/Token.java")
                .file("src/read/Lexer.java")
                .file("src/write/Writer.java")
                .file("src/write/Buffer.java")
                .file("src/write/Flush.java")
                .file("test/WriterTest.java");

        List<DomainCandidate> domains =
                DomainCandidates.of(models.code(), ProjectScale.SMALL, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains)
                .filteredOn(domain -> domain.name().equals("Write"))
                .singleElement()
                .satisfies(domain -> assertThat(domain.files()).contains(RepoPath.of("test/WriterTest.java")));
    }

    @Test
    void generated_code_is_told_as_such_unless_it_stands_among_what_is_written() {
        Models models = Models.of()
                .file("src/read/Reader.java")
                .file("src/read/Token.java")
                .file("src/read/Lexer.java")
                .generated("src/read/Tables.java")
                .generated("dist/browser/All.java")
                .generated("dist/server/All.java");

        List<DomainCandidate> domains =
                DomainCandidates.of(models.code(), ProjectScale.SMALL, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains.get(domains.size() - 1)).satisfies(last -> {
            assertThat(last.name()).isEqualTo("Generated code");
            assertThat(last.files())
                    .containsExactly(RepoPath.of("dist/browser/All.java"), RepoPath.of("dist/server/All.java"));
        });
    }

    @Test
    void a_workspace_is_cut_along_its_packages_and_named_after_them() {
        Models models = Models.of()
                .manifest("Cargo.toml", "finder")
                .manifest("crates/matcher/Cargo.toml", "finder-matcher")
                .manifest("crates/printer/Cargo.toml", "finder-printer")
                .manifest("crates/ignore/Cargo.toml", "finder-ignore")
                .file("crates/core/Main.java")
                .file("crates/core/Search.java")
                .file("crates/core/Flags.java");
        for (String crate : List.of("matcher", "printer", "ignore")) {
            for (String name : List.of("Lib", "Kinds", "Errors", "Parts")) {
                models = models.file("crates/" + crate + "/src/" + name + ".java");
            }
        }

        List<DomainCandidate> domains =
                DomainCandidates.of(models.code(), ProjectScale.SMALL, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains)
                .extracting(DomainCandidate::name)
                .containsExactlyInAnyOrder("finder-matcher", "finder-printer", "finder-ignore", "Core");
    }

    @Test
    void a_package_that_holds_nearly_all_is_no_cut() {
        Models models = Models.of()
                .manifest("a/package.json", "a")
                .manifest("b/package.json", "b")
                .manifest("c/package.json", "c")
                .file("b/One.java")
                .file("c/Two.java");
        for (int i = 0; i < 18; i++) {
            models = models.file("a/Part" + i + ".java");
        }
        Packages packages = Packages.of(
                models.code(),
                models.code().files().stream().map(SourceFile::path).toList());

        assertThat(packages.groups()).hasSize(3);
        assertThat(packages.cut(8)).isFalse();
    }

    @Test
    void modules_whose_build_files_state_no_name_are_called_like_their_folders() {
        Models models = Models.of();
        for (String module : List.of("post-core", "post-web", "post-box")) {
            models = models.build("projects/" + module + "/build.gradle.kts");
            for (String name : List.of("One", "Two", "Three", "Four")) {
                models = models.file("projects/" + module + "/src/" + name + ".java");
            }
        }

        List<DomainCandidate> domains =
                DomainCandidates.of(models.code(), ProjectScale.SMALL, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains)
                .extracting(DomainCandidate::name)
                .containsExactlyInAnyOrder("post-core", "post-web", "post-box");
    }

    @Test
    void parts_of_a_package_carry_its_name() {
        Models models = Models.of()
                .manifest("web/package.json", "web")
                .manifest("api/package.json", "api")
                .file("scripts/Release.java");
        for (int i = 0; i < 12; i++) {
            models = models.file("web/menu/Menu" + i + ".java", "web/menu/Menu0.java");
            models = models.file("web/page/Page" + i + ".java", "web/page/Page0.java");
        }
        for (String name : List.of("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight")) {
            models = models.file("api/" + name + ".java");
        }

        List<DomainCandidate> domains =
                DomainCandidates.of(models.code(), ProjectScale.MEDIUM, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains).extracting(DomainCandidate::name).contains("web: menu", "web: page");
    }

    /** A core, more connectors to two kinds of service than there can be domains, and a few packages of other kinds. */
    private static Models connectors() {
        Models models = Models.of().manifest("core/pom.xml", "core");
        for (String name : List.of("Store", "Model", "Text", "Query", "Page", "Token", "Reply", "Role")) {
            models = models.file("core/" + name + ".java");
        }
        for (int i = 0; i < 6; i++) {
            models = connector(models, "store" + i, "Store");
            models = connector(models, "model" + i, "Model");
        }
        return models;
    }

    private static Models connector(Models models, String name, String type) {
        String kind = "core/" + type + ".java";
        return models.manifest(name + "/pom.xml", name)
                .implementation(name + "/" + name + type + ".java", type, kind, "core/Text.java")
                .file(name + "/" + name + "Client.java", kind)
                .file(name + "/test/Everything" + name + ".java", kind, "core/Text.java", "core/Query.java");
    }

    @Test
    void packages_that_lean_on_the_same_types_are_bundled_and_called_by_what_they_implement() {
        List<DomainCandidate> domains =
                DomainCandidates.of(connectors().code(), ProjectScale.SMALL, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains)
                .extracting(DomainCandidate::name)
                .contains("core", "Store implementations", "Model implementations");
        assertThat(domains).allSatisfy(domain -> assertThat(kinds(domain)).hasSize(1));
    }

    private static Set<String> kinds(DomainCandidate domain) {
        return domain.files().stream()
                .map(path -> path.value().replaceAll("\\d*/.*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void the_tests_of_a_package_go_with_it_whatever_else_they_lean_on() {
        List<DomainCandidate> domains =
                DomainCandidates.of(connectors().code(), ProjectScale.SMALL, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains).extracting(DomainCandidate::name).doesNotContain("Tests");
        assertThat(domains)
                .filteredOn(domain -> domain.name().equals("core"))
                .singleElement()
                .satisfies(domain -> assertThat(domain.files()).hasSize(8));
    }

    @Test
    void a_giant_package_is_split_though_there_are_packages_enough() {
        Models models = connectors();
        for (int i = 0; i < 60; i++) {
            models = models.file("core/read/Reader" + i + ".java", "core/read/Reader0.java");
            models = models.file("core/write/Writer" + i + ".java", "core/write/Writer0.java");
            models = models.file("store" + i % 6 + "/Query" + i + ".java", "core/Query.java");
            models = models.file("model" + i % 6 + "/Reply" + i + ".java", "core/Reply.java");
        }

        List<DomainCandidate> domains =
                DomainCandidates.of(models.code(), ProjectScale.MEDIUM, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains).extracting(DomainCandidate::name).contains("core: read", "core: write");
    }

    @Test
    void a_name_is_not_glued_from_one_stem_twice() {
        Models models = Models.of()
                .file("post.c")
                .file("post.h")
                .file("net.c", "post.c")
                .file("net.h")
                .file("box.c", "net.c")
                .file("box.h");

        List<DomainCandidate> domains =
                DomainCandidates.of(models.code(), ProjectScale.SMALL, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains).extracting(DomainCandidate::name).noneMatch(name -> name.matches("(?i)(\\w+) and \\1"));
    }

    @Test
    void the_plural_of_a_word_is_one_that_the_names_use_as_a_word() {
        Models models = Models.of();
        for (String part : List.of("Server", "Socket", "Session", "Stream")) {
            models = models.file("src/a/Mcp" + part + ".java").file("src/b/" + part + "Part.java");
        }

        List<DomainCandidate> domains =
                DomainCandidates.of(models.code(), ProjectScale.SMALL, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains).extracting(DomainCandidate::name).noneMatch(name -> name.contains("Mcps"));
    }

    @Test
    void code_that_only_builds_is_called_so_whatever_folder_it_stands_in() {
        Models models = Models.of()
                .build("projects/build.gradle.kts")
                .file("projects/Release.gradle")
                .file("projects/Publish.gradle");
        for (String module : List.of("post-core", "post-web", "post-box")) {
            models = models.build("projects/" + module + "/build.gradle.kts");
            for (String name : List.of("One", "Two", "Three", "Four")) {
                models = models.file("projects/" + module + "/src/" + name + ".java");
            }
        }

        List<DomainCandidate> domains =
                DomainCandidates.of(models.code(), ProjectScale.SMALL, ProseLanguage.ENGLISH, Likeness.NONE);

        assertThat(domains)
                .extracting(DomainCandidate::name)
                .contains("Build scripts")
                .doesNotContain("projects");
    }
}
