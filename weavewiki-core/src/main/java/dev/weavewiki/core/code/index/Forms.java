package dev.weavewiki.core.code.index;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Derives how a record is written from its components, so that a component that is added is stored, and what was stored
 * before is recognised as old, without anybody having to think of it.
 */
final class Forms {

    private static final Form NUMBER = form("int", (value, out) -> out.number((Integer) value), ByteReader::number);
    private static final Form LONG = form(
            "long",
            (value, out) -> {
                out.number((int) ((Long) value >>> 32));
                out.number((int) (long) (Long) value);
            },
            in -> ((long) in.number() << 32) | (in.number() & 0xffff_ffffL));
    private static final Form TRUTH =
            form("boolean", (value, out) -> out.number((Boolean) value ? 1 : 0), in -> in.number() != 0);
    static final Form TEXT = form("text", (value, out) -> out.text((String) value), ByteReader::text);

    private final Set<Class<?>> given;
    private final Map<Class<?>, SelfForm> open = new HashMap<>();

    private Forms(Set<Class<?>> given) {
        this.given = given;
    }

    /** The form of a record. Values of the given types are not written: they are known to whoever reads. */
    static Form of(Class<? extends Record> type, Class<?>... given) {
        return new Forms(Set.of(given)).of((Type) type);
    }

    Form of(Type type) {
        if (type == int.class) {
            return NUMBER;
        }
        if (type == long.class) {
            return LONG;
        }
        if (type == boolean.class) {
            return TRUTH;
        }
        if (type == String.class) {
            return TEXT;
        }
        return type instanceof ParameterizedType generic ? many(generic) : one((Class<?>) type);
    }

    private Form one(Class<?> type) {
        if (given.contains(type)) {
            return form("given " + type.getSimpleName(), (value, out) -> {}, in -> in.given(type));
        }
        if (type.isEnum()) {
            return constant(type.getEnumConstants());
        }
        if (type.isRecord()) {
            return record(type);
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    /** A record that holds others of its own type names itself in its form. */
    private Form record(Class<?> type) {
        SelfForm around = open.get(type);
        if (around != null) {
            return around;
        }
        SelfForm self = new SelfForm(type.getSimpleName());
        open.put(type, self);
        RecordForm form = new RecordForm(type, this);
        open.remove(type);
        self.close(form);
        return form;
    }

    private static Form constant(Object[] constants) {
        return form(List.of(constants).toString(), (value, out) -> out.number(((Enum<?>) value).ordinal()), in -> {
            int number = in.number();
            if (number < 0 || number >= constants.length) {
                throw new IllegalArgumentException("no constant " + number);
            }
            return constants[number];
        });
    }

    private Form many(ParameterizedType type) {
        Form element = of(type.getActualTypeArguments()[0]);
        if (type.getRawType() == List.class) {
            return form(
                    "list of " + element.description(),
                    (value, out) -> writeAll((List<?>) value, element, out),
                    in -> readAll(new ArrayList<>(), element, in));
        }
        if (type.getRawType() == Set.class) {
            return form(
                    "set of " + element.description(),
                    (value, out) -> writeAll(((Set<?>) value).stream().sorted().toList(), element, out),
                    in -> readAll(new LinkedHashSet<>(), element, in));
        }
        if (type.getRawType() == Map.class) {
            return map(element, of(type.getActualTypeArguments()[1]));
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    /** Keys in their order, then the values in the order of their keys. */
    private static Form map(Form key, Form value) {
        return form(
                "map of " + key.description() + " to " + value.description(),
                (entries, out) -> {
                    var sorted = new TreeMap<Object, Object>((Map<?, ?>) entries);
                    writeAll(sorted.keySet(), key, out);
                    writeAll(sorted.values(), value, out);
                },
                in -> {
                    Collection<Object> keys = readAll(new ArrayList<>(), key, in);
                    Collection<Object> values = readAll(new ArrayList<>(), value, in);
                    if (keys.size() != values.size()) {
                        throw new IllegalArgumentException(keys.size() + " keys for " + values.size() + " values");
                    }
                    Map<Object, Object> entries = new LinkedHashMap<>();
                    Iterator<Object> next = values.iterator();
                    keys.forEach(name -> entries.put(name, next.next()));
                    return entries;
                });
    }

    private static void writeAll(Collection<?> values, Form element, ByteWriter out) {
        out.number(values.size());
        for (Object value : values) {
            element.write(value, out);
        }
    }

    private static Collection<Object> readAll(Collection<Object> values, Form element, ByteReader in) {
        int count = in.count();
        for (int i = 0; i < count; i++) {
            values.add(element.read(in));
        }
        return values;
    }

    private static Form form(
            String description, BiConsumer<Object, ByteWriter> writer, Function<ByteReader, ?> reader) {
        return new Form() {
            @Override
            public void write(Object value, ByteWriter out) {
                writer.accept(value, out);
            }

            @Override
            public Object read(ByteReader in) {
                return reader.apply(in);
            }

            @Override
            public String description() {
                return description;
            }
        };
    }
}
