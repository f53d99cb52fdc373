package dev.weavewiki.core.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components of a record and its canonical constructor, made accessible once. */
final class RecordShape {

    private static final Set<Class<?>> SCALARS =
            Set.of(String.class, int.class, long.class, double.class, boolean.class);

    private final Class<?> type;
    private final boolean value;
    private final List<RecordComponent> components;
    private final List<Method> accessors;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        this.type = type;
        value = isValue(type);
        components = List.of(type.getRecordComponents());
        accessors = components.stream().map(RecordComponent::getAccessor).toList();
        accessors.forEach(accessor -> accessor.setAccessible(true));
        constructor = canonicalConstructor(type, components);
    }

    static RecordShape of(Class<?> type) {
        return new RecordShape(type);
    }

    /** Whether the record wraps one scalar called {@code value}, and so is written as that scalar. */
    static boolean isValue(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return false;
        }
        RecordComponent only = type.getRecordComponents()[0];
        return only.getName().equals("value") && SCALARS.contains(only.getType());
    }

    boolean isValue() {
        return value;
    }

    String name() {
        return type.getSimpleName();
    }

    List<RecordComponent> components() {
        return components;
    }

    @Nullable
    Object valueAt(int index, Object record) {
        try {
            return accessors.get(index).invoke(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("accessor was made accessible", e);
        } catch (InvocationTargetException e) {
            throw refusal(e);
        }
    }

    /**
     * The record of these values.
     *
     * @throws IllegalArgumentException with the constructor's words where it refuses them
     */
    Object create(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw refusal(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("constructor was made accessible", e);
        }
    }

    /** The value record that was written as this key. */
    Object createFromKey(String key) {
        Class<?> scalar = components.get(0).getType();
        if (scalar == String.class) {
            return create(key);
        }
        if (scalar == boolean.class) {
            return create(Boolean.valueOf(key));
        }
        if (scalar == double.class) {
            return create(Double.valueOf(key));
        }
        return scalar == int.class ? create(Integer.valueOf(key)) : create(Long.valueOf(key));
    }

    private static IllegalArgumentException refusal(InvocationTargetException thrown) {
        Throwable cause = thrown.getTargetException();
        return new IllegalArgumentException(String.valueOf(cause.getMessage()), cause);
    }

    private static Constructor<?> canonicalConstructor(Class<?> type, List<RecordComponent> components) {
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> Arrays.equals(candidate.getParameterTypes(), types))
                .peek(canonical -> canonical.setAccessible(true))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no canonical constructor"));
    }
}
