package dev.weavewiki.agents.grounding;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Fact;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A path of an interface, with or without its method, is one that the analysis found or that stands in the cited lines. */
final class NamedEndpoints implements GroundingRule {

    private static final Pattern ENDPOINT = Pattern.compile(
            "(?<![\\w\\p{L}./:@-])(?:(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+`?)?(/[A-Za-z0-9_{}<>:*~$%.-]+(?:/[A-Za-z0-9_{}<>:*~$%.-]*)*+)");

    /** Whether the text is a path with or without a method, and nothing else. */
    static boolean isEndpoint(String text) {
        return ENDPOINT.matcher(text).matches();
    }

    @Override
    public Optional<String> objection(Statement statement) {
        return ENDPOINT.matcher(statement.text())
                .results()
                .filter(match -> !isKnown(match, statement))
                .findFirst()
                .map(match ->
                        "no endpoint " + match.group().replace("`", "") + " is found or stands in the cited lines");
    }

    private static boolean isKnown(MatchResult match, Statement statement) {
        String method = match.group(1);
        String path = match.group(2).replaceAll("[.:]+$", "");
        boolean listed = statement.code().facts(Fact.Kind.HTTP_ENDPOINT).stream()
                .anyMatch(fact ->
                        endsWith(fact.name(), path) && (method == null || says(fact.name() + fact.detail(), method)));
        boolean written = stands(path, statement.lines()) && (method == null || says(statement.lines(), method));
        return listed || written || method == null && isFile(path, statement);
    }

    private static boolean endsWith(String name, String path) {
        return name.equals(path) || name.endsWith(" " + path) || name.endsWith(path) && name.startsWith("/");
    }

    /** Whether the path stands in the text and does not go on there. */
    private static boolean stands(String path, String text) {
        return Pattern.compile(Pattern.quote(path) + "(?![\\w/:{<])")
                .matcher(text)
                .find();
    }

    private static boolean says(String text, String method) {
        return text.toUpperCase(Locale.ROOT).contains(method);
    }

    private static boolean isFile(String path, Statement statement) {
        return RepoPath.parse(path.substring(1))
                .filter(statement.code()::isPath)
                .isPresent();
    }
}
