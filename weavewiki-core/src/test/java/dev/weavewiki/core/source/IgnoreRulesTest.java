package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoreRulesTest {

    @TempDir
    Path temp;

    private static boolean ignored(List<String> rules, String path, boolean folder) {
        return IgnoreRules.parse(rules).ignores(path, folder).orElse(false);
    }

    @Test
    void the_last_rule_that_matches_decides() {
        List<String> rules = List.of("*.log", "!keep.log", "# remark", "", "keep.log", "!keep.log");

        assertThat(ignored(rules, "a.log", false)).isTrue();
        assertThat(ignored(rules, "keep.log", false)).isFalse();
        assertThat(ignored(rules, "x/y.log", false)).isTrue();
    }

    @Test
    void a_slash_at_the_end_means_folders_only() {
        assertThat(ignored(List.of("out/"), "out", true)).isTrue();
        assertThat(ignored(List.of("out/"), "out", false)).isFalse();
    }

    @Test
    void spaces_at_the_end_count_only_when_escaped() {
        assertThat(ignored(List.of("a.txt   "), "a.txt", false)).isTrue();
        assertThat(ignored(List.of("a.txt\\ "), "a.txt ", false)).isTrue();
        assertThat(ignored(List.of("\\#x", "\\!y"), "#x", false)).isTrue();
        assertThat(ignored(List.of("\\#x", "\\!y"), "!y", false)).isTrue();
    }

    @Test
    void agrees_with_git_on_a_thorny_tree() {
        Folder folder = new Folder(temp)
                .with(
                        ".gitignore",
                        "*.tmp\n!important.tmp\n/root.txt\nlogs/\n**/cache/**\n!**/cache/keep\ndoc/*.txt\na/**/z\n[Tt]humbs\nfoo*bar\n")
                .with("sub/.gitignore", "!*.tmp\n/only-here\n")
                .with("x.tmp", "1")
                .with("important.tmp", "1")
                .with("root.txt", "1")
                .with("sub/root.txt", "1")
                .with("logs/a", "1")
                .with("sub/logs/b", "1")
                .with("cache/x", "1")
                .with("sub/cache/keep", "1")
                .with("doc/a.txt", "1")
                .with("doc/deep/a.txt", "1")
                .with("a/z", "1")
                .with("a/b/c/z", "1")
                .with("thumbs", "1")
                .with("foo-bar", "1")
                .with("sub/x.tmp", "1")
                .with("sub/only-here", "1")
                .with("only-here", "1")
                .with("sub/deep/only-here", "1");

        List<String> walked = Folder.paths(folder.scanned());
        List<String> fromGit = Folder.paths(folder.git("init", "-q").scanned());

        assertThat(walked).isEqualTo(fromGit).contains("sub/x.tmp", "only-here").doesNotContain("a/b/c/z");
    }
}
