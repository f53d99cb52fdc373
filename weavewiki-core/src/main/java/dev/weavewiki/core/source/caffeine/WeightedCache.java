package dev.weavewiki.core.source.caffeine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Keeps values as long as their weights sum up to no more than a limit; what was used least goes first. Safe for use by
 * many threads; a value is loaded once even if several ask for it at the same time.
 */
public final class WeightedCache<K, V> {

    private final Cache<K, V> cache;

    public WeightedCache(long maximumWeight, ToIntFunction<V> weight) {
        this.cache = Caffeine.newBuilder()
                .maximumWeight(maximumWeight)
                .weigher((K key, V value) -> weight.applyAsInt(value))
                .executor(Runnable::run)
                .build();
    }

    /** Adds or replaces a value; it may be dropped at once where it is heavier than what there is room for. */
    public void put(K key, V value) {
        cache.put(key, value);
    }

    /** The value, loaded where it is not there. What the loader throws is passed on. */
    public V get(K key, Function<K, V> loader) {
        return cache.get(key, loader);
    }
}
