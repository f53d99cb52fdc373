package dev.weavewiki.agents.topdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.agents.topdown.FlowAgent.FlowAnswer;
import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowWalksTest {

    private static final String WAREHOUSE = """
            class Shelf:
                def put(self, item):
                    count(item)


            def count(item):
                print(item)
                print(item)
                print(item)
                print(item)
            """;

    @TempDir
    Path folder;

    @Test
    void a_flow_goes_on_where_one_member_carries_out_what_is_called() throws IOException {
        write("store/carrier.py", """
                from store.shelf import Shelf


                class Carrier:
                    def bring(self, item):
                        raise NotImplementedError


                class Van(Carrier):
                    def bring(self, item):
                        Shelf().put(item)
                """);
        write("store/shelf.py", WAREHOUSE);
        write("store/till.py", """
                from store.carrier import Carrier


                def send(item, carrier: Carrier):
                    carrier.bring(item)
                """);
        write("tests/test_till.py", "from store.till import send\n\n\ndef test_send():\n    send(1, None)\n");

        assertThat(steps("send"))
                .contains("`send` calls `Carrier.bring`.")
                .anyMatch(step -> step.startsWith("`Van.bring` carries out `Carrier.bring`"))
                .anyMatch(step -> step.startsWith("`Van.bring` calls `Shelf.put`"));
    }

    @Test
    void what_gives_a_step_what_it_is_made_on_is_a_step_as_well() throws IOException {
        write("store/shelf.py", WAREHOUSE);
        write("store/press.py", """
                from store.shelf import Shelf


                class Press:
                    def print(self, item):
                        heat(item)
                        Shelf().put(item)


                def heat(item):
                    Shelf().put(item)
                    return item


                def smooth(item):
                    Shelf().put(item)
                    return item


                def dry(item):
                    Shelf().put(item)
                    return item


                def fold(item):
                    Shelf().put(item)
                    return item


                def cut(item):
                    Shelf().put(item)
                    return item
                """);
        write("store/till.py", """
                from store.press import Press, cut, dry, fold, smooth


                def find(kind) -> Press:
                    if kind:
                        return None
                    if not kind:
                        return None
                    return None


                def issue(item):
                    smooth(item)
                    dry(item)
                    cut(item)
                    fold(item)
                    press = find(item)
                    press.print(item)
                """);
        write("tests/test_till.py", "from store.till import issue\n\n\ndef test_issue():\n    issue(1)\n");

        assertThat(steps("issue"))
                .anyMatch(step -> step.contains("`find`"))
                .anyMatch(step -> step.contains("`Press.print`"));
    }

    @Test
    void a_flow_goes_on_on_the_jvm_where_each_platform_has_its_own() throws IOException {
        write("core/src/commonMain/kotlin/Carrier.kt", """
                package store

                interface Carrier {
                    fun bring(item: Int): Int
                }

                fun carrier(): Carrier = TODO()

                fun send(item: Int): Int = carrier().bring(item)
                """);
        for (String platform : List.of("js", "jvm", "native")) {
            write("core/src/" + platform + "Main/kotlin/Van.kt", """
                    package store

                    class Van : Carrier {
                        override fun bring(item: Int): Int {
                            return count(item)
                        }

                        private fun count(item: Int): Int {
                            println(item)
                            println(item)
                            println(item)
                            return item
                        }
                    }
                    """);
        }
        write("core/src/commonTest/kotlin/SendTest.kt", """
                package store

                class SendTest {
                    @Test
                    fun sends() {
                        send(1)
                    }
                }
                """);

        assertThat(steps("send"))
                .anyMatch(step -> step.startsWith("`Van.bring` carries out `Carrier.bring`"))
                .anyMatch(step -> step.startsWith("`Van.bring` calls `Van.count`"));
    }

    @Test
    void what_a_server_calls_begins_a_flow() throws IOException {
        write("lib/till.rb", """
                class Till
                  def call(env)
                    sell(env)
                  end

                  def sell(env)
                    count(env)
                    env
                  end

                  def count(env)
                    puts env
                    puts env
                    puts env
                    env
                  end
                end
                """);

        assertThat(flows()).extracting(FlowAnswer::trigger).contains("A server calls `Till.call` with each request.");
        assertThat(steps("Till.call")).contains("`Till.call` calls `Till.sell`.");
    }

    @Test
    void what_does_something_itself_is_not_carried_out_by_an_heir() throws IOException {
        write("store/carrier.py", """
                from store.shelf import Shelf


                class Carrier:
                    def bring(self, item):
                        print(item)


                class Van(Carrier):
                    def bring(self, item):
                        Shelf().put(item)
                """);
        write("store/shelf.py", WAREHOUSE);
        write("store/till.py", """
                from store.carrier import Carrier
                from store.shelf import Shelf


                def send(item, carrier: Carrier):
                    carrier.bring(item)
                    Shelf().put(item)
                """);
        write("tests/test_till.py", "from store.till import send\n\n\ndef test_send():\n    send(1, None)\n");

        assertThat(steps("send")).isNotEmpty().noneMatch(step -> step.contains("Van"));
    }

    @Test
    void a_flow_starts_with_what_the_documents_call() throws IOException {
        write("README.md", "# Shop\n\n## Use\n\n```python\nshelf.put(1)\n```\n");
        write("store/shelf.py", WAREHOUSE.replace("count(item)\n\n", "count(item)\n        weigh(item)\n\n") + """


                def weigh(item):
                    print(item)
                    print(item)
                    print(item)
                    print(item)
                """);

        assertThat(flows())
                .extracting(FlowAnswer::trigger)
                .containsExactly("A caller uses `Shelf.put`, as `README.md` does.");
    }

    @Test
    void what_makes_a_shown_function_is_where_its_flow_starts() throws IOException {
        write("package.json", "{\"name\": \"shop\", \"main\": \"index.js\"}\n");
        write("README.md", "# Shop\n\n## Use\n\n```js\nshop('bread')\n```\n");
        write("lib/make.js", """
                module.exports = make;
                function make() { return function (item) { order(item); pay(item); }; }
                function order(item) {
                  note(item);
                }
                function pay(item) {
                  note(item);
                }
                function note(item) {
                  item.a();
                  item.b();
                  item.c();
                }
                """);
        write("index.js", "const make = require('./lib/make');\nconst shop = make();\nmodule.exports = shop;\n");

        assertThat(flows())
                .extracting(FlowAnswer::trigger)
                .containsExactly("Documents show `shop` in use, which `make` makes.");
        assertThat(steps("make")).anyMatch(step -> step.startsWith("`make` makes a function that calls `order`"));
    }

    @Test
    void what_a_function_makes_for_later_is_no_step_and_what_it_passes_on_is_told_so() throws IOException {
        write("store/shelf.py", WAREHOUSE);
        write("store/till.py", """
                from store.shelf import Shelf, count


                def send(item, van):
                    def later():
                        stop(item)

                    van.last = later
                    load(item)
                    van.on_arrival(lambda: Shelf().put(item))


                def load(item):
                    count(item)
                    count(item)
                    count(item)
                    count(item)


                def stop(item):
                    Shelf().put(item)
                """);
        write("tests/test_till.py", "from store.till import send\n\n\ndef test_send():\n    send(1, None)\n");

        assertThat(steps("send"))
                .anyMatch(step -> step.startsWith("`send` passes on a function that calls `Shelf.put`"))
                .anyMatch(step -> step.startsWith("`send` calls `load`"))
                .noneMatch(step -> step.contains("stop"));
    }

    @Test
    void arguments_are_made_before_the_call_that_gets_them() throws IOException {
        write("store/shelf.py", WAREHOUSE);
        write("store/till.py", """
                from store.shelf import count


                def send(item):
                    deliver(wrap(item))


                def deliver(item):
                    count(item)
                    count(item)
                    count(item)
                    count(item)


                def wrap(item):
                    count(item)
                    count(item)
                    count(item)
                    count(item)
                """);
        write("tests/test_till.py", "from store.till import send\n\n\ndef test_send():\n    send(1)\n");

        List<String> steps = steps("send");
        assertThat(steps).anyMatch(step -> step.startsWith("`send` calls `deliver`"));
        assertThat(steps.indexOf(step(steps, "`send` calls `wrap`")))
                .isLessThan(steps.indexOf(step(steps, "`send` calls `deliver`")));
    }

    private static String step(List<String> steps, String begin) {
        return steps.stream().filter(step -> step.startsWith(begin)).findFirst().orElseThrow();
    }

    @Test
    void overloads_are_walked_one_by_one() throws IOException {
        write("shop/Till.java", """
                package shop;

                public class Till {
                    public void send(Order order) {
                        if (order == null) {
                            send("nothing");
                        } else {
                            send(order, new Van());
                        }
                    }

                    public void send(Order order, Van van) {
                        van.load(order);
                        van.drive(order);
                    }

                    public void send(String note) {
                        new Post().stamp(note);
                    }
                }
                """);
        write("shop/Van.java", """
                package shop;

                public class Van {
                    void load(Order order) {
                        order.check();
                    }

                    void drive(Order order) {
                        order.check();
                    }
                }
                """);
        write("shop/Post.java", """
                package shop;

                public class Post {
                    void stamp(String note) {
                        new Order().check();
                    }
                }
                """);
        write("shop/Order.java", """
                package shop;

                public class Order {
                    void check() {
                        int a = 1;
                        int b = 2;
                        int c = 3;
                    }
                }
                """);
        write("shop/TillTest.java", """
                package shop;

                class TillTest {
                    void sends() {
                        new Till().send(new Order());
                    }
                }
                """);

        assertThat(steps("Till.send"))
                .contains("`Till.send` is where it begins, declared as `public void send(Order order)`.")
                .anyMatch(step -> step.startsWith("`Till.send` calls `Van.load`"))
                .anyMatch(step -> step.startsWith("`Till.send` calls `Van.drive`"))
                .noneMatch(step -> step.contains("Post"));
    }

    @Test
    void what_several_types_carry_out_is_a_step_without_saying_which() throws IOException {
        write("store/carrier.py", """
                from store.shelf import Shelf


                class Carrier:
                    def bring(self, item):
                        raise NotImplementedError


                class Van(Carrier):
                    def bring(self, item):
                        Shelf().put(item)


                class Bike(Carrier):
                    def bring(self, item):
                        Shelf().put(item)
                """);
        write("store/shelf.py", WAREHOUSE);
        write("store/till.py", """
                from store.carrier import Carrier
                from store.shelf import count


                def send(item, carrier: Carrier):
                    count(item)
                    carrier.bring(item)
                """);
        write("tests/test_till.py", "from store.till import send\n\n\ndef test_send():\n    send(1, None)\n");

        assertThat(steps("send")).contains("`send` calls `Carrier.bring`.").noneMatch(step -> step.contains("Van"));
    }

    @Test
    void what_is_made_to_be_thrown_begins_no_steps() throws IOException {
        write("store/shelf.py", WAREHOUSE);
        write("store/error.py", """
                from store.shelf import Shelf


                class SoldOut(Exception):
                    def __init__(self, item):
                        Shelf().put(item)


                class Closed(Exception):
                    def __init__(self, item):
                        Shelf().put(item)
                """);
        write("store/till.py", """
                from store.error import Closed, SoldOut
                from store.shelf import Shelf


                def send(item):
                    if item is None:
                        raise SoldOut(item)
                    note = Closed(item)
                    Shelf().put(note)
                """);
        write("tests/test_till.py", "from store.till import send\n\n\ndef test_send():\n    send(1)\n");

        assertThat(steps("send"))
                .anyMatch(step -> step.contains("`Closed.__init__`"))
                .anyMatch(step -> step.contains("`Shelf.put`"))
                .noneMatch(step -> step.contains("SoldOut"));
    }

    @Test
    void what_is_put_off_until_the_end_is_told_last() throws IOException {
        write("till.go", """
                package shop

                // Till sells.
                type Till struct{}

                // Sell sells a thing.
                func (t *Till) Sell(thing string) (err error) {
                	defer func() { report(thing) }()
                	defer count(weigh(thing))

                	pack(thing)
                	return nil
                }

                func report(thing string) {
                	print(thing)
                	print(thing)
                	print(thing)
                	print(thing)
                }

                func count(thing string) {
                	print(thing)
                	print(thing)
                	print(thing)
                	print(thing)
                }

                func weigh(thing string) string {
                	print(thing)
                	print(thing)
                	print(thing)
                	return thing
                }

                func pack(thing string) {
                	print(thing)
                	print(thing)
                	print(thing)
                	print(thing)
                }
                """);
        write("till_test.go", """
                package shop

                import "testing"

                func TestSell(t *testing.T) {
                	till := &Till{}
                	till.Sell("ink")
                }
                """);

        assertThat(steps("Till.Sell"))
                .extracting(step -> step.replaceAll("(?s).*calls `([a-z]+)`.*", "$1"))
                .containsSubsequence("weigh", "pack", "count", "report");
    }

    @Test
    void a_branch_that_leaves_early_tells_less_than_what_follows_it() throws IOException {
        write("store/shelf.py", WAREHOUSE);
        StringBuilder till = new StringBuilder("""
                from store.shelf import Shelf


                def send(item):
                    if item is None:
                        lament(item)
                        return None
                    weigh(item)
                    wrap(item)
                    stamp(item)
                    drive(item)


                def lament(item):
                    first(item)
                    second(item)
                    third(item)


                """);
        for (String name : List.of("first", "second", "third", "weigh", "wrap", "stamp", "drive")) {
            till.append("def ").append(name).append("(item):\n    Shelf().put(item)\n\n\n");
        }
        write("store/till.py", till.toString());
        write("tests/test_till.py", "from store.till import send\n\n\ndef test_send():\n    send(1)\n");

        assertThat(steps("send"))
                .anyMatch(step -> step.contains("`drive`"))
                .noneMatch(step -> step.contains("`lament`"));
    }

    private List<String> steps(String start) {
        return flows().stream()
                .filter(flow -> flow.steps().get(0).symbol().equals(start))
                .flatMap(flow -> flow.steps().stream())
                .map(step -> step.action().statement())
                .toList();
    }

    private List<FlowAnswer> flows() {
        SourceTree tree = new RepositoryScanner().scan(folder, ScanOptions.defaults());
        return FlowWalks.of(Knowledge.of(CodeAnalyzer.standard().analyze(tree), tree));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
