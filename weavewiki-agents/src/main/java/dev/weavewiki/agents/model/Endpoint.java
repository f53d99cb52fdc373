package dev.weavewiki.agents.model;

import dev.weavewiki.core.error.ConfigurationException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What providers over HTTP share: where an endpoint is, and the client by which it is reached. */
final class Endpoint {

    /**
     * How long to wait for a connection at most; half the deadline where that is shorter, so that a request which never left is
     * told from an answer that never came. Our choice.
     */
    private static final Duration CONNECT = Duration.ofSeconds(15);

    private Endpoint() {}

    /** The base URL of the settings without a last slash, or the provider's own where they name none. */
    static String of(ModelSettings settings, String home) {
        String url =
                settings.baseUrl().isBlank() ? home : checked(settings.baseUrl().strip());
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** A provider's own endpoint takes nobody without a key; an endpoint of one's own may. */
    static void requireKey(ModelSettings settings, String url, String home, String variable) {
        if (url.startsWith(home) && settings.apiKey().isBlank()) {
            throw new ConfigurationException("the provider '" + settings.provider() + "' needs a key: set " + variable
                    + ", or give the base URL of another endpoint");
        }
    }

    /** Clients insist on some key, also where the endpoint does not. */
    static String keyOrNone(ModelSettings settings) {
        return settings.apiKey().isBlank() ? "none" : settings.apiKey();
    }

    static DeadlineHttpClient.Builder client(ModelSettings settings) {
        Duration half = settings.timeout().dividedBy(2);
        Duration connect = half.compareTo(CONNECT) < 0 ? half : CONNECT;
        return new DeadlineHttpClient.Builder(connect, settings.timeout(), Clock.systemUTC(), settings.feed());
    }

    private static String checked(String url) {
        try {
            URI uri = URI.create(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    // The value itself may hold credentials, so it is not repeated.
    private static ConfigurationException refused(@Nullable Throwable cause) {
        return new ConfigurationException(
                "the base URL of the model is not of the form http(s)://host[:port]/path", cause);
    }
}
