package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls by which languages and their usual libraries read environment variables and settings. */
final class EnvironmentCalls {

    static final String VARIABLE = "environment variable";

    private static final String PROPERTY = "system property";
    private static final String SETTING = "setting";
    private static final Set<String> GO = Set.of("Getenv", "LookupEnv");
    private static final Set<String> RUST = Set.of("var", "var_os");
    private static final Set<String> PYTHON_MAPS = Set.of("os.environ", "environ");
    private static final Set<String> DJANGO_ENVIRON =
            Set.of("str", "bool", "int", "float", "json", "list", "tuple", "dict", "url", "db", "cache", "path");
    private static final Map<String, String> JVM = Map.of(
            "System.getenv", VARIABLE,
            "System.getProperty", PROPERTY,
            "Integer.getInteger", PROPERTY,
            "Long.getLong", PROPERTY,
            "Boolean.getBoolean", PROPERTY,
            "System.getenv().get", VARIABLE,
            "System.getenv().getOrDefault", VARIABLE,
            "sys.env", VARIABLE,
            "sys.env.get", VARIABLE,
            "sys.env.getOrElse", VARIABLE);

    private EnvironmentCalls() {}

    /** What the call reads from; nothing where it reads no setting. */
    static Optional<String> source(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        if (site.form() != CallSite.Form.CALL) {
            return Optional.empty();
        }
        String receiver = site.receiver();
        String name = site.name();
        return switch (file.file().language().value()) {
            case "java", "kotlin", "scala", "groovy" ->
                Optional.ofNullable(JVM.get(receiver.isEmpty() ? name : receiver + "." + name));
            case "python" -> python(file, receiver, name);
            case "javascript", "typescript", "tsx", "vue", "svelte", "astro" -> script(file, receiver, name);
            case "go" ->
                variable(receiver.equals("os") && GO.contains(name))
                        .or(() -> when(receiver.equals("viper") && isViperRead(name), "viper setting"));
            case "rust" -> variable(RUST.contains(name) && receiver.matches("(?:std::)?env"));
            case "c", "cpp" -> variable(name.matches("(?:std::)?(?:secure_)?getenv"));
            case "php" -> variable(receiver.isEmpty() && (name.equals("getenv") || name.equals("env")));
            case "csharp" ->
                variable(name.equals("GetEnvironmentVariable") && receiver.matches("(?:System\\.)?Environment"));
            default -> Optional.empty();
        };
    }

    private static boolean isViperRead(String name) {
        return name.startsWith("Get") || name.equals("IsSet");
    }

    private static Optional<String> python(ParsedFile file, String receiver, String name) {
        boolean system = receiver.equals("os") && name.equals("getenv")
                || receiver.isEmpty() && name.equals("getenv") && Evidences.imports(file, "os")
                || PYTHON_MAPS.contains(receiver) && name.equals("get");
        boolean environ = (Evidences.imports(file, "environ") || Evidences.imports(file, "environs"))
                && (receiver.isEmpty() && name.equals("env")
                        || receiver.equals("env") && DJANGO_ENVIRON.contains(name));
        boolean config = receiver.isEmpty()
                && name.equals("config")
                && (Evidences.imports(file, "decouple") || Evidences.imports(file, "starlette.config"));
        return variable(system || environ || config);
    }

    private static Optional<String> script(ParsedFile file, String receiver, String name) {
        boolean nest = receiver.matches("(?:this\\.)?config(?:Service)?")
                && (name.equals("get") || name.equals("getOrThrow"))
                && (Evidences.imports(file, "@nestjs/config") || Evidences.imports(file, "config"));
        return variable(receiver.equals("Deno.env") && name.equals("get")).or(() -> when(nest, SETTING));
    }

    private static Optional<String> variable(boolean reads) {
        return when(reads, VARIABLE);
    }

    private static Optional<String> when(boolean reads, String how) {
        return reads ? Optional.of(how) : Optional.empty();
    }
}
