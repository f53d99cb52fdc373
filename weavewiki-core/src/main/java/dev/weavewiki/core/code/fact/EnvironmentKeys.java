package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Environment variables, system properties and settings that code reads by a literal name. */
final class EnvironmentKeys implements FactDetector {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][\\w.-]*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z_][\\w.-]*)(?::[^}]*)?}");
    private static final Pattern ASSIGNED =
            Pattern.compile("environ\\[[^\\]]*\\]\\s*=[^=]|env(?:\\.\\w+|\\[[^\\]]*\\])\\s*=[^=]");
    /** What every Java process knows of itself is no setting of the project. */
    private static final Pattern JVM_PROPERTY =
            Pattern.compile("(?:java|os|user|file|path|line|sun|jdk|native|stdout|stderr)\\..*");

    private static final Set<String> GO_ENVIRONMENT = Set.of("Getenv", "LookupEnv");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        List<String> lines = texts.lines(file.path());
        Stream<Fact> members = file.environment().stream()
                .filter(read -> KEY.matcher(read.key()).matches() && !isAssigned(lines, read.line()))
                .map(read -> fact(read.key(), "environment variable", file, read.line()));
        return Stream.concat(members, file.invocations().stream().flatMap(call -> key(file, call)));
    }

    private static boolean isAssigned(List<String> lines, int line) {
        return line <= lines.size() && ASSIGNED.matcher(lines.get(line - 1)).find();
    }

    private static Stream<Fact> key(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        if (site.form() == CallSite.Form.ANNOTATION) {
            Matcher matcher = PLACEHOLDER.matcher(site.literal());
            boolean value = site.name().equals("Value") && Evidences.imports(file, "org.springframework");
            return value && matcher.find()
                    ? Stream.of(fact(matcher.group(1), "property", file, site.line()))
                    : Stream.empty();
        }
        String detail = source(file.file().language().value(), site);
        return detail.isEmpty() || !KEY.matcher(site.literal()).matches()
                ? Stream.empty()
                : Stream.of(fact(site.literal(), detail, file, site.line()));
    }

    /** Where the call reads from; empty where it reads no setting. */
    private static String source(String language, CallSite site) {
        String receiver = site.receiver();
        return switch (language) {
            case "java" ->
                !receiver.equals("System")
                        ? ""
                        : site.name().equals("getenv")
                                ? "environment variable"
                                : site.name().equals("getProperty")
                                                && !JVM_PROPERTY
                                                        .matcher(site.literal())
                                                        .matches()
                                        ? "system property"
                                        : "";
            case "python" ->
                (receiver.equals("os") && site.name().equals("getenv"))
                                || (receiver.equals("os.environ") && site.name().equals("get"))
                        ? "environment variable"
                        : "";
            case "go" ->
                receiver.equals("os") && GO_ENVIRONMENT.contains(site.name())
                        ? "environment variable"
                        : receiver.equals("viper") && site.name().startsWith("Get") ? "viper setting" : "";
            default -> "";
        };
    }

    private static Fact fact(String key, String detail, ParsedFile file, int line) {
        return Evidences.fact(Fact.Kind.CONFIGURATION_KEY, key, detail, file, line);
    }
}
