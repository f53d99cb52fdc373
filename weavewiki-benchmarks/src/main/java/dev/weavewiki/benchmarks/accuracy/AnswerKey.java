package dev.weavewiki.benchmarks.accuracy;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a compiler says of one project. Paths are relative to the tree, with {@code /}; lines count from 1.
 *
 * @param project how the table names it
 * @param maker what gave the answers, such as {@code class files}
 * @param tree the sources to analyse
 * @param edges the file-to-file dependencies that must be found
 * @param allowed further dependencies that are right, but that nobody has to find
 * @param symbols the declarations that must be found; empty where the maker lists none
 * @param calls from method to method; empty where the maker lists none
 * @param files those that the maker read, to which everything is confined; empty where it read all
 * @param more declarations that are right, but that nobody has to find: by path, last name and line
 * @param data whether the maker lists fields, constants and variables as a compiler would, so that they are compared too
 * @param moreCalls calls that are right, but that nobody has to find
 * @param floors below which the measurement fails
 */
record AnswerKey(
        String project,
        String maker,
        Path tree,
        Set<FileEdge> edges,
        Set<FileEdge> allowed,
        Set<DeclaredSymbol> symbols,
        Set<MethodCall> calls,
        Set<String> files,
        Set<DeclaredSymbol> more,
        boolean data,
        Set<MethodCall> moreCalls,
        Floors floors) {

    AnswerKey {
        edges = Set.copyOf(edges);
        allowed = Set.copyOf(allowed);
        symbols = Set.copyOf(symbols);
        calls = Set.copyOf(calls);
        files = Set.copyOf(files);
        more = Set.copyOf(more);
        moreCalls = Set.copyOf(moreCalls);
    }

    /** Whether the maker has read the file. */
    boolean covers(String path) {
        return files.isEmpty() || files.contains(path);
    }

    /** One file depends on another. */
    record FileEdge(String from, String to) {}

    /**
     * A declaration.
     *
     * @param name qualified inside its file, such as {@code Gson.Builder.create}
     * @param line any line of the declaration; 0 where the maker does not know
     */
    record DeclaredSymbol(String path, String name, int line) {}

    /**
     * One declaration calls another; names are qualified inside their files.
     *
     * @param toLine a line of the callee's declaration, by which overloads are told apart; 0 where the maker does not know
     */
    record MethodCall(String fromPath, String from, String toPath, String to, int toLine) {}

    /** The least precision and recall, 0..1; 0 where nothing is asked. */
    record Floors(double edges, double symbols, double calls) {}
}
