package dev.weavewiki.core.model;

/** How much attention a file is given. Declared in the order in which the tiers are read, leaf first. */
public enum ProcessingTier {
    /** Utilities, files without dependencies inside the repository, barrels. */
    LEAF(1, 500),
    /** The rest. */
    STANDARD(1, 1_200),
    /** Business logic and files that many others lean on. */
    IMPORTANT(3, 3_000),
    /** Entry points and the most central files. */
    CORE(4, 5_000);

    private final int iterations;
    private final Tokens target;

    ProcessingTier(int iterations, long target) {
        this.iterations = iterations;
        this.target = Tokens.of(target);
    }

    /** How many questions a file of this tier is read in: 1, 1, 3, 4 (specification, phase 2); one in fast mode. */
    public int iterations(AnalysisMode mode) {
        return mode == AnalysisMode.FAST ? 1 : iterations;
    }

    /** How many tokens the documentation of one file should have: 500, 1,200, 3,000, 5,000 (specification, phase 2). */
    public Tokens target() {
        return target;
    }

    public boolean isBelow(ProcessingTier other) {
        return ordinal() < other.ordinal();
    }
}
