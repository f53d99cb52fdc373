package dev.weavewiki.core.model.code;

import dev.weavewiki.core.model.RepoPath;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a build keeps the code that it publishes: {@code src/main}, {@code src/commonMain}, the {@code lib} of a gem.
 * Below it, "test" is a package name like any other: whole libraries are there for those who write tests.
 */
public final class SourceSet {

    private static final Pattern MAIN = Pattern.compile("main|[a-z]\\w*Main");

    /** Languages whose packages are published from {@code lib} and tested beside it. */
    private static final Set<String> OF_LIB = Set.of("rb", "ex", "dart");

    /** A module of that name holds a library for tests, if it has code to publish; not so one of {@code integration-test}. */
    private static final Pattern LIBRARY = Pattern.compile(
            "(?i)(?!.*(?:integration|functional|acceptance|e2e|smoke|system|performance|load|stress|unit|compat(?:ibility)?)[-_.]test)"
                    + ".+[-_.]test(?:ing)?");

    private SourceSet() {}

    /**
     * The folders whose names may say that the file is there for tests: all of them, or those in front of the source
     * set that is published. A module called {@code x-test} that publishes code is a library for tests and says nothing.
     */
    public static List<String> foldersAhead(RepoPath path) {
        List<String> folders = folders(path);
        int main = indexOfMain(path, folders);
        if (main < 0) {
            return folders;
        }
        boolean library = main > 0 && LIBRARY.matcher(folders.get(main - 1)).matches();
        return folders.subList(0, library ? main - 1 : main);
    }

    /** Whether the file stands in a source set that is published. */
    public static boolean isMain(RepoPath path) {
        return indexOfMain(path, folders(path)) >= 0;
    }

    private static int indexOfMain(RepoPath path, List<String> folders) {
        for (int i = 0; i < folders.size(); i++) {
            boolean gem = folders.get(i).equals("lib") && OF_LIB.contains(path.extension());
            boolean named = folders.get(i).equals("src")
                    && i + 1 < folders.size()
                    && MAIN.matcher(folders.get(i + 1)).matches();
            if (gem || named) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> folders(RepoPath path) {
        String folder = path.parent().value();
        return folder.isEmpty() ? List.of() : Arrays.asList(folder.split("/", -1));
    }
}
