package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.code.index.ParsedFiles;
import dev.weavewiki.core.code.language.Languages;
import dev.weavewiki.core.code.resolve.Linked;
import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.treesitter.SyntaxReader;
import dev.weavewiki.core.model.code.ScannedFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkingTest {

    @Test
    void files_that_are_linked_in_shares_are_linked_as_by_one() {
        List<String> pathsAndTexts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int next = (i + 1) % 12;
            pathsAndTexts.addAll(List.of(
                    "src/a/J" + i + ".java",
                    "package a;\nclass J" + i + " extends K" + next + " { <T> T own(T t) { return new J" + next
                            + "().own(t); }\n void go() { new J" + next + "().own(\"\").length(); } }\n"));
            pathsAndTexts.addAll(List.of(
                    "src/a/K" + i + ".kt",
                    "package a\nopen class K" + i + " { fun call() { J" + next + "().go() } }\n"));
            pathsAndTexts.addAll(List.of(
                    "lib/m" + i + ".py",
                    "from .m" + next + " import f" + next + "\ndef f" + i + "():\n    f" + next + "()\n"));
            pathsAndTexts.addAll(List.of("api/p" + i + ".proto", "import \"p" + next + ".proto\";\n"));
        }
        InMemoryFiles files = InMemoryFiles.of(pathsAndTexts.toArray(new String[0]));
        List<ScannedFile> scanned = files.scanned();
        FileAnalyzer reader = new FileAnalyzer(Languages.standard(), SyntaxReader.standard(), ParsedFiles.NONE);
        List<ParsedFile> parsed =
                scanned.stream().map(file -> reader.analyze(file, files)).toList();
        Project project = new Project(parsed, scanned, files);

        Linked one = new Linking(Languages.standard(), project, 1000).links().all(parsed);
        Linked shares = new Linking(Languages.standard(), project, 1).links().all(parsed);

        assertThat(shares).isEqualTo(one);
        assertThat(one.calls()).hasSizeGreaterThan(36);
        assertThat(one.dependencies()).hasSizeGreaterThan(48);
    }
}
