package dev.weavewiki.core.error;

import dev.weavewiki.core.model.TokenUsage;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model did not give a usable answer. */
public final class ModelException extends WeaveWikiException {

    private static final long serialVersionUID = 1;

    /** What went wrong, as far as the caller can act on it. */
    public enum Kind {
        /** Too many requests; wait and ask again. */
        RATE_LIMIT(true, false),
        /** The endpoint failed on its side. */
        SERVER(true, false),
        /** The endpoint has more to do than it can; ask less of it. */
        OVERLOADED(true, false),
        /** The endpoint was not reached, or broke off. */
        NETWORK(true, true),
        /** No answer in time. */
        TIMEOUT(true, false),
        /** Most calls failed of late, so none is sent for the moment. */
        UNAVAILABLE(false, true),
        /** The key is missing, wrong or not allowed. */
        AUTHENTICATION(false, true),
        /** The endpoint does not know the model or the path. */
        NOT_FOUND(false, true),
        /** The account has no credit or quota left. */
        QUOTA(false, true),
        /** The request was larger than the model takes. */
        CONTEXT_LENGTH(false, false),
        /** The endpoint did not take the request. */
        INVALID_REQUEST(false, false),
        /** The model declined, or a filter stopped it. */
        REFUSAL(false, false),
        /** The answer ended at the output limit. */
        TRUNCATED(false, false),
        /** The answer was empty, or not of the form that was asked for. */
        MALFORMED(false, false);

        private final boolean retryable;
        private final boolean endpointWide;

        Kind(boolean retryable, boolean endpointWide) {
            this.retryable = retryable;
            this.endpointWide = endpointWide;
        }

        /** Whether the same request may succeed later. */
        public boolean retryable() {
            return retryable;
        }

        /** Whether every other request would fail the same way, so that the run should stop, resumable. */
        public boolean endpointWide() {
            return endpointWide;
        }
    }

    private final Kind kind;
    private final transient @Nullable Duration retryAfter;
    private final transient TokenUsage spent;

    public ModelException(Kind kind, String message) {
        this(kind, message, null, null);
    }

    public ModelException(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        this(kind, message, retryAfter, cause, TokenUsage.NONE);
    }

    /**
     * @param spent what the call cost although it failed: what the provider said, or the most that it can have been
     */
    public ModelException(
            Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause, TokenUsage spent) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.spent = spent;
    }

    public Kind kind() {
        return kind;
    }

    public boolean retryable() {
        return kind.retryable();
    }

    /** How long the endpoint asked us to wait, where it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What the call cost although it failed; estimated where the provider did not say. */
    public TokenUsage spent() {
        return spent;
    }
}
