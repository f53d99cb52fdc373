package dev.weavewiki.core.code.treesitter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSLanguage;
import org.treesitter.TSQuery;

/**
 * A grammar and the query that is run over its trees. Compiled when first used; safe for use by many threads, which is
 * what the native library promises for languages and queries, and only for these.
 */
public final class SyntaxQuery {

    private final Grammar grammar;
    private final String source;
    private @Nullable Compiled compiled;

    public SyntaxQuery(Grammar grammar, String source) {
        this.grammar = grammar;
        this.source = source;
    }

    /**
     * Reads queries that lie beside each other under {@code weavewiki/queries/} and joins them.
     *
     * @throws IllegalArgumentException where one does not exist
     */
    public static SyntaxQuery ofResources(Grammar grammar, String... names) {
        var text = new StringBuilder();
        for (String name : names) {
            text.append(resource("/weavewiki/queries/" + name + ".scm")).append('\n');
        }
        return new SyntaxQuery(grammar, text.toString());
    }

    /** The grammar and the text of the query: of two that are equal, one finds what the other finds. */
    public String text() {
        return grammar.name() + "\n" + source;
    }

    private static String resource(String path) {
        try (InputStream in = SyntaxQuery.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no such query on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    Grammar grammar() {
        return grammar;
    }

    String source() {
        return source;
    }

    synchronized Compiled compiled() {
        if (compiled == null) {
            TSLanguage language = grammar.load();
            TSQuery query = new TSQuery(language, source);
            String[] names = new String[query.getCaptureCount()];
            for (int i = 0; i < names.length; i++) {
                names[i] = query.getCaptureNameForId(i).intern();
            }
            compiled = new Compiled(language, query, names);
        }
        return compiled;
    }

    /** The native halves, kept for the life of the process. */
    record Compiled(TSLanguage language, TSQuery query, String[] captureNames) {}
}
