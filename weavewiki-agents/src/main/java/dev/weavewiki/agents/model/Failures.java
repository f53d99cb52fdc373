package dev.weavewiki.agents.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.model.TokenUsage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What a failure of the chat model means to us. The one place where statuses and vendors' exceptions are told apart. */
final class Failures {

    private static final Map<Integer, Kind> BY_STATUS = Map.ofEntries(
            Map.entry(400, Kind.INVALID_REQUEST),
            Map.entry(401, Kind.AUTHENTICATION),
            Map.entry(402, Kind.QUOTA),
            Map.entry(403, Kind.AUTHENTICATION),
            Map.entry(404, Kind.NOT_FOUND),
            Map.entry(408, Kind.TIMEOUT),
            Map.entry(409, Kind.SERVER),
            Map.entry(413, Kind.CONTEXT_LENGTH),
            Map.entry(425, Kind.SERVER),
            Map.entry(421, Kind.SERVER),
            Map.entry(429, Kind.RATE_LIMIT),
            Map.entry(503, Kind.OVERLOADED),
            Map.entry(504, Kind.TIMEOUT),
            Map.entry(529, Kind.OVERLOADED));

    /** Looked for in the body of a refused request; the words are the error codes of OpenAI's protocol. */
    private static final Map<String, Kind> BY_CODE = Map.of(
            "insufficient_quota", Kind.QUOTA,
            "billing_hard_limit_reached", Kind.QUOTA,
            "context_length_exceeded", Kind.CONTEXT_LENGTH,
            "model_not_found", Kind.NOT_FOUND,
            "invalid_api_key", Kind.AUTHENTICATION,
            "content_policy_violation", Kind.REFUSAL);

    /**
     * Looked for in the body of a refused request, in lower case, where a vendor has no code of its own for it: Anthropic's,
     * Gemini's, Ollama's, Mistral's, vLLM's and llama.cpp's words for a prompt that is too long, Anthropic's for an account
     * without credit, Gemini's for a wrong key.
     */
    private static final Map<String, Kind> BY_WORDS = Map.ofEntries(
            Map.entry("prompt is too long", Kind.CONTEXT_LENGTH),
            Map.entry("exceeds the maximum number of tokens", Kind.CONTEXT_LENGTH),
            Map.entry("exceeds the context length", Kind.CONTEXT_LENGTH),
            Map.entry("maximum context length", Kind.CONTEXT_LENGTH),
            Map.entry("exceed_context_size", Kind.CONTEXT_LENGTH),
            Map.entry("credit balance is too low", Kind.QUOTA),
            Map.entry("api key not valid", Kind.AUTHENTICATION));

    /** The first that matches decides, so the narrower type stands before the wider. */
    private static final List<Map.Entry<Class<? extends Throwable>, Kind>> BY_TYPE = List.of(
            Map.entry(OversizedAnswerException.class, Kind.MALFORMED),
            Map.entry(SSLException.class, Kind.NOT_FOUND),
            Map.entry(RateLimitException.class, Kind.RATE_LIMIT),
            Map.entry(TimeoutException.class, Kind.TIMEOUT),
            Map.entry(InternalServerException.class, Kind.SERVER),
            Map.entry(AuthenticationException.class, Kind.AUTHENTICATION),
            Map.entry(ModelNotFoundException.class, Kind.NOT_FOUND),
            Map.entry(ContentFilteredException.class, Kind.REFUSAL),
            Map.entry(UnresolvedModelServerException.class, Kind.NETWORK),
            Map.entry(UnresolvedAddressException.class, Kind.NETWORK),
            Map.entry(HttpTimeoutException.class, Kind.TIMEOUT),
            Map.entry(java.util.concurrent.TimeoutException.class, Kind.TIMEOUT),
            Map.entry(JsonProcessingException.class, Kind.MALFORMED),
            // What clients do where a reply lacks a part that they take for granted.
            Map.entry(NullPointerException.class, Kind.MALFORMED),
            Map.entry(IndexOutOfBoundsException.class, Kind.MALFORMED),
            Map.entry(NoSuchElementException.class, Kind.MALFORMED),
            Map.entry(IOException.class, Kind.NETWORK));

