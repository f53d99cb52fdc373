package dev.weavewiki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceTableTest {

    private final PriceTable prices = PriceTable.standard();

    @Test
    void a_release_of_a_model_has_the_models_price() {
        assertThat(prices.of("gpt-4o-mini-2024-07-18"))
                .isEqualTo(prices.of("gpt-4o-mini"))
                .isPresent();
        assertThat(prices.of("claude-opus-4-5-20251101"))
                .isEqualTo(prices.of("claude-opus-4-5"))
                .isPresent();
    }

    @Test
    void a_model_that_nobody_listed_has_no_price() {
        assertThat(prices.of("gpt-4o-mini-of-my-own")).isEmpty();
        assertThat(prices.of("")).isEmpty();
    }

    @Test
    void own_prices_go_before_listed_ones() {
        Price own = Price.of(Money.of("7"), Money.of("8"));

        assertThat(prices.with(Map.of("gpt-4o", own)).of("gpt-4o")).contains(own);
    }

    @Test
    void each_kind_of_token_has_its_price() {
        Price price = new Price(Money.of("2"), Money.of("0.5"), Money.of("8"), Money.of("4"), Money.of("2.5"));
        TokenUsage usage = new TokenUsage(
                Tokens.of(1_000_000),
                Tokens.of(500_000),
                false,
                Tokens.of(400_000),
                Tokens.of(100_000),
                Tokens.of(200_000));

        assertThat(price.of(usage)).isEqualTo(Money.of("5.1"));
    }

    @Test
    void writing_to_anthropics_cache_costs_a_quarter_more_and_is_reserved() {
        Price price = PriceTable.standard().of("claude-sonnet-4-5").orElseThrow();
        Tokens million = Tokens.of(1_000_000);
        TokenUsage written = new TokenUsage(million, Tokens.ZERO, false, Tokens.ZERO, Tokens.ZERO, million);

        assertThat(price.of(written)).isEqualTo(Money.of("3.75"));
        assertThat(price.ceiling(million, Tokens.ZERO)).isEqualTo(price.exact(written));
    }

    @Test
    void what_costs_less_than_a_millionth_is_rounded_up_once() {
        Price price = Price.of(Money.of("0.1"), Money.of("0.1"));

        assertThat(price.of(TokenUsage.of(1, 1))).isEqualTo(Money.of("0.000001"));
    }
}
