package dev.weavewiki.core.code.java;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the names and types of the running JDK's public classes that repositories use most, as {@link Platform} reads
 * them: TARGET. Run by hand on the newest JDK that is supported; the table is kept, so that every JDK gives the same model.
 */
final class PlatformTable {

    private static final Pattern PACKAGES = Pattern.compile(
            "java/(lang|lang/annotation|lang/reflect|io|math|net|text|time(/\\w+)*|nio(/(file|charset|channels)(/attribute)?)?"
                    + "|util|util/(concurrent(/\\w+)*|function|stream|regex|zip|jar))");

    private PlatformTable() {}

    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : names()) {
            Class<?> type = type(name);
            if (type != null && isShown(type)) {
                add(type, lines);
            }
        }
        Files.write(Path.of(args[0]), lines);
    }

    private static TreeSet<String> names() throws IOException {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(root::relativize)
                    .filter(file -> file.toString().endsWith(".class") && file.getParent() != null)
                    .filter(file ->
                            PACKAGES.matcher(file.getParent().toString()).matches())
                    .map(file -> file.toString().replace('/', '.').replaceAll("\\.class$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private static boolean isShown(Class<?> type) {
        return type == null
                || (isShown(type.getModifiers())
                        && !type.isAnonymousClass()
                        && !type.isLocalClass()
                        && isShown(type.getDeclaringClass()));
    }

    private static boolean isShown(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void add(Class<?> type, List<String> lines) {
        List<String> supertypes = new ArrayList<>();
        if (type.getGenericSuperclass() != null) {
            supertypes.add(text(type.getGenericSuperclass()));
        }
        Arrays.stream(type.getGenericInterfaces()).map(PlatformTable::text).forEach(supertypes::add);
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        lines.add(String.join(
                "\t",
                "T",
                type.getCanonicalName(),
                kind,
                parameters(type.getTypeParameters()),
                String.join(";", supertypes)));
        Stream.of(type.getDeclaredFields())
                .filter(field -> isShown(field.getModifiers()) && !field.isSynthetic())
                .map(PlatformTable::line)
                .sorted()
                .forEach(lines::add);
        Stream.of(type.getDeclaredMethods())
                .filter(method -> isShown(method.getModifiers()) && !method.isSynthetic())
                .map(PlatformTable::line)
                .sorted()
                .forEach(lines::add);
    }

    private static String line(Field field) {
        return String.join("\t", "F", field.getName(), text(field.getGenericType()));
    }

    private static String line(Method method) {
        List<String> types = Arrays.stream(method.getGenericParameterTypes())
                .map(PlatformTable::text)
                .collect(Collectors.toList());
        if (method.isVarArgs()) {
            int last = types.size() - 1;
            types.set(last, types.get(last).replaceAll("\\[]$", "..."));
        }
        return String.join(
                "\t",
                "M",
                method.getName(),
                parameters(method.getTypeParameters()),
                text(method.getGenericReturnType()),
                String.join(";", types),
                Modifier.isAbstract(method.getModifiers()) ? "abstract" : "");
    }

    private static String parameters(TypeVariable<?>[] variables) {
        return Arrays.stream(variables)
                .map(variable -> {
                    String bound = text(variable.getBounds()[0]);
                    return bound.equals("java.lang.Object")
                            ? variable.getName()
                            : variable.getName() + " extends " + bound;
                })
                .collect(Collectors.joining(";"));
    }

    private static String text(Type type) {
        return type.getTypeName().replace('$', '.').replace(", ", ",");
    }
}
