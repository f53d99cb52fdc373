package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Rust's own rules make of its files. */
class RustLanguageTest {

    private static Symbol symbol(SourceFile file, String qualifiedName) {
        return file.symbols().stream()
                .filter(symbol -> symbol.qualifiedName().equals(qualifiedName))
                .findFirst()
                .orElseThrow(() -> new AssertionError(qualifiedName + " is not declared"));
    }

    private static List<String> edges(CodeModel model) {
        return model.dependencies().stream()
                .map(edge -> edge.from() + " -> " + edge.to())
                .distinct()
                .toList();
    }

    private static List<String> calls(CodeModel model) {
        return model.calls().stream()
                .map(call -> call.from().path() + " " + call.from().qualifiedName() + " -> "
                        + call.to().path() + " " + call.to().qualifiedName())
                .distinct()
                .toList();
    }

    @Test
    void lists_what_a_file_declares() throws IOException {
        SourceFile file = LanguageFixtureTest.read("rust/shop.rs");

        assertThat(LanguageFixtureTest.names(file))
                .containsExactly(
                        "constant LIMIT",
                        "variable OPEN",
                        "struct Shop",
                        "field Shop.items",
                        "field Shop.till",
                        "struct Till",
                        "enum Size",
                        "constant Size.Small",
                        "constant Size.Large",
                        "trait Open",
                        "type Open.Hours",
                        "method Open.hours",
                        "method Open.is_open",
                        "method Shop.new",
                        "method Shop.count",
                        "method Shop.hours",
                        "type Shops",
                        "function check",
                        "module back",
                        "function back.find",
                        "module tests",
                        "function tests.opens");
        assertThat(symbol(file, "Shop").signature()).isEqualTo("pub struct Shop<T: Clone>");
        assertThat(symbol(file, "Shop").lines()).hasToString("13-17");
        assertThat(symbol(file, "Till").signature()).isEqualTo("struct Till(u32)");
        assertThat(symbol(file, "Shop.new").signature()).isEqualTo("pub fn new(items: Vec<T>) -> Self");
        assertThat(symbol(file, "check").signature()).startsWith("macro_rules! check");
        assertThat(file.structure().inheritance())
                .extracting(heir -> heir.type() + " " + heir.supertype())
                .containsExactly("Open fmt::Debug", "Shop Open");
    }

    @Test
    void reads_doc_comments_above_attributes_and_of_the_file() throws IOException {
        SourceFile file = LanguageFixtureTest.read("rust/shop.rs");

        assertThat(file.structure().doc()).isEqualTo("Sells things, “schön” and 🦀.");
        assertThat(symbol(file, "Shop").doc()).isEqualTo("A shop.");
        assertThat(symbol(file, "Shop.new").doc()).isEqualTo("Opens it.");
        assertThat(symbol(file, "Size.Small").doc()).isEqualTo("Not large.");
        assertThat(symbol(file, "Shop.count").doc()).isEmpty();
    }

