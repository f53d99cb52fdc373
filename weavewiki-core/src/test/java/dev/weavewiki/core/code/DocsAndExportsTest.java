package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which comment documents what, and which declarations other files get. */
class DocsAndExportsTest {

    private static SourceFile file(String path, String text) {
        return InMemoryFiles.of(path, text).only();
    }

    private static Symbol symbol(SourceFile file, String qualifiedName) {
        return file.symbols().stream()
                .filter(symbol -> symbol.qualifiedName().equals(qualifiedName))
                .findFirst()
                .orElseThrow(() -> new AssertionError(qualifiedName + " is not among " + file.symbols()));
    }

    @Test
    void java_docs_are_found_above_line_comments() {
        SourceFile file = file("A.java", """
                package a;

                /** Sells things. */
                // not for the doc:
                //
                // it sells them slowly
                @Deprecated
                class A {}
                """);

        assertThat(symbol(file, "A").doc()).isEqualTo("Sells things.");
    }

    @Test
    void java_docs_are_not_taken_from_behind_code() {
        SourceFile file = file("A.java", """
                class A {
                    /** How many. */
                    int count;
                    // names
                    int name;
                }
                """);

        assertThat(symbol(file, "A.name").doc()).isEmpty();
    }

    @Test
    void package_info_is_introduced_by_its_doc() {
        FileStructure structure = file("a/package-info.java", """
                /*
                 * Copyright 2026 Nobody
                 */

                /**
                 * Sells things.
                 */
                @Checked
                package a;

                import x.Checked;
                """).structure();

        assertThat(structure.doc()).isEqualTo("Sells things.");
        assertThat(structure.docFrom()).isEqualTo(5);
        assertThat(structure.docTo()).isEqualTo(7);
    }

    private static final String SCRIPT = """
            /**
             * Module dependencies.
             * @private
             */

            var util = require('./util');

            /**
             * Module variables.
             */

            var open = true;

            /**
             * The shop.
             */

            var app = exports = module.exports = {};

            /**
             * Open the shop.
             * @param {String} door
             * @public
             */

            app.open = function open(door) {
              this.check(door);
            };

            /** Check the door.
             * @private */
            app.check = function check(door) {};

            /**
             * Sell one thing.
             */
            Shop.prototype.sell = function (thing) {};

            /**
             * Close the shop.
             */

            exports.close = function () {};

            /**
             * The hours.
             */

            exports.hours = util.hours({ weak: false });
            """;

    @ParameterizedTest
    @CsvSource({
        "app, The shop., PUBLIC",
        "open, '', INTERNAL",
        "util, '', INTERNAL",
        "app.check, Check the door., INTERNAL",
        "Shop.sell, Sell one thing., PUBLIC",
        "close, Close the shop., PUBLIC",
        "hours, The hours., PUBLIC"
    })
    void javascript_docs_belong_to_what_is_assigned_below(String name, String doc, Visibility visibility) {
        Symbol symbol = symbol(file("a.js", SCRIPT), name);

        assertThat(symbol.doc().split("\n\n")[0]).isEqualTo(doc);
        assertThat(symbol.visibility()).isEqualTo(visibility);
    }

    @Test
    void javascript_tags_stand_in_a_paragraph_of_their_own() {
        SourceFile file = file("a.js", SCRIPT);

        assertThat(symbol(file, "app.open").doc()).isEqualTo("Open the shop.\n\n@param {String} door\n@public");
        assertThat(symbol(file, "hours").kind()).isEqualTo(SymbolKind.VARIABLE);
        assertThat(file.structure().doc()).isEmpty();
    }

    @Test
    void javascript_docs_of_an_exported_function_are_its_own() {
        SourceFile file = file("a.js", "/**\n * Makes a shop.\n */\n\nmodule.exports = function (name) {};\n");

        assertThat(symbol(file, "exports").doc()).isEqualTo("Makes a shop.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            module.exports = f;
            exports = module.exports = f;
            exports.other = f;
            module.exports = { f };
            module.exports = { other: f };
            export { f };
            export { f as other };
            export default f;
            """)
    void a_function_that_is_exported_elsewhere_is_public(String export) {
        SourceFile file = file("a.js", "function f() {}\nfunction g() {}\n" + export + "\n");

        assertThat(symbol(file, "f").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(symbol(file, "g").visibility()).isEqualTo(Visibility.INTERNAL);
    }

    @Test
    void a_reexport_of_another_module_says_nothing_of_the_own_names() {
        SourceFile file = file("a.ts", "function f() {}\nexport { f } from './other';\n");

        assertThat(symbol(file, "f").visibility()).isEqualTo(Visibility.INTERNAL);
    }

    @Test
    void signatures_have_no_comments() {
        SourceFile file = file("a.py", """
                def keys(self) -> list[str]:  # type: ignore[override]
                    return []

                def values(
                    first,  # the first
                    second="#2",
                ):
                    return []
                """);

        assertThat(symbol(file, "keys").signature()).isEqualTo("def keys(self) -> list[str]");
        assertThat(symbol(file, "values").signature()).isEqualTo("def values( first, second=\"#2\", )");
    }
}
