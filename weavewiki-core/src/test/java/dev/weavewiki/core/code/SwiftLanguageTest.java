package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Visibility;
import org.junit.jupiter.api.Test;

/** What Swift files declare, and where their names lead. */
class SwiftLanguageTest {

    @Test
    void types_extensions_and_members_are_listed() {
        SourceFile file = Fixtures.read("swift/Shop.swift");

        assertThat(Fixtures.names(file))
                .containsExactly(
                        "class Shop",
                        "property Shop.limit",
                        "property Shop.items",
                        "property Shop.name",
                        "constructor Shop.init",
                        "method Shop.sell",
                        "enum Shop.Kind",
                        "constant Shop.Kind.small",
                        "constant Shop.Kind.large",
                        "struct Shop.Receipt",
                        "property Shop.Receipt.number",
                        "property Shop.Receipt.total",
                        "interface Open",
                        "property Open.hours",
                        "method Open.visit",
                        "class Shop",
                        "method Shop.isEmpty",
                        "function top");
        assertThat(Fixtures.symbol(file, "Shop").doc())
                .isEqualTo("Sells things.\n\n- Parameter store: where they come from");
        assertThat(Fixtures.symbol(file, "Shop.sell").signature())
                .isEqualTo("open override func sell(_ item: T, to more: String...) -> Bool");
        assertThat(Fixtures.symbol(file, "Shop").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(Fixtures.symbol(file, "Shop.items").visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(Fixtures.symbol(file, "top").visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void imports_supertypes_and_positions_are_named() {
        FileStructure structure = Fixtures.read("swift/Shop.swift").structure();

        assertThat(structure.imports()).extracting("target").containsExactly("Foundation", "Store");
        assertThat(structure.inheritance())
                .extracting("supertype")
                .containsExactly("Building", "Open", "String", "AnyObject", "Closable");
        assertThat(structure.markers()).extracting("line").containsExactly(20);
    }

    @Test
    void a_module_sees_its_files_and_what_it_imports() {
        CodeModel model = InMemoryFiles.of(
                        "Package.swift",
                        "let package = Package(targets: [.target(name: \"App\", dependencies: [\"Lib\"]),"
                                + " .target(name: \"Lib\", path: \"Other\")])",
                        "Sources/App/App.swift",
                        "import Lib\n\nclass App {\n    let near: Near\n    let tool: Tool\n}\n",
                        "Sources/App/Alone.swift",
                        "class Alone {\n    let tool: Tool\n}\n",
                        "Sources/App/Near.swift",
                        "class Near {}\n",
                        "Sources/App/Near+More.swift",
                        "extension Near {\n    func more() {}\n}\n",
                        "Other/Tool.swift",
                        "public class Tool {}\n")
                .model();

        assertThat(Fixtures.targets(model, "Sources/App/App.swift"))
                .containsExactly("Other/Tool.swift", "Sources/App/Near.swift");
        assertThat(Fixtures.targets(model, "Sources/App/Alone.swift")).isEmpty();
        assertThat(Fixtures.targets(model, "Sources/App/Near+More.swift")).containsExactly("Sources/App/Near.swift");
    }

    @Test
    void calls_follow_properties_constructions_and_extensions() {
        CodeModel model = InMemoryFiles.of(
                        "A.swift",
                        "class A: Base {\n    let kept: Maker\n    func run(p: Maker?) {\n        p?.make()\n"
                                + "        kept.selfish().make()\n        let x = Maker()\n        x.grow()\n"
                                + "        Maker.create().make()\n        super.help()\n    }\n}\n",
                        "Maker.swift",
                        "class Maker {\n    init() {}\n    func selfish() -> Maker { self }\n    func make() {}\n"
                                + "    static func create() -> Maker { Maker() }\n}\n",
                        "Grow.swift",
                        "extension Maker {\n    func grow() {}\n}\n",
                        "Base.swift",
                        "class Base {\n    func help() {}\n}\n")
                .model();

        assertThat(Fixtures.calls(model))
                .contains(
                        "A.run -> Maker.swift#Maker.make 4",
                        "A.run -> Maker.swift#Maker.selfish 5",
                        "A.run -> Maker.swift#Maker.make 5",
                        "A.run -> Maker.swift#Maker.init 6",
                        "A.run -> Grow.swift#Maker.grow 7",
                        "A.run -> Maker.swift#Maker.create 8",
                        "A.run -> Maker.swift#Maker.make 8",
                        "A.run -> Base.swift#Base.help 9");
    }

    @Test
    void members_of_an_extension_are_as_visible_as_it_says() {
        SourceFile file = InMemoryFiles.of(
                        "Sources/A/a.swift",
                        "public extension Shop {\n    func open() {}\n    private func close() {}\n    struct Till { func count() {} }\n}\n"
                                + "extension Shop {\n    func plain() {}\n}\nfileprivate extension Shop {\n    var hidden: Int { 1 }\n}\n")
                .only();

        assertThat(file.symbols())
                .filteredOn(symbol -> !symbol.name().equals("Shop"))
                .extracting(symbol -> symbol.name() + " " + symbol.visibility())
                .containsExactly(
                        "open PUBLIC",
                        "close PRIVATE",
                        "Till PUBLIC",
                        "count INTERNAL",
                        "plain INTERNAL",
                        "hidden PRIVATE");
    }

    @Test
    void arguments_of_isolation_do_not_cost_the_type() {
        SourceFile file = InMemoryFiles.of(
                        "a.swift", "final class Kept<Value> {\n    private nonisolated(unsafe) var value: Value\n}\n")
                .only();

        assertThat(Fixtures.names(file)).containsExactly("class Kept", "property Kept.value");
    }
}
