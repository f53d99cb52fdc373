package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What files that share a word are for, where no document says it. */
final class FamilyPurpose {

    private static final int NAMED = 4;

    private final Ground ground;
    private final Comments comments;

    FamilyPurpose(Ground ground, Comments comments) {
        this.ground = ground;
        this.comments = comments;
    }

    /**
     * What the type that bears the family's name says of itself; else what the files declare.
     *
     * @param words the words of the name, singular and lower case
     */
    String of(List<String> words, List<RepoPath> members) {
        return namesake(words).map(Claim::statement).orElseGet(() -> declared(members));
    }

    /** Of several types of one name none speaks for the family, nor does one inside of another. */
    private Optional<Claim> namesake(List<String> words) {
        String name = words.stream().map(Comments::capital).collect(Collectors.joining());
        List<Symbol> types = ground.code().symbolsNamed(name).stream()
                .filter(symbol -> symbol.kind().isType() && symbol.isTopLevel() && ground.isMain(symbol.path()))
                .toList();
        return types.size() == 1 ? comments.on(types.get(0)) : Optional.empty();
    }

    private String declared(List<RepoPath> members) {
        List<SourceFile> files = members.stream()
                .flatMap(path -> ground.code().file(path).stream())
                .toList();
        List<String> types = names(files, true);
        List<String> functions = names(files, false);
        boolean areTypes = types.size() >= functions.size() && !types.isEmpty();
        return areTypes ? types(types, members) : functions(functions, members);
    }

    private String types(List<String> names, List<RepoPath> members) {
        ProseLanguage say = ground.say();
        int more = members.size() - names.size();
        return more > 0
                ? say.text(
                        names.size(),
                        "What {0} is for, and {1} more of its kind.",
                        "What {0} are for, and {1} more of their kind.",
                        say.list(names),
                        more)
                : say.text(names.size(), "What {0} is for.", "What {0} are for.", say.list(names));
    }

    private String functions(List<String> names, List<RepoPath> members) {
        ProseLanguage say = ground.say();
        return names.isEmpty()
                ? say.text("What {0} of that name do.", Prose.files(members.size(), say))
                : say.text(names.size(), "What {0} does.", "What {0} do.", say.list(names));
    }

    /** One of each file: its first type, or its most called function, the first in the file where calls do not tell. */
    private List<String> names(List<SourceFile> files, boolean types) {
        return files.stream()
                .flatMap(file -> file.topLevel().stream()
                        .filter(symbol ->
                                types ? symbol.kind().isType() : symbol.kind().isCallable())
                        .min(Comparator.comparing((Symbol symbol) -> symbol.visibility() != Visibility.PUBLIC)
                                .thenComparing(symbol -> types
                                        ? 0
                                        : -ground.code().callsTo(symbol.ref()).size())
                                .thenComparing(symbol -> symbol.lines().from()))
                        .stream())
                .map(symbol -> "`" + symbol.name() + "`")
                .distinct()
                .limit(NAMED)
                .toList();
    }
}
