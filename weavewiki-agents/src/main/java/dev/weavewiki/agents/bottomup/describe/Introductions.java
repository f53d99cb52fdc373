package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.FileStructure;
import java.util.List;

/** What the comment at the head of a file says of it beyond its first sentence. */
final class Introductions {

    private static final int SENTENCES = 3;
    private static final int LONGEST_CITATION = 15;

    private Introductions() {}

    static List<Claim> of(Subject subject, String purpose) {
        FileStructure structure = subject.file().structure();
        List<String> sentences = DocText.sentences(structure.doc(), subject.code(), SENTENCES);
        if (sentences.isEmpty() || structure.docFrom() < 1) {
            return Fallbacks.claims(subject);
        }
        boolean told = sentences.size() == 1
                && tail(purpose).equals(tail(sentences.get(0)))
                && !Listing.symbols(subject).isEmpty();
        if (told) {
            return List.of();
        }
        Evidence evidence = subject.file()
                .docEvidence()
                .map(whole -> Evidence.of(whole.path(), whole.lines().head(LONGEST_CITATION)))
                .orElseThrow();
        return List.of(Claim.of(String.join(" ", sentences), evidence));
    }

    /** The last words, by which a sentence is known again after its beginning was rephrased. */
    private static String tail(String sentence) {
        String[] words = sentence.split(" ");
        return String.join(" ", java.util.Arrays.asList(words).subList(Math.max(0, words.length - 4), words.length));
    }
}
