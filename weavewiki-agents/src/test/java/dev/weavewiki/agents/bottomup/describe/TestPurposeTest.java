package dev.weavewiki.agents.bottomup.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void benchmarks_and_examples_are_no_cases() throws IOException {
        String text = """
                package till

                import "testing"

                func TestSell(t *testing.T) {}
                func FuzzSell(f *testing.F) {}
                func BenchmarkSell(b *testing.B) {}
                func ExampleTill_Sell() {}
                """;
        assertThat(purpose("till_test.go", text)).startsWith("Tests till in 2 test cases");
        assertThat(summary("till_test.go", text))
                .contains(
                        "Its cases are `TestSell` and `FuzzSell`.",
                        "The benchmark `BenchmarkSell` measures speed.",
                        "The example `ExampleTill_Sell` shows what is used how.");
    }

    @Test
    void a_file_of_benchmarks_measures_and_one_of_examples_shows() throws IOException {
        assertThat(purpose("till_bench_test.go", "package till\n\nfunc BenchmarkSell(b *testing.B) {}\n"))
                .startsWith("Measures the speed of till in 1 benchmark");
        write("till.go", "package till\n\ntype Till struct{}\n\nfunc (t *Till) Sell() {}\n");
        assertThat(purpose("example_test.go", "package till\n\nfunc ExampleTill_Sell_twice() {}\n"))
                .startsWith("Shows the use of `Till.Sell` in 1 example");
    }

    private String purpose(String path, String text) throws IOException {
        return description(path, text).purpose();
    }

    private List<String> summary(String path, String text) throws IOException {
        return description(path, text).summary().stream().map(Claim::statement).toList();
    }

    private FileDescription description(String path, String text) throws IOException {
        write(path, text);
        SourceTree tree = new RepositoryScanner().scan(folder, ScanOptions.defaults());
        Knowledge known = Knowledge.of(CodeAnalyzer.standard().analyze(tree), tree, ProseLanguage.ENGLISH);
        return FileDescription.of(known.code().file(RepoPath.of(path)).orElseThrow(), known);
    }

    private void write(String path, String text) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
