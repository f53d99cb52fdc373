package dev.weavewiki.benchmarks.accuracy;

import java.util.List;

/** The answer keys that are known. */
final class KeyMakers {

    private KeyMakers() {}

    static List<KeyMaker> standard() {
        return List.of(new ClassFileKeys(), new PythonKeys(), new TypeScriptKeys(), new CKeys());
    }
}
