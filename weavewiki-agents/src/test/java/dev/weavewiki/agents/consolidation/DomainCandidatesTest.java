package dev.weavewiki.agents.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.topdown.Models;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;
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

        List<DomainCandidate> domains = DomainCandidates.of(models.code(), ProjectScale.SMALL);

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

        List<DomainCandidate> domains = DomainCandidates.of(models.code(), ProjectScale.SMALL);

        assertThat(domains)
                .filteredOn(domain -> domain.name().equals("Write"))
                .singleElement()
                .satisfies(domain -> assertThat(domain.files()).contains(RepoPath.of("test/WriterTest.java")));
    }
}
