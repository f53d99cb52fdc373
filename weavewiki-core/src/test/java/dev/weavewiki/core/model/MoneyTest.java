package dev.weavewiki.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"2, 2.00", "2.5, 2.50", "0.075, 0.075", "0.000001, 0.000001", "0, 0.00", "1e2, 100.00"})
    void reads_and_shows_decimals(String written, String shown) {
        assertThat(Money.of(written)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-1", "0.0000001", "1e30", "1,5"})
    void refuses_what_is_no_amount(String written) {
        assertThatThrownBy(() -> Money.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void adds_without_rounding() {
        assertThat(Money.of("0.1").plus(Money.of("0.2"))).isEqualTo(Money.of("0.3"));
    }
}
