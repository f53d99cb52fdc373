package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.SourceTexts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where routers are mounted on each other: {@code app.use('/api', router)}, over any number of files. A router is named
 * {@code module#variable}, and what a module hands to others by the module alone.
 */
final class ExpressMounts {

    private static final Pattern REQUIRED =
            Pattern.compile("^require\\(\\s*[\"']([^\"']+)[\"']\\s*\\)((?:\\.\\w+)*+)(?:\\(.*\\))?$");
    private static final Pattern NAMED = Pattern.compile("^(\\w+)((?:\\.\\w+)*+)(?:\\(\\w*\\))?$");
    private static final Pattern EXTENSION = Pattern.compile("(?:/index)?\\.[cm]?[jt]sx?$|/index$");
    private static final Pattern MADE = Pattern.compile("^(?:\\w+\\.)?Router\\(.*", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile(
            "^\\s*(?:export\\s+)?(?:(?:const|let|var)\\s+(\\w+)[^=]*=\\s*|(export\\s+default\\s+|module\\.exports\\s*=\\s*))(?:new\\s+)?(?:\\w+\\.)?Router\\(");

    /** A chain of calls on a new router is not longer. Our choice. */
    private static final int LINES = 60;

    private final Mounts mounts = new Mounts();
    private final Map<ParsedFile, Map<String, String>> imported = new HashMap<>();

    static ExpressMounts of(List<ParsedFile> files, SourceTexts texts) {
        var found = new ExpressMounts();
        for (ParsedFile file : files) {
            for (Invocation call : file.invocations()) {
                if (call.site().name().equals("use")) {
                    found.add(file, call, texts);
                }
            }
        }
        files.forEach(found::handOn);
        return found;
    }

    private void add(ParsedFile file, Invocation call, SourceTexts texts) {
        Optional<String> owner = owner(file, call, texts);
        List<Arguments.Argument> arguments = Arguments.of(call).all();
        if (owner.isEmpty() || arguments.isEmpty()) {
            return;
        }
        String first = arguments.get(0).text();
        List<String> paths = Arguments.literals(first);
        boolean path = !paths.isEmpty() || "`[\"'".indexOf(first.charAt(0)) >= 0;
        List<String> prefixes = path ? paths.isEmpty() ? List.of(Mounts.UNKNOWN) : paths : List.of("");
        arguments.stream()
                .skip(path ? 1 : 0)
                .forEach(argument -> router(file, argument.text())
                        .filter(child -> !child.equals(owner.get()))
                        .ifPresent(child -> prefixes.forEach(prefix -> mounts.mount(child, owner.get(), prefix))));
    }

    /** The router that a call is made on, which may be one that the statement makes. */
    static Optional<String> owner(ParsedFile file, Invocation call, SourceTexts texts) {
        String receiver = call.site().receiver();
        if (receiver.matches("\\w+")) {
            return Optional.of(own(file, receiver));
        }
        if (!MADE.matcher(receiver).matches()) {
            return Optional.empty();
        }
        List<String> lines = texts.lines(file.path());
        for (int line = call.site().line(); line > Math.max(0, call.site().line() - LINES); line--) {
            Matcher statement = STATEMENT.matcher(Evidences.line(lines, line));
            if (statement.find()) {
                return Optional.of(
                        statement.group(1) == null ? bare(file.path().value()) : own(file, statement.group(1)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> router(ParsedFile file, String expression) {
        Matcher required = REQUIRED.matcher(expression);
        if (required.matches()) {
            return Optional.of(member(module(file, required.group(1)), required.group(2)));
        }
        Matcher named = NAMED.matcher(expression);
        return named.matches() ? Optional.of(member(meaning(file, named.group(1)), named.group(2))) : Optional.empty();
    }

    private static String member(String router, String path) {
        return path.isEmpty() || path.equals(".default") ? router : router + "#" + path.substring(1);
    }

    private String meaning(ParsedFile file, String local) {
        return imported.computeIfAbsent(file, ExpressMounts::imports).getOrDefault(local, own(file, local));
    }

    private static Map<String, String> imports(ParsedFile file) {
        Map<String, String> found = new HashMap<>();
        for (ImportBinding binding : file.bindings()) {
            if (binding.target().startsWith(".")) {
                boolean whole = Set.of("", "*", "default").contains(binding.name());
                String module = module(file, binding.target());
                found.putIfAbsent(binding.local(), whole ? module : module + "#" + binding.name());
            }
        }
        return found;
    }

    private static String module(ParsedFile file, String target) {
        String folder = file.path().value().replaceFirst("[^/]*$", "");
        return bare(Path.of(folder).resolve(target).normalize().toString().replace('\\', '/'));
    }

    static String own(ParsedFile file, String variable) {
        return bare(file.path().value()) + "#" + variable;
    }

    private static String bare(String path) {
        return EXTENSION.matcher(path).replaceFirst("");
    }

    /** A router that its module hands on is served where the module is mounted. */
    private void handOn(ParsedFile file) {
        String module = bare(file.path().value());
        if (mounts.isMounted(module)) {
            Stream<String> handed = file.mainExport().isEmpty()
                    ? file.invocations().stream()
                            .map(call -> call.site().receiver())
                            .filter(receiver -> receiver.matches("\\w+") && !receiver.equals("app"))
                    : Stream.of(file.mainExport());
            handed.distinct().forEach(variable -> mounts.mount(own(file, variable), module, ""));
        }
    }

    Set<String> prefixes(String router) {
        return mounts.prefixes(router);
    }
}
