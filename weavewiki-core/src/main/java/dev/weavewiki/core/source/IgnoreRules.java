package dev.weavewiki.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of one {@code .gitignore}, for folders that git does not manage.
 *
 * <p>Our own matcher: the library that has one (JGit) brings 4 MB for it, and where git is there, git itself is asked.
 * Follows gitignore(5): the last rule that matches decides, {@code !} takes back, a rule counts from the folder that
 * holds the file, and what lies in an ignored folder cannot be taken back, which is why the walk never enters one.
 */
final class IgnoreRules {

    private record Rule(PathPattern pattern, boolean ignores) {}

    private final List<Rule> rules = new ArrayList<>();

    static IgnoreRules parse(List<String> lines) {
        IgnoreRules parsed = new IgnoreRules();
        lines.forEach(parsed::add);
        return parsed;
    }

    /**
     * What the last matching rule says.
     *
     * @param path relative to the folder that holds the rules
     * @return true ignored, false taken back, empty where no rule matches
     */
    Optional<Boolean> ignores(String path, boolean isFolder) {
        for (int i = rules.size() - 1; i >= 0; i--) {
            if (rules.get(i).pattern().matches(path, isFolder)) {
                return Optional.of(rules.get(i).ignores());
            }
        }
        return Optional.empty();
    }

    private void add(String line) {
        String pattern = withoutTrailingSpaces(line);
        if (pattern.isEmpty() || pattern.startsWith("#")) {
            return;
        }
        boolean negated = pattern.startsWith("!");
        String body = negated ? pattern.substring(1) : pattern;
        if (!body.isEmpty() && !body.equals("/")) {
            rules.add(new Rule(PathPattern.of(body), !negated));
        }
    }

    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }
}
