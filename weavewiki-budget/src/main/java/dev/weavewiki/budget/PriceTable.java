package dev.weavewiki.budget;

import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.model.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What models cost, by their names. Immutable. */
public final class PriceTable {

    private static final String RESOURCE = "/weavewiki/budget/prices.json";

    /** The date that vendors put behind a name to mean one release of a model. */
    private static final Pattern RELEASE = Pattern.compile("-(latest|\\d{4}-?\\d{2}-?\\d{2})$");

    private final Map<String, Price> prices;

    private PriceTable(Map<String, Price> prices) {
        this.prices = prices;
    }

    /** The list prices that come with WeaveWiki; the resource says of each when and where it was read. */
    public static PriceTable standard() {
        try (InputStream in = Objects.requireNonNull(PriceTable.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            Listed listed = Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Listed.class);
            Map<String, Price> prices = new TreeMap<>();
            listed.models().forEach((model, line) -> prices.put(model, line.price(model, listed.sources())));
            return new PriceTable(prices);
        } catch (IOException e) {
            throw new UncheckedIOException("the price table cannot be read", e);
        }
    }

    /** The table with these prices in the place of those it has. */
    public PriceTable with(Map<String, Price> own) {
        Map<String, Price> all = new TreeMap<>(prices);
        all.putAll(own);
        return new PriceTable(all);
    }

    /** The price of the model; a release of a listed model, such as {@code NAME-2025-08-07}, has the model's price. */
    public Optional<Price> of(String model) {
        return Optional.ofNullable(prices.get(model))
                .or(() -> Optional.ofNullable(prices.get(RELEASE.matcher(model).replaceFirst(""))));
    }

    /** The resource: dollars for a million tokens. */
    private record Listed(Map<String, String> sources, Map<String, Line> models) {}

    /** A model and where its price was read; what is left out costs as much as input or output. */
    private record Line(String input, String cached, String output, String written, String source) {

        Price price(String model, Map<String, String> sources) {
            if (!sources.containsKey(source)) {
                throw new IllegalStateException("the price of " + model + " has no source");
            }
            Money in = Money.of(input);
            Money out = Money.of(output);
            return new Price(
                    in, cached.isEmpty() ? in : Money.of(cached), out, out, written.isEmpty() ? in : Money.of(written));
        }
    }
}
