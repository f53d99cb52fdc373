package dev.weavewiki.agents.topdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "shop-test/src/commonMain/kotlin/org/shop/test/ShopRule.kt, false",
        "shop-test/src/commonTest/kotlin/org/shop/Rule.kt, true",
        "shop-test/pom.xml, true",
        "shop-tests/src/main/java/Main.java, true",
        "system-test/src/main/java/Main.java, true",
        "test-shop/src/main/java/Main.java, true",
        "shop/src/main/java/com/test-shop/Main.java, false",
        "shop/src/main/java/shop/examples/Main.java, true",
        "rack-test/lib/rack/test.rb, false"
    })
    void a_module_that_publishes_help_for_tests_belongs_to_the_product(String path, boolean beside) {
        assertThat(Scope.isBeside(RepoPath.of(path))).isEqualTo(beside);
    }

    @Test
    void generated_code_is_the_product_only_where_there_is_nothing_else() {
        Models models = Models.of().generated("dist/Shop.java");
        assertThat(Scope.product(models.code())).hasSize(1);

        models.file("src/Shop.java");
        assertThat(Scope.product(models.code()))
                .extracting(SourceFile::path)
                .containsExactly(RepoPath.of("src/Shop.java"));
    }
}
