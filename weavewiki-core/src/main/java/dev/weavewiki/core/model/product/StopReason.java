package dev.weavewiki.core.model.product;

/** Why the refinement stopped. */
public enum StopReason {
    TARGET_REACHED("the quality target is reached"),
    TURN_LIMIT("the turn limit is reached"),
    NO_GAIN("another turn would not have made the wiki better"),
    NO_BUDGET("the budget is spent");

    private final String words;

    StopReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
