package dev.weavewiki.core.model.code;

/** When a call runs, seen from the symbol that it stands in. Declared from the nearest to the farthest. */
public enum Timing {
    /** While the symbol itself runs. */
    DIRECT,
    /** In a function that the symbol passes on, which may run it at once, later or never. */
    CALLBACK,
    /** In a function, or a member of a nameless class, that the symbol makes and keeps, returns or assigns. */
    DEFERRED;

    /** The farther one. */
    public Timing and(Timing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
