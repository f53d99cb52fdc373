package dev.weavewiki.testing;

import java.util.Map;

/** How a stub may fail a request. */
public sealed interface Misbehaviour {

    /** An HTTP status with headers, and an error code in the body as OpenAI's protocol has it. */
    record Status(int status, String code, Map<String, String> headers) implements Misbehaviour {

        public Status {
            headers = Map.copyOf(headers);
        }
    }

    /** A status, nothing else. */
    static Misbehaviour status(int status) {
        return new Status(status, "stub_" + status, Map.of());
    }

    /** 429 with a {@code Retry-After} header in the form given. */
    static Misbehaviour rateLimit(String retryAfter) {
        return new Status(429, "rate_limit_exceeded", Map.of("Retry-After", retryAfter));
    }

    /** A refusal with an error code such as {@code insufficient_quota}. */
    static Misbehaviour refused(int status, String code) {
        return new Status(status, code, Map.of());
    }

    /** What goes wrong once the request was taken. */
    enum Broken implements Misbehaviour {
        /** The connection ends without an answer. */
        RESET,
        /** Half of the body comes, then the connection ends. */
        CUT,
        /** Half of the body comes, then nothing. */
        STALL,
        /** Nothing comes, not even a header. */
        LATE,
        /** The headers come, then nothing. */
        HEADERS_ONLY,
        /** The body comes byte by byte. */
        TRICKLE,
        /** The body has 20 MiB. */
        HUGE,
        /** The body does not end. */
        ENDLESS,
        /** The body is empty. */
        NO_BODY,
        /** The body ends in the middle, and claims to be whole. */
        HALF_A_BODY,
        /** The body claims to be compressed, and is not. */
        BAD_GZIP,
        /** JSON of the protocol, without the field that holds the answer. */
        NO_ANSWER,
        /** A field stands twice. */
        DUPLICATE_FIELDS,
        /** Fields that nobody knows yet. */
        UNKNOWN_FIELDS,
        /** Nothing about what the call used. */
        NO_USAGE,
        /** It used nothing. */
        ZERO_USAGE,
        /** It used less than nothing. */
        NEGATIVE_USAGE,
        /** It used more than any call can. */
        HUGE_USAGE,
        /** A filter stopped the answer. */
        FILTERED,
        /** The answer ends for a reason that nobody knows yet. */
        UNKNOWN_REASON,
        /** The answer is white space. */
        BLANK,
        /** A web page with status 200. */
        WEB_PAGE,
        /** The answer is prose, no JSON. */
        NOT_JSON,
        /** The JSON breaks off, although the model claims to be done. */
        TRUNCATED,
        /** The JSON stands in a fence, with prose around it. */
        PROSE_AROUND,
        /** The answer ends at the output limit, and says so. */
        LENGTH,
        /** The answer is empty. */
        EMPTY
    }
}
