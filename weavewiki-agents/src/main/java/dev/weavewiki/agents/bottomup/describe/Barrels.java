package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.DependencyKind;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that only pass on what others declare. */
final class Barrels {

    private static final Pattern RE_EXPORT = Pattern.compile(
            "^\\s*(export\\s+(\\*|\\{[^}]*}|type\\s).*\\bfrom\\b|(module\\.)?exports(\\.\\w+)?\\s*=\\s*require\\(|pub use |pub mod )");
    private static final int MOST = 4;

    private Barrels() {}

    static boolean isBarrel(Subject subject) {
        return !subject.isTest() && !targets(subject).isEmpty() && declaresNothing(subject) && passesOn(subject);
    }

    static Optional<String> sentence(Subject subject) {
        if (!isBarrel(subject)) {
            return Optional.empty();
        }
        ProseLanguage say = subject.say();
        String targets = Names.some(targets(subject).stream().map(Subject::path).toList(), MOST, say);
        List<String> names = names(subject);
        return Optional.of(
                names.isEmpty() || names.size() > MOST
                        ? say.text("Re-exports what is declared in {0}", targets)
                        : say.text("Re-exports {0} from {1}", say.list(Names.coded(names, subject)), targets));
    }

    private static List<String> names(Subject subject) {
        return subject.file().structure().imports().stream()
                .flatMap(site -> site.names().stream())
                .filter(name -> name.matches("\\w+"))
                .distinct()
                .toList();
    }

    private static boolean declaresNothing(Subject subject) {
        return subject.topLevel().stream()
                .noneMatch(symbol -> symbol.kind().isCallable() || symbol.kind().isType());
    }

    private static boolean passesOn(Subject subject) {
        return subject.path().name().equals("__init__.py")
                || subject.texts().lines(subject.path()).stream()
                        .anyMatch(line -> RE_EXPORT.matcher(line).find());
    }

    private static List<RepoPath> targets(Subject subject) {
        return subject.code().dependenciesOf(subject.path()).stream()
                .filter(dependency -> dependency.kind() == DependencyKind.IMPORT)
                .map(Dependency::to)
                .distinct()
                .toList();
    }
}
