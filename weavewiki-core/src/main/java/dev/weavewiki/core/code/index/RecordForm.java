package dev.weavewiki.core.code.index;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** A record as its components, one after the other. */
final class RecordForm implements Form {

    /** Given instead of none, for which an array would be made each time. */
    private static final Object[] NOTHING = {};

    private final Constructor<?> constructor;
    private final Method[] accessors;
    private final Form[] forms;
    private final String description;

    RecordForm(Class<?> type, Forms all) {
        RecordComponent[] components = type.getRecordComponents();
        constructor = constructor(type, components);
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        // Asked once here instead of each time who calls, which took longer than the calls.
        AccessibleObject.setAccessible(accessors, true);
        constructor.setAccessible(true);
        forms = Arrays.stream(components)
                .map(component -> all.of(component.getGenericType()))
                .toArray(Form[]::new);
        StringBuilder text = new StringBuilder(type.getSimpleName());
        for (int i = 0; i < forms.length; i++) {
            text.append(i == 0 ? '(' : ',')
                    .append(components[i].getName())
                    .append(' ')
                    .append(forms[i].description());
        }
        description = text.append(')').toString();
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    @Override
    public void write(Object value, ByteWriter out) {
        try {
            for (int i = 0; i < forms.length; i++) {
                forms[i].write(accessors[i].invoke(value, NOTHING), out);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + description, e);
        }
    }

    /** Records of one text, such as paths, are made once for each text. */
    @Override
    public Object read(ByteReader in) {
        return forms.length == 1 && forms[0] == Forms.TEXT ? in.shared(this, this::made) : made(in);
    }

    private Object made(ByteReader in) {
        Object[] values = new Object[forms.length];
        for (int i = 0; i < forms.length; i++) {
            values[i] = forms[i].read(in);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("no such " + description, e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("cannot make " + description, e);
        }
    }

    @Override
    public String description() {
        return description;
    }
}
