package dev.weavewiki.benchmarks.accuracy;

import java.util.List;
import java.util.Locale;

/**
 * How two sets agree.
 *
 * @param claimed how many the code model claims
 * @param right how many of these the key confirms
 * @param asked how many the key asks for
 * @param found how many of these the code model has
 * @param missed what was asked for and not found, sorted
 * @param wrong what was claimed and is not confirmed, sorted
 */
record Score(int claimed, int right, int asked, int found, List<String> missed, List<String> wrong) {

    Score {
        missed = missed.stream().sorted().toList();
        wrong = wrong.stream().sorted().toList();
    }

    /** 0..1; 1 where nothing is claimed. */
    double precision() {
        return claimed == 0 ? 1 : (double) right / claimed;
    }

    /** 0..1; 1 where nothing is asked for. */
    double recall() {
        return asked == 0 ? 1 : (double) found / asked;
    }

    boolean isBelow(double floor) {
        return precision() < floor || recall() < floor;
    }

    /** Precision and recall, as the table shows them. */
    String shown() {
        return asked == 0 ? "–" : String.format(Locale.ROOT, "%.3f / %.3f", precision(), recall());
    }
}
