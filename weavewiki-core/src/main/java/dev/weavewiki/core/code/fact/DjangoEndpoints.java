package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Routes of Django's URL configurations, with the prefixes under which a configuration is included. */
final class DjangoEndpoints implements FactDetector {

    private static final Set<String> ROUTES = Set.of("path", "re_path", "url");
    private static final Pattern INCLUDED = Pattern.compile(",\\s*include\\(\\s*\\(?\\s*[\"']([\\w.]+)[\"']");
    private static final Pattern INCLUDES = Pattern.compile(",\\s*(?:include\\(|\\w+\\.site\\.urls)");
    private static final Pattern LITERAL = Pattern.compile("^\\(\\s*(?:route\\s*=\\s*)?r?[\"']([^\"']*)[\"']\\s*,");

    /** Included configurations include others; more levels than this are a circle. */
    private static final int LEVELS = 8;

    private final Map<String, Set<Inclusion>> inclusions;

    private record Inclusion(String from, String prefix) implements Comparable<Inclusion> {
        @Override
        public int compareTo(Inclusion other) {
            return (from + " " + prefix).compareTo(other.from + " " + other.prefix);
        }
    }

    DjangoEndpoints() {
        this(Map.of());
    }

    private DjangoEndpoints(Map<String, Set<Inclusion>> inclusions) {
        this.inclusions = inclusions;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        Map<String, Set<Inclusion>> found = new TreeMap<>();
        for (ParsedFile file : files) {
            routes(file).forEach(call -> {
                Matcher included = INCLUDED.matcher(call.arguments());
                if (included.find()) {
                    found.computeIfAbsent(included.group(1), key -> new TreeSet<>())
                            .add(new Inclusion(module(file), path(call)));
                }
            });
        }
        return new DjangoEndpoints(found);
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        List<Invocation> routes = routes(file)
                .filter(call -> !INCLUDES.matcher(call.arguments()).find())
                .toList();
        if (routes.isEmpty()) {
            return Stream.empty();
        }
        Set<String> prefixes = prefixes(module(file), LEVELS);
        return routes.stream()
                .flatMap(call -> prefixes.stream()
                        .map(prefix -> Evidences.fact(
                                Fact.Kind.HTTP_ENDPOINT,
                                Evidences.path(prefix + path(call)),
                                "",
                                file,
                                call.site().line())));
    }

    private static Stream<Invocation> routes(ParsedFile file) {
        boolean configuration = Evidences.isOf(file, Set.of("python"))
                && (Evidences.imports(file, "django.urls") || Evidences.imports(file, "django.conf.urls"));
        return configuration
                ? file.invocations().stream()
                        .filter(call -> call.site().form() == CallSite.Form.CALL
                                && call.site().receiver().isEmpty()
                                && ROUTES.contains(call.site().name())
                                && LITERAL.matcher(call.arguments()).find())
                : Stream.empty();
    }

    /** Where a pattern is a regular expression, its anchors say nothing about the path. */
    private static String path(Invocation call) {
        Matcher literal = LITERAL.matcher(call.arguments());
        String path = literal.find() ? literal.group(1) : "";
        return call.site().name().equals("path") ? path : path.replaceAll("^\\^|\\$$", "");
    }

    private static String module(ParsedFile file) {
        return file.path().value().replaceFirst("(/__init__)?\\.py$", "").replace('/', '.');
    }

    private Set<String> prefixes(String module, int levels) {
        Set<String> prefixes = new HashSet<>();
        for (int dot = -1; dot < module.length(); dot = next(module, dot)) {
            for (Inclusion inclusion : inclusions.getOrDefault(module.substring(dot + 1), Set.of())) {
                if (levels > 0) {
                    prefixes(inclusion.from(), levels - 1).forEach(above -> prefixes.add(above + inclusion.prefix()));
                }
            }
        }
        return prefixes.isEmpty() ? Set.of("") : prefixes;
    }

    /** A folder above the importable packages is not part of a module's name. */
    private static int next(String module, int dot) {
        int next = module.indexOf('.', dot + 1);
        return next < 0 ? module.length() : next;
    }
}
