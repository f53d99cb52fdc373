package dev.weavewiki.benchmarks.speed;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one run of a program cost.
 *
 * @param wall seconds by the clock
 * @param processor seconds of user and system time, finished children counted
 * @param peak MiB of the largest process
 */
record Cost(double wall, double processor, double peak) {

    /** Each figure's own median; the upper one of two in the middle. */
    static Cost median(List<Cost> costs) {
        return new Cost(median(costs, Cost::wall), median(costs, Cost::processor), median(costs, Cost::peak));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        List<Double> sorted = costs.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
