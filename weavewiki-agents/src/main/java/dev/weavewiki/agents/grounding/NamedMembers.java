package dev.weavewiki.agents.grounding;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Type.member} of a cited file is cited where it is declared or called, not where another member of that name is. */
final class NamedMembers implements GroundingRule {

    @Override
    public Optional<String> objection(Statement statement) {
        return statement.spans().stream()
                .map(span -> span.split("[(<\\[{=]", 2)[0].replace('#', '.').strip())
                .filter(name -> name.contains("."))
                .filter(name -> isDeclared(name, statement) && !isCited(name, statement) && !isCalled(name, statement))
                .findFirst()
                .map(name -> "`" + name + "` stands in other lines than are cited");
    }

    private static boolean isDeclared(String name, Statement statement) {
        return statement
                .files()
                .anyMatch(path -> declared(path, name, statement).findAny().isPresent());
    }

    private static boolean isCited(String name, Statement statement) {
        return statement.evidence().stream()
                .anyMatch(cited -> declared(cited.path(), name, statement).anyMatch(symbol -> overlap(symbol, cited)));
    }

    private static boolean isCalled(String name, Statement statement) {
        return statement.evidence().stream()
                .flatMap(cited -> statement
                        .symbols(cited)
                        .flatMap(symbol -> statement.code().callsFrom(symbol.ref()).stream())
                        .filter(call -> cited.lines().contains(call.line())))
                .anyMatch(call -> isCalled(call.to().qualifiedName(), name));
    }

    private static boolean isCalled(String qualifiedName, String name) {
        return qualifiedName.equals(name) || qualifiedName.endsWith("." + name);
    }

    private static Stream<Symbol> declared(RepoPath path, String name, Statement statement) {
        return statement.code().file(path).stream()
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> isCalled(symbol.qualifiedName(), name));
    }

    private static boolean overlap(Symbol symbol, Evidence cited) {
        return symbol.lines().from() <= cited.lines().to()
                && cited.lines().from() <= symbol.lines().to();
    }
}
