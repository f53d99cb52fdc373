package dev.weavewiki.core.code.resolve;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects links. A dependency keeps the first line on which it shows; a file does not depend on itself. */
public final class Links {

    private final Map<Key, Integer> dependencies = new HashMap<>();
    private final Map<External, Integer> externals = new HashMap<>();
    private final Set<Call> calls = new LinkedHashSet<>();

    public void depends(RepoPath from, RepoPath to, DependencyKind kind, int line) {
        if (!from.equals(to)) {
            dependencies.merge(new Key(from, to, kind), line, Math::min);
        }
    }

    /** Notes a call that shows no dependency of its own, because the file reaches the callee through another. */
    public void callsThrough(SymbolRef from, SymbolRef to, int line) {
        calls.add(new Call(from, to, line));
    }

    /** Whether a dependency of any kind is known. */
    public boolean knows(RepoPath from, RepoPath to) {
        return Arrays.stream(DependencyKind.values())
                .anyMatch(kind -> dependencies.containsKey(new Key(from, to, kind)));
    }

    /** Notes a call, and where it crosses files the dependency that it shows. */
    public void calls(SymbolRef from, SymbolRef to, int line) {
        calls.add(new Call(from, to, line));
        depends(from.path(), to.path(), DependencyKind.CALL, line);
    }

    public void external(RepoPath from, String module, int line) {
        externals.merge(new External(from, module), line, Math::min);
    }

    /** Sorted. */
    public List<Dependency> dependencies() {
        List<Dependency> all = new ArrayList<>();
        dependencies.forEach((key, line) -> all.add(new Dependency(key.from, key.to, key.kind, line)));
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
        return calls.stream().sorted().toList();
    }

    private record Key(RepoPath from, RepoPath to, DependencyKind kind) {}

    private record External(RepoPath from, String module) {}
}
