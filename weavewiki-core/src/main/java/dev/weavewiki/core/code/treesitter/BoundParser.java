package dev.weavewiki.core.code.treesitter;

import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSReader;
import org.treesitter.TSTree;

/**
 * Parses in this process, by the binding and the libraries that come with it. What crashes there ends the process. Knows
 * every grammar on every platform that the binding knows; several times slower than a {@link NativeProgram}.
 */
final class BoundParser implements Parser {

    private static final int CHUNK_BYTES = 8192;

    @Override
    public boolean accepts(SyntaxQuery query) {
        return true;
    }

    @Override
    public ParseOutcome parse(SyntaxQuery query, SourceBytes source, Duration limit) {
        SyntaxQuery.Compiled compiled = query.compiled();
        long end = System.nanoTime() + limit.toNanos();
        try (TSParser parser = new TSParser()) {
            if (!parser.setLanguage(compiled.language())) {
                return new ParseOutcome.Refused("the grammar does not fit the parser");
            }
            try (TSTree tree = parser.parseWithOptions(
                    new byte[CHUNK_BYTES],
                    null,
                    reader(source.bytes()),
                    TSInputEncoding.TSInputEncodingUTF8,
                    state -> System.nanoTime() > end)) {
                return tree == null ? ParseOutcome.late(limit) : query(compiled, source, tree, limit);
            }
        }
    }

    private static ParseOutcome query(SyntaxQuery.Compiled compiled, SourceBytes source, TSTree tree, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        List<Match> matches = new ArrayList<>();
        TSNode root = tree.getRootNode();
        try (TSQueryCursor cursor = new TSQueryCursor()) {
            cursor.execWithOptions(compiled.query(), root, state -> System.nanoTime() > end);
            TSQueryMatch match = new TSQueryMatch();
            while (cursor.nextMatch(match)) {
                matches.add(new Match(source, matches.size(), captures(compiled, match)));
            }
        }
        if (System.nanoTime() > end) {
            return ParseOutcome.late(limit);
        }
        return new ParseOutcome.Parsed(new Syntax(source, new Matches(matches), !root.hasError()));
    }

    private static Capture[] captures(SyntaxQuery.Compiled compiled, TSQueryMatch match) {
        TSQueryCapture[] found = match.getCaptures();
        Capture[] captures = new Capture[found.length];
        for (int i = 0; i < found.length; i++) {
            TSNode node = found[i].getNode();
            captures[i] =
                    new Capture(compiled.captureNames()[found[i].getIndex()], node.getStartByte(), node.getEndByte());
        }
        return captures;
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

    @Override
    public void close() {
        // Each text has a native parser of its own, which is closed with it.
    }
}
