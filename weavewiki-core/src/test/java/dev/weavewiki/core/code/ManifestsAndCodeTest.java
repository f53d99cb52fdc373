package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import org.junit.jupiter.api.Test;

/** What manifests say is completed by what the code beside them does. */
class ManifestsAndCodeTest {

    @Test
    void modules_that_a_package_exports_are_entered_in_their_files_each_once() {
        CodeModel model = InMemoryFiles.of(
                        "package.json",
                        """
                        {
                          "name": "shop",
                          "main": "index.js",
                          "exports": {
                            ".": {
                              "browser": "./dist/shop.js",
                              "default": { "require": "./dist/shop.cjs", "default": "./index.js" }
                            },
                            "./till.js": "./lib/till.js",
                            "./unsafe/till.js": "./lib/till.js",
                            "./unsafe/*": "./lib/*",
                            "./built": "./dist/built.js",
                            "./hidden": null,
                            "./package.json": "./package.json"
                          }
                        }
                        """,
                        "index.js",
                        "import './lib/till.js';\n",
                        "lib/till.js",
                        "export const till = 1;\n")
                .modelWithManifests();

        assertThat(model.entryPoints())
                .extracting(entry -> entry.name() + " at " + entry.evidence() + ": " + entry.reason())
                .containsExactlyInAnyOrder(
                        "shop at index.js:1-1: main module of the manifest",
                        "shop/till.js at lib/till.js:1-1: module that the manifest exports",
                        "shop/built at package.json:12-12: module that the manifest exports");
    }

    @Test
    void what_only_tests_of_go_import_is_required_for_tests() {
        CodeModel model = InMemoryFiles.of(
                        "go.mod",
                        "module example.org/shop\n\nrequire (\n\ta.org/run v1.0.0\n\ta.org/check v1.2.0\n\ta.org/unseen v1.3.0\n)\n",
                        "shop.go",
                        "package shop\n\nimport \"a.org/run/fast\"\n\nvar x = fast.Run()\n",
                        "shop_test.go",
                        "package shop\n\nimport (\n\t\"a.org/check/that\"\n\t\"a.org/run/fast\"\n)\n\nvar y = that.Is(fast.Run())\n")
                .modelWithManifests();

        assertThat(model.manifests().get(0).requirements())
                .extracting(requirement -> requirement.name() + " " + requirement.scope())
                .containsExactly("a.org/run runtime", "a.org/check test", "a.org/unseen runtime");
    }
}
