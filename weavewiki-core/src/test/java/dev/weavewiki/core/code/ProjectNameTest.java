package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
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
}
