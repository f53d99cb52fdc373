package dev.weavewiki.testing;

import dev.weavewiki.core.model.product.Knowledge;

/** A small shop, and what a run without a model knows of it; made once for all tests that look at it. */
final class SampleRepository {

    private static final String NAME = "tiny-shop";

    static final Knowledge KNOWN = known();

    private SampleRepository() {}

    /** In a folder of a fixed name, so that no name of a temporary folder reaches a golden. */
    private static Knowledge known() {
        TestRepository repository = files();
        Runtime.getRuntime().addShutdownHook(new Thread(repository::close));
        return StaticKnowledge.of(repository.root().resolve(NAME));
    }

    private static TestRepository files() {
        return TestRepository.of(
                NAME + "/README.md",
                """
                # Tiny Shop

                Tiny Shop keeps carts of goods and works out what they cost.

                ## Carts

                A cart holds goods until its owner checks out. A discount lowers the total.
                """,
                NAME + "/pom.xml",
                """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>tiny-shop</artifactId>
                  <version>1.0</version>
                  <dependencies>
                    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.0</version></dependency>
                  </dependencies>
                </project>
                """,
                NAME + "/src/main/java/shop/Main.java",
                """
                package shop;

                import shop.cart.Cart;
                import shop.cart.Item;
                import shop.price.Discount;

                /** Sells a loaf of bread. */
                public final class Main {

                    public static void main(String[] arguments) {
                        Cart cart = new Cart(new Discount(10));
                        cart.add(new Item("bread", 250));
                        System.out.println(cart.total());
                    }
                }
                """,
                NAME + "/src/main/java/shop/cart/Cart.java",
                """
                package shop.cart;

                import java.util.ArrayList;
                import java.util.List;
                import shop.price.Discount;

                /** Holds the goods that one customer is about to buy. */
                public final class Cart {

                    private final List<Item> items = new ArrayList<>();
                    private final Discount discount;

                    public Cart(Discount discount) {
                        this.discount = discount;
                    }

                    /** Puts one more item into the cart. */
                    public void add(Item item) {
                        if (item.cents() < 0) {
                            throw new IllegalArgumentException("an item costs something: " + item.cents());
                        }
                        items.add(item);
                    }

                    /** What all items cost together, in cents, once the discount is taken off. */
                    public long total() {
                        long sum = 0;
                        for (Item item : items) {
                            sum += item.cents();
                        }
                        return discount.applyTo(sum);
                    }
                }
                """,
                NAME + "/src/main/java/shop/cart/Item.java",
                """
                package shop.cart;

                /** Something that can be bought, with its price in cents. */
                public record Item(String name, long cents) {}
                """,
                NAME + "/src/main/java/shop/price/Discount.java",
                """
                package shop.price;

                /** Takes a share off a price. */
                public final class Discount {

                    private final int percent;

                    public Discount(int percent) {
                        this.percent = percent;
                    }

                    /** The price without the share, rounded down. */
                    public long applyTo(long cents) {
                        return cents - cents * percent / 100;
                    }
                }
                """,
                NAME + "/src/test/java/shop/cart/CartTest.java",
                """
                package shop.cart;

                import org.junit.jupiter.api.Test;
                import shop.price.Discount;

                class CartTest {

                    @Test
                    void takes_the_discount_off() {
                        Cart cart = new Cart(new Discount(10));
                        cart.add(new Item("bread", 100));
                        assert cart.total() == 90;
                    }
                }
                """);
    }
}
