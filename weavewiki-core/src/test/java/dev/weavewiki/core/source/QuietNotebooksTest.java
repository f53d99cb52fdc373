package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.source.jackson.QuietNotebooks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a notebook's text is shown to those who read about it. */
class QuietNotebooksTest {

    private static List<String> quiet(String path, List<String> lines) {
        return QuietNotebooks.over(asked -> lines).lines(RepoPath.of(path));
    }

    @Test
    void sources_of_cells_stand_where_they_stood_and_outputs_are_blank() {
        List<String> lines = List.of(
                "{\"cells\": [{\"cell_type\": \"code\",",
                "  \"outputs\": [{\"data\": {\"image/png\": \"iVBOR\"}}],",
                "  \"source\": [",
                "    \"a = 1\\n\",",
                "    \"a\"",
                "  ]}]}");

        assertThat(quiet("a.ipynb", lines)).containsExactly("", "", "", "    \"a = 1\\n\",", "    \"a\"", "");
    }

    @Test
    void other_files_and_what_is_no_notebook_stay_as_they_are() {
        List<String> lines = List.of("{\"outputs\": 1", "x");

        assertThat(quiet("a.json", lines)).isEqualTo(lines);
        assertThat(quiet("a.ipynb", lines)).isEqualTo(lines);
    }
}
