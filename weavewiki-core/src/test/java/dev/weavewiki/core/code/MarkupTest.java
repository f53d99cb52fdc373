package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of pages, style sheets and data, and of the files that they and build files name. */
class MarkupTest {

    private static List<String> outline(SourceFile file) {
        return file.symbols().stream()
                .map(symbol -> symbol.kind().word() + " " + symbol.qualifiedName() + " " + symbol.lines())
                .toList();
    }

    private static List<String> outline(String path, String text) {
        return outline(InMemoryFiles.of(path, text).only());
    }

    @Test
    void pages_have_titles_headings_and_ids() {
        assertThat(outline(Fixtures.read("html/shop.html")))
                .containsExactly(
                        "module The Müller shop 🏪 5-5",
                        "property top 10-10",
                        "module Welcome 10-10",
                        "property items 11-11",
                        "module Items 11-11");
    }

    @Test
    void style_sheets_have_selectors_custom_properties_and_animations() {
        SourceFile file = Fixtures.read("css/shop.css");

        assertThat(outline(file))
                .containsExactly(
                        "property :root 5-7",
                        "property :root.--main-color 6-6",
                        "property .shop > h1, #top 9-11",
                        "property .till 14-14",
                        "property open 17-17");
        assertThat(Fixtures.symbol(file, ":root").doc()).isEqualTo("Colours of the shop.");
    }

    @Test
    void data_has_the_keys_of_two_levels() {
        assertThat(
                        outline(
                                "a.json",
                                "{\n \"name\": \"x\",\n \"scripts\": {\n  \"build\": {\"deep\": 1}\n },\n \"list\": [{\"a\": 1}]\n}\n"))
                .containsExactly(
                        "property name 2-2", "property scripts 3-3", "property scripts.build 4-4", "property list 6-6");
        assertThat(outline("a.yaml", "on:\n  push: x\njobs:\n  test:\n    runs: 1\n---\nkind: Service\n"))
                .containsExactly(
                        "property on 1-1",
                        "property on.push 2-2",
                        "property jobs 3-3",
                        "property jobs.test 4-4",
                        "property kind 7-7");
        assertThat(outline("a.toml", "title = 'x'\n[tool.black]\nline = 1\n[package]\nname = 'y'\nnone\n"))
                .isEmpty();
        assertThat(outline(
                        "a.toml", "title = 'x'\n[tool.black]\nline = 1\n[package]\nname = 'y'\n[[bin]]\npath = 'z'\n"))
                .containsExactly(
                        "property title 1-1",
                        "property tool 2-2",
                        "property tool.black 2-2",
                        "property package 4-4",
                        "property package.name 5-5",
                        "property bin 6-6");
    }

    @Test
    void what_breaks_its_format_has_no_outline() {
        assertThat(outline("a.json", "{\"a\": {")).isEmpty();
        assertThat(outline("a.yaml", "a: {{ .Values.x }}: [\n\t- b\n")).isEmpty();
        assertThat(outline("a.yaml", "\u0001")).isEmpty();
        assertThat(outline("b.json", "[".repeat(100_000))).isEmpty();
        assertThat(outline("a.html", "<h1")).isEmpty();
        assertThat(outline("a.css", "} {")).isEmpty();
    }

    @Test
    void pages_style_sheets_and_build_files_name_files_beside_the_code() {
        CodeModel model = InMemoryFiles.of(
                        "web/index.html",
                        "<script src='app.js'></script><link href=\"/main.css\"><script src=\"https://x.org/y.js\"></script>\n",
                        "web/app.js",
                        "",
                        "public/main.css",
                        "@import 'base.css';\n",
                        "public/base.css",
                        "a { b: c }\n",
                        "Makefile",
                        "include rules.mk\n-include missing.mk\nall:\n\techo\n",
                        "rules.mk",
                        "x:\n\ty\n",
                        "docker/Dockerfile",
                        "FROM a AS b\nCOPY --chown=x web/app.js /srv/\nCOPY . /srv\nCOPY --from=b c d\nADD [\"rules.mk\", \"/x\"]\n")
                .model();

        assertThat(model.references())
                .extracting(link -> link.from() + " > " + link.to() + " " + link.line() + " " + link.certainty())
                .containsExactly(
                        "Makefile > rules.mk 1 " + Certainty.CERTAIN,
                        "docker/Dockerfile > rules.mk 5 " + Certainty.LIKELY,
                        "docker/Dockerfile > web/app.js 2 " + Certainty.LIKELY,
                        "public/main.css > public/base.css 1 " + Certainty.CERTAIN,
                        "web/index.html > public/main.css 1 " + Certainty.LIKELY,
                        "web/index.html > web/app.js 1 " + Certainty.CERTAIN);
        assertThat(model.dependencies()).isEmpty();
    }
}
