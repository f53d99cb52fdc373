package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.History;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryReaderTest {

    @TempDir
    Path temp;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(temp.resolve("repo"));
    }

    private History history(String... existing) {
        return history(folder.root(), existing);
    }

    private static History history(Path root, String... existing) {
        Set<RepoPath> paths = new java.util.HashSet<>();
        for (String path : existing) {
            paths.add(RepoPath.of(path));
        }
        return new HistoryReader().read(root, paths);
    }

    @Test
    void tells_commits_authors_versions_and_churn() {
        folder.with("a b.py", "1").with("ü.py", "1").git("init", "-q").committed("First");
        folder.git("tag", "v1.0").with("a b.py", "2").committed("Second").git("tag", "-a", "v2.0", "-m", "Two");
        folder.with("gone.py", "1").git("add", "-A").git("-c", "user.name=Bob", "commit", "-q", "-m", "Third");

        History history = history("a b.py", "ü.py");

        assertThat(history.commit()).hasSize(40);
        assertThat(history.commits()).isEqualTo(3);
        assertThat(history.authors()).isEqualTo(2);
        assertThat(history.date()).matches("\\d{4}-\\d\\d-\\d\\d").isGreaterThanOrEqualTo(history.firstDate());
        assertThat(history.recent()).extracting(History.Commit::subject).containsExactly("Third", "Second", "First");
        assertThat(history.versions()).extracting(History.Version::name).containsExactly("v2.0", "v1.0");
        assertThat(history.versions()).extracting(History.Version::date).doesNotContain("");
        assertThat(history.churn()).isEqualTo(Map.of(RepoPath.of("a b.py"), 2, RepoPath.of("ü.py"), 1));
        assertThat(history.modified()).isFalse();
    }

    @Test
    void merges_count_as_commits() {
        folder.with("a.py", "1").git("init", "-q").committed("First").git("checkout", "-q", "-b", "side");
        folder.with("b.py", "1")
                .committed("Side")
                .git("checkout", "-q", "-")
                .git("merge", "-q", "--no-ff", "-m", "Merge", "side");

        assertThat(history().commits()).isEqualTo(3);
    }

    @Test
    void only_changes_of_tracked_files_count_as_modified() throws Exception {
        folder.with("a.py", "1").git("init", "-q").committed("First").with("new.py", "1");
        boolean untracked = history().modified();
        Files.setLastModifiedTime(folder.root().resolve("a.py"), java.nio.file.attribute.FileTime.fromMillis(0));
        boolean touched = history().modified();
        folder.with("a.py", "2");
        boolean changed = history().modified();

        assertThat(untracked).isFalse();
        assertThat(touched).isFalse();
        assertThat(changed).isTrue();
    }

    @Test
    void a_part_of_a_repository_has_the_history_of_that_part() {
        folder.with("part/a.py", "1").with("b.py", "1").git("init", "-q").committed("First");
        folder.with("b.py", "2").committed("Elsewhere");
        folder.with("part/a.py", "2").committed("Part");

        History history = history(folder.root().resolve("part"), "a.py");

        assertThat(history.commits()).isEqualTo(2);
        assertThat(history.recent()).extracting(History.Commit::subject).containsExactly("Part", "First");
        assertThat(history.churn()).isEqualTo(Map.of(RepoPath.of("a.py"), 2));
    }

    @Test
    void is_empty_where_git_keeps_nothing() {
        folder.with("a.py", "1");
        History plain = history();
        folder.git("init", "-q");
        History unborn = history();
        folder.with(".gitignore", "inner/").committed("First").with("inner/x.py", "1");
        History ignored = history(folder.root().resolve("inner"));

        assertThat(plain).isEqualTo(History.NONE);
        assertThat(unborn).isEqualTo(History.NONE);
        assertThat(ignored).isEqualTo(History.NONE);
    }

    @Test
    void nothing_that_the_repository_configures_is_started() {
        Path trace = temp.resolve("trace");
        String touch = "touch '" + trace + "'";
        folder.with(".gitattributes", "*.py filter=evil diff=evil\n")
                .with("a.py", "1")
                .git("init", "-q")
                .committed("First");
        folder.git("config", "filter.evil.clean", touch + "; cat")
                .git("config", "filter.evil.process", touch)
                .git("config", "filter.evil.required", "true")
                .git("config", "core.fsmonitor", touch + "; false")
                .git("config", "core.pager", touch)
                .git("config", "diff.external", touch)
                .git("config", "diff.evil.textconv", touch)
                .git("config", "diff.evil.command", touch)
                .git("config", "log.showSignature", "true")
                .git("config", "gpg.program", touch)
                .with("a.py", "2");

        History history = history("a.py");
        folder.scanned();

        assertThat(history.modified()).isTrue();
        assertThat(trace).doesNotExist();
    }
}
