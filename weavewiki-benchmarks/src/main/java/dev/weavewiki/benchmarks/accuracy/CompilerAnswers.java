package dev.weavewiki.benchmarks.accuracy;

import dev.weavewiki.benchmarks.accuracy.AnswerKey.DeclaredSymbol;
import dev.weavewiki.benchmarks.accuracy.AnswerKey.FileEdge;
import dev.weavewiki.benchmarks.accuracy.AnswerKey.Floors;
import dev.weavewiki.benchmarks.accuracy.AnswerKey.MethodCall;
import java.nio.file.Path;
import java.util.Set;

/** What a script writes that asks a compiler; the parts mean what they mean in a key. */
record CompilerAnswers(
        Set<String> files,
        Set<FileEdge> edges,
        Set<FileEdge> allowed,
        Set<DeclaredSymbol> symbols,
        Set<DeclaredSymbol> allowedSymbols,
        boolean data,
        Set<MethodCall> calls,
        Set<MethodCall> allowedCalls) {

    AnswerKey key(String project, String maker, Path tree, Floors floors) {
        return new AnswerKey(
                project,
                maker,
                tree,
                edges,
                allowed,
                symbols,
                calls,
                files,
                allowedSymbols,
                data,
                allowedCalls,
                floors);
    }
}