    /** The request did not leave, so it cannot have cost anything. */
    private static final List<Class<? extends Throwable>> NOT_SENT = List.of(
            ConnectException.class,
            UnknownHostException.class,
            UnresolvedAddressException.class,
            HttpConnectTimeoutException.class,
            SSLException.class);

    /** Longest excerpt of an endpoint's words in a message of ours. */
    private static final int LONGEST = 300;

    private Failures() {}

    /**
     * The failure in our terms.
     *
     * @param most what the call can have cost at most; charged where the request may have been served although no reply
     *     came
     */
    static ModelException of(Throwable failure, String model, TokenUsage most) {
        List<Throwable> causes = causes(failure);
        Kind kind = kind(causes);
        // A failure on the server's side without a status is what clients make of a reply that lacks its answer.
        boolean lost = kind == Kind.TIMEOUT || kind == Kind.NETWORK || kind == Kind.MALFORMED || kind == Kind.SERVER;
        TokenUsage spent = lost && !answered(causes) && !any(causes, NOT_SENT) ? most : TokenUsage.NONE;
        var retryAfter = causes.stream()
                .filter(HttpFailure.class::isInstance)
                .findFirst()
                .flatMap(found -> ((HttpFailure) found).retryAfter());
        return new ModelException(kind, message(kind, model, causes), retryAfter.orElse(null), failure, spent);
    }

    private static Kind kind(List<Throwable> causes) {
        Optional<HttpException> http = http(causes);
        if (http.isPresent()) {
            return ofStatus(http.get().statusCode(), http.get().getMessage());
        }
        return BY_TYPE.stream()
                .filter(entry -> causes.stream().anyMatch(entry.getKey()::isInstance))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.INVALID_REQUEST);
    }

    static Kind ofStatus(int status, @Nullable String body) {
        String words = body == null ? "" : body.toLowerCase(Locale.ROOT);
        Kind plain = BY_STATUS.getOrDefault(status, ofClass(status));
        if (status >= 500) {
            return plain;
        }
        return Stream.concat(
                        BY_CODE.entrySet().stream().filter(entry -> words.contains('"' + entry.getKey() + '"')),
                        BY_WORDS.entrySet().stream().filter(entry -> words.contains(entry.getKey())))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(plain);
    }

    private static Kind ofClass(int status) {
        return switch (status / 100) {
            case 3 -> Kind.NOT_FOUND;
            case 5 -> Kind.SERVER;
            default -> Kind.INVALID_REQUEST;
        };
    }

    private static boolean answered(List<Throwable> causes) {
        return http(causes).isPresent();
    }

    private static Optional<HttpException> http(List<Throwable> causes) {
        return causes.stream()
                .filter(HttpException.class::isInstance)
                .map(HttpException.class::cast)
                .findFirst();
    }

    private static boolean any(List<Throwable> causes, List<Class<? extends Throwable>> types) {
        return types.stream().anyMatch(type -> causes.stream().anyMatch(type::isInstance));
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }

    private static String message(Kind kind, String model, List<Throwable> causes) {
        String status =
                http(causes).map(http -> " (HTTP " + http.statusCode() + ")").orElse("");
        return "model '" + model + "' " + words(kind) + status + detail(causes);
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case RATE_LIMIT -> "takes no more requests at the moment";
            case SERVER -> "failed on its side";
            case OVERLOADED -> "has more to do than it can";
            case UNAVAILABLE -> "is left alone for a while";
            case NETWORK -> "could not be reached; check the base URL and the network";
            case TIMEOUT -> "did not answer in time";
            case AUTHENTICATION -> "did not accept the key; check the provider's key variable";
            case NOT_FOUND -> "is not known to the endpoint; check the model name and the base URL";
            case QUOTA -> "has no credit or quota left for this key";
            case CONTEXT_LENGTH -> "takes no request as long as this one";
            case INVALID_REQUEST -> "did not take the request";
            case REFUSAL -> "declined to answer";
            case TRUNCATED -> "did not finish its answer within the output limit";
            case MALFORMED -> "answered in a form that cannot be read";
        };
    }

    // The innermost message is the endpoint's or the network's own.
    private static String detail(List<Throwable> causes) {
        for (int i = causes.size() - 1; i >= 0; i--) {
            String message = causes.get(i).getMessage();
            if (message != null && !message.isBlank()) {
                String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
                return ": " + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
            }
        }
        return "";
    }
}
