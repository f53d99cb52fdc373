package dev.weavewiki.agents.model;

import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * The JDK's HTTP client, with what a paid call needs beyond it: one deadline for the whole exchange, a body that stalls
 * included; a limit to the size of a body; failures that carry {@code Retry-After}; and no redirects, which would carry
 * the key elsewhere.
 */
final class DeadlineHttpClient implements HttpClient {

    private final java.net.http.HttpClient jdk;
    private final Duration deadline;
    private final Clock clock;
    private final RateFeed feed;
    private final UnaryOperator<String> reading;

    DeadlineHttpClient(Duration connect, Duration deadline, Clock clock, RateFeed feed, UnaryOperator<String> reading) {
        this.feed = feed;
        this.reading = reading;
        this.deadline = deadline;
        this.clock = clock;
        this.jdk = java.net.http.HttpClient.newBuilder()
                .connectTimeout(connect)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        URI uri = URI.create(request.url());
        HttpResponse<String> response = await(jdk.sendAsync(wire(uri, request), new LimitedBody()), uri);
        feed.tell(RateAdvice.of(response.headers().map(), clock.instant()));
        if (response.statusCode() / 100 != 2) {
            throw failure(response);
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(reading.apply(response.body()))
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedFeatureException("answers are not streamed");
    }

    private java.net.http.HttpRequest wire(URI uri, HttpRequest request) {
        var wire = java.net.http.HttpRequest.newBuilder(uri).timeout(deadline);
        request.headers().forEach((name, values) -> values.forEach(value -> wire.header(name, value)));
        String body = request.body();
        var content = body == null
                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                : java.net.http.HttpRequest.BodyPublishers.ofString(body);
        return wire.method(request.method().name(), content).build();
    }

    private HttpResponse<String> await(CompletableFuture<HttpResponse<String>> exchange, URI uri) {
        try {
            return exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            exchange.cancel(true);
            throw new TimeoutException(place(uri) + " did not finish its answer within " + deadline.toSeconds() + " s");
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(place(uri) + " was not waited for", new IOException(e));
        } catch (ExecutionException e) {
            throw unreachable(uri, e.getCause() == null ? e : e.getCause());
        }
    }

    private static UncheckedIOException unreachable(URI uri, Throwable cause) {
        IOException io = cause instanceof IOException known ? known : new IOException(cause);
        return new UncheckedIOException(place(uri) + " broke off: " + reason(io), io);
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static String place(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private HttpFailure failure(HttpResponse<String> response) {
        var headers = response.headers();
        var wait = headers.firstValue("retry-after-ms")
                .flatMap(HttpFailure::millis)
                .or(() -> headers.firstValue("retry-after")
                        .flatMap(value -> HttpFailure.retryAfter(value, headers.firstValue("date"), clock.instant())));
        return new HttpFailure(response.statusCode(), response.body(), wait);
    }

    /** Gives LangChain4j the client; the limits are ours, whatever it sets. */
    static final class Builder implements HttpClientBuilder {

        private final Duration connect;
        private final Duration deadline;
        private final Clock clock;
        private final RateFeed feed;
        private UnaryOperator<String> reading = UnaryOperator.identity();

        Builder(Duration connect, Duration deadline, Clock clock, RateFeed feed) {
            this.feed = feed;
            this.connect = connect;
            this.deadline = deadline;
            this.clock = clock;
        }

        /** Changes bodies of replies before the vendor's client reads them. */
        Builder reading(UnaryOperator<String> change) {
            reading = change;
            return this;
        }

        @Override
        public Duration connectTimeout() {
            return connect;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return deadline;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new DeadlineHttpClient(connect, deadline, clock, feed, reading);
        }
    }
}
