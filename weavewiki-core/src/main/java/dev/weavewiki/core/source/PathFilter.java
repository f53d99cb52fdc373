package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Exclusion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Applies the include and exclude patterns of {@link ScanOptions}. */
final class PathFilter {

    private record Glob(String text, List<PathPattern> patterns) {
        static Glob of(String text) {
            String normalised = text.replace('\\', '/');
            String relative = normalised.startsWith("./") ? normalised.substring(2) : normalised;
            return new Glob(text, braces(relative).stream().map(PathPattern::of).toList());
        }

        int coveredDepth(String path) {
            return patterns.stream()
                    .mapToInt(pattern -> pattern.coveredDepth(path))
                    .filter(depth -> depth > 0)
                    .min()
                    .orElse(0);
        }
    }

    private final List<Glob> include;
    private final List<Glob> exclude;

    PathFilter(ScanOptions options) {
        this.include = options.include().stream().map(Glob::of).toList();
        this.exclude = options.exclude().stream().map(Glob::of).toList();
    }

    /** Why the file is left out, on the topmost folder that a pattern leaves out; empty where it is taken. */
    Optional<Exclusion> exclusion(RepoPath file) {
        for (Glob glob : exclude) {
            int depth = glob.coveredDepth(file.value());
            if (depth > 0) {
                return Optional.of(
                        new Exclusion(prefix(file, depth), Exclusion.Rule.OPTION, "--exclude " + glob.text()));
            }
        }
        boolean wanted = include.isEmpty() || include.stream().anyMatch(glob -> glob.coveredDepth(file.value()) > 0);
        return wanted
                ? Optional.empty()
                : Optional.of(new Exclusion(file, Exclusion.Rule.OPTION, "no --include pattern matches"));
    }

    static RepoPath prefix(RepoPath path, int depth) {
        String[] names = path.value().split("/", -1);
        return RepoPath.of(String.join("/", Arrays.copyOf(names, depth)));
    }

    /** The patterns that a pattern with choices stands for; a brace without its partner is taken as it is. */
    static List<String> braces(String glob) {
        int open = glob.indexOf('{');
        int close = open < 0 ? -1 : closing(glob, open);
        if (close < 0) {
            return List.of(glob);
        }
        List<String> all = new ArrayList<>();
        for (String choice : choices(glob.substring(open + 1, close))) {
            all.addAll(braces(glob.substring(0, open) + choice + glob.substring(close + 1)));
        }
        return all;
    }

    private static int closing(String glob, int open) {
        int level = 0;
        for (int i = open; i < glob.length(); i++) {
            level += glob.charAt(i) == '{' ? 1 : glob.charAt(i) == '}' ? -1 : 0;
            if (level == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> choices(String body) {
        List<String> found = new ArrayList<>();
        int level = 0;
        int from = 0;
        for (int i = 0; i < body.length(); i++) {
            level += body.charAt(i) == '{' ? 1 : body.charAt(i) == '}' ? -1 : 0;
            if (level == 0 && body.charAt(i) == ',') {
                found.add(body.substring(from, i));
                from = i + 1;
            }
        }
        found.add(body.substring(from));
        return found;
    }
}
