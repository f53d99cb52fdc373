package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every parsed language must make of its fixture, and what each makes of its own constructs. */
class LanguageFixtureTest {

    static Stream<String> fixtures() {
        return Stream.of(
                "java/Shop.java",
                "python/shop.py",
                "typescript/shop.ts",
                "tsx/Shop.tsx",
                "javascript/shop.js",
                "vue/Shop.vue",
                "svelte/Shop.svelte",
                "notebook/shop.ipynb",
                "go/shop.go",
                "rust/shop.rs",
                "c/shop.c",
                "cpp/shop.cpp",
                "bash/shop.sh",
                "csharp/Shop.cs",
                "kotlin/Shop.kt",
                "php/Shop.php",
                "ruby/shop.rb",
                "html/shop.html",
                "css/shop.css",
                "scala/Shop.scala",
                "swift/Shop.swift");
    }

    private static String text(String fixture) throws IOException {
        try (InputStream in = LanguageFixtureTest.class.getResourceAsStream("/fixtures/languages/" + fixture)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static CodeModel model(String fixture) throws IOException {
        return InMemoryFiles.of(fixture, text(fixture)).model();
    }

    static SourceFile read(String fixture) throws IOException {
        return model(fixture).files().get(0);
    }

    private static Symbol symbol(SourceFile file, String qualifiedName) {
        return file.symbols().stream()
                .filter(symbol -> symbol.qualifiedName().equals(qualifiedName))
                .findFirst()
                .orElseThrow(() -> new AssertionError(qualifiedName + " is not among " + names(file)));
    }

    static List<String> names(SourceFile file) {
        return file.symbols().stream()
                .map(symbol -> symbol.kind().word() + " " + symbol.qualifiedName())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void every_fixture_follows_its_grammar(String fixture) throws IOException {
        FileStructure structure = read(fixture).structure();

        assertThat(structure.parsed()).isTrue();
        assertThat(structure.problem()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void every_symbol_starts_on_a_line_that_its_signature_shows(String fixture) throws IOException {
        SourceFile file = read(fixture);
        List<String> lines = text(fixture).lines().toList();

        assertThat(file.symbols()).isNotEmpty().allSatisfy(symbol -> {
            String declared = String.join(
                    "\n",
                    lines.subList(symbol.lines().from() - 1, symbol.lines().to()));
            assertThat(declared).contains(symbol.name());
            assertThat(symbol.signature()).contains(symbol.name()).doesNotContain("\n");
        });
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void every_container_is_a_symbol_and_holds_its_members_or_names_them(String fixture) throws IOException {
        SourceFile file = read(fixture);

        assertThat(file.symbols())
                .filteredOn(symbol -> !symbol.isTopLevel())
                .allSatisfy(symbol -> assertThat(file.symbols())
                        .anyMatch(holder -> holder.qualifiedName().equals(symbol.container())));
    }

    @Test
    void java_lists_types_members_and_constants_but_not_what_bodies_declare() throws IOException {
        SourceFile file = read("java/Shop.java");

        assertThat(names(file))
                .containsExactly(
                        "class Shop",
                        "constant Shop.LIMIT",
                        "field Shop.items",
                        "constructor Shop.Shop",
                        "method Shop.close",
                        "method Shop.count",
                        "enum Shop.Kind",
                        "constant Shop.Kind.SMALL",
                        "constant Shop.Kind.LARGE",
                        "record Shop.Receipt",
                        "interface Shop.Visitor",
                        "method Shop.Visitor.visit");
        assertThat(symbol(file, "Shop").signature())
                .isEqualTo("@Deprecated public class Shop<T extends Item> extends Building implements Open,"
                        + " java.io.Closeable");
        assertThat(symbol(file, "Shop").lines()).hasToString("10-44");
        assertThat(symbol(file, "Shop").doc()).isEqualTo("Sells things.");
        assertThat(symbol(file, "Shop.Shop").doc())
                .startsWith("Opens the shop.")
                .contains("@param items");
    }

    @Test
    void java_names_package_imports_supertypes_calls_and_markers() throws IOException {
        FileStructure structure = read("java/Shop.java").structure();

        assertThat(structure.packageName()).isEqualTo("sample.shop");
        assertThat(structure.imports()).extracting("target").containsExactly("java.util.List", "java.lang.Math");
        assertThat(structure.inheritance())
                .extracting("supertype")
                .containsExactly("Building", "Open", "java.io.Closeable");
        assertThat(structure.calls()).anySatisfy(call -> {
            assertThat(call.receiver()).isEqualTo("item");
            assertThat(call.name()).isEqualTo("remove");
            assertThat(call.literal()).isEqualTo("all");
            assertThat(call.caller()).isEqualTo("Shop.close");
        });
        assertThat(structure.markers()).singleElement().satisfies(marker -> {
            assertThat(marker.keyword()).isEqualTo("TODO");
            assertThat(marker.text()).isEqualTo("copy them");
            assertThat(marker.line()).isEqualTo(21);
        });
        assertThat(structure.doc()).isEmpty();
        assertThat(structure.style().licenseHeader()).isTrue();
    }

    @Test
    void python_tells_methods_constructors_and_constants_apart() throws IOException {
        SourceFile file = read("python/shop.py");

        assertThat(names(file))
                .containsExactly(
                        "constant LIMIT",
                        "variable open_shops",
                        "class Shop",
                        "field Shop.kind",
                        "constructor Shop.__init__",
                        "method Shop.count",
                        "method Shop._restock",
                        "function find");
        assertThat(symbol(file, "Shop.count").signature()).isEqualTo("@property def count(self) -> int");
        assertThat(symbol(file, "Shop.count").doc()).isEqualTo("How many there are.");
        assertThat(symbol(file, "find").lines()).hasToString("33-35");
        assertThat(file.structure().doc()).isEqualTo("Sells things.\n\nSlowly.");
        assertThat(file.docEvidence())
                .hasValueSatisfying(evidence -> assertThat(evidence.lines()).hasToString("2-5"));
        assertThat(file.structure().imports()).extracting("target").containsExactly("os", ".items", ".");
    }

    @Test
    void typescript_lists_classes_interfaces_types_and_arrow_functions() throws IOException {
        SourceFile file = read("typescript/shop.ts");

        assertThat(names(file))
                .containsExactly(
                        "class Shop",
                        "field Shop.items",
                        "constructor Shop.constructor",
                        "method Shop.count",
                        "interface Open",
                        "method Open.hours",
                        "type Kind",
                        "enum Size",
                        "constant Size.Small",
                        "constant Size.Large",
                        "function find",
                        "constant LIMIT",
                        "function helper");
        assertThat(symbol(file, "find").signature())
                .isEqualTo("export const find = async (name: string): Promise<Shop>");
        assertThat(symbol(file, "Shop").doc()).isEqualTo("Sells things.");
        assertThat(file.structure().imports()).extracting("target").containsExactly("node:fs", "./items.js", "./price");
    }

    @Test
    void several_names_of_one_statement_are_several_symbols() {
        SourceFile java = InMemoryFiles.of("A.java", "class A { static final int X = 1, Y = 2; }\n")
                .only();
        SourceFile script = InMemoryFiles.of("a.js", "var f = function () {}, g = () => 1, n = 2;\n")
                .only();

        assertThat(names(java)).containsExactly("class A", "constant A.X", "constant A.Y");
        assertThat(names(script)).containsExactlyInAnyOrder("function f", "function g", "variable n");
    }

    @Test
    void tsx_reads_elements() throws IOException {
        SourceFile file = read("tsx/Shop.tsx");

        assertThat(symbol(file, "ShopView").doc()).isEqualTo("Shows a shop.");
    }

    @Test
    void javascript_names_functions_that_are_assigned() throws IOException {
        SourceFile file = read("javascript/shop.js");

        assertThat(names(file))
                .contains(
                        "method app.open",
                        "function close",
                        "function Shop",
                        "method Shop.sell",
                        "class Till",
                        "method Till.count",
                        "function find");
        assertThat(symbol(file, "app.open").doc()).isEqualTo("Opens the shop.");
        assertThat(file.structure().imports()).extracting("target").containsExactly("./utils", "./price");
    }

    @Test
    void go_puts_methods_under_their_receivers() throws IOException {
        SourceFile file = read("go/shop.go");

        assertThat(names(file))
                .containsExactly(
                        "constant Limit",
                        "struct Shop",
                        "field Shop.Name",
                        "interface Open",
                        "method Open.Hours",
                        "type kind",
                        "method Shop.Sell",
                        "method Shop.check",
                        "function New");
        assertThat(symbol(file, "Shop").signature()).isEqualTo("type Shop struct");
        assertThat(symbol(file, "Shop.Sell").doc()).isEqualTo("Sell sells one thing.");
        assertThat(file.structure().doc()).isEqualTo("Package shop sells things.");
        assertThat(file.structure().inheritance()).extracting("supertype").containsExactly("Building");
    }

    @Test
    void a_language_without_grammar_is_read_by_shape() {
        SourceFile file = InMemoryFiles.of(
                        "shop.cr", "# Sells things.\nclass Shop\n  # HACK: slow\n  def sell(item)\n  end\nend\n")
                .only();

        assertThat(file.structure().parsed()).isFalse();
        assertThat(names(file)).containsExactly("class Shop", "function sell");
        assertThat(file.structure().markers()).extracting("keyword").containsExactly("HACK");
    }
}
