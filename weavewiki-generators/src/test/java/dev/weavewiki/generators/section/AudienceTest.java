package dev.weavewiki.generators.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {

    private static final Knowledge NOTHING =
            Knowledge.of(CodeModel.builder("shop").build(), path -> List.of());

    @ParameterizedTest
    @CsvSource({
        "src/shop/config.py, true",
        "lib/shop/base.rb, true",
        "Gemfile, false",
        "shop-core/build.gradle.kts, false",
        "project/plugins.sbt, false",
        "project/Shops.scala, false",
        "src/main/scala/project/Shop.scala, true",
        "examples/first/main.py, false",
        "shop-tests/src/Main.java, false",
        "shop-test/src/commonMain/kotlin/org/shop/test/ShopRule.kt, true",
        "shop-test/src/commonTest/kotlin/org/shop/ShopRuleTest.kt, false",
        "integration-test/src/main/java/Main.java, false",
        ".github/workflows/build.yml, false",
        "karma.conf.cjs, false",
        "web/vite.config.ts, false",
        "src/nginx.conf.py, true"
    })
    void keys_of_builds_and_examples_are_not_for_users(String path, boolean expected) {
        assertThat(Audience.isForUsers(key(path), NOTHING)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"bin/release.js, false", "bin/shop.js, true", "lib/bin/till.js, true"})
    void what_stands_in_the_bin_of_a_library_and_is_no_command_is_a_tool_of_the_project(String path, boolean expected) {
        Evidence evidence = Evidence.of("package.json", 1, 1);
        var manifest = new Manifest(
                RepoPath.of("package.json"),
                "npm",
                "shop",
                "",
                "",
                "",
                List.of(),
                List.of(
                        new Manifest.Script(Manifest.Script.Kind.LIBRARY_MAIN, "shop", "./index.js", evidence),
                        new Manifest.Script(Manifest.Script.Kind.BINARY, "shop", "./bin/shop.js", evidence)));
        CodeModel code = CodeModel.builder("shop").manifests(List.of(manifest)).build();

        assertThat(Audience.isForUsers(key(path), Knowledge.of(code, any -> List.of())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, README, true",
        "docs/setup.md, GUIDE, true",
        "docs/11.0-Upgrade-Guide.md, GUIDE, false",
        "RELEASING.md, GUIDE, false",
        "fuzz/README.md, README, false",
        "CONTRIBUTING.md, CONTRIBUTING, false"
    })
    void documents_on_releases_and_upgrades_are_not_for_users(String path, Document.Kind kind, boolean expected) {
        var document = new Document(RepoPath.of(path), kind, "Title", List.of());

        assertThat(Audience.isForUsers(document)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Set-up (deprecated), Plug it in., false",
        "Set-up, The old plug is deprecated., false",
        "Set-up, Plug it in; the plug of version 1 was deprecated., true"
    })
    void guides_to_what_is_given_up_are_not_for_users(String heading, String text, boolean expected) {
        RepoPath path = RepoPath.of("docs/setup.md");
        var section = new Document.Section(heading, 1, text, List.of(), Evidence.of(path, LineRange.at(1)));

        assertThat(Audience.isForUsers(new Document(path, Document.Kind.GUIDE, "Title", List.of(section))))
                .isEqualTo(expected);
    }

    @Test
    void manifests_of_examples_speak_only_where_there_are_no_others() {
        var own = manifest("pom.xml");
        var example = manifest("examples/first/pom.xml");

        assertThat(Audience.product(List.of(example, own))).containsExactly(own);
        assertThat(Audience.product(List.of(example))).containsExactly(example);
    }

    @ParameterizedTest
    @CsvSource({"docs/package.json", "website/package.json", "tools/doc-site/package.json"})
    void a_site_is_no_product(String path) {
        var own = manifest("pom.xml");

        assertThat(Audience.product(List.of(manifest(path), own))).containsExactly(own);
    }

    @Test
    void a_script_in_another_language_that_nothing_uses_is_a_tool() {
        SourceFile product = source("src/shop.cc", "cpp", 300);
        SourceFile script = source("support/release.py", "python", 40);
        Knowledge known = Knowledge.of(
                CodeModel.builder("shop").files(List.of(product, script)).build(),
                path -> List.of(path.extension().equals("py") ? "#!/usr/bin/env python3" : "#include <map>"));

        assertThat(Audience.isForUsers(key("support/release.py"), known)).isFalse();
        assertThat(Audience.isForUsers(key("src/shop.cc"), known)).isTrue();
    }

    @Test
    void a_script_in_the_language_of_the_product_may_be_the_product() {
        SourceFile script = source("shop/sell.py", "python", 40);
        Knowledge known = Knowledge.of(
                CodeModel.builder("shop").files(List.of(script)).build(), path -> List.of("#!/usr/bin/env python3"));

        assertThat(Audience.isForUsers(key("shop/sell.py"), known)).isTrue();
    }

    private static Fact key(String path) {
        return new Fact(
                Fact.Kind.CONFIGURATION_KEY,
                "SHOP_HOME",
                "environment variable",
                Evidence.of(RepoPath.of(path), LineRange.at(1)));
    }

    private static SourceFile source(String path, String language, int lines) {
        return new SourceFile(
                new ScannedFile(
                        RepoPath.of(path),
                        LanguageId.of(language),
                        FileRole.SOURCE,
                        lines,
                        lines,
                        new ContentHash("00"),
                        false),
                FileStructure.unknown(""));
    }

    private static Manifest manifest(String path) {
        return new Manifest(RepoPath.of(path), "maven", "shop", "", "", "", List.of(), List.of());
    }
}
