package dev.weavewiki.benchmarks.accuracy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that sources give to what class files hold. */
final class ClassNames {

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    private final ClassFiles classes;
    private final SourceTexts texts;

    ClassNames(ClassFiles classes, SourceTexts texts) {
        this.classes = classes;
        this.texts = texts;
    }

    /** Whether other files can name the class. */
    boolean isNamed(ClassFacts facts) {
        ClassFacts outer = classes.find(facts.outer());
        return !facts.isSynthetic() && facts.isMember() && (outer == null || isNamed(outer));
    }

    /** Qualified inside its file; what has no name of its own is named after what is around it. */
    String name(ClassFacts facts) {
        ClassFacts outer = classes.find(facts.outer());
        if (outer == null) {
            return facts.simpleName();
        }
        String simple = facts.simpleName().isEmpty() ? "anonymous" : facts.simpleName();
        return around(facts, outer) + "." + simple;
    }

    private String around(ClassFacts facts, ClassFacts outer) {
        String method = facts.enclosingMethod();
        if (method == null || method.isEmpty()) {
            return name(outer);
        }
        Matcher lambda = LAMBDA.matcher(method.substring(0, method.indexOf('(')));
        String plain = lambda.matches() ? lambda.group(1) : method.substring(0, method.indexOf('('));
        return member(outer, plain);
    }

    private String member(ClassFacts owner, String method) {
        return switch (method) {
            case "<init>", "new", "<clinit>", "static" -> name(owner);
            default -> name(owner) + "." + method;
        };
    }

    /** The caller: initializers are compiled into constructors, so both count as their type. */
    String caller(MethodFacts method) {
        return member(method.owner, method.name);
    }

    /** The declaration; null where none is written. */
    @Nullable
    String declaration(MethodFacts method) {
        ClassFacts owner = method.owner;
        if (!isNamed(owner) || method.synthetic || method.name.equals("<clinit>")) {
            return null;
        }
        String type = name(owner);
        if (method.isConstructor()) {
            return isWritten(method) ? type + "." + owner.simpleName() : type;
        }
        boolean implied = isImpliedInEnum(method) || isImpliedInRecord(method);
        return implied ? null : type + "." + method.name;
    }

    /** Whether the constructor stands in the source. */
    boolean isWritten(MethodFacts constructor) {
        ClassFacts owner = constructor.owner;
        return isNamed(owner) && texts.writesConstructor(owner.sourcePath(), owner.simpleName());
    }

    private static boolean isImpliedInEnum(MethodFacts method) {
        return "java/lang/Enum".equals(method.owner.superName())
                && (method.name.equals("valueOf") && method.descriptor.startsWith("(Ljava/lang/String;)")
                        || method.name.equals("values") && method.descriptor.startsWith("()"));
    }

    private boolean isImpliedInRecord(MethodFacts method) {
        ClassFacts owner = method.owner;
        boolean accessor = owner.fields().contains(method.name) && method.descriptor.startsWith("()");
        boolean standard =
                method.name.equals("toString") || method.name.equals("hashCode") || method.name.equals("equals");
        return "java/lang/Record".equals(owner.superName())
                && (accessor || standard)
                && !texts.writesAccessor(owner.sourcePath(), method.name);
    }
}
