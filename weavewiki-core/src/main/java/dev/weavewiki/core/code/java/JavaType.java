package dev.weavewiki.core.code.java;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of an expression, as far as it is known. */
sealed interface JavaType {

    /** Nothing is known; it may be any type. */
    JavaType UNKNOWN = new Simple("?");

    /** What {@code null} is. */
    JavaType NULL = new Simple("null");

    JavaType VOID = new Simple("void");

    /** A class or interface; without arguments where they are not known or there are none. */
    record Of(Declared declared, List<JavaType> arguments) implements JavaType {
        public Of {
            arguments = List.copyOf(arguments);
        }
    }

    /** An array. */
    record Array(JavaType element) implements JavaType {}

    /** A primitive type, or one of the constants above. */
    record Simple(String name) implements JavaType {
        boolean isPrimitive() {
            return !name.equals("?") && !name.equals("null") && !name.equals("void");
        }
    }

    /** A type parameter; each is one object. */
    final class Parameter implements JavaType {
        private final String name;
        private final String bound;
        private final Scope scope;
        private @Nullable JavaType resolved;

        Parameter(String name, String bound, Scope scope) {
            this.name = name;
            this.bound = bound;
            this.scope = scope;
        }

        /** What it surely is; unknown where any object will do. */
        JavaType bound(Names names) {
            if (resolved == null) {
                resolved = UNKNOWN;
                resolved = bound.isEmpty() ? UNKNOWN : names.type(bound, scope);
            }
            return resolved;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    default boolean isKnown() {
        return this != UNKNOWN;
    }
}
