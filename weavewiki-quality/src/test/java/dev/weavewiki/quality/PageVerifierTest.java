package dev.weavewiki.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.VerificationCounts.Checked;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageVerifierTest {

    private static final RepoPath MAIN = RepoPath.of("src/Main.java");

    @Test
    void keeps_links_to_pages_anchors_and_lines_that_exist() {
        Page index = page("index.md", "# Home\n\n[A](a/b.md#two-words) and [lines](../../src/Main.java#L2-L3).\n");
        Page other =
                page("a/b.md", "# B\n\n## Two words\n\n[up](../index.md) [here](#b) [code](../../../src/Main.java)\n");

        VerifiedPages verified = verify(index, other);

        assertThat(texts(verified)).containsExactlyInAnyOrder(index.text(), other.text());
        assertThat(verified.counts().links()).isEqualTo(new Checked(4, 0));
        assertThat(verified.counts().citations()).isEqualTo(new Checked(1, 0));
    }

    @Test
    void turns_links_that_lead_nowhere_into_text() {
        Page index = page(
                "index.md",
                "[a](missing.md) [b](#nowhere) [c](../../src/Main.java#L9-L99) [d](../../../etc/passwd) [e](https://evil.example/x)\n");

        VerifiedPages verified = verify(index);

        assertThat(texts(verified)).containsExactly("a b c d e\n");
        assertThat(verified.counts().links().dropped()).isEqualTo(4);
        assertThat(verified.counts().citations()).isEqualTo(new Checked(1, 1));
    }

    @Test
    void keeps_addresses_that_occur_in_the_repository() {
        Page index = page("index.md", "[site](https://example.org/docs)\n");

        assertThat(texts(verify(index))).containsExactly(index.text());
    }

    @Test
    void takes_code_style_from_names_the_repository_does_not_hold() {
        Page index = page(
                "index.md",
                "`Main` calls `run()` in `src/Main.java`, not `Phantom`.\n\n| a | b |\n|---|---|\n| `Ghost` | [x](no.md) |\n");

        VerifiedPages verified = verify(index);

        assertThat(texts(verified))
                .containsExactly(
                        "`Main` calls `run()` in `src/Main.java`, not Phantom.\n\n| a | b |\n|---|---|\n| Ghost | x |\n");
        assertThat(verified.counts().symbols()).isEqualTo(new Checked(5, 2));
    }

    @Test
    void drops_broken_diagrams_and_counts_pages_with_good_ones() {
        Page good = page("good.md", "```mermaid\nflowchart TB\n  a[\"A\"] --> b[\"B\"]\n```\n");
        Page bad = page("bad.md", "Text\n\n```mermaid\nflowchart TB\n  a[A <b>] -> end\n```\n\nMore\n");

        VerifiedPages verified = verify(good, bad);

        assertThat(texts(verified)).containsExactlyInAnyOrder(good.text(), "Text\n\n\n\nMore\n");
        assertThat(verified.illustrated()).containsExactly(PagePath.of("good.md"));
    }

    @Test
    void escapes_html_that_is_not_its_own_and_drops_images() {
        Page index = page(
                "index.md",
                "<details>\n<summary>Files</summary>\n\n- x\n\n</details>\n\nA <script>alert(1)</script> and ![alt](https://example.org/docs)\n");

        assertThat(texts(verify(index)))
                .containsExactly(
                        "<details>\n<summary>Files</summary>\n\n- x\n\n</details>\n\nA \\<script\\>alert(1)\\</script\\> and alt\n");
    }

    @Test
    void removes_statements_whose_evidence_does_not_exist() {
        Claim sound = Claim.of("It runs.", Evidence.of("src/Main.java", 1, 2));
        Claim hollow = Claim.of("It flies.", Evidence.of("src/Main.java", 40, 41));
        Page index = new Page(PagePath.INDEX, "Home", "It runs. It flies.\n", List.of(), List.of(sound, hollow));

        VerifiedPages verified = verify(index);

        assertThat(texts(verified)).containsExactly("It runs. \n");
        assertThat(verified.pages().get(0).claims()).containsExactly(sound);
        assertThat(verified.counts().claims()).isEqualTo(new Checked(2, 1));
    }

    private static Page page(String path, String text) {
        return new Page(PagePath.of(path), path, text, List.of(), List.of());
    }

    private static List<String> texts(VerifiedPages verified) {
        return verified.pages().stream().map(Page::text).toList();
    }

    private static VerifiedPages verify(Page... pages) {
        ScannedFile scanned =
                new ScannedFile(MAIN, LanguageId.of("java"), FileRole.SOURCE, 60, 4, ContentHash.of("0"), false);
        CodeModel code = CodeModel.builder("demo")
                .files(List.of(new SourceFile(scanned, FileStructure.unknown(""))))
                .vocabulary(Set.of("Main", "run"))
                .build();
        List<String> lines = List.of("class Main {", "  // see https://example.org/docs.", "  void run() {}", "}");
        return new PageVerifier(code, path -> path.equals(MAIN) ? lines : List.of()).verify(Arrays.asList(pages));
    }
}
