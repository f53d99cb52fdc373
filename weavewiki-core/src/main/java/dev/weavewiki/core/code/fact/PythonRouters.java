package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The routers and blueprints of all files, and where they are included. FastAPI puts the prefix of the inclusion before the
 * router's own; in Flask the prefix of the registration stands instead of the blueprint's.
 */
final class PythonRouters {

    static final List<String> FRAMEWORKS = List.of("flask", "fastapi", "starlette", "quart", "sanic");

    private static final Map<String, String> MADE = Map.of("APIRouter", "prefix", "Blueprint", "url_prefix");
    private static final Map<String, String> INCLUDED =
            Map.of("include_router", "prefix", "register_blueprint", "url_prefix", "mount", "path");

    private final Mounts mounts = new Mounts();

    static PythonRouters of(List<ParsedFile> files, SourceTexts texts) {
        List<ParsedFile> python = files.stream()
                .filter(file -> Evidences.isOf(file, Set.of("python")))
                .toList();
        List<ParsedFile> serving = python.stream().filter(PythonRouters::serves).toList();
        var routers = new PythonRouters();
        if (!serving.isEmpty()) {
            var constants = Constants.of(python, texts);
            var names = new PythonNames(python);
            serving.forEach(file -> routers.declare(file, texts, constants));
            python.forEach(file -> routers.include(file, names, constants));
        }
        return routers;
    }

    static boolean serves(ParsedFile file) {
        return FRAMEWORKS.stream().anyMatch(framework -> Evidences.imports(file, framework));
    }

    private void declare(ParsedFile file, SourceTexts texts, Constants constants) {
        for (Invocation call : file.invocations()) {
            String argument = MADE.get(call.site().name());
            String router = argument == null ? "" : Evidences.assigned(texts.lines(file.path()), call);
            if (argument != null && !router.isEmpty()) {
                mounts.declare(PythonNames.id(file, router), prefix(Arguments.of(call), argument, constants));
            }
        }
    }

    private static String prefix(Arguments arguments, String name, Constants constants) {
        return arguments.has(name) ? constants.text(arguments.named(name)).orElse(Mounts.UNKNOWN) : "";
    }

    private void include(ParsedFile file, PythonNames names, Constants constants) {
        for (Invocation call : file.invocations()) {
            CallSite site = call.site();
            String argument = INCLUDED.get(site.name());
            if (argument == null
                    || site.form() != CallSite.Form.CALL
                    || site.receiver().isEmpty()) {
                continue;
            }
            Arguments arguments = Arguments.of(call);
            boolean whole = argument.equals("path");
            String router = arguments.at(whole ? 1 : 0);
            if (router.matches("[\\w.]+")) {
                String child = names.meaning(file, router);
                String given = whole
                        ? constants.text(arguments.at(0)).orElse(Mounts.UNKNOWN)
                        : prefix(arguments, argument, constants);
                boolean instead = argument.equals("url_prefix") && arguments.has(argument);
                String full = instead ? given : given + "/" + mounts.declared(child);
                mounts.mount(child, names.meaning(file, site.receiver()), full);
            }
        }
    }

    Set<String> prefixes(ParsedFile file, String router) {
        return mounts.prefixes(PythonNames.id(file, router));
    }
}
