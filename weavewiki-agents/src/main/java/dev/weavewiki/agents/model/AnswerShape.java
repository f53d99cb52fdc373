package dev.weavewiki.agents.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a model wrote into the shape of the answer record: names in another spelling are found, what is missing is
 * empty, a single value stands for a list of one, numbers in quotes are numbers. What cannot be brought into shape is
 * empty; inside a list it is left out.
 */
final class AnswerShape {

    private AnswerShape() {}

    /** How many components of the record the members name. */
    static long known(Class<?> record, Map<String, Object> members) {
        Map<String, Object> byName = normalised(members);
        return Stream.of(record.getRecordComponents())
                .filter(component -> byName.get(normal(component.getName())) != null)
                .count();
    }

    static Optional<Map<String, Object>> record(Class<?> type, Map<String, Object> members) {
        Map<String, Object> byName = normalised(members);
        Map<String, Object> shaped = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Optional<Object> value = value(component.getGenericType(), byName.get(normal(component.getName())));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            shaped.put(component.getName(), value.get());
        }
        return Optional.of(shaped);
    }

    private static Optional<Object> value(Type type, @Nullable Object given) {
        if (type instanceof ParameterizedType list) {
            return Optional.of(items(list.getActualTypeArguments()[0], given));
        }
        Class<?> kind = (Class<?>) type;
        if (kind == String.class) {
            return Optional.of(text(given));
        }
        if (kind.isEnum()) {
            return constant(kind, text(given));
        }
        if (kind.isRecord()) {
            return nested(kind, given);
        }
        boolean logical = kind == boolean.class || kind == Boolean.class;
        return Optional.of(logical ? Boolean.valueOf(text(given)) : number(kind, given));
    }

    private static List<Object> items(Type type, @Nullable Object given) {
        List<?> values =
                given instanceof List<?> many ? many : Stream.ofNullable(given).toList();
        return values.stream()
                .filter(value -> value != null)
                .map(value -> value(type, value))
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
    }

    @SuppressWarnings("unchecked")
    private static Optional<Object> nested(Class<?> kind, @Nullable Object given) {
        Map<String, Object> members = given instanceof Map ? (Map<String, Object>) given : Map.of();
        boolean stray = given != null && known(kind, members) == 0;
        return stray ? Optional.empty() : record(kind, members).map(shaped -> shaped);
    }

    private static String text(@Nullable Object given) {
        if (given instanceof List<?> many) {
            return many.stream().map(AnswerShape::text).collect(Collectors.joining("\n"));
        }
        return given == null || given instanceof Map ? "" : given.toString();
    }

    private static Optional<Object> constant(Class<?> kind, String name) {
        return Stream.of(kind.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .filter(constant -> normal(constant).equals(normal(name)))
                .<Object>map(constant -> constant)
                .findFirst();
    }

    private static Number number(Class<?> kind, @Nullable Object given) {
        double value = given instanceof Number number ? number.doubleValue() : parsed(text(given));
        boolean decimal = kind == double.class || kind == Double.class;
        return decimal ? (Number) value : (Number) Math.round(value);
    }

    private static double parsed(String text) {
        String digits = text.strip();
        return digits.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? Double.parseDouble(digits) : 0;
    }

    private static Map<String, Object> normalised(Map<String, Object> members) {
        Map<String, Object> byName = new LinkedHashMap<>();
        members.forEach((name, value) -> byName.putIfAbsent(normal(name), value));
        return byName;
    }

    private static String normal(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
