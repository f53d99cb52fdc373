package dev.weavewiki.core.code.treesitter;

import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.treesitter.TSException;

/** The parsers' protocol around the binding. Ends when its input does. */
final class ParserMain {

    private static final int FAILED = 1;

    private final BoundParser parser = new BoundParser();
    private final DataInputStream in = new DataInputStream(System.in);
    private final DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    private final List<SyntaxQuery> queries = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        // What a library prints must not get between the answers.
        System.setOut(System.err);
        new ParserMain().serve();
    }

    private void serve() throws IOException {
        give(ParserProcess.GREETING);
        out.flush();
        for (int command = in.read(); command >= 0; command = in.read()) {
            if (command == 'D') {
                define();
            } else {
                parse();
            }
            out.flush();
        }
    }

    private void define() throws IOException {
        Grammar grammar = Grammar.valueOf(text());
        SyntaxQuery query = new SyntaxQuery(grammar, text());
        queries.add(query);
        try {
            String[] names = query.compiled().captureNames();
            give(ParserProcess.DONE);
            give(names.length);
            for (String name : names) {
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                give(bytes.length);
                out.write(bytes);
            }
            give(0); // the binding looks at predicates
        } catch (TSException | UnsatisfiedLinkError e) {
            give(FAILED);
            give(0);
            give(0);
        }
    }

    private void parse() throws IOException {
        SyntaxQuery query = queries.get(take());
        Duration limit = Duration.ofMillis(take());
        ParseOutcome outcome = parser.parse(query, SourceBytes.of(text()), limit);
        if (outcome instanceof ParseOutcome.Parsed parsed) {
            give(ParserProcess.DONE);
            give(parsed.syntax(), Arrays.asList(query.compiled().captureNames()));
        } else {
            give(ParserProcess.LATE);
        }
    }

    private void give(Syntax syntax, List<String> names) throws IOException {
        give(syntax.complete() ? 1 : 0);
        List<Match> matches = syntax.matches().all();
        give(matches.size());
        give(matches.stream().mapToInt(match -> 1 + 3 * match.size()).sum());
        for (Match match : matches) {
            give(match.size());
            for (Capture capture : match.captures()) {
                give(names.indexOf(capture.name()));
                give(capture.from());
                give(capture.to());
            }
        }
    }

    private String text() throws IOException {
        byte[] bytes = new byte[take()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int take() throws IOException {
        return Integer.reverseBytes(in.readInt());
    }

    private void give(int number) throws IOException {
        out.writeInt(Integer.reverseBytes(number));
    }
}
