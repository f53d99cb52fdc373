package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where routers are mounted with literal prefixes: {@code app.use('/api', router)}, also over one import. */
record ExpressMounts(Map<String, Set<String>> byRouter) {

    private static final Pattern LAST =
            Pattern.compile(",\\s*(?:(\\w+)|require\\(\\s*[\"']([^\"']+)[\"']\\s*\\))\\s*\\)$");
    private static final Pattern EXTENSION = Pattern.compile("(?:/index)?\\.[cm]?[jt]sx?$|/index$");

    static ExpressMounts of(List<ParsedFile> files) {
        Map<String, Set<String>> mounts = new TreeMap<>();
        for (ParsedFile file : files) {
            for (Invocation call : file.invocations()) {
                boolean mounting = call.site().name().equals("use")
                        && call.site().literal().startsWith("/")
                        && !call.site().literal().contains("${");
                Matcher last = LAST.matcher(call.arguments());
                if (mounting && last.find()) {
                    String router = last.group(2) == null ? router(file, last.group(1)) : module(file, last.group(2));
                    mounts.computeIfAbsent(router, key -> new TreeSet<>())
                            .add(call.site().literal());
                }
            }
        }
        return new ExpressMounts(mounts);
    }

    private static String router(ParsedFile file, String local) {
        return file.bindings().stream()
                .filter(binding ->
                        binding.local().equals(local) && binding.target().startsWith("."))
                .map(ImportBinding::target)
                .findFirst()
                .map(target -> module(file, target))
                .orElse(bare(file.path().value()) + "#" + local);
    }

    private static String module(ParsedFile file, String target) {
        String folder = file.path().value().replaceFirst("[^/]*$", "");
        return bare(Path.of(folder).resolve(target).normalize().toString().replace('\\', '/'));
    }

    private static String bare(String path) {
        return EXTENSION.matcher(path).replaceFirst("");
    }

    /** The prefixes of a router, or one empty text. */
    Set<String> prefixes(ParsedFile file, String router) {
        String module = bare(file.path().value());
        Set<String> own = byRouter.getOrDefault(module + "#" + router, Set.of());
        Set<String> imported = router.equals("app") ? Set.of() : byRouter.getOrDefault(module, Set.of());
        return !own.isEmpty() ? own : imported.isEmpty() ? Set.of("") : imported;
    }
}
