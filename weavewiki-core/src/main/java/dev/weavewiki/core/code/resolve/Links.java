package dev.weavewiki.core.code.resolve;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects links. A dependency keeps the first line on which it shows and the surest sign of it; a file does not depend on
 * itself. Links are certain unless a linker says otherwise.
 */
public final class Links {

    private final Map<Key, Sign> dependencies = new HashMap<>();
    private final Map<External, Integer> externals = new HashMap<>();
    private final Map<CallKey, Certainty> calls = new HashMap<>();

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

    /** What has been collected so far. */
    public Linked all() {
        return new Linked(dependencies(), externalUses(), calls());
    }

    /** Sorted. */
    public List<Dependency> dependencies() {
        List<Dependency> all = new ArrayList<>();
        dependencies.forEach(
                (key, sign) -> all.add(new Dependency(key.from, key.to, key.kind, sign.line, sign.certainty)));
        return all.stream().sorted().toList();
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
        List<Call> all = new ArrayList<>();
        calls.forEach((key, certainty) ->
                all.add(new Call(key.from, key.to, key.line, certainty, key.toLine, key.within, key.timing)));
        return all.stream().sorted().toList();
    }

    private record Key(RepoPath from, RepoPath to, DependencyKind kind) {}

    /** Where a dependency first shows, and how sure it is. */
    private record Sign(int line, Certainty certainty) {

        private Sign and(Sign other) {
            return new Sign(Math.min(line, other.line), surer(certainty, other.certainty));
        }
    }

    private record CallKey(SymbolRef from, SymbolRef to, int line, int toLine, String within, Timing timing) {}

    private record External(RepoPath from, String module) {}
}
