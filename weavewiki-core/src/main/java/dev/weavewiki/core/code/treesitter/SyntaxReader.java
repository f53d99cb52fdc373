package dev.weavewiki.core.code.treesitter;

import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSReader;
import org.treesitter.TSTree;

/**
 * Parses a text and runs one query over its tree. Each call makes its own parser, tree and cursor and closes them before
 * it returns, so one reader serves many threads. Nothing that a text may hold ends the process: texts that the native
 * library is known to choke on are refused before they reach it.
 */
public final class SyntaxReader {

    private static final Logger log = LoggerFactory.getLogger(SyntaxReader.class);

    /** Larger files are data more often than code, and cost seconds. Our choice. */
    private static final int MAX_BYTES = 4_000_000;

    /** Queries over trees of nesting 100,000 did not end within a minute, and 50,000 did; code nests below 200. Our choice. */
    private static final int MAX_NESTING = 5_000;

    private final Duration deadline;

    public SyntaxReader(Duration deadline) {
        this.deadline = deadline;
    }

    /** A reader that gives each file five seconds for its tree and as many for its query. */
    public static SyntaxReader standard() {
        return new SyntaxReader(Duration.ofSeconds(5));
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
        return parse(query.compiled(), source);
    }

    private ParseOutcome parse(SyntaxQuery.Compiled compiled, SourceBytes source) {
        long end = System.nanoTime() + deadline.toNanos();
        try (TSParser parser = new TSParser()) {
            if (!parser.setLanguage(compiled.language())) {
                return new ParseOutcome.Refused("the grammar does not fit the parser");
            }
            try (TSTree tree = parser.parseWithOptions(
                    new byte[8192],
                    null,
                    reader(source.bytes()),
                    TSInputEncoding.TSInputEncodingUTF8,
                    state -> System.nanoTime() > end)) {
                return tree == null ? late() : query(compiled, source, tree);
            }
        }
    }

    private ParseOutcome query(SyntaxQuery.Compiled compiled, SourceBytes source, TSTree tree) {
        long end = System.nanoTime() + deadline.toNanos();
        List<List<Capture>> matches = new ArrayList<>();
        TSNode root = tree.getRootNode();
        try (TSQueryCursor cursor = new TSQueryCursor()) {
            cursor.execWithOptions(compiled.query(), root, state -> System.nanoTime() > end);
            TSQueryMatch match = new TSQueryMatch();
            while (cursor.nextMatch(match)) {
                matches.add(captures(compiled, match));
            }
        }
        if (System.nanoTime() > end) {
            return late();
        }
        return new ParseOutcome.Parsed(new Syntax(source, matches, !root.hasError()));
    }

    private static List<Capture> captures(SyntaxQuery.Compiled compiled, TSQueryMatch match) {
        TSQueryCapture[] found = match.getCaptures();
        List<Capture> captures = new ArrayList<>(found.length);
        for (TSQueryCapture capture : found) {
            TSNode node = capture.getNode();
            captures.add(
                    new Capture(compiled.captureNames()[capture.getIndex()], node.getStartByte(), node.getEndByte()));
        }
        return captures;
    }

    private ParseOutcome late() {
        return new ParseOutcome.Refused("not parsed within " + deadline.toSeconds() + " s");
    }

    private static TSReader reader(byte[] bytes) {
        return (buffer, offset, point) -> {
            int count = Math.min(buffer.length, bytes.length - offset);
            if (count <= 0) {
                return 0;
            }
            System.arraycopy(bytes, offset, buffer, 0, count);
            return count;
        };
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
