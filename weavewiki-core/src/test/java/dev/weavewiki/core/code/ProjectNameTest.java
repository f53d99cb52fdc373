package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectNameTest {

    private static Manifest manifest(String path, String ecosystem, String name) {
        return new Manifest(RepoPath.of(path), ecosystem, name, "", "", "", List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "go, github.com/spf13/cobra, cobra",
        "go, example.com/x/v2, x",
        "go, gopkg.in/yaml.v3, yaml",
        "maven, org.example:shop, shop",
        "maven, org.example:shop-parent, folder",
        "npm, @scope/name, @scope/name",
        "python, requests, requests",
        "npm, '', folder"
    })
    void a_name_is_what_people_call_the_project(String ecosystem, String name, String expected) {
        assertThat(ProjectName.of(List.of(manifest("manifest", ecosystem, name)), "folder"))
                .isEqualTo(expected);
    }

    @Test
    void a_parent_has_the_name_of_the_module_it_is_named_after() {
        var manifests = List.of(
                manifest("pom.xml", "maven", "org.example:shop-parent"),
                manifest("shop/pom.xml", "maven", "org.example:shop"));

        assertThat(ProjectName.of(manifests, "folder")).isEqualTo("shop");
    }

    @Test
    void only_manifests_at_the_root_name_the_project() {
        assertThat(ProjectName.of(List.of(manifest("a/pom.xml", "maven", "org.example:shop")), "folder"))
                .isEqualTo("folder");
    }

    private static Document readme(String heading) {
        var section = new Document.Section(heading, 1, "", List.of(), Evidence.of("README.md", 1, 1));
        return new Document(RepoPath.of("README.md"), Document.Kind.README, heading, List.of(section));
    }

    @ParameterizedTest
    @CsvSource({
        "POSTBAG, postbag, postbag",
        "Postbag, checkout-7, Postbag",
        "What is Postbag? (new), checkout-7, Postbag",
        "Getting started, checkout-7, checkout-7",
        "A mail queue that survives crashes, checkout-7, checkout-7"
    })
    void a_readme_names_a_project_without_a_manifest(String title, String folder, String expected) {
        assertThat(ProjectName.of(List.of(), List.of(readme(title)), folder)).isEqualTo(expected);
    }
}
