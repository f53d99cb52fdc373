package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rules of C and C++ make of their files. */
class CLanguageTest {

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
                .map(call -> call.from().qualifiedName() + " -> " + call.to().path() + " "
                        + call.to().qualifiedName())
                .distinct()
                .toList();
    }

    @Test
    void c_lists_what_a_file_declares() throws IOException {
        SourceFile file = LanguageFixtureTest.read("c/shop.c");

        assertThat(LanguageFixtureTest.names(file))
                .containsExactly(
                        "constant LIMIT",
                        "constant TWICE",
                        "type shop",
                        "struct shop",
                        "field shop.count",
                        "field shop.till",
                        "field shop.on_sale",
                        "struct till",
                        "field till.coins",
                        "enum size",
                        "constant size.SMALL",
                        "constant size.LARGE",
                        "type handler",
                        "variable names",
                        "variable open_shops",
                        "function declared",
                        "function check",
                        "function shop_open");
        assertThat(symbol(file, "shop_open").signature()).isEqualTo("shop *shop_open(handler *h)");
        assertThat(symbol(file, "shop_open").doc()).isEqualTo("Opens a shop.");
        assertThat(symbol(file, "shop_open").lines()).hasToString("41-46");
        assertThat(symbol(file, "LIMIT").doc()).isEqualTo("How much is allowed.");
        assertThat(symbol(file, "check").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(file.structure().doc()).isEqualTo("Sells things, “schön” and 🦀.");
    }

    @Test
    void includes_of_every_branch_are_imports() throws IOException {
        SourceFile file = LanguageFixtureTest.read("c/shop.c");

        assertThat(file.structure().imports()).extracting("target").containsExactly("stdio.h", "shop.h", "slow.h");
    }

    @Test
    void cpp_lists_members_with_their_sections() throws IOException {
        SourceFile file = LanguageFixtureTest.read("cpp/shop.cpp");

        assertThat(LanguageFixtureTest.names(file))
                .containsExactly(
                        "module market",
                        "class market.Shop",
                        "constructor market.Shop.Shop",
                        "method market.Shop.~Shop",
                        "method market.Shop.close",
                        "method market.Shop.count",
                        "method market.Shop.operator==",
                        "method market.Shop.sell",
                        "enum market.Shop.Kind",
                        "constant market.Shop.Kind.Small",
                        "constant market.Shop.Kind.Large",
                        "field market.Shop.open_",
                        "field market.Shop.items_",
                        "field market.Shop.count_",
                        "struct market.Shop.Till",
                        "field market.Shop.Till.coins",
                        "type market.Shops",
                        "method market.find",
                        "method market.Shop.isOpen");
        assertThat(symbol(file, "market.Shop").doc()).isEqualTo("A shop.");
        assertThat(symbol(file, "market.Shop.sell").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(symbol(file, "market.Shop.open_").visibility()).isEqualTo(Visibility.PROTECTED);
        assertThat(symbol(file, "market.Shop.Till").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(file.structure().inheritance()).extracting("supertype").containsExactly("Building", "detail::Open");
    }

    @Test
    void quotes_look_beside_the_file_first_and_then_in_include_folders() {
        CodeModel model = InMemoryFiles.of(
                        "Makefile", "CFLAGS = -Ideps/json -O2\n",
                        "src/main.c",
                                "#include \"util.h\"\n#include <api/open.h>\n#include <parse.h>\n#include <stdio.h>\n",
                        "src/util.h", "",
                        "include/util.h", "",
                        "include/api/open.h", "#include \"../util.h\"\n",
                        "deps/json/parse.h", "",
                        "compat/stdio.h", "")
                .model();

        assertThat(edges(model))
                .containsExactly(
                        "include/api/open.h -> include/util.h",
                        "src/main.c -> deps/json/parse.h",
                        "src/main.c -> include/api/open.h",
                        "src/main.c -> src/util.h");
        assertThat(model.externalUses()).extracting("module").containsExactly("stdio.h");
    }

    @Test
    void a_call_reaches_the_definition_that_its_header_declares() {
        CodeModel model = InMemoryFiles.of(
                        "a.c",
                                "#include \"b.h\"\nint main(void) { int only = 0; b(); shared(); only(); later(); return 0; }\n",
                        "b.h", "int b(void);\nstatic inline int shared(void) { return 1; }\n",
                        "b.c",
                                "#include \"b.h\"\nstatic int hidden(void) { return 2; }\nint b(void) { return hidden(); }\n",
                        "c.c", "int later(void) { return 3; }\nint only(void) { return 3; }\n")
                .model();

        assertThat(calls(model))
                .containsExactlyInAnyOrder(
                        "main -> b.c b", "main -> b.h shared", "main -> c.c later", "b -> b.c hidden");
        assertThat(model.calls())
                .filteredOn(call -> call.to().qualifiedName().equals("later"))
                .extracting("certainty")
                .containsExactly(Certainty.LIKELY);
    }

    @Test
    void methods_are_found_by_what_their_receivers_are_declared_to_be() {
        CodeModel model = InMemoryFiles.of("app.cpp", """
                        #include "shop.hpp"
                        using namespace market;
                        void run(Shop &shop, const Till *till) {
                          shop.open();
                          till->count();
                          shop.till()->count();
                          market::detail::sweep();
                          unknown.open();
                          std::unique_ptr<Shop> owned;
                          owned->base();
                        }
                        """, "shop.hpp", """
                        namespace market {
                        struct Till { int count() const; };
                        class Building { public: void base() {} };
                        class Shop : public Building {
                         public:
                          void open() { close(); till_.count(); }
                          void close();
                          Till *till();
                          Till till_;
                        };
                        namespace detail { void sweep(); }
                        }
                        """, "shop.cpp", """
                        #include "shop.hpp"
                        int market::Till::count() const { return 1; }
                        namespace market {
                        void Shop::close() {}
                        Till *Shop::till() { return &till_; }
                        namespace detail { void sweep() {} }
                        }
                        """)
                .model();

        assertThat(calls(model))
                .containsExactlyInAnyOrder(
                        "run -> shop.hpp market.Shop.open",
                        "run -> shop.cpp market.Till.count",
                        "run -> shop.cpp market.Shop.till",
                        "run -> shop.cpp market.detail.sweep",
                        "run -> shop.hpp market.Building.base",
                        "market.Shop.open -> shop.cpp market.Shop.close",
                        "market.Shop.open -> shop.cpp market.Till.count");
    }

    @Test
    void branches_that_share_a_body_do_not_hide_what_follows() {
        SourceFile file = InMemoryFiles.of("a.c", """
                        int first(int a)
                        {
                        #ifdef GZIP /* it's "{" here */
                            if (a > 1) { a--; }
                            if (!(a & 1) ||
                        #else
                            if (
                        #endif
                                a % 31) {
                                return 1;
                            }
                            return 0;
                        }

                        #if 0
                        static int second(void) {
                        #elif defined(OTHER)
                        static int second(int a, int b) {
                        #else
                        static int second(int a) {
                        #endif
                            return 2;
                        }

                        #ifdef BIG
                        int third(long a) { return 3; }
                        #else
                        int third(int a) { return 3; }
                        #endif
                        int fourth(void) { return 4; }
                        """).only();

        assertThat(file.structure().problem()).isEmpty();
        assertThat(file.symbols())
                .extracting(Symbol::name, symbol -> symbol.lines().from())
                .containsExactly(
                        tuple("first", 1),
                        tuple("second", 18),
                        tuple("third", 26),
                        tuple("third", 28),
                        tuple("fourth", 30));
    }

    @Test
    void what_is_included_into_the_middle_of_a_table_is_included() {
        CodeModel model = InMemoryFiles.of(
                        "table.c",
                        "#include <stdio.h>\nstatic const char table[] = {\n# include \"rows.h\"\n  1, 2\n};\n",
                        "rows.h",
                        "0x00, 0x01,\n")
                .model();

        assertThat(edges(model)).containsExactly("table.c -> rows.h");
    }

    @Test
    void those_who_include_a_header_get_its_static_functions() {
        CodeModel model = InMemoryFiles.of(
                        "shop.h", "static int shop_open(void) { return 1; }\nstatic int _own(void) { return 2; }\n",
                        "shop.c", "static int hidden(void) { return 2; }\n")
                .model();

        assertThat(model.files())
                .flatExtracting(SourceFile::symbols)
                .filteredOn(symbol -> symbol.visibility() == Visibility.PUBLIC)
                .extracting(Symbol::name)
                .containsExactly("shop_open");
    }

    @Test
    void a_main_function_for_trials_is_no_way_in() {
        CodeModel model = InMemoryFiles.of(
                        "text.c",
                                "int text(void) { return 1; }\n#ifdef TEXT_TEST_MAIN\nint main(void) { return text(); }\n#endif\n",
                        "shop.c", "int main(void) { return 0; }\n")
                .model();

        assertThat(model.entryPoints())
                .extracting(entry -> entry.evidence().path().value())
                .containsExactly("shop.c");
    }
}
