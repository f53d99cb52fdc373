package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.testing.TestRepository;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** In a repository that says nothing in English, each English sentence on a page would be ours, left untranslated. */
class KoreanProseTest {

    private static final Pattern FENCES = Pattern.compile("(?s)```.*?```|<!--.*?-->");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern TARGETS = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern FOUR_ENGLISH_WORDS = Pattern.compile("(?:\\b[A-Za-z][a-z']+[ ,;:]+){3,}[a-z]+");

    @Test
    void no_page_of_a_korean_wiki_has_an_english_sentence() {
        try (TestRepository repository = shop().commit("첫 커밋")) {
            Cli run = Cli.weavewiki("run", "--mode", "deep", "--language", "ko", repository.root());

            assertThat(run.code()).isZero();
            var pages = Repositories.files(Repositories.wiki(repository));
            assertThat(pages).hasSizeGreaterThan(20);
            assertThat(pages.keySet().stream()
                            .filter(path -> path.endsWith(".md"))
                            .flatMap(path -> english(repository, path).stream()))
                    .isEmpty();
        }
    }

    private static List<String> english(TestRepository repository, String page) {
        String text = Repositories.text(Repositories.wiki(repository).resolve(page));
        String prose = TARGETS.matcher(
                        CODE.matcher(FENCES.matcher(text).replaceAll("")).replaceAll("X"))
                .replaceAll("]");
        return FOUR_ENGLISH_WORDS
                .matcher(prose)
                .results()
                .map(MatchResult::group)
                .map(words -> page + ": " + words)
                .toList();
    }

    /** A web shop with most of what pages tell of: routes, tables, settings, jobs, tests, scripts, cycles, to-dos. */
    private static TestRepository shop() {
        return TestRepository.of(
                        "README.md",
                        "# 상점\n\n작은 가게를 위한 주문 서버입니다.\n\n## 사용법\n\n```sh\nnpm start\n```\n",
                        "package.json",
                        """
                        {"name": "shop", "version": "1.2.0", "description": "주문 서버", "main": "src/server.ts",
                         "scripts": {"start": "node src/server.ts", "test": "vitest"},
                         "dependencies": {"express": "^4.0.0"}, "devDependencies": {"vitest": "^1.0.0"}}
                        """,
                        "src/server.ts",
                        """
                        import express from 'express';
                        import { orders, place } from './orders';
                        import { load } from './config';

                        const app = express();
                        app.get('/orders', (request, response) => response.json(orders()));
                        app.post('/orders', (request, response) => response.json(place(request.body)));
                        app.listen(load().port);
                        """,
                        "src/orders.ts",
                        """
                        import { price } from './prices';

                        export class Order {
                          constructor(readonly items: string[], readonly sum: number) {}
                        }

                        const kept: Order[] = [];

                        export function orders(): Order[] {
                          return kept;
                        }

                        export function place(items: string[]): Order {
                          // TODO 재고 확인
                          if (items.length === 0) {
                            throw new Error('비어 있음');
                          }
                          const order = new Order(items, price(items));
                          kept.push(order);
                          return order;
                        }
                        """,
                        "src/prices.ts",
                        """
                        import { Order } from './orders';

                        export function price(items: string[]): number {
                          try {
                            return items.map(item => item.length).reduce((a, b) => a + b, 0);
                          } catch (error) {
                          }
                          return 0;
                        }

                        export function sum(all: Order[]): number {
                          return all.map(order => order.sum).reduce((a, b) => a + b, 0);
                        }
                        """,
                        "src/config.ts",
                        """
                        export function load(): { port: number } {
                          return { port: Number(process.env.SHOP_PORT ?? 8080) };
                        }
                        """,
                        "test/orders.test.ts",
                        """
                        import { place } from '../src/orders';

                        test('주문', () => {
                          expect(place(['a']).sum).toBe(1);
                        });
                        """)
                .write("db/migrations/001.sql", "CREATE TABLE orders (id INTEGER PRIMARY KEY, sum INTEGER NOT NULL);\n")
                .write("jobs/report.py", """
                        import os
                        import sched


                        class Report:
                            def __init__(self, rows):
                                self.rows = rows

                            def write(self, path):
                                with open(path, "w") as file:
                                    for row in self.rows:
                                        file.write(str(row))


                        def main():
                            Report([]).write(os.environ["REPORT_PATH"])


                        if __name__ == "__main__":
                            main()
                        """)
                .write("billing/Invoice.java", """
                        package billing;

                        public final class Invoice {
                            private final long sum;

                            public Invoice(long sum) {
                                this.sum = sum;
                            }

                            public long sum() {
                                return sum;
                            }
                        }
                        """)
                .write("billing/InvoiceController.java", """
                        package billing;

                        import org.springframework.web.bind.annotation.GetMapping;
                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class InvoiceController {
                            @GetMapping("/invoices")
                            public Invoice invoice() {
                                return new Invoice(1);
                            }
                        }
                        """)
                .write("scripts/build.sh", "#!/bin/sh\nset -e\nnpm test\n");
    }
}
