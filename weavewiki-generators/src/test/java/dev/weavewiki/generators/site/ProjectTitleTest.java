package dev.weavewiki.generators.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Document;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTitleTest {

    @ParameterizedTest
    @CsvSource({
        "org.post:postbag, Postbag, Postbag",
        "org.post:postbag, POSTBAG, postbag",
        "post-bag, POST BAG, POST BAG",
        "POSTBAG, POSTBAG, POSTBAG",
        "postbag-core, POSTBAG, postbag",
        "postbag, Letters, postbag"
    })
    void a_title_set_in_capitals_is_spelt_as_the_name(String name, String title, String expected) {
        var section = new Document.Section(title, 1, "", List.of(), Evidence.of("README.md", 1, 1));
        var readme = new Document(RepoPath.of("README.md"), Document.Kind.README, title, List.of(section));

        assertThat(ProjectTitle.of(
                        CodeModel.builder(name).documents(List.of(readme)).build()))
                .isEqualTo(expected);
    }
}
