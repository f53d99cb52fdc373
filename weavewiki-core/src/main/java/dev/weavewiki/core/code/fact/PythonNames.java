package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.ParsedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which module-level name of which file an expression of another Python file means. */
final class PythonNames {

    /** Packages hand on names of their modules; longer ways than this are a circle. */
    private static final int STEPS = 6;

    private final Map<String, List<ParsedFile>> byModule = new HashMap<>();
    private final Map<ParsedFile, Map<String, ImportBinding>> bindings = new HashMap<>();

    PythonNames(List<ParsedFile> files) {
        for (ParsedFile file : files) {
            String module = module(file);
            for (int at = 0; at >= 0; at = next(module, at)) {
                byModule.computeIfAbsent(module.substring(at), key -> new ArrayList<>())
                        .add(file);
            }
        }
    }

    private static int next(String module, int at) {
        int dot = module.indexOf('.', at);
        return dot < 0 ? -1 : dot + 1;
    }

    static String module(ParsedFile file) {
        return file.path().value().replaceFirst("(/__init__)?\\.py$", "").replace('/', '.');
    }

    static String id(ParsedFile file, String name) {
        return file.path().value() + "#" + name;
    }

    /** The file and name, as {@link #id} has them; a name that is not imported is the file's own. */
    String meaning(ParsedFile file, String expression) {
        return meaning(file, expression, STEPS).orElse(id(file, expression));
    }

    private Optional<String> meaning(ParsedFile file, String expression, int steps) {
        int dot = expression.indexOf('.');
        String first = dot < 0 ? expression : expression.substring(0, dot);
        ImportBinding binding =
                bindings.computeIfAbsent(file, PythonNames::byLocal).get(first);
        if (binding == null || steps == 0) {
            return dot < 0 ? Optional.of(id(file, expression)) : Optional.empty();
        }
        String rest = dot < 0 ? "" : expression.substring(dot);
        String target = absolute(file, binding.target());
        String name = binding.name().isEmpty()
                ? (binding.local().equals(first) && target.startsWith(first + ".") ? expression : target + rest)
                : target + "." + binding.name() + rest;
        return found(file, name, steps - 1);
    }

    private Optional<String> found(ParsedFile from, String name, int steps) {
        int dot = name.lastIndexOf('.');
        for (int at = dot; at > 0; at = name.lastIndexOf('.', at - 1)) {
            Optional<ParsedFile> file = nearest(from, name.substring(0, at));
            if (file.isPresent()) {
                return meaning(file.get(), name.substring(at + 1), steps);
            }
        }
        return Optional.empty();
    }

    /** The file of a module as another file would import it. */
    Optional<ParsedFile> module(ParsedFile from, String name) {
        return nearest(from, absolute(from, name));
    }

    private Optional<ParsedFile> nearest(ParsedFile from, String module) {
        return byModule.getOrDefault(module, List.of()).stream()
                .min(Comparator.comparingInt((ParsedFile file) -> -common(from, file))
                        .thenComparing(ParsedFile::path));
    }

    private static int common(ParsedFile one, ParsedFile other) {
        String a = one.path().value();
        String b = other.path().value();
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static Map<String, ImportBinding> byLocal(ParsedFile file) {
        Map<String, ImportBinding> found = new HashMap<>();
        for (ImportBinding binding : file.bindings()) {
            String local = binding.local().isEmpty() ? binding.name() : binding.local();
            String name = local.isEmpty() ? binding.target() : local;
            int dot = name.indexOf('.');
            found.putIfAbsent(dot > 0 ? name.substring(0, dot) : name, binding);
        }
        return found;
    }

    private static String absolute(ParsedFile file, String target) {
        int dots = 0;
        while (dots < target.length() && target.charAt(dots) == '.') {
            dots++;
        }
        if (dots == 0) {
            return target;
        }
        String folder = file.path().parent().value().replace('/', '.');
        for (int up = 1; up < dots; up++) {
            int dot = folder.lastIndexOf('.');
            folder = dot < 0 ? "" : folder.substring(0, dot);
        }
        String below = target.substring(dots);
        return folder.isEmpty() ? below : below.isEmpty() ? folder : folder + "." + below;
    }
}
