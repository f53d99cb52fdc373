package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which declaration a Java call reaches. */
class JavaCallsTest {

    private static final String SHOP = """
            package shop;
            import java.util.*;
            class Item { int price() { return 1; } Item next() { return this; } }
            class Shelf<T extends Item> {
                private final List<T> items = new ArrayList<>();
                T first() { return items.get(0); }
                void put(T item) {}
                void put(int count) {}
                void put(String name, Object... more) {}
            }
            """;

    private static List<String> calls(String body) {
        CodeModel model = InMemoryFiles.of("shop/Shop.java", SHOP, "shop/Use.java", "package shop;\n" + body)
                .model();
        return model.calls().stream()
                .filter(call -> call.from().path().value().equals("shop/Use.java"))
                .map(JavaCallsTest::text)
                .toList();
    }

    private static String text(Call call) {
        String within = call.within().isEmpty() ? "" : "/" + call.within();
        return call.from().qualifiedName() + within + " -> " + call.to().qualifiedName() + ":" + call.toLine();
    }

    @Test
    void chains_go_through_type_arguments_and_the_platform() {
        List<String> calls = calls("""
                class Use {
                    java.util.Map<String, java.util.List<Item>> all;
                    void go(Shelf<Item> shelf) {
                        shelf.first().next().price();
                        for (var entry : all.entrySet()) entry.getValue().get(0).price();
                    }
                }
                """);

        assertThat(calls).contains("Use.go -> Shelf.first:6", "Use.go -> Item.next:3", "Use.go -> Item.price:3");
    }

    @Test
    void overloads_are_chosen_by_the_types_of_arguments() {
        List<String> calls = calls("""
                class Use {
                    void item(Shelf<Item> shelf, Item item) { shelf.put(item); }
                    void count(Shelf<Item> shelf) { shelf.put(1 + 2); }
                    void name(Shelf<Item> shelf) { shelf.put("a" + 1, 2, 3); }
                }
                """);

        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "Use.item -> Shelf.put:7", "Use.count -> Shelf.put:8", "Use.name -> Shelf.put:9");
    }

    @Test
    void lambdas_and_method_references_know_what_they_are_given() {
        List<String> calls = calls("""
                class Use {
                    int lambda(java.util.List<Item> items) {
                        return items.stream().map(item -> item.next()).mapToInt(item -> item.price()).sum();
                    }
                    Object reference(java.util.List<Item> items) { return items.stream().map(Item::next).toList(); }
                }
                """);

        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "Use.lambda -> Item.next:3", "Use.lambda -> Item.price:3", "Use.reference -> Item.next:3");
    }

    @Test
    void constructors_call_those_above_them_and_nameless_classes_call_from_within() {
        List<String> calls = calls("""
                class Base { Base() {} }
                class Use extends Base {
                    Use() {}
                    Use(int size) { this(); }
                    void later(Item item) {
                        new Thread(new Runnable() { public void run() { item.price(); } });
                    }
                }
                """);

        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "Use.Use -> Base.Base:2", "Use.Use -> Use.Use:4", "Use.later/anonymous.run -> Item.price:3");
    }

    @Test
    void patterns_switches_and_casts_bind_types() {
        List<String> calls = calls("""
                class Use {
                    int test(Object o) { return o instanceof Item item && item.price() > 0 ? ((Item) o).next().price() : 0; }
                    int choose(Object o) { return switch (o) { case Item item -> item.price(); default -> 0; }; }
                }
                """);

        assertThat(calls).contains("Use.test -> Item.price:3", "Use.test -> Item.next:3", "Use.choose -> Item.price:3");
    }

    @Test
    void endless_sums_and_chains_do_not_exhaust_the_stack() {
        String sum = "1" + " + price()".repeat(2_000);

        List<String> calls = calls("class Use extends Item { int go() { return " + sum + "; } }\n");

        assertThat(calls).containsExactly("Use.go -> Item.price:3");
    }
}
