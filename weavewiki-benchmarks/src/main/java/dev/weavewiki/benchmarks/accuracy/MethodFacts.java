package dev.weavewiki.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.List;

/** What a class file says of one method. */
final class MethodFacts {

    final ClassFacts owner;
    final String name;
    final String descriptor;
    final boolean synthetic;
    final boolean bridge;
    final List<Target> calls = new ArrayList<>();

    /** The line of its first instruction; 0 where it has none. */
    int firstLine;

    MethodFacts(ClassFacts owner, String name, String descriptor, boolean synthetic, boolean bridge) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.synthetic = synthetic;
        this.bridge = bridge;
    }

    boolean isConstructor() {
        return name.equals("<init>");
    }

    /**
     * A method that is called, or referred to so that it can be.
     *
     * @param line where, 0 where it is not known
     */
    record Target(String owner, String name, String descriptor, int line) {}
}
