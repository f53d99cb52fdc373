package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.weavewiki.core.code.index.ParsedFiles;
import dev.weavewiki.core.code.language.Languages;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.treesitter.SyntaxReader;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Files of all languages, spoilt by chance with fixed seeds, are read without an exception and with lines that exist.
 * {@code -Dfuzz.files=} says how many: 20,000 in each build, a million under {@code -Pfuzz}.
 */
class MutatedFilesTest {

    private static final int FILES = Integer.getInteger("fuzz.files", 20_000);
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures/languages");
    private static final String[] PIECES = {
        "{", "}", "(", ")", "[", "]", "<", ">", "\"", "'", "`", "\\", "/*", "*/", "//", "#", "\n", "\t", "\0", "@", "é",
        "漢", "😀", "\uFFFD"
    };

    @Test
    void spoilt_files_are_read_all_the_same() {
        SourceTree tree = new RepositoryScanner().scan(FIXTURES, ScanOptions.defaults());
        List<ScannedFile> files = tree.files().stream()
                .filter(file -> Languages.standard().of(file).isPresent())
                .toList();
        var analyzer = new FileAnalyzer(Languages.standard(), SyntaxReader.standard(), ParsedFiles.NONE);

        assertThat(files).hasSizeGreaterThan(5);
        assertThatCode(() -> IntStream.range(0, FILES).parallel().forEach(seed -> {
                    ScannedFile file = files.get(seed % files.size());
                    List<String> lines = spoilt(tree.text(file.path()), new Random(seed))
                            .lines()
                            .toList();
                    check(analyzer.analyze(file, texts(lines)), lines.size(), seed);
                }))
                .doesNotThrowAnyException();
    }

    private static void check(ParsedFile read, int lines, int seed) {
        assertThat(read.structure().problem()).as("seed %d", seed).doesNotContain("crashed");
        assertThat(read.structure().symbols())
                .as("seed %d", seed)
                .allMatch(symbol -> symbol.lines().to() <= Math.max(1, lines));
    }

    private static SourceTexts texts(List<String> lines) {
        return (RepoPath path) -> lines;
    }

    /** One to eight cuts, doublings and insertions. */
    private static String spoilt(String text, Random random) {
        var spoilt = new StringBuilder(text);
        for (int i = 1 + random.nextInt(8); i > 0 && spoilt.length() > 2; i--) {
            int at = random.nextInt(spoilt.length());
            int end = Math.min(spoilt.length(), at + 1 + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> spoilt.delete(at, end);
                case 1 -> spoilt.insert(at, spoilt.substring(at, end));
                case 2 -> spoilt.insert(at, PIECES[random.nextInt(PIECES.length)]);
                default -> spoilt.setLength(Math.max(at, 1));
            }
        }
        return spoilt.toString();
    }
}
