package dev.weavewiki.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class EditDistanceProperties {

    @Property(tries = 200)
    void it_is_a_distance(@ForAll @StringLength(max = 12) String left, @ForAll @StringLength(max = 12) String right) {
        int distance = EditDistance.between(left, right);

        assertThat(distance == 0).isEqualTo(left.equals(right));
        assertThat(distance).isEqualTo(EditDistance.between(right, left));
        assertThat(distance)
                .isBetween(Math.abs(left.length() - right.length()), Math.max(left.length(), right.length()));
    }
}
