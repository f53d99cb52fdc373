package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.source.commonmark.MarkdownSections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SourceTextProperties {

    @Property
    void any_bytes_decode_to_text_without_lone_surrogates(@ForAll byte[] bytes) {
        String text = TextDecoder.decode(bytes);

        assertThat(text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF))
                .isTrue();
        assertThat(text).doesNotContain("\r", "\0");
    }

    @Property
    void lines_joined_again_are_the_text(@ForAll("texts") String text) {
        FileText file = new FileText(text);

        assertThat(file.lines()).isEqualTo(text.lines().toList()).hasSize(file.lineCount());
    }

    @Property
    void masking_keeps_the_number_of_lines_and_masks_once(@ForAll("texts") String text) {
        SecretMasker masker = new SecretMasker();

        String masked = masker.mask(text);

        assertThat(masked.lines().count()).isEqualTo(text.lines().count());
        assertThat(masker.mask(masked)).isEqualTo(masked);
    }

    @Property(tries = 300)
    void sections_lie_within_the_document_and_do_not_overlap(@ForAll("texts") String text) {
        List<String> lines = text.lines().toList();
        RepoPath path = RepoPath.of("a.md");

        var markdown = new MarkdownSections().read(path, lines).sections();
        var prose = ProseSections.of(path, lines, "rst");

        for (var sections : List.of(markdown, prose)) {
            int last = 0;
            for (var section : sections) {
                assertThat(section.evidence().lines().from()).isGreaterThan(last);
                last = section.evidence().lines().to();
            }
            assertThat(last).isLessThanOrEqualTo(lines.size());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\n",
                "\n\n",
                "# Title",
                "===",
                "---",
                "```",
                "    code",
                "- item",
                "> quote",
                "::",
                ".. code:: py",
                "word",
                "api_key = \"",
                "a1B2c3D4e5F6g7H8i9J0",
                "\"",
                "ghp_",
                "-----BEGIN PRIVATE KEY-----",
                "| a | b |",
                "| - | - |",
                "<h1>",
                "ü",
                "🦊",
                "://a:b1c2@d");
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }
}
