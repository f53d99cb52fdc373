package dev.weavewiki.agents.grounding;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of code exist, whether they are set in backticks or only written like code; and where lines are cited, they show
 * at least one of them, and each that a cited file declares as a member. All others belong to the cited files or to their
 * neighbours in the graph.
 */
final class NamedCode implements GroundingRule {

    /** Written like code: {@code snake_case}, {@code camelCase}, {@code CamelCase}, {@code call()}. */
    private static final Pattern CODE_LIKE = Pattern.compile(
            "(?<![\\w/.@-])(?:[A-Za-z]+\\w*_\\w+|[a-z]+[a-z0-9]*[A-Z]\\w*|[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)++|[A-Za-z_]\\w*(?=\\(\\)))(?![\\w/-])");

    private static final Pattern PATH =
            Pattern.compile("(?<![\\w/.:@-])(?:[\\w@+~-][\\w@+.~-]*/(?=[\\w@+.~-]*[\\w+~-]))++[\\w@+.~-]*[\\w+~-]");

    /** A path ends in a short extension; other words with slashes are alternatives, such as "read/write". */
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.[A-Za-z0-9]{1,6}");

    private static final Set<String> PROPER_NAMES = WordResource.lines("proper-names.txt");

    @Override
    public Optional<String> objection(Statement statement) {
        List<String> named = Stream.concat(statement.spans().stream(), written(statement))
                .filter(span -> !NamedEndpoints.isEndpoint(span))
                .distinct()
                .toList();
        Optional<String> unknown = Stream.concat(
                        named.stream().filter(span -> !statement.code().knowsCode(span)), unknownPaths(statement))
                .findFirst();
        if (unknown.isPresent()) {
            return unknown.map(span -> "the repository holds no `" + span + "`");
        }
        return statement.evidence().isEmpty() ? Optional.empty() : notShown(named, statement);
    }

    private static Stream<String> written(Statement statement) {
        return CODE_LIKE
                .matcher(statement.prose())
                .results()
                .map(MatchResult::group)
                .filter(word -> !PROPER_NAMES.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Stream<String> unknownPaths(Statement statement) {
        return PATH.matcher(statement.prose())
                .results()
                .map(MatchResult::group)
                .filter(path -> FILE_NAME.matcher(path).matches())
                .filter(path ->
                        RepoPath.parse(path).filter(statement.code()::isPath).isEmpty())
                .filter(path -> !statement.lines().contains(path));
    }

    private static Optional<String> notShown(List<String> named, Statement statement) {
        List<String> names =
                named.stream().flatMap(span -> lastWord(span, statement)).toList();
        Optional<String> hidden = names.stream()
                .filter(name -> !statement.shows(name))
                .filter(name -> statement.isMemberOfCited(name) || !statement.isNear(name))
                .findFirst();
        boolean anyShown = names.isEmpty() || names.stream().anyMatch(statement::shows);
        return hidden.or(() -> anyShown ? Optional.empty() : names.stream().findFirst())
                .map(name -> "the cited lines do not show `" + name + "`");
    }

    /** The name that a span is about: {@code b} of {@code a.b(c)}; none of a path, a citation, or of words without letters. */
    private static Stream<String> lastWord(String span, Statement statement) {
        boolean isPath = RepoPath.parse(span).filter(statement.code()::isPath).isPresent()
                || Evidence.parse(span).isPresent();
        if (isPath) {
            return Stream.empty();
        }
        List<String> words = Statement.words(span.split("[(<\\[{=]", 2)[0]).toList();
        return words.isEmpty() ? Stream.empty() : Stream.of(words.get(words.size() - 1));
    }
}
