package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.json.Json;
import dev.weavewiki.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandsTest {

    private static final Path NO_HOME = Path.of("no-such-home");

    /** A shop whose till leans on its cart, and its cart on its items. */
    private static TestRepository shop() {
        return TestRepository.of(
                "src/shop/Item.java",
                "package shop;\n\n/** Something to buy. It has a price. */\npublic record Item(int price) {}\n",
                "src/shop/Cart.java",
                """
                package shop;

                public class Cart {
                    private int total;

                    /** Puts an item into the cart. Never fails. */
                    public void add(Item item) {
                        total += item.price();
                    }

                    public int total() {
                        return total;
                    }
                }
                """,
                "src/shop/Till.java",
                """
                package shop;

                public class Till {
                    public static void main(String[] args) {
                        Cart cart = new Cart();
                        cart.add(new Item(3));
                        System.out.println(cart.total());
                    }
                }
                """,
                "src/shop/Gift.java",
                "package shop;\n\npublic class Gift {\n    public void add() {}\n}\n");
    }

    @Test
    void the_json_document_has_the_fields_of_the_specification_and_says_how_sure_each_link_is() {
        try (TestRepository shop = shop()) {
            Map<String, Object> graph =
                    Json.readMap(Cli.weavewiki("graph", shop.root()).out(), Object.class);

            assertThat(graph).containsKeys("files", "imports", "calls", "cycles", "clusters", "entryPoints", "facts");
            assertThat(list(graph, "files").get(0))
                    .containsEntry("path", "src/shop/Cart.java")
                    .containsEntry("language", "java")
                    .containsKeys("symbols", "centrality", "layer", "cluster");
            assertThat(list(list(graph, "files").get(0), "symbols").get(0))
                    .containsEntry("name", "Cart")
                    .containsEntry("kind", "class")
                    .containsEntry("startLine", 3)
                    .containsEntry("endLine", 14);
            assertThat(list(graph, "imports"))
                    .anySatisfy(edge -> assertThat(edge)
                            .containsEntry("from", "src/shop/Till.java")
                            .containsEntry("to", "src/shop/Cart.java")
                            .containsEntry("kind", "call")
                            .containsEntry("certainty", "certain"));
            assertThat(list(graph, "calls"))
                    .anySatisfy(call -> assertThat(call)
                            .containsEntry("from", Map.of("path", "src/shop/Till.java", "name", "Till.main"))
                            .containsEntry("to", Map.of("path", "src/shop/Cart.java", "name", "Cart.add"))
                            .containsEntry("line", 6)
                            .containsEntry("certainty", "certain")
                            .containsEntry("timing", "direct"));
            assertThat(list(graph, "entryPoints")).hasSize(1);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> object, String field) {
        return (List<Map<String, Object>>) object.getOrDefault(field, List.of());
    }

    @Test
    void the_same_repository_gives_the_same_bytes() {
        try (TestRepository shop = shop()) {
            for (String format : List.of("json", "dot", "mermaid")) {
                Cli first = Cli.weavewiki("graph", "--format", format, shop.root());
                Cli second = Cli.weavewiki("graph", "--format", format, shop.root());

                assertThat(first.code()).isZero();
                assertThat(first.out()).isNotEmpty().isEqualTo(second.out());
            }
        }
    }

    @Test
    void a_file_may_be_asked_for_and_holds_what_would_be_printed(@TempDir Path folder) throws IOException {
        try (TestRepository shop = shop()) {
            Path file = folder.resolve("graph.json");

            Cli run = Cli.weavewiki("graph", "--output", file, shop.root());

            assertThat(run.out()).isEmpty();
            assertThat(run.complaint()).contains(file.toString());
            assertThat(Files.readString(file))
                    .isEqualTo(Cli.weavewiki("graph", shop.root()).out());
            assertThat(Cli.weavewiki("graph", "--output", folder.resolve("no/such/folder"), shop.root()))
                    .satisfies(failed -> assertThat(failed.code()).isEqualTo(1))
                    .satisfies(failed -> assertThat(failed.complaint()).contains("cannot be written"));
        }
    }

    @Test
    void a_diagram_shows_folders_where_files_are_too_many_and_says_what_it_leaves_out() {
        String[] files = new String[80];
        for (int i = 0; i < 40; i++) {
            files[2 * i] = "p" + i % 4 + "/m" + i + ".py";
            files[2 * i + 1] = i < 4 ? "x = 1\n" : "from p" + (i + 1) % 4 + ".m" + (i + 1) % 4 + " import x\n";
        }
        try (TestRepository many = TestRepository.of(files)) {
            String diagram =
                    Cli.weavewiki("graph", "--format", "mermaid", many.root()).out();

            assertThat(diagram).startsWith("flowchart").contains("p0/m0.py", "p1/ (10)", "%% 40 source files");
            assertThat(diagram.lines().filter(line -> line.contains("["))).hasSize(13);
        }
    }

    @Test
    void a_file_answers_what_it_leans_on_as_a_tree() {
        try (TestRepository shop = shop()) {
            Cli answer = Cli.weavewiki("query", "Till.java", shop.root(), "--depth", "2");

            assertThat(answer.code()).isZero();
            assertThat(answer.out())
                    .contains(
                            "src/shop/Till.java  (java, 9 lines)",
                            "leans on 2 files",
                            "├─ src/shop/Cart.java  call 5, type use 5",
                            "│  └─ src/shop/Item.java  type use 7",
                            "└─ src/shop/Item.java  call 6, type use 6");
        }
    }

    @Test
    void a_file_answers_what_leans_on_it() {
        try (TestRepository shop = shop()) {
            Cli answer = Cli.weavewiki(
                    "query", "src/shop/Item.java", shop.root(), "--dependents", "--depth", "2", "--format", "json");

            Map<String, Object> found = Json.readMap(answer.out(), Object.class);
            assertThat(found).containsEntry("direction", "dependents").containsEntry("depth", 2);
            assertThat(list(found, "branches"))
                    .extracting(branch -> branch.get("path"))
                    .containsExactly("src/shop/Cart.java", "src/shop/Till.java");
        }
    }

    @Test
    void a_symbol_answers_its_signature_its_purpose_and_its_calls() {
        try (TestRepository shop = shop()) {
            Cli answer = Cli.weavewiki("query", "Cart.add", shop.root());

            assertThat(answer.out())
                    .contains(
                            "Cart.add  (method, public)",
                            "src/shop/Cart.java:7-9",
                            "public void add(Item item)",
                            "Puts an item into the cart.",
                            "is called by 1 symbol",
                            "└─ src/shop/Till.java#Till.main  call 6")
                    .doesNotContain("Never fails");
        }
    }

    @Test
    void a_type_answers_what_it_holds_and_all_that_goes_into_its_members_and_out_of_them() {
        try (TestRepository shop = TestRepository.of(
                "shop/cart.go",
                "package shop\n\n// Cart holds [Item] values.\ntype Cart struct {\n\titems []int\n}\n\n"
                        + "func (c *Cart) Add(i int) {\n\tcheck(i)\n\tc.grow()\n}\n",
                "shop/grow.go",
                "package shop\n\nfunc (c *Cart) grow() {\n}\n\nfunc check(i int) {\n}\n\n"
                        + "func Fill(c *Cart) {\n\tc.Add(1)\n\tc.Add(2)\n}\n",
                "go.mod",
                "module shop\n")) {
            Cli answer = Cli.weavewiki("query", "Cart", shop.root());
            Cli json = Cli.weavewiki("query", "Cart", shop.root(), "--format", "json");

            assertThat(answer.out())
                    .contains(
                            "holds 3 members",
                            "├─ Add  public method  8",
                            "├─ items  internal field  5",
                            "└─ grow  internal method  shop/grow.go:3",
                            "its members call 1 symbol\n└─ shop/grow.go#check  call 9",
                            "it or its members are called by 1 symbol\n└─ shop/grow.go#Fill  call 10 11");
            assertThat(answer.out().lines()).noneMatch(line -> line.endsWith(" "));
            assertThat(list(Json.readMap(json.out(), Object.class), "members"))
                    .extracting(member -> member.get("name"))
                    .containsExactly("Cart.items", "Cart.Add", "Cart.grow");
        }
    }

    @Test
    void a_type_answers_what_it_extends_and_what_extends_it_and_its_markup_is_plain() {
        try (TestRepository shop = TestRepository.of(
                "src/shop/Priced.java",
                "package shop;\n\n/** Has a {@code price} for a {@link Item}. */\npublic interface Priced<T> {\n    int price();\n}\n",
                "src/shop/Item.java",
                "package shop;\n\npublic class Item implements Priced<String>, Cloneable {\n    public int price() {\n"
                        + "        return 1;\n    }\n}\n")) {
            assertThat(Cli.weavewiki("query", "Priced", shop.root()).out())
                    .contains("Has a `price` for a `Item`.", "is extended by 1 type\n└─ src/shop/Item.java#Item\n");
            assertThat(Cli.weavewiki("query", "src/shop/Item.java#Item", shop.root())
                            .out())
                    .contains("extends Cloneable, Priced\n", "holds 1 member\n");
        }
    }

    @Test
    void a_name_means_the_product_before_its_tests_and_a_type_before_a_method_but_no_function_before_a_method() {
        try (TestRepository shop = TestRepository.of(
                "shop/till.py",
                "class Till:\n    def run(self):\n        pass\n\n    def Bell(self):\n        pass\n",
                "shop/main.py",
                "def run():\n    pass\n\nclass Bell:\n    pass\n",
                "tests/test_till.py",
                "def ring():\n    pass\n\ndef run():\n    pass\n",
                "shop/bell.py",
                "def ring():\n    pass\n")) {
            assertThat(Cli.weavewiki("query", "ring", shop.root()).out()).startsWith("ring  (function");
            assertThat(Cli.weavewiki("query", "Bell", shop.root()).out()).startsWith("Bell  (class");
            assertThat(Cli.weavewiki("query", "run", shop.root()).err())
                    .contains("fits 2 of them", "shop/main.py#run", "shop/till.py#Till.run");
        }
    }

    @Test
    void the_diagram_opens_the_folders_of_the_product_and_shows_of_a_large_one_what_is_central() {
        List<String> pathsAndTexts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            pathsAndTexts.addAll(List.of("src/shop/m" + i + ".py", "from shop import hub, m" + (i + 1) % 20 + "\n"));
            pathsAndTexts.addAll(List.of("examples/e" + i % 6 + "/run.py", "import shop.hub\n"));
        }
        pathsAndTexts.addAll(
                List.of("src/shop/hub.py", "x = 1\n", "src/shop/__init__.py", "", "tests/test_a.py", "x = 1\n"));
        try (TestRepository shop = TestRepository.of(pathsAndTexts.toArray(new String[0]))) {
            String diagram =
                    Cli.weavewiki("graph", "--format", "mermaid", shop.root()).out();

            assertThat(diagram)
                    .contains("[\"src/shop/hub.py\"]", "[\"examples/ (6)\"]", "[\"tests/ (1)\"]", "[\"src/shop/ (")
                    .contains(" more)\"]")
                    .doesNotContain("examples/e1");
        }
    }

    @Test
    void a_name_of_several_symbols_lists_them() {
        try (TestRepository shop = shop()) {
            Cli answer = Cli.weavewiki("query", "add", shop.root());

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).contains("src/shop/Cart.java#Cart.add", "src/shop/Gift.java#Gift.add");
            assertThat(Cli.weavewiki("query", "src/shop/Gift.java#Gift.add", shop.root())
                            .code())
                    .isZero();
        }
    }

    @Test
    void a_name_of_nothing_shows_the_nearest() {
        try (TestRepository shop = shop()) {
            Cli answer = Cli.weavewiki("query", "Crat.java", shop.root());

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.complaint()).contains("'Crat.java'", "nearest: Cart.java");
        }
    }

    @Test
    void an_impossible_depth_is_a_wrong_use() {
        try (TestRepository shop = shop()) {
            Cli answer = Cli.weavewiki("query", "Cart", shop.root(), "--depth", "0");

            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.complaint()).contains("--depth is 0", "1 to 100");
        }
    }

    @Test
    void figures_come_as_tables_and_as_json() {
        try (TestRepository shop = shop()) {
            Cli text = Cli.weavewiki("stats", shop.root());
            Cli json = Cli.weavewiki("stats", "--format", "json", shop.root());

            assertThat(text.out()).contains("Language", "java", "Hottest files", "Largest clusters", "4 parsed");
            assertThat(text.out().lines()).noneMatch(line -> line.endsWith(" "));
            assertThat(Json.readMap(json.out(), Object.class))
                    .containsEntry("files", 4)
                    .containsKeys("symbols", "dependencies", "cycles", "hottest", "clusters", "entryPoints");
        }
    }

    @Test
    void looking_makes_no_folder_in_the_repository() {
        try (TestRepository shop = shop()) {
            Cli.weavewiki("graph", shop.root());
            Cli.weavewiki("stats", shop.root());
            Cli.weavewiki("query", "Cart", shop.root());

            assertThat(shop.root().resolve(".weavewiki")).doesNotExist();
            assertThat(NO_HOME).doesNotExist();
        }
    }

    @Test
    void a_checkpoint_that_is_damaged_keeps_nobody_from_looking() throws IOException {
        try (TestRepository shop = shop()) {
            Path folder = Files.createDirectories(shop.root().resolve(".weavewiki"));
            Path database = Files.writeString(folder.resolve("weavewiki.db"), "no database".repeat(100));

            Cli run = Cli.weavewiki("query", "Cart.add", shop.root());

            assertThat(run.code()).isZero();
            assertThat(database).hasContent("no database".repeat(100));
        }
    }

    @Test
    void a_large_repository_is_remembered_in_the_users_cache(@TempDir Path home) throws IOException {
        Files.createDirectory(home.resolve(".cache"));
        try (TestRepository large = large()) {
            Cli first = Cli.in(Map.of(), home, "graph", large.root());
            Cli second = Cli.in(Map.of(), home, "graph", large.root());

            assertThat(second.out()).isEqualTo(first.out());
            try (var kept = Files.list(home.resolve(".cache/weavewiki"))) {
                assertThat(kept.map(path -> path.getFileName().toString())).anyMatch(name -> name.endsWith(".db"));
            }
        }
    }

    @Test
    void what_was_answered_is_answered_again_until_a_file_changes(@TempDir Path home)
            throws IOException, InterruptedException {
        Files.createDirectory(home.resolve(".cache"));
        try (TestRepository large = large()) {
            // Until then a stamp does not tell whether the file is still the same.
            Thread.sleep(2_100);
            Cli first = Cli.in(Map.of(), home, "graph", large.root());
            Cli second = Cli.in(Map.of(), home, "graph", large.root());
            Cli figures = Cli.in(Map.of(), home, "stats", large.root());
            Cli figuresAgain = Cli.in(Map.of(), home, "stats", large.root());
            Files.writeString(large.root().resolve("m0.py"), "def g0():\n    pass\n");
            Cli changed = Cli.in(Map.of(), home, "graph", large.root());

            assertThat(second.out()).isEqualTo(first.out());
            assertThat(figuresAgain.out().lines().limit(1))
                    .containsExactlyElementsOf(figures.out().lines().limit(1).toList());
            assertThat(first.out()).contains("\"f0\"").doesNotContain("\"g0\"");
            assertThat(changed.out()).contains("\"g0\"").doesNotContain("\"f0\"");
        }
    }

    /** As many files as make a repository large. */
    private static TestRepository large() {
        String[] files = new String[2 * CodeIndex.LARGE];
        for (int i = 0; i < CodeIndex.LARGE; i++) {
            files[2 * i] = "m" + i + ".py";
            files[2 * i + 1] = "def f" + i + "():\n    pass\n";
        }
        return TestRepository.of(files);
    }
}
