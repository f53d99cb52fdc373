package dev.weavewiki.cli;

import dev.weavewiki.WeaveWiki;
import dev.weavewiki.budget.Enforcement;
import dev.weavewiki.budget.OnBudget;
import dev.weavewiki.budget.Price;
import dev.weavewiki.budget.PriceTable;
import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.cli.config.Key;
import dev.weavewiki.cli.config.Setting;
import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.model.Money;
import dev.weavewiki.core.model.Tokens;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Hands on what a run may spend, and what models cost. */
final class Budgets {

    private static final Set<String> PARTS = Set.of("input", "cached", "output", "reasoning", "written");

    private Budgets() {}

    /** @param resumed whether only flags count, because a resumed run goes on with what it began with */
    static void apply(Configuration configuration, WeaveWiki.Builder builder, boolean resumed) {
        set(configuration, Key.BUDGET, resumed, Budgets::tokens, builder::budget);
        set(configuration, Key.MAX_COST, resumed, Money::of, builder::maxCost);
        set(configuration, Key.ON_BUDGET, resumed, value -> Configured.word(OnBudget.class, value), builder::onBudget);
        set(
                configuration,
                Key.ENFORCEMENT,
                resumed,
                value -> Configured.word(Enforcement.class, value),
                builder::enforcement);
        ownPrices(configuration).forEach(builder::price);
    }

    /** What models cost: list prices, and in their place those of the user. */
    static PriceTable prices(Configuration configuration) {
        return PriceTable.standard().with(ownPrices(configuration));
    }

    private static Map<String, Price> ownPrices(Configuration configuration) {
        Map<String, Price> prices = new TreeMap<>();
        configuration.prices().forEach((model, parts) -> prices.put(model, price(model, parts)));
        return prices;
    }

    private static <T> void set(
            Configuration configuration, Key key, boolean resumed, Function<String, T> parse, Consumer<T> setter) {
        if (!resumed || configuration.origin(key) == Setting.Origin.FLAG) {
            configuration.find(key, parse).ifPresent(setter);
        }
    }

    private static Tokens tokens(String value) {
        return Tokens.of(Configured.number(value, 1, Long.MAX_VALUE));
    }

    private static Price price(String model, Map<String, String> parts) {
        if (!PARTS.containsAll(parts.keySet()) || !parts.containsKey("input") || !parts.containsKey("output")) {
            throw new ConfigurationException(
                    "the price of '" + model + "' in your configuration file needs input and output,"
                            + " and may have cached, reasoning and written: dollars for a million tokens");
        }
        try {
            Money input = Money.of(parts.getOrDefault("input", ""));
            Money output = Money.of(parts.getOrDefault("output", ""));
            return new Price(
                    input,
                    Optional.ofNullable(parts.get("cached")).map(Money::of).orElse(input),
                    output,
                    Optional.ofNullable(parts.get("reasoning")).map(Money::of).orElse(output),
                    Optional.ofNullable(parts.get("written")).map(Money::of).orElse(input));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "the price of '" + model + "' in your configuration file is wrong: " + e.getMessage(), e);
        }
    }
}
