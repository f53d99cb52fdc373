package dev.weavewiki.benchmarks.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/** The classes of one jar by internal name. */
final class ClassFiles {

    private final Map<String, ClassFacts> classes = new TreeMap<>();

    private ClassFiles() {}

    static ClassFiles of(Path jar) throws IOException {
        var files = new ClassFiles();
        try (JarFile open = new JarFile(jar.toFile())) {
            Enumeration<JarEntry> entries = open.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                boolean versioned = entry.getName().startsWith("META-INF/");
                if (entry.getName().endsWith(".class")
                        && !versioned
                        && !entry.getName().endsWith("-info.class")) {
                    try (InputStream in = open.getInputStream(entry)) {
                        var facts = new ClassFacts();
                        new ClassReader(in.readAllBytes()).accept(facts, ClassReader.SKIP_FRAMES);
                        files.classes.put(facts.name(), facts);
                    }
                }
            }
        }
        return files;
    }

    /** Sorted by name. */
    Iterable<ClassFacts> all() {
        return classes.values();
    }

    @Nullable
    ClassFacts find(@Nullable String name) {
        return name == null ? null : classes.get(name);
    }

    /** The method as the virtual machine finds it: in the class, above it, then in its interfaces; null outside the jar. */
    @Nullable
    MethodFacts resolve(String owner, String name, String descriptor) {
        return resolve(owner, name + descriptor, new HashMap<>());
    }

    private @Nullable MethodFacts resolve(@Nullable String owner, String key, Map<String, Boolean> seen) {
        ClassFacts facts = find(owner);
        if (facts == null || seen.put(facts.name(), true) != null) {
            return null;
        }
        MethodFacts own = facts.methods().get(key);
        if (own != null) {
            return own;
        }
        if (key.startsWith("<init>")) {
            return null;
        }
        MethodFacts above = resolve(facts.superName(), key, seen);
        for (String face : facts.interfaces()) {
            above = above == null ? resolve(face, key, seen) : above;
        }
        return above;
    }
}
