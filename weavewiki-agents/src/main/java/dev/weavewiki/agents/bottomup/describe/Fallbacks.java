package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;
import java.util.Optional;

/** Sentences on files that neither introduce themselves nor declare anything. */
final class Fallbacks {

    private static final int CALLS = 3;
    private static final int HEAD_LINES = 5;

    private Fallbacks() {}

    static String purpose(Subject subject) {
        ProseLanguage say = subject.say();
        String lines = Prose.lines(subject.file().lines(), say);
        String language = Languages.name(subject.language());
        if (!subject.file().structure().parsed()) {
            return say.text("Holds {0} of {1}, known only by the words in its text", lines, language);
        }
        List<String> called = called(subject);
        return called.isEmpty()
                ? say.text("Holds {0} of {1} without declarations", lines, language)
                : say.text("Runs {0} of {1} without declarations, calling {2}", lines, language, say.list(called));
    }

    /** Files without a syntax tree say so; files without declarations are cited by their first lines. */
    static List<Claim> claims(Subject subject) {
        Optional<Evidence> head = firstText(subject);
        if (head.isEmpty()) {
            return List.of();
        }
        if (!subject.file().structure().parsed()) {
            return List.of(Claim.of(unparsed(subject), head.get()));
        }
        boolean bare = subject.topLevel().isEmpty() && !Barrels.isBarrel(subject);
        return bare ? List.of(Claim.of(bareSentence(subject), head.get())) : List.of();
    }

    private static String unparsed(Subject subject) {
        ProseLanguage say = subject.say();
        return say.text(
                subject.file().structure().problem().isEmpty()
                        ? "The file has {0} of {1}; its language is read word by word, without a syntax tree, so only"
                                + " its plainest facts are listed."
                        : "The file has {0} of {1}; its syntax could not be read, so only its plainest facts are"
                                + " listed.",
                Prose.lines(subject.file().lines(), say),
                Languages.name(subject.language()));
    }

    /** What can be said of any file with lines: what it declares, else how long it is. */
    static List<Claim> least(Subject subject) {
        List<Claim> declared = Declarations.overview(subject, 1);
        ProseLanguage say = subject.say();
        String size = say.text(
                "The file has {0} of {1}.",
                Prose.lines(subject.file().lines(), say), Languages.name(subject.language()));
        return declared.isEmpty()
                ? firstText(subject).map(head -> Claim.of(size, head)).stream().toList()
                : declared;
    }

    private static String bareSentence(Subject subject) {
        ProseLanguage say = subject.say();
        List<String> called = called(subject);
        return called.isEmpty()
                ? say.text("The file holds no named declarations.")
                : say.text("The file holds no named declarations; when it is run, it calls {0}.", say.list(called));
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
