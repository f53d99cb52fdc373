package dev.weavewiki.agents.grounding;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a statement says that one file or folder uses another, and the code knows only the opposite, it is false: the
 * diagrams beside it would show the arrow the other way round. A dependency that the code model does not know is let
 * pass: it may have missed it.
 */
final class StatedDependencies implements GroundingRule {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "`([^`]+)`\\s+(?:\\w+\\s+)?(imports?|uses?|requires?|includes?|depends? on|leans? on|relies on|rely on|builds? on)"
                    + "\\s+(?:the\\s+)?`([^`]+)`");

    /** `a`는 `b`에 의존합니다, `a`가 `b`를 사용합니다: the verb stands behind both. */
    private static final Pattern KOREAN_DEPENDENCY = Pattern.compile(
            "`([^`]+)`(?:은\\(는\\)|이\\(가\\)|[은는이가])\\s+" + "`([^`]+)`(?:을\\(를\\)|[을를에])\\s+" + "(의존|사용|이용|임포트|가져)");

    private record Stated(String from, String verb, String to) {}

    @Override
    public Optional<String> objection(Statement statement) {
        return stated(statement.text())
                .filter(stated -> isReversed(stated, statement.code()))
                .findFirst()
                .map(stated -> "in the code, `" + stated.to() + "` leans on `" + stated.from()
                        + "`, and nothing leads the other way");
    }

    private static Stream<Stated> stated(String text) {
        return Stream.concat(
                DEPENDENCY
                        .matcher(text)
                        .results()
                        .map(found -> new Stated(found.group(1), found.group(2), found.group(3))),
                KOREAN_DEPENDENCY
                        .matcher(text)
                        .results()
                        .map(found -> new Stated(found.group(1), found.group(3), found.group(2))));
    }

    private static boolean isReversed(Stated stated, CodeModel code) {
        Optional<RepoPath> from = path(stated.from(), code);
        Optional<RepoPath> to = path(stated.to(), code);
        return from.isPresent()
                && to.isPresent()
                && !leads(from.get(), to.get(), code)
                && leads(to.get(), from.get(), code);
    }

    /** The file or folder of that path, or the only file of that name. */
    private static Optional<RepoPath> path(String written, CodeModel code) {
        Optional<RepoPath> path = RepoPath.parse(written.strip()).filter(code::isPath);
        if (path.isPresent() || written.indexOf('/') >= 0 || written.indexOf('.') < 0) {
            return path;
        }
        List<RepoPath> named = code.files().stream()
                .map(SourceFile::path)
                .filter(file -> file.name().equals(written.strip()))
                .limit(2)
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static boolean leads(RepoPath from, RepoPath to, CodeModel code) {
        Stream<Dependency> links =
                code.isFolder(from) ? code.dependencies().stream() : code.dependenciesOf(from).stream();
        return links.anyMatch(link -> link.from().isUnder(from) && link.to().isUnder(to));
    }
}
