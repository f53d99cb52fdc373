package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weavewiki.core.error.RepositoryException;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.ScannedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryScannerTest {

    @TempDir
    Path temp;

    @Test
    void describes_each_text_file_in_order_of_path() {
        Folder folder = new Folder(temp).with("src/B.java", "class B {\n}\n").with("README.md", "# Hello");

        List<ScannedFile> files = folder.scanned().files();

        assertThat(files).extracting(file -> file.path().value()).containsExactly("README.md", "src/B.java");
        assertThat(files.get(1).language().value()).isEqualTo("java");
        assertThat(files.get(1).role()).isEqualTo(FileRole.SOURCE);
        assertThat(files.get(1).lines()).isEqualTo(2);
        assertThat(files.get(1).bytes()).isEqualTo(12);
        assertThat(files.get(1).hash().value()).hasSize(64);
        assertThat(files.get(0).lines()).isEqualTo(1);
    }

    @Test
    void two_scans_of_the_same_folder_are_equal() {
        Folder folder = new Folder(temp)
                .with("a.py", "a = 1\n")
                .with("b/c.go", "package b\n")
                .with("x.png", "x");

        SourceTree first = folder.scanned();
        SourceTree second = folder.scanned();

        assertThat(first.files()).isEqualTo(second.files());
        assertThat(first.exclusions()).isEqualTo(second.exclusions());
    }

    @Test
    void honours_nested_ignore_files_outside_of_git() {
        Folder folder = new Folder(temp)
                .with(".gitignore", "*.log\n/gen/\n!keep.log\n")
                .with("a.log", "x")
                .with("keep.log", "x")
                .with("gen/A.java", "class A {}")
                .with("lib/gen/B.java", "class B {}")
                .with("lib/.gitignore", "*.tmp.py\n!*.log\n")
                .with("lib/c.tmp.py", "c")
                .with("lib/d.log", "d");

        SourceTree tree = folder.scanned();

        assertThat(Folder.paths(tree))
                .containsExactly(".gitignore", "keep.log", "lib/.gitignore", "lib/d.log", "lib/gen/B.java");
    }

    @Test
    void dependency_folders_are_named_once_and_not_entered() {
        Folder folder = new Folder(temp)
                .with("package.json", "{}")
                .with("index.js", "x()")
                .with("node_modules/a/index.js", "a()")
                .with("node_modules/b/index.js", "b()")
                .with("third_party/z.c", "int z;")
                .with("env/pyvenv.cfg", "home = x")
                .with("env/lib/x.py", "x")
                .with("__pycache__/x.py", "x");

        SourceTree tree = folder.scanned();

        assertThat(Folder.paths(tree)).containsExactly("index.js", "package.json");
        assertThat(Folder.leftOut(tree))
                .containsExactly("VENDORED env", "VENDORED node_modules", "VENDORED third_party");
    }

    @Test
    void a_package_may_be_called_vendor_build_or_target() {
        Folder folder = new Folder(temp)
                .with("src/main/java/shop/vendor/Vendor.java", "class Vendor {}")
                .with("go.mod", "module m")
                .with("build/build.go", "package build")
                .with("internal/target/t.go", "package target");

        SourceTree tree = folder.scanned();

        assertThat(Folder.paths(tree))
                .contains("src/main/java/shop/vendor/Vendor.java", "build/build.go", "internal/target/t.go");
        assertThat(tree.exclusions()).isEmpty();
    }

    @Test
    void what_a_build_made_is_left_out_unless_somebody_committed_it() {
        Folder folder = new Folder(temp)
                .with("pom.xml", "<project/>")
                .with("A.java", "class A {}")
                .git("init", "-q");
        folder.with("target/Kept.java", "class Kept {}").committed("Keep one");
        folder.with("target/Made.java", "class Made {}");

        SourceTree tree = folder.scanned();

        assertThat(Folder.paths(tree)).containsExactly("A.java", "pom.xml", "target/Kept.java");
        assertThat(Folder.leftOut(tree)).containsExactly("BUILD_OUTPUT target");
    }

    @Test
    void vendored_code_that_is_committed_is_left_out_and_reported() {
        Folder folder = new Folder(temp)
                .with("go.mod", "module m")
                .with("main.go", "package main")
                .with("vendor/modules.txt", "# x")
                .with("vendor/x/x.go", "package x")
                .git("init", "-q")
                .committed("All");

        SourceTree tree = folder.scanned();

        assertThat(Folder.paths(tree)).containsExactly("go.mod", "main.go");
        assertThat(Folder.leftOut(tree)).containsExactly("VENDORED vendor");
    }

    @Test
    void git_says_which_files_count() throws IOException {
        Folder folder = new Folder(temp)
                .with(".gitignore", "secret/\n")
                .with("kept.py", "x = 1\n")
                .with("deleted.py", "x = 1\n")
                .git("init", "-q")
                .committed("All");
        folder.with("new.py", "y = 2\n").with("secret/z.py", "z = 3\n").with(".weavewiki/wiki/index.md", "# wiki");
        Files.delete(temp.resolve("deleted.py"));

        SourceTree tree = folder.scanned();

        assertThat(Folder.paths(tree)).containsExactly(".gitignore", "kept.py", "new.py");
        assertThat(tree.exclusions()).isEmpty();
    }

    @Test
    void a_folder_inside_a_work_tree_is_scanned_on_its_own() {
        Folder whole = new Folder(temp)
                .with("a/x.py", "x")
                .with("b/y.py", "y")
                .git("init", "-q")
                .committed("All");

        SourceTree tree = new Folder(whole.root().resolve("a")).scanned();

        assertThat(Folder.paths(tree)).containsExactly("x.py");
        assertThat(tree.name()).isEqualTo("a");
    }

    @Test
    void a_folder_that_the_surrounding_repository_ignores_is_walked() {
        Folder whole = new Folder(temp)
                .with(".gitignore", "inner/\n")
                .with("x.py", "x")
                .git("init", "-q")
                .committed("x");
        whole.with("inner/y.py", "y");

        SourceTree tree = new Folder(whole.root().resolve("inner")).scanned();

        assertThat(Folder.paths(tree)).containsExactly("y.py");
    }

    @Test
    void repositories_inside_the_repository_are_submodules() {
        Folder folder = new Folder(temp).with("x.py", "x").git("init", "-q").committed("x");
        new Folder(temp.resolve("sub")).with("y.py", "y").git("init", "-q").committed("y");
        new Folder(temp.resolve("other")).with("z.py", "z").git("init", "-q").committed("z");
        folder.git("add", "sub");

        SourceTree tree = folder.scanned();

        assertThat(Folder.paths(tree)).containsExactly("x.py");
        assertThat(Folder.leftOut(tree)).containsExactly("SUBMODULE other", "SUBMODULE sub");
    }

    @Test
    void symbolic_links_are_listed_and_never_followed() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("x.py"), "secret = 1");
        Folder folder = new Folder(temp.resolve("repo")).with("a.py", "a = 1");
        Files.createSymbolicLink(folder.root().resolve("folder"), outside);
        Files.createSymbolicLink(folder.root().resolve("file.py"), outside.resolve("x.py"));
        Files.createSymbolicLink(folder.root().resolve("loop"), folder.root());

        SourceTree tree = folder.scanned();

        assertThat(Folder.paths(tree)).containsExactly("a.py");
        assertThat(Folder.leftOut(tree)).containsExactly("SYMLINK file.py", "SYMLINK folder", "SYMLINK loop");
    }

    @Test
    void a_committed_folder_that_became_a_link_does_not_lead_outside() throws IOException {
        Folder folder = new Folder(temp.resolve("repo"))
                .with("a.py", "a = 1")
                .with("d/x.py", "x = 1")
                .git("init", "-q")
                .committed("All");
        new Folder(temp.resolve("outside")).with("x.py", "secret = 1");
        Files.delete(temp.resolve("repo/d/x.py"));
        Files.delete(temp.resolve("repo/d"));
        Files.createSymbolicLink(temp.resolve("repo/d"), temp.resolve("outside"));

        SourceTree tree = folder.scanned();

        assertThat(Folder.paths(tree)).containsExactly("a.py");
        assertThat(Folder.leftOut(tree)).containsExactly("SYMLINK d", "SYMLINK d/x.py");
    }

    @Test
    void pipes_are_not_opened() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        Folder folder = new Folder(temp).with("a.py", "a = 1");
        Folder.run(List.of("/usr/bin/mkfifo", temp.resolve("pipe.py").toString()));

        SourceTree tree = folder.scanned();

        assertThat(Folder.paths(tree)).containsExactly("a.py");
        assertThat(Folder.leftOut(tree)).containsExactly("UNREADABLE pipe.py");
    }

    @Test
    void says_why_a_file_is_left_out() {
        Folder folder = new Folder(temp)
                .with("a.py", "a = 1")
                .with("picture.png", "x")
                .with("data.blob", new byte[] {'a', 0, 'b'})
                .with("big.sql", "-- x\n".repeat(300_000))
                .with("app.min.js", "x()")
                .with("bundle.js", "f(1);".repeat(2000))
                .with(".env", "TOKEN=1")
                .with(".env.example", "TOKEN=")
                .with("deploy/id_rsa", "x")
                .with("deploy/id_rsa.pub", "x")
                .with("server.key", "x");

        SourceTree tree = folder.scanned();

        assertThat(Folder.paths(tree)).containsExactly(".env.example", "a.py");
        assertThat(Folder.leftOut(tree))
                .containsExactly(
                        "SECRET .env",
                        "MINIFIED app.min.js",
                        "TOO_LARGE big.sql",
                        "MINIFIED bundle.js",
                        "BINARY data.blob",
                        "SECRET deploy/id_rsa",
                        "SECRET deploy/id_rsa.pub",
                        "BINARY picture.png",
                        "SECRET server.key");
    }

    @Test
    void odd_names_are_taken_and_impossible_ones_reported() throws IOException {
        Folder folder = new Folder(temp)
                .with("it's \"quoted\".py", "a = 1")
                .with("emoji 🦊 [x].py", "b = 2")
                .with("שלום.py", "c = 3")
                .with("percent%20.py", "d = 4");
        Files.writeString(temp.resolve("new\nline.py"), "x");
        Files.writeString(temp.resolve("back\\slash.py"), "x");

        SourceTree walked = folder.scanned();
        SourceTree fromGit = folder.git("init", "-q").committed("All").scanned();

        assertThat(Folder.paths(walked))
                .containsExactly("emoji 🦊 [x].py", "it's \"quoted\".py", "percent%20.py", "שלום.py");
        assertThat(Folder.leftOut(walked)).containsExactly("UNREADABLE back%5Cslash.py", "UNREADABLE new%0Aline.py");
        assertThat(fromGit.files()).isEqualTo(walked.files());
        assertThat(fromGit.exclusions()).isEqualTo(walked.exclusions());
    }

    @Test
    void generated_files_are_marked_and_kept() {
        Folder folder = new Folder(temp)
                .with("a.go", "// Code generated by tool. DO NOT EDIT.\npackage a\n")
                .with("b.go", "package b\n\nvar s = \"Code generated by tool. DO NOT EDIT.\"\n")
                .with("c_pb2.py", "x = 1\n")
                .with("d.ts", "/** @" + "generated */\n")
                .with("web/package.json", "{}")
                .with("web/dist/out.ts", "x()")
                .git("init", "-q")
                .committed("All");

        List<String> generated = folder.scanned().files().stream()
                .filter(ScannedFile::generated)
                .map(file -> file.path().value())
                .toList();

        assertThat(generated).containsExactly("a.go", "c_pb2.py", "d.ts", "web/dist/out.ts");
    }

    @Test
    void options_choose_files_and_fold_what_is_left_out_into_folders() {
        Folder folder = new Folder(temp)
                .with("src/a.py", "a")
                .with("src/deep/b.py", "b")
                .with("src/deep/b.txt", "b")
                .with("docs/x.md", "x")
                .with("docs/y/z.md", "z");

        SourceTree included = folder.scanned(List.of("src/**"), List.of("*.txt"));
        SourceTree excluded = folder.scanned(List.of(), List.of("docs/", "deep"));

        assertThat(Folder.paths(included)).containsExactly("src/a.py", "src/deep/b.py");
        assertThat(Folder.leftOut(included)).containsExactly("OPTION docs", "OPTION src/deep/b.txt");
        assertThat(Folder.paths(excluded)).containsExactly("src/a.py");
        assertThat(excluded.exclusions())
                .containsExactly(
                        new Exclusion(RepoPath.of("docs"), Exclusion.Rule.OPTION, "--exclude docs/"),
                        new Exclusion(RepoPath.of("src/deep"), Exclusion.Rule.OPTION, "--exclude deep"));
    }

    @Test
    void says_in_one_sentence_what_is_wrong_with_a_folder() {
        Folder folder = new Folder(temp).with("file", "x").with("notes/LICENSE", "x");
        Path empty = temp.resolve("empty");
        assertThat(empty.toFile().mkdir()).isTrue();

        assertThatThrownBy(() -> new Folder(temp.resolve("nowhere")).scanned())
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> new Folder(temp.resolve("file")).scanned()).hasMessageContaining("is a file");
        assertThatThrownBy(() -> new Folder(empty).scanned()).hasMessageContaining("holds no files");
        assertThatThrownBy(() -> folder.scanned().requireSources())
                .hasMessageContaining("no source code")
                .hasMessageContaining("2 text");
    }

    @Test
    void bytes_of_any_kind_are_read_as_text_with_lines() {
        Folder folder = new Folder(temp)
                .with("crlf.py", "a\r\nb\rc\n")
                .with("bom.py", "\uFEFFx = 1\n")
                .with("wide.py", "é = 1\ny".getBytes(StandardCharsets.UTF_16))
                .with("latin.py", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                .with("empty.py", "");

        SourceTree tree = folder.scanned();

        assertThat(tree.lines(RepoPath.of("crlf.py"))).containsExactly("a", "b", "c");
        assertThat(tree.text(RepoPath.of("bom.py"))).isEqualTo("x = 1\n");
        assertThat(tree.lines(RepoPath.of("wide.py"))).containsExactly("é = 1", "y");
        assertThat(tree.text(RepoPath.of("latin.py"))).isEqualTo("caf\uFFFD");
        assertThat(tree.lines(RepoPath.of("empty.py"))).isEmpty();
        assertThat(tree.lines(RepoPath.of("absent.py"))).isEmpty();
        assertThat(tree.files())
                .allSatisfy(file -> assertThat(file.lines())
                        .isEqualTo(tree.lines(file.path()).size()));
    }

    @Test
    void secrets_never_leave_the_tree() {
        Folder folder = new Folder(temp).with("a.py", "key = 'ghp_" + "a1B2c3D4".repeat(5) + "'\nx = 2\n");

        SourceTree tree = folder.scanned();

        assertThat(tree.lines(RepoPath.of("a.py"))).containsExactly("key = '‹secret:github-token›'", "x = 2");
    }
}
