package dev.weavewiki.cli.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small shop in three languages, with files of every tier. */
final class SampleShop {

    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("README.md", """
                # Shop

                Shop takes orders, prices them and tells customers about them.
                """);
        FILES.put("src/main/java/shop/ShopApplication.java", """
                package shop;

                import shop.core.OrderService;
                import shop.model.Order;

                /** Starts the shop. */
                public final class ShopApplication {
                    public static void main(String[] arguments) {
                        OrderService service = new OrderService();
                        System.out.println(service.place(new Order("first", 3)));
                    }
                }
                """);
        FILES.put("src/main/java/shop/core/OrderService.java", """
                package shop.core;

                import shop.model.Order;
                import shop.model.Price;
                import shop.store.OrderStore;

                /** Places orders. */
                public final class OrderService {
                    private final OrderStore store = new OrderStore();
                    private final PricingService pricing = new PricingService();

                    /** Prices an order and keeps it. */
                    public Price place(Order order) {
                        if (order.quantity() < 1) {
                            throw new IllegalArgumentException("an order needs at least one item");
                        }
                        Price price = pricing.price(order);
                        store.save(order);
                        return price;
                    }
                }
                """);
        FILES.put("src/main/java/shop/core/PricingService.java", """
                package shop.core;

                import shop.model.Order;
                import shop.model.Price;

                /** Says what an order costs. */
                public final class PricingService {
                    private static final int UNIT = 250;

                    public Price price(Order order) {
                        return new Price(UNIT * order.quantity());
                    }
                }
                """);
        FILES.put("src/main/java/shop/store/OrderStore.java", """
                package shop.store;

                import java.util.ArrayList;
                import java.util.List;
                import shop.model.Order;

                /** Keeps orders in memory. */
                public final class OrderStore {
                    private final List<Order> orders = new ArrayList<>();

                    public void save(Order order) {
                        orders.add(order);
                    }

                    public List<Order> all() {
                        return List.copyOf(orders);
                    }
                }
                """);
        FILES.put("src/main/java/shop/model/Order.java", """
                package shop.model;

                /** What a customer wants. */
                public record Order(String customer, int quantity) {}
                """);
        FILES.put("src/main/java/shop/model/Price.java", """
                package shop.model;

                /** An amount in cents. */
                public record Price(int cents) {}
                """);
        FILES.put("src/test/java/shop/core/OrderServiceTest.java", """
                package shop.core;

                import shop.model.Order;

                class OrderServiceTest {
                    void prices_an_order() {
                        new OrderService().place(new Order("somebody", 2));
                    }
                }
                """);
        FILES.put("reports/__init__.py", "");
        FILES.put("reports/totals.py", """
                \"""Adds up what was sold.\"""


                def total(amounts):
                    \"""The sum of all amounts, in cents.\"""
                    return sum(amounts)
                """);
        FILES.put("reports/monthly.py", """
                \"""Prints a report for each month.\"""
                from reports.totals import total


                class MonthlyReport:
                    def __init__(self, amounts):
                        self.amounts = amounts

                    def text(self):
                        return f"sold: {total(self.amounts)}"


                if __name__ == "__main__":
                    print(MonthlyReport([1, 2, 3]).text())
                """);
        FILES.put("web/api.ts", """
                export interface OrderView {
                  customer: string;
                  quantity: number;
                }

                export async function fetchOrders(url: string): Promise<OrderView[]> {
                  const response = await fetch(url);
                  return response.json();
                }
                """);
        FILES.put("web/list.ts", """
                import { fetchOrders, OrderView } from "./api";

                export async function renderOrders(url: string): Promise<string> {
                  const orders = await fetchOrders(url);
                  return orders.map((order: OrderView) => order.customer).join(", ");
                }
                """);
        FILES.put("web/main.ts", """
                import { renderOrders } from "./list";

                renderOrders("/orders").then((text) => console.log(text));
                """);
    }

    private SampleShop() {}

    /** Writes the shop to the folder {@code shop} below, so that two copies have the same name. */
    static Path in(Path folder) {
        Path root = folder.resolve("shop");
        FILES.forEach((path, text) -> write(root.resolve(path), text));
        return root;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
