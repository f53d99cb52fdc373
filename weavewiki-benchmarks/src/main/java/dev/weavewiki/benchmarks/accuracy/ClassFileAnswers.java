package dev.weavewiki.benchmarks.accuracy;

import dev.weavewiki.benchmarks.accuracy.AnswerKey.DeclaredSymbol;
import dev.weavewiki.benchmarks.accuracy.AnswerKey.FileEdge;
import dev.weavewiki.benchmarks.accuracy.AnswerKey.MethodCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the class files of one release say of its sources. An edge that the source names must be found; one that shows in
 * class files only, because a chain of calls passes through a type that nobody writes, may be. A name that is written but
 * left no trace (constants are copied, type arguments erased, imports unused) is allowed where the file can see it.
 */
final class ClassFileAnswers {

    private final ClassFiles classes;
    private final SourceTexts texts;
    private final ClassNames names;
    private final List<ClassFacts> covered = new ArrayList<>();

    ClassFileAnswers(ClassFiles classes, SourceTexts texts) {
        this.classes = classes;
        this.texts = texts;
        this.names = new ClassNames(classes, texts);
        for (ClassFacts facts : classes.all()) {
            if (texts.exists(facts.sourcePath()) && !facts.isSynthetic()) {
                covered.add(facts);
            }
        }
    }

    Set<FileEdge> edges() {
        return edges(true);
    }

    private Set<FileEdge> edges(boolean written) {
        Set<FileEdge> edges = new HashSet<>();
        for (ClassFacts facts : covered) {
            for (String name : facts.mentioned()) {
                ClassFacts target = classes.find(name);
                if (target != null && isOther(facts, target)) {
                    boolean named = texts.names(facts.sourcePath(), target.simpleName());
                    if (named == written) {
                        edges.add(new FileEdge(facts.sourcePath(), target.sourcePath()));
                    }
                }
            }
        }
        return edges;
    }

    private boolean isOther(ClassFacts from, ClassFacts to) {
        return !from.sourcePath().equals(to.sourcePath()) && texts.exists(to.sourcePath());
    }

    Set<FileEdge> allowed() {
        Set<FileEdge> allowed = edges(false);
        Map<String, Set<String>> typesOf = new LinkedHashMap<>();
        for (ClassFacts facts : covered) {
            if (names.isNamed(facts)) {
                typesOf.computeIfAbsent(facts.sourcePath(), key -> new TreeSet<>())
                        .add(facts.simpleName());
            }
        }
        for (String from : typesOf.keySet()) {
            typesOf.forEach((to, types) -> {
                int slash = to.lastIndexOf('/');
                String packagePath = slash < 0 ? "" : to.substring(0, slash);
                boolean written =
                        types.stream().anyMatch(type -> texts.names(from, type) && texts.sees(from, packagePath, type));
                if (written && !from.equals(to)) {
                    allowed.add(new FileEdge(from, to));
                }
            });
        }
        return allowed;
    }

    Set<DeclaredSymbol> symbols() {
        Set<DeclaredSymbol> symbols = new HashSet<>();
        for (ClassFacts facts : covered) {
            if (names.isNamed(facts)) {
                String type = names.name(facts);
                symbols.add(new DeclaredSymbol(facts.sourcePath(), type, 0));
                boolean record = "java/lang/Record".equals(facts.superName());
                (record ? facts.constants() : facts.fields())
                        .forEach(field -> symbols.add(new DeclaredSymbol(facts.sourcePath(), type + "." + field, 0)));
                for (MethodFacts method : facts.methods().values()) {
                    String name = names.declaration(method);
                    if (name != null && !name.equals(type)) {
                        symbols.add(new DeclaredSymbol(facts.sourcePath(), name, method.firstLine));
                    }
                }
            }
        }
        return symbols;
    }

    Set<MethodCall> calls() {
        Set<MethodCall> calls = new HashSet<>();
        for (ClassFacts facts : covered) {
            for (MethodFacts method : facts.methods().values()) {
                if (!method.synthetic) {
                    addCalls(method, method, calls, new HashSet<>());
                }
            }
        }
        return calls;
    }

    /** What compilers split off (bodies of lambdas, access to private members) belongs to the method it was split from. */
    private void addCalls(MethodFacts caller, MethodFacts body, Set<MethodCall> calls, Set<MethodFacts> seen) {
        if (!seen.add(body)) {
            return;
        }
        boolean implied = body.isConstructor() && !names.isWritten(body);
        for (MethodFacts.Target call : body.calls) {
            MethodFacts target = classes.resolve(call.owner(), call.name(), call.descriptor());
            if (target == null || (implied && isAbove(body.owner, target))) {
                continue;
            }
            if (target.synthetic) {
                addCalls(caller, target, calls, seen);
                continue;
            }
            String to = names.declaration(target);
            if (to != null && texts.exists(target.owner.sourcePath())) {
                int line = to.equals(names.name(target.owner)) ? 0 : target.firstLine;
                calls.add(new MethodCall(
                        caller.owner.sourcePath(), names.caller(caller), target.owner.sourcePath(), to, line));
            }
        }
    }

    /** A constructor that nobody wrote calls one above it, which nobody wrote either. */
    private static boolean isAbove(ClassFacts type, MethodFacts target) {
        return target.isConstructor() && target.owner.name().equals(type.superName());
    }
}
