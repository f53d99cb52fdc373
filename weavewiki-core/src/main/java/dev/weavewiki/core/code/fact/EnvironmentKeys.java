package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Environment variables and system properties that code reads by a name that is written or that a constant or a local name
 * stands for, also through functions of the project that read the variable they are asked for.
 */
final class EnvironmentKeys implements FactDetector {

    private static final Pattern ASSIGNED = Pattern.compile(
            "environ\\[[^\\]]*\\]\\s*=[^=]|env(?:\\.\\w+|\\[[^\\]]*\\])\\s*=[^=]|\\$_ENV\\[[^\\]]*\\]\\s*=[^=]");

    /** What every Java process knows of itself is no setting of the project. */
    private static final Pattern JVM_PROPERTY =
            Pattern.compile("(?:java|os|user|file|path|line|sun|jdk|native|stdout|stderr)\\..*");

    private static final Pattern IDENTIFIER = Pattern.compile("\\$?\\w+");
    private static final String FALLBACK =
            "(?:[\"'`]\\s*[\\])]*|\\b)\\s*(?:\\|\\||\\?\\?|\\?:|\\bor\\b|\\.unwrap_or(?:_else)?\\(|\\.unwrap_or_else\\(\\|_\\|)\\s*"
                    + "(\"[^\"\\\\]*\"|'[^'\\\\]*'|-?\\d[\\w.]*|true|false)";

    /** Functions that read what their first parameter names, by simple name. */
    private final Map<String, Set<String>> readers;

    private final Constants constants;

    EnvironmentKeys() {
        this(Map.of(), Constants.of(List.of(), path -> List.of()));
    }

    private EnvironmentKeys(Map<String, Set<String>> readers, Constants constants) {
        this.readers = readers;
        this.constants = constants;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        Map<String, Set<String>> found = new HashMap<>();
        for (ParsedFile file : files) {
            for (Invocation call : file.invocations()) {
                if (call.site().literal().isEmpty()
                        && EnvironmentCalls.source(file, call).isPresent()) {
                    reader(file, call)
                            .ifPresent(symbol -> found.computeIfAbsent(symbol.name(), name -> new HashSet<>())
                                    .add(symbol.path().value()));
                }
            }
        }
        return new EnvironmentKeys(found, Constants.of(files, texts));
    }

    /** The function around the call, where the call passes on its first parameter. */
    private static Optional<Symbol> reader(ParsedFile file, Invocation call) {
        String name = Arguments.of(call).at(0);
        if (!IDENTIFIER.matcher(name).matches()) {
            return Optional.empty();
        }
        Pattern first =
                Pattern.compile("\\((?:self,\\s*|cls,\\s*)?(?:[\\w.<>\\[\\]?*]+\\s+)*" + Pattern.quote(name) + "\\b");
        return file.symbols().stream()
                .filter(symbol -> symbol.kind().isCallable()
                        && symbol.qualifiedName().equals(call.site().caller())
                        && first.matcher(symbol.signature()).find())
                .findFirst();
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        Stream<Fact> members = file.environment().isEmpty() || Evidences.isOf(file, Set.of("csharp", "ruby"))
                ? Stream.empty()
                : members(file, texts.lines(file.path()));
        return Stream.concat(members, file.invocations().stream().flatMap(call -> key(file, call, texts)));
    }

    private static Stream<Fact> members(ParsedFile file, List<String> lines) {
        return file.environment().stream()
                .filter(read -> Settings.KEY.matcher(read.key()).matches()
                        && !ASSIGNED.matcher(Evidences.line(lines, read.line())).find())
                .map(read -> Settings.read(
                        file,
                        read.key(),
                        EnvironmentCalls.VARIABLE,
                        fallback(lines, read.key(), read.line()),
                        read.line()));
    }

    private Stream<Fact> key(ParsedFile file, Invocation call, SourceTexts texts) {
        CallSite site = call.site();
        Optional<String> source = EnvironmentCalls.source(file, call)
                .or(() -> isReader(file, site) ? Optional.of(EnvironmentCalls.VARIABLE) : Optional.empty());
        return source.stream()
                .flatMap(how -> names(file, call, texts).stream()
                        .filter(name -> Settings.KEY.matcher(name).matches() && !isOfJvm(how, name))
                        .map(name -> Settings.read(file, name, how, given(file, call, texts), site.line())));
    }

    private static boolean isOfJvm(String how, String name) {
        return how.equals("system property") && JVM_PROPERTY.matcher(name).matches();
    }

    /** What the call asks for; several where a condition or a loop says which, none where that is not known. */
    private List<String> names(ParsedFile file, Invocation call, SourceTexts texts) {
        if (!call.site().literal().isEmpty()) {
            return List.of(call.site().literal());
        }
        String asked = Arguments.of(call).at(0);
        if (!IDENTIFIER.matcher(asked).matches()) {
            List<String> chosen = LocalStrings.values(asked);
            return chosen.isEmpty()
                    ? constants.fixed(asked, file.path()).stream().toList()
                    : chosen;
        }
        return LocalStrings.of(asked, file, call, texts)
                .orElseGet(() -> constants.fixed(asked, file.path()).stream().toList());
    }

    private boolean isReader(ParsedFile file, CallSite site) {
        Set<String> paths = readers.getOrDefault(site.name(), Set.of());
        return site.form() == CallSite.Form.CALL
                && (paths.contains(file.path().value()) || paths.size() == 1 && isNear(file, paths));
    }

    /** A reader of another file must be of the same kind of file. */
    private static boolean isNear(ParsedFile file, Set<String> paths) {
        String extension = "." + file.path().extension();
        return paths.stream().allMatch(path -> path.endsWith(extension));
    }

    private static String given(ParsedFile file, Invocation call, SourceTexts texts) {
        Arguments arguments = Arguments.of(call);
        String second = arguments.has("default") ? arguments.named("default") : arguments.at(1);
        return second.isEmpty() && !call.site().literal().isEmpty()
                ? fallback(
                        texts.lines(file.path()),
                        call.site().literal(),
                        call.site().line())
                : second;
    }

    /** What the line takes where the variable is not set. */
    private static String fallback(List<String> lines, String key, int line) {
        Matcher matcher = Pattern.compile(Pattern.quote(key) + FALLBACK).matcher(Evidences.line(lines, line));
        return matcher.find() ? matcher.group(1) : "";
    }
}
