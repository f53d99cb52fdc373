package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go functions that are handed a router or a group, and the prefixes of what they are handed, over all files. */
final class GoRouterFunctions {

    private static final Pattern PARAMETER = Pattern.compile(
            "(\\w+)\\s+\\*?(?:gin|echo|chi|fiber|mux|http)\\.(?:Engine|RouterGroup|IRouter|IRoutes|Echo|Group|Router|Mux|App|ServeMux)\\b");

    private final Mounts mounts = new Mounts();
    private final Map<String, List<Symbol>> byName = new HashMap<>();

    static GoRouterFunctions of(List<ParsedFile> files, SourceTexts texts) {
        var functions = new GoRouterFunctions();
        for (ParsedFile file : files) {
            for (Symbol symbol : file.symbols()) {
                if (symbol.kind().isCallable()
                        && PARAMETER.matcher(symbol.signature()).find()) {
                    functions
                            .byName
                            .computeIfAbsent(symbol.name(), key -> new ArrayList<>())
                            .add(symbol);
                }
            }
        }
        if (!functions.byName.isEmpty()) {
            files.forEach(file -> functions.addCalls(file, texts));
        }
        return functions;
    }

    private void addCalls(ParsedFile file, SourceTexts texts) {
        List<Invocation> handing = file.invocations().stream()
                .filter(call -> byName.containsKey(call.site().name()))
                .toList();
        if (handing.isEmpty()) {
            return;
        }
        GoRouteGroups groups = GoRouteGroups.of(file, texts.lines(file.path()));
        Set<String> routers = routers(file);
        for (Invocation call : handing) {
            target(file, call.site())
                    .ifPresent(function -> Arguments.of(call)
                            .all()
                            .forEach(argument -> hand(file, call.site(), function, argument.text(), groups, routers)));
        }
    }

    private void hand(
            ParsedFile file,
            CallSite site,
            Symbol function,
            String argument,
            GoRouteGroups groups,
            Set<String> routers) {
        GoRouteGroups.Group group = groups.at(site, argument).orElse(new GoRouteGroups.Group(argument, Mounts.UNKNOWN));
        boolean handed = argument.contains(".Group(") || group.prefix().length() > 0 || routers.contains(argument);
        if (handed) {
            mounts.mount(id(function), id(file, site.caller(), group.root()), group.prefix());
        }
    }

    /** The names of what is made or passed as a router in the file. */
    private static Set<String> routers(ParsedFile file) {
        Set<String> names = new HashSet<>(Set.of("r", "router", "app", "e", "engine", "mux", "group", "api"));
        for (Symbol symbol : file.symbols()) {
            PARAMETER.matcher(symbol.signature()).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    /** The only function of the name, or the only one in the package that the call names. */
    private Optional<Symbol> target(ParsedFile file, CallSite site) {
        List<Symbol> all = byName.getOrDefault(site.name(), List.of());
        List<Symbol> named = all.stream()
                .filter(symbol -> site.receiver().isEmpty()
                        ? symbol.path().parent().equals(file.path().parent())
                        : symbol.path().parent().name().equals(site.receiver()))
                .toList();
        List<Symbol> chosen = named.isEmpty() ? all : named;
        return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
    }

    private static String id(Symbol function) {
        return function.path().value() + "#" + function.qualifiedName();
    }

    /** A router that a function is handed is the function's; any other begins nowhere. */
    private String id(ParsedFile file, String caller, String variable) {
        return file.symbols().stream()
                .filter(symbol -> symbol.qualifiedName().equals(caller) && isHanded(symbol, variable))
                .findFirst()
                .map(GoRouterFunctions::id)
                .orElse("");
    }

    private static boolean isHanded(Symbol function, String variable) {
        Matcher parameter = PARAMETER.matcher(function.signature());
        while (parameter.find()) {
            if (parameter.group(1).equals(variable)) {
                return true;
            }
        }
        return false;
    }

    /** The prefixes of the router that a variable of the calling function holds. */
    Set<String> prefixes(ParsedFile file, String caller, String variable) {
        return mounts.prefixes(id(file, caller, variable));
    }
}
