package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All detectors, over all files that are the project's own: tests and examples state facts about themselves only, and generated
 * code repeats what was written elsewhere, but for the tables of a schema.
 */
public final class Facts {

    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(^|/)(examples?|samples?|demos?|docs?|tests?|testing|testdata|fixtures?|benchmarks?|benches|spec|__tests__|mocks?"
                    + "|tests?-[^/]*|[^/]*-tests?)(/|$)");

    private static final Pattern MANUAL = Pattern.compile("(?i)(^|/)docs?(?=/)");

    private final List<FactDetector> detectors;

    private Facts(List<FactDetector> detectors) {
        this.detectors = List.copyOf(detectors);
    }

    public static Facts standard() {
        return new Facts(List.of(
                new EnvironmentKeys(),
                new EnvironmentFiles(),
                new RubyEnvironment(),
                new SpringKeys(),
                new PropertyFiles(),
                new AspNetKeys(),
                new GoSettings(),
                new OptionVariables(),
                new PydanticSettings(),
                new JavaHttpEndpoints(),
                new PythonHttpEndpoints(),
                new ExpressEndpoints(),
                new GoHttpEndpoints(),
                new DjangoEndpoints(),
                new RailsEndpoints(),
                new AspNetEndpoints(),
                new JvmCommands(),
                new PythonCommands(),
                new ScriptCommands(),
                new GoCommands(),
                new RustCommands(),
                new DotNetCommands(),
                new PhpCommands(),
                new RubyCommands(),
                new SqlTables(),
                new JpaTables(),
                new SqlAlchemyTables(),
                new DjangoTables(),
                new PrismaTables(),
                new ActiveRecordTables(),
                new MessageEvents(),
                new MessageClients(),
                new JobCalls(),
                new CeleryBeat(),
                new JobFiles(),
                new RubyJobs()));
    }

    /** Sorted, each once. */
    public List<Fact> find(List<ParsedFile> files, SourceTexts texts) {
        List<ParsedFile> own = files.stream().filter(Facts::isOwn).toList();
        List<FactDetector> informed =
                detectors.stream().map(detector -> detector.over(own, texts)).toList();
        return own.stream()
                .flatMap(file -> informed.stream()
                        .flatMap(detector -> detector.facts(file, texts))
                        .filter(fact -> !file.file().generated() || fact.kind() == Fact.Kind.DATABASE_TABLE))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isOwn(ParsedFile file) {
        String path = file.path().value();
        return file.file().role() != FileRole.TEST
                && !isAside(isGoPackage(file) ? MANUAL.matcher(path).replaceAll("$1") : path);
    }

    /** A folder of Go is a package that others import, whatever its name, unless it holds a program. */
    private static boolean isGoPackage(ParsedFile file) {
        return Evidences.isOf(file, Set.of("go"))
                && !file.structure().packageName().equals("main");
    }

    /** Whether the path is of tests, examples or documentation; packages below {@code src/main} may be called so. */
    public static boolean isAside(String path) {
        int packages = path.indexOf("src/main/");
        return ASIDE.matcher(packages < 0 ? path : path.substring(0, packages)).find();
    }
}
