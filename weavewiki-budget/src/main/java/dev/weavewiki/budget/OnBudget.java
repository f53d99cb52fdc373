package dev.weavewiki.budget;

/** What happens when the budget runs low. */
public enum OnBudget {
    /**
     * The scope shrinks, in this order: research questions are refused from {@link Level#CRITICAL} on; a file whose
     * question does not fit is asked about as one of the lowest tier; what does not fit even then is answered by static
     * analysis.
     */
    DEGRADE,
    /** The first question that does not fit stops the run, which can be resumed with more. */
    STOP
}
