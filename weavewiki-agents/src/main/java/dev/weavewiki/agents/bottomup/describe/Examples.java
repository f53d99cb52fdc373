package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that show how the product is used: what they are for is what they use of it. */
final class Examples {

    private static final int SHOWN = 3;

    private Examples() {}

    /** Whether a folder on the way to the file holds examples. */
    static boolean isOne(RepoPath path) {
        return path.value().matches("(.*/)?(examples?|samples?|demos?)/.*");
    }

    /** What the example calls of the product, that which fewest others call first; empty where it calls nothing of it. */
    static Optional<String> purpose(Subject subject) {
        if (!isOne(subject.path())) {
            return Optional.empty();
        }
        List<String> used = Stream.concat(
                        Stream.of(new SymbolRef(subject.path(), "")),
                        subject.file().symbols().stream().map(symbol -> symbol.ref()))
                .flatMap(ref -> subject.code().callsFrom(ref).stream())
                .filter(call -> isProduct(call.to(), subject))
                .sorted(Comparator.comparingLong((Call call) -> callers(call.to(), subject))
                        .thenComparing(Call::line)
                        .thenComparing(Comparator.naturalOrder()))
                .map(call -> call.to().qualifiedName())
                .distinct()
                .limit(SHOWN)
                .map(subject::code)
                .toList();
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        subject.say().text("Shows {0} in use", subject.say().list(used)));
    }

    private static boolean isProduct(SymbolRef ref, Subject subject) {
        return !ref.qualifiedName().isEmpty()
                && !isOne(ref.path())
                && subject.code()
                        .file(ref.path())
                        .filter(file -> file.role() == FileRole.SOURCE)
                        .isPresent();
    }

    private static long callers(SymbolRef ref, Subject subject) {
        return subject.code().callsTo(ref).stream()
                .map(call -> call.from().path())
                .distinct()
                .count();
    }
}
