package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.resolve.Project;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which function a C or C++ call means: free ones by scope, qualified ones by their path, methods by what is declared. */
final class CCalls {

    private static final Pattern METHOD = Pattern.compile("^(.+?)(?:\\.|->)([\\w~]+)(?:<[^()]*>)?$");
    private static final Pattern START = Pattern.compile("^(?:`([^`]*)`|([\\w:]+)(?:<[^()]*>)?(\\(\\)|\\{\\})?)");
    private static final Pattern STEP = Pattern.compile("^(?:\\.|->)(\\w+)(?:<[^()]*>)?(\\(\\))?|^\\[\\]");

    private final Project project;
    private final CFunctions functions;
    private final CppClasses classes;

    CCalls(Project project, CFunctions functions, CppClasses classes) {
        this.project = project;
        this.functions = functions;
        this.classes = classes;
    }

    /** @param reach the files that the compiler sees with the file */
    Optional<CFunctions.Found> target(ParsedFile file, Invocation invocation, Set<RepoPath> reach) {
        CallSite site = invocation.site();
        String chain = invocation.chain();
        if (site.form() != CallSite.Form.CALL || chain.isEmpty()) {
            return Optional.empty();
        }
        var place = new Place(file, holder(file, site.caller()), reach);
        Matcher method = METHOD.matcher(chain);
        if (method.matches()) {
            return type(place, method.group(1)).flatMap(type -> method(place, type, method.group(2)));
        }
        return invocation.hidden() || chain.startsWith("?") || chain.startsWith("`")
                ? Optional.empty()
                : function(place, chain);
    }

    /** The class or namespace around the caller. */
    private String holder(ParsedFile file, String caller) {
        return project.symbol(file.path(), caller).map(Symbol::container).orElse("");
    }

    private Optional<CFunctions.Found> function(Place place, String written) {
        String path = written.replaceAll("<[^()]*>", "").replaceFirst("^::", "");
        List<String> segments = Arrays.asList(path.split("::", -1));
        String name = segments.get(segments.size() - 1);
        List<String> scope = segments.subList(0, segments.size() - 1);
        if (!scope.isEmpty()) {
            return find(place, name, symbol -> isWithin(symbol, scope));
        }
        for (String around = place.holder; !around.isEmpty(); around = outer(around)) {
            Optional<CFunctions.Found> own = method(place, around.substring(around.lastIndexOf('.') + 1), name);
            if (own.isPresent()) {
                return own;
            }
        }
        // No member: a using directive or the arguments may open the namespaces that a function stands in.
        return find(place, name, symbol -> symbol.kind() == SymbolKind.FUNCTION);
    }

    private static String outer(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
    }

    /** Whether the written scopes occur around the symbol in this order; inline namespaces may stand between. */
    private static boolean isWithin(Symbol symbol, List<String> scope) {
        int at = 0;
        for (String segment : symbol.container().split("\\.", -1)) {
            if (at < scope.size() && segment.equals(scope.get(at))) {
                at++;
            }
        }
        return at == scope.size() && symbol.container().endsWith(scope.get(scope.size() - 1));
    }

    private Optional<CFunctions.Found> method(Place place, String type, String name) {
        return classes.lineage(type).stream()
                .map(holder -> find(
                        place,
                        name,
                        symbol -> symbol.container().equals(holder)
                                || symbol.container().endsWith("." + holder)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<CFunctions.Found> find(Place place, String name, Predicate<Symbol> fits) {
        return functions.find(place.file, name, place.reach, fits);
    }

    /** The simple name of the class that the chain gives. */
    private Optional<String> type(Place place, String chain) {
        Matcher start = START.matcher(chain);
        if (!start.find()) {
            return Optional.empty();
        }
        Optional<String> type = start.group(1) != null
                ? Optional.of(CppClasses.simple(start.group(1)))
                : start(place, start.group(2), start.group(3));
        String rest = chain.substring(start.end());
        while (type.isPresent() && !rest.isEmpty()) {
            Matcher step = STEP.matcher(rest);
            if (!step.find()) {
                return Optional.empty();
            }
            type = step(place, type.get(), step);
            rest = rest.substring(step.end());
        }
        return type.filter(name -> !name.isEmpty() && !name.equals("auto"));
    }

    private Optional<String> start(Place place, String path, @Nullable String call) {
        String own = place.holder.substring(place.holder.lastIndexOf('.') + 1);
        if (path.equals("this")) {
            return Optional.of(own);
        }
        if (call == null) {
            return classes.fieldType(own, path);
        }
        return function(place, path)
                .map(found -> CppClasses.resultType(found.symbol()))
                .filter(type -> !type.isEmpty())
                .or(() -> classes.named(path, place.reach).map(Symbol::name));
    }

    private Optional<String> step(Place place, String type, Matcher step) {
        if (step.group(1) == null) {
            return Optional.of(type);
        }
        return step.group(2) == null
                ? classes.fieldType(type, step.group(1))
                : method(place, type, step.group(1)).map(found -> CppClasses.resultType(found.symbol()));
    }

    /** Where a call stands: its file, the class or namespace around it, and what the compiler sees there. */
    private record Place(ParsedFile file, String holder, Set<RepoPath> reach) {}
}
