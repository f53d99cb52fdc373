package dev.weavewiki.agents.bottomup.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file of tests is said to test. */
class TestPurposeTest {

    @TempDir
    Path folder;

    @Test
    void one_suite_among_others_does_not_speak_for_the_file() throws IOException {
        assertThat(purpose("test/helpers_test.rb", """
                class HelpersTest < Minitest::Test
                  describe 'status' do
                    it('sets it') { assert true }
                  end

                  describe 'body' do
                    it('takes a block') { assert true }
                  end
                end
                """)).startsWith("Tests helpers in 2 test cases");
    }

    @Test
    void the_suite_around_all_others_speaks_for_the_file() throws IOException {
        assertThat(purpose("test/till_spec.rb", """
                describe 'the till' do
                  describe 'when open' do
                    it('sells') { assert true }
                  end
                end
                """)).startsWith("Tests the till in 1 test case");
    }

    @Test
    void a_word_that_ends_like_a_test_stays_whole() throws IOException {
        assertThat(purpose("test/contest.rb", "it('runs') { assert true }\n"))
                .startsWith("Tests contest in 1 test case");
    }

    private String purpose(String path, String text) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
        SourceTree tree = new RepositoryScanner().scan(folder, ScanOptions.defaults());
        Knowledge known = Knowledge.of(CodeAnalyzer.standard().analyze(tree), tree, ProseLanguage.ENGLISH);
        return FileDescription.of(known.code().file(RepoPath.of(path)).orElseThrow(), known)
                .purpose();
    }
}
