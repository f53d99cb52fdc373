package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lists of patterns in Django's URL configurations, and under which prefixes they are included: by module, by name, on
 * the spot, or as the view sets of a router.
 */
final class DjangoRoutes {

    /** One pattern that leads to a view. @param detail what else is to say of it */
    record Route(String list, String path, String detail, int line) {}

    private static final Set<String> ROUTES = Set.of("path", "re_path", "url");
    private static final String PATTERNS = "urlpatterns";
    private static final Pattern NAME = Pattern.compile("[\\w.]+");
    private static final Pattern HANDED_ON = Pattern.compile("^\\s*urlpatterns\\s*\\+?=\\s*(\\w+)\\.urls\\b.*$");

    private final Mounts mounts = new Mounts();
    private final Map<ParsedFile, List<Route>> routes = new HashMap<>();

    static DjangoRoutes of(List<ParsedFile> files, SourceTexts texts) {
        List<ParsedFile> python = files.stream()
                .filter(file -> Evidences.isOf(file, Set.of("python")))
                .toList();
        List<ParsedFile> configured =
                python.stream().filter(DjangoRoutes::isConfiguration).toList();
        var found = new DjangoRoutes();
        if (!configured.isEmpty()) {
            var names = new PythonNames(python);
            var constants = Constants.of(python, texts);
            configured.forEach(file -> found.new Reader(file, texts.lines(file.path()), names, constants).read());
        }
        return found;
    }

    private static boolean isConfiguration(ParsedFile file) {
        return Evidences.imports(file, "django.urls")
                || Evidences.imports(file, "django.conf.urls")
                || Evidences.imports(file, "rest_framework.routers")
                || Evidences.imports(file, "rest_framework");
    }

    List<Route> routes(ParsedFile file) {
        return routes.getOrDefault(file, List.of());
    }

    Set<String> prefixes(String list) {
        return mounts.prefixes(list);
    }

    /** Patterns between two lines that are included on the spot. */
    private record Inline(String list, int from, int to) {}

    /** Reads one configuration. */
    private final class Reader {
        private final ParsedFile file;
        private final List<String> lines;
        private final PythonNames names;
        private final Constants constants;
        private final List<Inline> inlines = new ArrayList<>();
        private final List<Route> found = new ArrayList<>();

        Reader(ParsedFile file, List<String> lines, PythonNames names, Constants constants) {
            this.file = file;
            this.lines = lines;
            this.names = names;
            this.constants = constants;
        }

        void read() {
            boolean urls = Evidences.imports(file, "django.urls") || Evidences.imports(file, "django.conf.urls");
            for (Invocation call : file.invocations()) {
                CallSite site = call.site();
                if (urls && site.receiver().isEmpty() && ROUTES.contains(site.name())) {
                    route(call);
                } else if (site.name().equals("register")
                        && Evidences.imports(file, "rest_framework")
                        && site.receiver().matches("\\w*[rR]outer")) {
                    String path = text(site.name(), Arguments.of(call).at(0));
                    String router = PythonNames.id(file, site.receiver());
                    boolean bare =
                            file.values().getOrDefault(site.receiver(), "").contains("trailing_slash=False");
                    found.add(new Route(router, bare ? path : path + "/", "view set", site.line()));
                }
            }
            for (String line : found.isEmpty() ? List.<String>of() : lines) {
                var handed = HANDED_ON.matcher(line);
                if (handed.matches()) {
                    mounts.mount(names.meaning(file, handed.group(1)), PythonNames.id(file, PATTERNS), "");
                }
            }
            routes.put(file, found);
        }

        private void route(Invocation call) {
            Arguments arguments = Arguments.of(call);
            String path = text(call.site().name(), arguments.at(0));
            String view = arguments.at(1);
            int line = call.site().line();
            String list = list(line);
            if (view.startsWith("include(")) {
                include(
                        list,
                        path,
                        Arguments.of(view.substring("include".length())).at(0),
                        line);
            } else if (!view.isEmpty() && !view.endsWith(".site.urls")) {
                found.add(new Route(list, path, "", line));
            }
        }

        private void include(String list, String path, String written, int line) {
            String what = written.startsWith("(") ? Arguments.of(written).at(0) : written;
            Optional<String> module = Arguments.literal(what);
            if (module.isPresent()) {
                names.module(file, module.get())
                        .ifPresent(target -> mounts.mount(PythonNames.id(target, PATTERNS), list, path));
            } else if (what.startsWith("[")) {
                String text = Brackets.across(
                        lines, line, Math.max(0, Evidences.line(lines, line).indexOf('(')));
                int to = line + (int) text.chars().filter(c -> c == '\n').count();
                String inner = list + "@" + line;
                inlines.add(new Inline(inner, line, to));
                mounts.mount(inner, list, path);
            } else if (NAME.matcher(what).matches()) {
                String name = what.replaceFirst("\\.urls$", "");
                mounts.mount(names.meaning(file, name), list, path);
            }
        }

        /** The innermost list around a line. */
        private String list(int line) {
            for (int i = inlines.size() - 1; i >= 0; i--) {
                Inline inline = inlines.get(i);
                if (inline.from() < line && line <= inline.to()) {
                    return inline.list();
                }
            }
            return PythonNames.id(
                    file,
                    file.symbols().stream()
                            .filter(symbol -> symbol.isTopLevel()
                                    && !symbol.kind().isType()
                                    && !symbol.kind().isCallable()
                                    && symbol.lines().contains(line))
                            .map(Symbol::name)
                            .findFirst()
                            .orElse(PATTERNS));
        }

        /** The path without what anchors a regular expression, which says nothing about it. */
        private String text(String function, String written) {
            String path = constants.text(written).orElse(Mounts.UNKNOWN);
            return function.equals("path") ? path : path.replaceAll("^\\^|\\$$", "");
        }
    }
}
