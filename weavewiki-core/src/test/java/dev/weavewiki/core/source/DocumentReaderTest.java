package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Document.Kind;
import dev.weavewiki.core.model.code.Document.Section;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {

    @TempDir
    Path temp;

    private Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(temp);
    }

    private List<Document> read() {
        return new DocumentReader().read(folder.scanned());
    }

    @Test
    void cuts_markdown_into_sections_with_their_lines() {
        folder.with("README.md", """
                ![badge](https://img.example/x.svg) [![ci](a.svg)](b)

                # My *Tool*

                Reads `a.txt` and [writes](out.md)
                two files.<br>

                - one
                - two **bold**
                  - nested

                | Key | Meaning |
                | --- | ------- |
                | a   | first   |

                ## Use

                ```sh
                tool run
                ```

                ### Empty
                """);

        Document readme = read().get(0);

        assertThat(readme.title()).isEqualTo("My Tool");
        assertThat(readme.sections()).extracting(Section::heading).containsExactly("My Tool", "Use", "Empty");
        Section first = readme.sections().get(0);
        assertThat(first.text().lines())
                .containsExactly(
                        "Reads `a.txt` and writes two files.",
                        "one",
                        "two bold",
                        "nested",
                        "Key | Meaning",
                        "a   | first".replaceAll(" +", " "));
        assertThat(first.evidence().citation()).isEqualTo("README.md:3-14");
        Section use = readme.sections().get(1);
        assertThat(use.level()).isEqualTo(2);
        assertThat(use.code()).singleElement().satisfies(code -> {
            assertThat(code.language()).isEqualTo("sh");
            assertThat(code.text()).isEqualTo("tool run");
            assertThat(code.evidence().citation()).isEqualTo("README.md:18-20");
        });
        assertThat(readme.sections().get(2).evidence().citation()).isEqualTo("README.md:22-22");
    }

    @Test
    void front_matter_gives_the_title_and_is_no_text() {
        folder.with("docs/guide.md", "---\ntitle: 'The Guide'\nsidebar: 2\n---\n\nHello.\n");

        Document guide = read().get(0);

        assertThat(guide.title()).isEqualTo("The Guide");
        assertThat(guide.sections()).singleElement().satisfies(section -> {
            assertThat(section.text()).isEqualTo("Hello.");
            assertThat(section.evidence().citation()).isEqualTo("docs/guide.md:6-6");
        });
    }

    @Test
    void a_title_may_be_written_in_html() {
        folder.with("README.md", "<h1 align=\"center\">\n  <b>Fancy</b>\n</h1>\n\nText.\n");

        assertThat(read().get(0).title()).isEqualTo("Fancy");
    }

    @Test
    void cuts_restructured_text_into_sections() {
        folder.with("docs/index.rst", """
                .. _label:

                ====
                Tool
                ====

                .. image:: logo.png
                   :alt: logo

                It is :ref:`fast <speed>` and ``small``, see `the site <https://x.org>`_.

                - one
                - two

                Install
                -------

                Run::

                    pip install tool

                .. code-block:: python
                   :linenos:

                   import tool
                """);

        Document index = read().get(0);

        assertThat(index.title()).isEqualTo("Tool");
        assertThat(index.sections()).extracting(Section::heading).containsExactly("Tool", "Install");
        assertThat(index.sections()).extracting(Section::level).containsExactly(1, 2);
        assertThat(index.sections().get(0).text().lines())
                .containsExactly("It is `fast` and `small`, see the site.", "one", "two");
        assertThat(index.sections().get(0).evidence().citation()).isEqualTo("docs/index.rst:3-13");
        assertThat(index.sections().get(1).text()).isEqualTo("Run:");
        assertThat(index.sections().get(1).code())
                .extracting(Document.CodeBlock::text)
                .containsExactly("pip install tool", "import tool");
        assertThat(index.sections().get(1).code())
                .extracting(code -> code.evidence().citation())
                .containsExactly("docs/index.rst:20-20", "docs/index.rst:25-25");
    }

    @Test
    void restructured_text_reads_as_it_is_shown() {
        folder.with("docs/jars.rst", """
                Jars
                ====

                Gives a :class:`~shop.jars.Jar` or a :class:`!shop.Cup`. Print it ::

                    print(jar)

                ::

                    print(cup)
                """);

        Document jars = read().get(0);

        assertThat(jars.sections().get(0).text()).isEqualTo("Gives a `Jar` or a `shop.Cup`. Print it");
        assertThat(jars.sections().get(0).code()).hasSize(2);
    }

    @Test
    void links_to_the_pages_around_are_no_text() {
        folder.with("docs/options.md", "[> Back to homepage](../README.md)\n\n# Options\n\n[Next](b.md) comes more.\n");

        assertThat(read().get(0).sections()).extracting(Section::text).containsExactly("Next comes more.");
    }

    @Test
    void reads_plain_text_and_asciidoc() {
        folder.with("LICENSE", "MIT License\n\nPermission is\ngranted.\n")
                .with(
                        "README.adoc",
                        "= Tool\n\nSee https://x.org[the site].\n\n== Use\n\n[source,sh]\n----\nrun\n----\n");

        List<Document> documents = read();

        assertThat(documents.get(0).kind()).isEqualTo(Kind.LICENSE);
        assertThat(documents.get(0).sections().get(0).text().lines())
                .containsExactly("MIT License", "Permission is granted.");
        assertThat(documents.get(1).title()).isEqualTo("Tool");
        assertThat(documents.get(1).sections().get(0).text()).isEqualTo("See the site.");
        assertThat(documents.get(1).sections().get(1).code()).singleElement().satisfies(code -> {
            assertThat(code.language()).isEqualTo("sh");
            assertThat(code.text()).isEqualTo("run");
        });
    }

    @Test
    void tells_what_readers_come_for() {
        assertThat(kind("README.md")).isEqualTo(Kind.README);
        assertThat(kind("lib/readme.ko.md")).isEqualTo(Kind.README);
        assertThat(kind("History.md")).isEqualTo(Kind.CHANGELOG);
        assertThat(kind("notes/3.1.0.markdown")).isEqualTo(Kind.CHANGELOG);
        assertThat(kind("docs/releases/v2.md")).isEqualTo(Kind.CHANGELOG);
        assertThat(kind("docs/notes/threads.md")).isEqualTo(Kind.GUIDE);
        assertThat(kind("docs/release-process.rst")).isEqualTo(Kind.GUIDE);
        assertThat(kind("COPYING")).isEqualTo(Kind.LICENSE);
        assertThat(kind(".github/CONTRIBUTING.md")).isEqualTo(Kind.CONTRIBUTING);
        assertThat(kind("SECURITY.md")).isEqualTo(Kind.SECURITY);
        assertThat(kind("docs/adr/0001-use-git.md")).isEqualTo(Kind.ARCHITECTURE_DECISION);
        assertThat(kind("docs/x.md")).isEqualTo(Kind.GUIDE);
    }

    @Test
    void forms_fixtures_and_material_of_examples_are_not_documents() {
        folder.with(".github/ISSUE_TEMPLATE/bug.md", "# Bug")
                .with(".github/PULL_REQUEST_TEMPLATE.md", "# Change")
                .with("tests/data/x.md", "# X")
                .with("examples/view/index.md", "# {title}")
                .with("examples/README.md", "Examples.");

        assertThat(read()).extracting(document -> document.path().value()).containsExactly("examples/README.md");
        assertThat(read().get(0).title()).isEqualTo("examples");
    }

    @Test
    void hostile_nesting_is_read_without_harm() {
        folder.with("README.md", ">".repeat(20_000) + " x\n\n" + "[".repeat(20_000) + "\n\n" + "*a ".repeat(20_000));

        assertThat(read()).hasSize(1);
    }

    private static Kind kind(String path) {
        return DocumentReader.kind(RepoPath.of(path));
    }

    @Test
    void a_readme_without_an_extension_is_markdown_where_it_begins_so() {
        folder.with("README", "# Samples of the till\n\nEach sells something.\n")
                .with("tools/README", "Tools.\n\nUse them.\n");

        List<Document> documents = read();

        assertThat(documents).extracting(Document::title).containsExactly("Samples of the till", "tools");
        assertThat(documents.get(0).sections().get(0).heading()).isEqualTo("Samples of the till");
    }

    @Test
    void directives_and_roles_of_sphinx_in_markdown_become_code_and_text() {
        folder.with("docs/tills.md", """
                (tills)=

                # Tills

                ```{currentmodule} shop
                ```

                ```{contents}
                ---
                depth: 2
                ---
                ```

                A {class}`Till` opens by {func}`~shop.till.open` as {ref}`the guide <guide>` says.

                ```{code-block} python
                ---
                emphasize-lines: 1
                ---
                till.open()
                ```

                ```{eval-rst}
                .. currentmodule:: shop

                .. shop:example::

                    @till
                    def sell():
                        pass
                ```

                ```{eval-rst}
                .. autoclass:: Till
                    :members:
                ```

                :::{note}
                Not on Sundays.
                :::

                ```js
                const a = `{class}`;
                ```
                """);

        Section section = read().get(0).sections().get(0);

        assertThat(read().get(0).sections()).hasSize(1);
        assertThat(section.text()).isEqualTo("A `Till` opens by `open` as the guide says.");
        assertThat(section.code())
                .extracting(block -> block.language() + ": " + block.text() + " "
                        + block.evidence().lines())
                .containsExactly(
                        "python: till.open() 19-21",
                        ": @till\ndef sell():\n    pass 27-31",
                        "js: const a = `{class}`; 42-44");
    }

    @Test
    void chunks_of_code_in_braces_are_no_directives() {
        folder.with("docs/tills.md", "# Tills\n\n```{r}\nopen()\n```\n\n```{.python}\nshut()\n```\n");

        assertThat(read().get(0).sections().get(0).code())
                .extracting(block -> block.text())
                .containsExactly("open()", "shut()");
    }
}
