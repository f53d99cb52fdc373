package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.CallSite;
import java.util.List;
import java.util.Optional;

/** Sentences on files that neither introduce themselves nor declare anything. */
final class Fallbacks {

    private static final int CALLS = 3;
    private static final int HEAD_LINES = 5;

    private Fallbacks() {}

    static String purpose(Subject subject) {
        String size = Prose.count(subject.file().lines(), "line") + " of " + Languages.name(subject.language());
        if (!subject.file().structure().parsed()) {
            return "Holds " + size + ", known only by the words in its text";
        }
        List<String> called = called(subject);
        return called.isEmpty()
                ? "Holds " + size + " without declarations"
                : "Runs " + size + " without declarations, calling " + Prose.list(called);
    }

    /** Files without a syntax tree say so; files without declarations are cited by their first lines. */
    static List<Claim> claims(Subject subject) {
        Optional<Evidence> head = firstText(subject);
        if (head.isEmpty()) {
            return List.of();
        }
        String problem = subject.file().structure().problem();
        if (!subject.file().structure().parsed()) {
            String why = problem.isEmpty()
                    ? "its language is read word by word, without a syntax tree"
                    : "its syntax could not be read";
            return List.of(Claim.of(
                    "The file has " + Prose.count(subject.file().lines(), "line") + " of "
                            + Languages.name(subject.language()) + "; " + why
                            + ", so only its plainest facts are listed.",
                    head.get()));
        }
        boolean bare = subject.topLevel().isEmpty() && !Barrels.isBarrel(subject);
        return bare ? List.of(Claim.of(bareSentence(subject), head.get())) : List.of();
    }

    /** What can be said of any file with lines: what it declares, else how long it is. */
    static List<Claim> least(Subject subject) {
        List<Claim> declared = Declarations.overview(subject, 1);
        String size = "The file has " + Prose.count(subject.file().lines(), "line") + " of "
                + Languages.name(subject.language()) + ".";
        return declared.isEmpty()
                ? firstText(subject).map(head -> Claim.of(size, head)).stream().toList()
                : declared;
    }

    private static String bareSentence(Subject subject) {
        List<String> called = called(subject);
        String nothing = "The file holds no named declarations";
        return called.isEmpty() ? nothing + "." : nothing + "; when it is run, it calls " + Prose.list(called) + ".";
    }

    private static List<String> called(Subject subject) {
        return subject.file().structure().calls().stream()
                .filter(site ->
                        site.form() == CallSite.Form.CALL && site.caller().isEmpty())
                .map(CallSite::name)
                .filter(name -> !name.equals("require"))
                .distinct()
                .limit(CALLS)
                .map(subject::code)
                .toList();
    }

    private static Optional<Evidence> firstText(Subject subject) {
        List<String> lines = subject.texts().lines(subject.path());
        for (int i = 0; i < Math.min(lines.size(), subject.file().lines()); i++) {
            if (!lines.get(i).isBlank()) {
                int last = Math.min(subject.file().lines(), i + HEAD_LINES);
                return Optional.of(Evidence.of(subject.path(), LineRange.of(i + 1, last)));
            }
        }
        return subject.file().headEvidence();
    }
}
