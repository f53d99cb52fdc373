package dev.weavewiki.core.code.treesitter;

import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses a text and runs one query over its tree. One reader serves many threads. Nothing that a text may hold ends this
 * process: the native code runs in processes of its own, and texts that it is known to choke on are refused before they
 * reach it.
 */
public final class SyntaxReader {

    private static final Logger log = LoggerFactory.getLogger(SyntaxReader.class);

    /** Larger files are data more often than code, and cost seconds. Our choice. */
    private static final int MAX_BYTES = 4_000_000;

    /** Queries over trees of nesting 100,000 did not end within a minute, and 50,000 did; code nests below 200. Our choice. */
    private static final int MAX_NESTING = 5_000;

    private final Duration limit;
    private final Parsers parsers;

    /** @param limit of processor time for one file */
    public SyntaxReader(Duration limit) {
        this(limit, Parsers.shared());
    }

    SyntaxReader(Duration limit, Parsers parsers) {
        this.limit = limit;
        this.parsers = parsers;
    }

    /** A reader that gives each file five seconds of processor time, or {@code -Dweavewiki.parser.millis=}. */
    public static SyntaxReader standard() {
        return new SyntaxReader(Duration.ofMillis(Long.getLong("weavewiki.parser.millis", 5000)));
    }

    /** Never throws for what the text holds. The label names the text in the log. */
    public ParseOutcome read(SyntaxQuery query, String label, String text) {
        SourceBytes source = SourceBytes.of(text);
        if (source.length() > MAX_BYTES) {
            return new ParseOutcome.Refused("larger than " + MAX_BYTES + " bytes");
        }
        if (nesting(source.bytes()) > MAX_NESTING) {
            return new ParseOutcome.Refused("nested deeper than " + MAX_NESTING + " levels");
        }
        log.debug("parsing {}", label);
        return parsers.parse(query, source, limit);
    }

    /** How deep brackets nest, those in strings and comments counted too: an upper bound that costs one pass. */
    private static int nesting(byte[] bytes) {
        int depth = 0;
        int deepest = 0;
        for (byte b : bytes) {
            if (b == '(' || b == '[' || b == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if ((b == ')' || b == ']' || b == '}') && depth > 0) {
                depth--;
            }
        }
        return deepest;
    }
}
