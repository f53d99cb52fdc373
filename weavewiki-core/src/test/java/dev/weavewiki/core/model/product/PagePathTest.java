package dev.weavewiki.core.model.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePathTest {

    @ParameterizedTest
    @CsvSource({
        "index.md, risks.md, risks.md",
        "index.md, domains/cart/index.md, domains/cart/index.md",
        "domains/cart/index.md, domains/cart/cart.md, cart.md",
        "domains/cart/index.md, domains/index.md, ../index.md",
        "domains/cart/main/a.md, domains/shop/b.md, ../../shop/b.md",
        "domains/cart/a.md, domains/carts/a.md, ../carts/a.md",
        "topics/a.md, risks.md, ../risks.md"
    })
    void links_are_as_short_as_they_can_be(String from, String to, String link) {
        var path = PagePath.of(from);

        var made = path.linkTo(PagePath.of(to));

        assertThat(made).isEqualTo(link);
    }
}