    @Test
    void sees_who_may_use_what() throws IOException {
        SourceFile file = LanguageFixtureTest.read("rust/shop.rs");

        assertThat(symbol(file, "Shop").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(symbol(file, "Open").visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(symbol(file, "Till").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(symbol(file, "Shop.count").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(symbol(file, "Shop.hours").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(symbol(file, "Size.Large").visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void calls_in_macros_are_calls() throws IOException {
        CodeModel model = LanguageFixtureTest.model("rust/shop.rs");

        assertThat(calls(model))
                .contains(
                        "rust/shop.rs tests.opens -> rust/shop.rs Shop.new",
                        "rust/shop.rs tests.opens -> rust/shop.rs Shop.count",
                        "rust/shop.rs Shop.hours -> rust/shop.rs Shop.count",
                        "rust/shop.rs Shop.hours -> rust/shop.rs check");
    }

    @Test
    void module_files_lie_beside_or_below_or_where_a_path_says() {
        CodeModel model = InMemoryFiles.of(
                        "Cargo.toml", "[package]\nname = \"shop\"\n",
                        "src/lib.rs", "mod till;\nmod back;\n#[path = \"odd/place.rs\"]\nmod place;\n",
                        "src/till.rs", "mod coin;\n",
                        "src/till/coin.rs", "",
                        "src/back/mod.rs", "mod door;\n",
                        "src/back/door.rs", "",
                        "src/odd/place.rs", "mod near;\n",
                        "src/odd/near.rs", "")
                .model();

        assertThat(edges(model))
                .containsExactly(
                        "src/back/mod.rs -> src/back/door.rs",
                        "src/lib.rs -> src/back/mod.rs",
                        "src/lib.rs -> src/odd/place.rs",
                        "src/lib.rs -> src/till.rs",
                        "src/odd/place.rs -> src/odd/near.rs",
                        "src/till.rs -> src/till/coin.rs");
    }

    @Test
    void uses_reach_through_groups_globs_aliases_and_re_exports() {
        CodeModel model = InMemoryFiles.of(
                        "Cargo.toml", "[package]\nname = \"shop\"\n",
                        "src/lib.rs", "mod a;\nmod b;\nmod c;\nmod d;\npub use a::{Item, deep::*};\n",
                        "src/a.rs", "pub mod deep;\npub struct Item;\n",
                        "src/a/deep.rs", "pub fn dig() {}\n",
                        "src/b.rs", "use crate::Item as Thing;\nfn f(x: Thing) {}\n",
                        "src/c.rs", "use super::*;\nfn f() { dig(); }\n",
                        "src/d.rs", "fn f() { let dig = 1; self::super::a::deep::dig(); std::mem::swap(); }\n")
                .model();

        assertThat(edges(model))
                .contains("src/b.rs -> src/a.rs", "src/c.rs -> src/a/deep.rs", "src/d.rs -> src/a/deep.rs")
                .doesNotContain("src/b.rs -> src/a/deep.rs");
        assertThat(calls(model)).contains("src/c.rs f -> src/a/deep.rs dig", "src/d.rs f -> src/a/deep.rs dig");
    }

    @Test
    void crates_of_a_workspace_know_each_other_by_library_name() {
        CodeModel model = InMemoryFiles.of(
                        "app/Cargo.toml",
                        "[package]\nname = \"app\"\n[dependencies]\nkit = { package = \"my-kit\", path = \"../kit\" }\n",
                        "app/src/main.rs",
                        "use kit::Tool;\nfn main() { Tool::new().turn().unwrap().stop(); other_kit::run(); }\n",
                        "kit/Cargo.toml",
                        "[package]\nname = \"my-kit\"\n[lib]\nname = \"tools\"\npath = \"lib.rs\"\n",
                        "kit/lib.rs",
                        "mod tool;\npub use self::tool::Tool;\n",
                        "kit/tool.rs",
                        "pub struct Tool;\nimpl Tool {\n  pub fn new() -> Self { Tool }\n"
                                + "  pub fn turn(self) -> Result<Tool, ()> { Ok(self) }\n  pub fn stop(&self) {}\n}\n",
                        "other/Cargo.toml",
                        "[package]\nname = \"other-kit\"\n",
                        "other/src/lib.rs",
                        "pub fn run() {}\n")
                .model();

        assertThat(edges(model))
                .contains(
                        "app/src/main.rs -> kit/tool.rs",
                        "app/src/main.rs -> kit/lib.rs",
                        "app/src/main.rs -> other/src/lib.rs");
        assertThat(calls(model))
                .contains(
                        "app/src/main.rs main -> kit/tool.rs Tool.new",
                        "app/src/main.rs main -> kit/tool.rs Tool.turn",
                        "app/src/main.rs main -> kit/tool.rs Tool.stop",
                        "app/src/main.rs main -> other/src/lib.rs run");
    }

    @Test
    void methods_are_found_by_what_receivers_are_declared_to_be() {
        CodeModel model = InMemoryFiles.of("src/lib.rs", """
                        mod t;
                        use t::{Door, Lock};
                        struct House { door: Box<Door>, doors: Vec<Door> }
                        impl House {
                            fn shut(&self) { self.door.close(); for d in &self.doors { d.open(); } }
                        }
                        fn a(d: &mut Door) { d.close(); let e = d.twin(); e.open(); }
                        fn b<L: Lock>(l: L) { l.turn(); }
                        fn c(o: Option<Door>) { if let Some(x) = o { x.turn(); } }
                        fn d(x: Unknown) { x.close(); }
                        """, "src/t.rs", """
                        pub trait Lock { fn turn(&self) {} }
                        pub struct Door;
                        impl Door { pub fn close(&self) {} pub fn open(&self) {} pub fn twin(&self) -> Door { Door } }
                        impl Lock for Door {}
                        """).model();

        assertThat(calls(model))
                .contains(
                        "src/lib.rs House.shut -> src/t.rs Door.close",
                        "src/lib.rs House.shut -> src/t.rs Door.open",
                        "src/lib.rs a -> src/t.rs Door.close",
                        "src/lib.rs a -> src/t.rs Door.open",
                        "src/lib.rs b -> src/t.rs Lock.turn",
                        "src/lib.rs c -> src/t.rs Lock.turn")
                .noneMatch(call -> call.contains("lib.rs d "));
    }

    @Test
    void docs_of_several_lines_stay_one_paragraph() {
        SourceFile file = InMemoryFiles.of(
                        "rust/lib.rs",
                        "/// Opens the shop,\n/// and keeps it open.\n///\n/// Never closes.\npub fn open() {}\n")
                .only();

        assertThat(symbol(file, "open").doc()).isEqualTo("Opens the shop,\nand keeps it open.\n\nNever closes.");
    }

    @Test
    void notes_of_maintainers_do_not_run_into_docs() {
        SourceFile file = InMemoryFiles.of(
                        "rust/lib.rs",
                        "// Keep it in step with the till.\n/// Opens the shop.\npub fn open() {}\n\n"
                                + "//////////\n// Shuts it.\n//////////\npub fn shut() {}\n")
                .only();

        assertThat(file.structure().doc()).isEmpty();
        assertThat(symbol(file, "open").doc()).isEqualTo("Opens the shop.");
        assertThat(symbol(file, "shut").doc()).contains("Shuts it.");
    }

    @Test
    void a_note_on_an_attribute_introduces_no_file() {
        assertThat(InMemoryFiles.of("rust/lib.rs", "// Lints we bear.\n#![allow(unused)]\n\npub fn open() {}\n")
                        .only()
                        .structure()
                        .doc())
                .isEmpty();
        assertThat(InMemoryFiles.of("rust/lib.rs", "//! A shop.\n#![allow(unused)]\n\npub fn open() {}\n")
                        .only()
                        .structure()
                        .doc())
                .isEqualTo("A shop.");
        assertThat(InMemoryFiles.of("rust/lib.rs", "// A shop.")
                        .only()
                        .structure()
                        .doc())
                .isEqualTo("A shop.");
    }

    @Test
    void a_build_script_is_no_way_in() {
        var model = InMemoryFiles.of("build.rs", "fn main() {}\n", "src/main.rs", "fn main() {}\n")
                .model();

        assertThat(model.entryPoints())
                .extracting(entry -> entry.evidence().path().value())
                .containsExactly("src/main.rs");
    }
}
