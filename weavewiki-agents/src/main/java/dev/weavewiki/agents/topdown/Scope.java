package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which source files are the product itself, and which stand beside it: tests, examples, benchmarks, generated code. */
public final class Scope {

    private static final Set<String> BESIDE = Set.of(
            "example",
            "examples",
            "sample",
            "samples",
            "demo",
            "demos",
            "docs",
            "benchmark",
            "benchmarks",
            "bench",
            "fuzz",
            "fuzzing");
    private static final Pattern BESIDE_NAME =
            Pattern.compile("bench[-_]?\\w+|.+[-_]benchmarks?|.+[-_ ](examples?|demos?)|(.+ )?(examples?|demos?) .+");

    /** Names of modules with tests. */
    private static final Pattern TESTS_NAME = Pattern.compile("(?i)(tests?|it|e2e)[-_].+|.+[-_](tests?|its?|testing)");
    /** Where sbt looks for the code of the build itself. */
    private static final Pattern BUILD_CODE = Pattern.compile("(?:.*/)?project/[^/]+\\.(?:sbt|scala)");

    private static final Set<String> DOMAIN_ROOTS = Set.of("com", "org", "io", "net", "dev");

    private Scope() {}

    /**
     * The files that make the product: neither tests nor examples, nor generated. Where nothing but generated code is left,
     * that; where nothing but examples is left, those; where nothing but tests is left, those.
     *
     * @return sorted by path; empty only for a repository without source files
     */
    public static List<SourceFile> product(CodeModel code) {
        List<SourceFile> all = code.sourceFiles();
        List<SourceFile> untested =
                all.stream().filter(file -> file.role() != FileRole.TEST).toList();
        List<SourceFile> product =
                untested.stream().filter(file -> !isBeside(file.path())).toList();
        if (!product.isEmpty()) {
            List<SourceFile> written =
                    product.stream().filter(file -> !file.scanned().generated()).toList();
            return written.isEmpty() ? product : written;
        }
        return untested.isEmpty() ? all : untested;
    }

    /** Whether a folder on the way to the file says that it holds examples, benchmarks or the like. */
    public static boolean isBeside(RepoPath path) {
        String[] segments = path.parent().value().toLowerCase(Locale.ROOT).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean packageName = i > 0 && DOMAIN_ROOTS.contains(segments[i - 1]);
            boolean beside = BESIDE.contains(segments[i])
                    || BESIDE_NAME.matcher(segments[i]).matches();
            if (beside && !packageName) {
                return true;
            }
        }
        // In Go a folder of that name is a package like any other.
        boolean manual = segments[0].equals("doc") && !path.extension().equals("go");
        return manual
                || isOfTests(path)
                || path.stem().endsWith("Benchmark")
                || path.extension().equals("ipynb")
                || BUILD_CODE.matcher(path.value()).matches();
    }

    private static boolean isOfTests(RepoPath path) {
        List<String> folders = SourceSet.foldersAhead(path);
        return IntStream.range(0, folders.size())
                .filter(i -> i == 0 || !DOMAIN_ROOTS.contains(folders.get(i - 1).toLowerCase(Locale.ROOT)))
                .anyMatch(i -> TESTS_NAME.matcher(folders.get(i)).matches());
    }

    /** Whether a tool wrote the file. */
    public static boolean isGenerated(CodeModel code, RepoPath path) {
        return code.file(path).filter(file -> file.scanned().generated()).isPresent();
    }

    static boolean isTest(CodeModel code, RepoPath path) {
        return code.file(path).filter(file -> file.role() == FileRole.TEST).isPresent();
    }
}
