package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.code.typed.TypeDeclaration;
import dev.weavewiki.core.code.typed.TypedCode;
import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file with its types. */
final class SourceUnit {

    private final ParsedFile file;
    private final List<Declared> types = new ArrayList<>();
    private final Map<String, Declared> topLevel = new HashMap<>();

    SourceUnit(ParsedFile file) {
        this.file = file;
        String prefix = file.structure().packageName();
        for (TypeDeclaration type : code().types()) {
            Declared outer = type.outer() < 0 ? null : types.get(type.outer());
            String name = type.qualifiedName();
            String fullName = name.isEmpty() || prefix.isEmpty() ? name : prefix + "." + name;
            Declared declared = new Declared(type, fullName, this, outer);
            types.add(declared);
            if (outer == null) {
                topLevel.putIfAbsent(type.name(), declared);
            }
        }
    }

    ParsedFile file() {
        return file;
    }

    TypedCode code() {
        return file.typed();
    }

    RepoPath path() {
        return file.path();
    }

    String packageName() {
        return file.structure().packageName();
    }

    List<Declared> types() {
        return types;
    }

    @Nullable
    Declared type(int index) {
        return index < 0 || index >= types.size() ? null : types.get(index);
    }

    @Nullable
    Declared topLevel(String name) {
        return topLevel.get(name);
    }

    Scope scope(int type, int member) {
        Declared declared = type(type);
        return new Scope(this, declared, declared == null ? null : declared.member(member));
    }
}
