package dev.weavewiki.core.code.java;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a value of one type can go where another is expected. What is not known always can. */
final class Conversions {

    private static final List<String> WIDENING = List.of("byte", "short", "int", "long", "float", "double");
    private static final Map<String, String> BOXES = Map.of(
            "int", "java.lang.Integer",
            "boolean", "java.lang.Boolean",
            "long", "java.lang.Long",
            "double", "java.lang.Double",
            "byte", "java.lang.Byte",
            "char", "java.lang.Character",
            "float", "java.lang.Float",
            "short", "java.lang.Short");

    private final Names names;
    private final Supertypes supertypes;
    private final Map<String, String> unboxed = new HashMap<>();

    Conversions(Names names) {
        this.names = names;
        this.supertypes = names.supertypes();
        BOXES.forEach((primitive, box) -> unboxed.put(box, primitive));
    }

    /** Without boxing. */
    boolean isSubtype(JavaType from, JavaType to) {
        if (from == JavaType.UNKNOWN || to == JavaType.UNKNOWN) {
            return true;
        }
        if (to instanceof JavaType.Parameter parameter) {
            boolean reference = !isPrimitive(from);
            return from == to || (reference && isSubtype(from, parameter.bound(names)));
        }
        if (from instanceof JavaType.Parameter parameter) {
            JavaType bound = parameter.bound(names);
            return bound == JavaType.UNKNOWN ? isObject(to) : isSubtype(bound, to);
        }
        if (from instanceof JavaType.Simple simple) {
            return from == JavaType.NULL ? !isPrimitive(to) && to != JavaType.VOID : widens(simple, to);
        }
        if (from instanceof JavaType.Array array) {
            return to instanceof JavaType.Array other ? isElement(array, other) : isAboveArrays(to);
        }
        return from instanceof JavaType.Of of && to instanceof JavaType.Of other && isSubtype(of, other);
    }

    private boolean isElement(JavaType.Array from, JavaType.Array to) {
        return isPrimitive(from.element()) || isPrimitive(to.element())
                ? from.element().equals(to.element())
                : isSubtype(from.element(), to.element());
    }

    private boolean isSubtype(JavaType.Of from, JavaType.Of to) {
        return isObject(to) || supertypes.as(from, to.declared()) != null || supertypes.isIncomplete(from.declared());
    }

    private static boolean isObject(JavaType type) {
        return type instanceof JavaType.Of of && of.declared().fullName().equals("java.lang.Object");
    }

    private static boolean isAboveArrays(JavaType type) {
        return type instanceof JavaType.Of of
                && List.of("java.lang.Object", "java.lang.Cloneable", "java.io.Serializable")
                        .contains(of.declared().fullName());
    }

    static boolean isPrimitive(JavaType type) {
        return type instanceof JavaType.Simple simple && simple.isPrimitive();
    }

    private static boolean widens(JavaType.Simple from, JavaType to) {
        if (!(to instanceof JavaType.Simple target)) {
            return false;
        }
        if (from.equals(target)) {
            return true;
        }
        String start = from.name().equals("char") ? "int" : from.name();
        int low = WIDENING.indexOf(start);
        int high = WIDENING.indexOf(target.name());
        return low >= 0 && high >= low && !(from.name().equals("char") && high < WIDENING.indexOf("int"));
    }

    /** With boxing and unboxing. */
    boolean isConvertible(JavaType from, JavaType to) {
        return isSubtype(from, to)
                || (isPrimitive(from) && !isPrimitive(to) && isSubtype(boxed(from), to))
                || (isPrimitive(to) && isSubtype(unboxed(from), to));
    }

    /** The class of a primitive type; other types as they are. */
    JavaType boxed(JavaType type) {
        return isPrimitive(type) && type instanceof JavaType.Simple simple
                ? names.platform(BOXES.getOrDefault(simple.name(), ""))
                : type;
    }

    /** The primitive type of its class; other types as they are. */
    JavaType unboxed(JavaType type) {
        String primitive =
                type instanceof JavaType.Of of ? unboxed.get(of.declared().fullName()) : null;
        return primitive == null ? type : new JavaType.Simple(primitive);
    }

    /** What both are, as an operation or a choice between them has it. */
    JavaType common(JavaType a, JavaType b) {
        if (a == JavaType.NULL || a.equals(b)) {
            return b;
        }
        if (b == JavaType.NULL) {
            return a;
        }
        JavaType left = unboxed(a);
        JavaType right = unboxed(b);
        if (isPrimitive(left) && isPrimitive(right)) {
            return isSubtype(left, right) ? right : left;
        }
        if (a == JavaType.UNKNOWN || b == JavaType.UNKNOWN) {
            return JavaType.UNKNOWN;
        }
        return isSubtype(a, b) ? b : isSubtype(b, a) ? a : shared(a, b);
    }

    /** The nearest class or interface above both. */
    private JavaType shared(JavaType a, JavaType b) {
        JavaType.Of found = a instanceof JavaType.Of of ? above(of, b) : null;
        return found == null ? JavaType.UNKNOWN : found;
    }

    private JavaType.@Nullable Of above(JavaType.Of type, JavaType other) {
        for (JavaType.Of supertype : supertypes.of(type.declared())) {
            if (!isObject(supertype)) {
                JavaType.Of seen = (JavaType.Of) supertypes.substitution(type).apply(supertype);
                if (isSubtype(other, seen)) {
                    return seen;
                }
                JavaType.Of higher = above(seen, other);
                if (higher != null) {
                    return higher;
                }
            }
        }
        return null;
    }
}
