package dev.weavewiki.core.code.resolve;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.code.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Collects links. A dependency keeps the first line on which it shows and the surest sign of it; a file does not depend on
 * itself. Links are certain unless a linker says otherwise.
 */
public final class Links {

    /** In the order in which they were found, which is nearly that in which they are given. */
    private final Map<Key, Sign> dependencies = new LinkedHashMap<>();

    private final Map<External, Integer> externals = new LinkedHashMap<>();
    private final Map<CallKey, Certainty> calls = new LinkedHashMap<>();

    public void depends(RepoPath from, RepoPath to, DependencyKind kind, int line) {
        depends(from, to, kind, line, Certainty.CERTAIN);
    }

    public void depends(RepoPath from, RepoPath to, DependencyKind kind, int line, Certainty certainty) {
        if (!from.equals(to)) {
            dependencies.merge(new Key(from, to, kind), new Sign(line, certainty), Sign::and);
        }
    }

    /** Notes a call that shows no dependency of its own, because the file reaches the callee through another. */
    public void callsThrough(SymbolRef from, SymbolRef to, int line) {
        callsThrough(from, to, line, Certainty.CERTAIN);
    }

    public void callsThrough(SymbolRef from, SymbolRef to, int line, Certainty certainty) {
        addCall(from, to, line, certainty);
    }

    /** Whether a dependency of any kind is known. */
    public boolean knows(RepoPath from, RepoPath to) {
        return Arrays.stream(DependencyKind.values())
                .anyMatch(kind -> dependencies.containsKey(new Key(from, to, kind)));
    }

    /** Notes a call, and where it crosses files the dependency that it shows. */
    public void calls(SymbolRef from, SymbolRef to, int line) {
        calls(from, to, line, Certainty.CERTAIN);
    }

    public void calls(SymbolRef from, SymbolRef to, int line, Certainty certainty) {
        addCall(from, to, line, certainty);
        depends(from.path(), to.path(), DependencyKind.CALL, line, certainty);
    }

    /** Notes a call of which more is known, and where it crosses files the dependency that it shows. */
    public void calls(Call call) {
        addCall(call);
        depends(call.from().path(), call.to().path(), DependencyKind.CALL, call.line(), call.certainty());
    }

    private void addCall(SymbolRef from, SymbolRef to, int line, Certainty certainty) {
        addCall(new Call(from, to, line, certainty));
    }

    private void addCall(Call call) {
        var key = new CallKey(call.from(), call.to(), call.line(), call.toLine(), call.within(), call.timing());
        calls.merge(key, call.certainty(), Links::surer);
    }

    private static Certainty surer(Certainty a, Certainty b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    public void external(RepoPath from, String module, int line) {
        externals.merge(new External(from, module), line, Math::min);
    }

    /** Adds all that others collected. */
    public void addAll(Links others) {
        others.dependencies.forEach((key, sign) -> dependencies.merge(key, sign, Sign::and));
        others.externals.forEach((key, line) -> externals.merge(key, line, Math::min));
        others.calls.forEach((key, certainty) -> calls.merge(key, certainty, Links::surer));
    }

    /** What has been collected so far, with what the files tell of when calls run. */
    public Linked all(List<ParsedFile> files) {
        Timings timings = new Timings(files);
        return new Linked(dependencies(), externalUses(), calls(timings::timed));
    }

    /** Sorted. */
    public List<Dependency> dependencies() {
        return dependencies.entrySet().parallelStream()
                .map(entry -> entry.getKey().dependency(entry.getValue()))
                .sorted()
                .toList();
    }

    /** Sorted by file, then line. */
    public List<ExternalUse> externalUses() {
        List<ExternalUse> all = new ArrayList<>();
        externals.forEach((key, line) -> all.add(new ExternalUse(key.from, key.module, line)));
        return all.stream()
                .sorted(Comparator.comparing(ExternalUse::from)
                        .thenComparingInt(ExternalUse::line)
                        .thenComparing(ExternalUse::module))
                .toList();
    }

    /** Sorted. */
    public List<Call> calls() {
        return calls(call -> call);
    }

    private List<Call> calls(UnaryOperator<Call> timed) {
        return calls.entrySet().parallelStream()
                .map(entry -> timed.apply(entry.getKey().call(entry.getValue())))
                .sorted()
                .toList();
    }

    private record Key(RepoPath from, RepoPath to, DependencyKind kind) {

        private Dependency dependency(Sign sign) {
            return new Dependency(from, to, kind, sign.line, sign.certainty);
        }
    }

    /** Where a dependency first shows, and how sure it is. */
    private record Sign(int line, Certainty certainty) {

        private Sign and(Sign other) {
            return new Sign(Math.min(line, other.line), surer(certainty, other.certainty));
        }
    }

    private record CallKey(SymbolRef from, SymbolRef to, int line, int toLine, String within, Timing timing) {

        private Call call(Certainty certainty) {
            return new Call(from, to, line, certainty, toLine, within, timing);
        }
    }

    private record External(RepoPath from, String module) {}
}
