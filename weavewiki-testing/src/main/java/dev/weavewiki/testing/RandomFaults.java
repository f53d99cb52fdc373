package dev.weavewiki.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Has a share of requests go wrong, drawn from the seed, the request and how often it came: equal runs meet equal faults,
 * whatever the order in which their requests arrive. Safe for use by many threads.
 */
final class RandomFaults {

    /** What passes by itself, so that the same request is answered later. */
    private static final List<Misbehaviour> TRANSIENT = List.of(
            Misbehaviour.rateLimit("0"),
            Misbehaviour.status(429),
            Misbehaviour.status(500),
            Misbehaviour.status(502),
            Misbehaviour.status(503),
            Misbehaviour.status(504),
            Misbehaviour.status(529),
            Misbehaviour.status(408),
            Misbehaviour.status(409),
            Misbehaviour.Broken.RESET,
            Misbehaviour.Broken.CUT);

    private final double share;
    private final long seed;
    private final Map<String, Integer> seen = new HashMap<>();

    RandomFaults(double share, long seed) {
        this.share = share;
        this.seed = seed;
    }

    synchronized Optional<Misbehaviour> next(String request) {
        int times = seen.merge(request, 1, Integer::sum);
        Random random = new Random(seed ^ (31L * request.hashCode() + times));
        random.nextInt();
        return random.nextDouble() < share
                ? Optional.of(TRANSIENT.get(random.nextInt(TRANSIENT.size())))
                : Optional.empty();
    }
}
