package dev.weavewiki.core.model.product;

/**
 * What the check of the pages looked at, and what it found false. What was found false was dropped or repaired before
 * anything was written.
 */
public record VerificationCounts(Checked links, Checked citations, Checked symbols, Checked diagrams, Checked claims) {

    public static final VerificationCounts NONE =
            new VerificationCounts(Checked.NONE, Checked.NONE, Checked.NONE, Checked.NONE, Checked.NONE);

    public VerificationCounts plus(VerificationCounts other) {
        return new VerificationCounts(
                links.plus(other.links),
                citations.plus(other.citations),
                symbols.plus(other.symbols),
                diagrams.plus(other.diagrams),
                claims.plus(other.claims));
    }

    /** How many were checked, and how many of those were false and dropped or repaired. */
    public record Checked(int all, int dropped) {

        public static final Checked NONE = new Checked(0, 0);

        public int valid() {
            return all - dropped;
        }

        public Checked plus(Checked other) {
            return new Checked(all + other.all, dropped + other.dropped);
        }
    }
}
