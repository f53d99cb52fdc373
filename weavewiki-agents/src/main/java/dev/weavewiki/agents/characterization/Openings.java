package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The sentence of a document's section that can open a page of its own: it leans on nothing that stands before it. */
final class Openings {

    private static final int LONGEST = 260;

    /** So many words a sentence may need to come to what it is about. Our choice. */
    private static final int SUBJECT = 5;

    /** What speaks of something that only the document shows: the example above, another page, the reader. */
    private static final Pattern LEANS = Pattern.compile(
            "(?i)(?:if|learn more|read more|see|(?:this|that) (?:program|example|page|section|document|guide|will|would|can"
                    + "|could|may|might|should|must|is|was|has|had|does|means|gives|gets|makes|lets|allows)|these|those|it"
                    + "|they|the latter|you (?:may|can)|another|also|then|next|below|above|now|let us|let's"
                    + "|we (?:should|can|could|will|want|need|have))\\b.*");

    /** A label speaks of its own matter: {@code Key point: lists are sorted.} */
    private static final Pattern LABELLED = Pattern.compile("\\p{Lu}[\\w-]*(?: [\\w-]+){0,2}: .*");

    /** With these, or with the name of the project, begins what tells of the next words rather than asks for something. */
    private static final Pattern TELLING = Pattern.compile("(?i)an?|the|each|every|all|any|most|some|many");

    private final Ground ground;
    private final Map<Evidence, List<Claim>> sentences = new HashMap<>();

    Openings(Ground ground) {
        this.ground = ground;
    }

    /** The first sentence of the section that stands on its own. */
    Optional<String> of(Document document, Document.Section section) {
        return sentences
                .computeIfAbsent(section.evidence(), place -> new Sentences(ground, document).ofSection(section))
                .stream()
                .map(Claim::statement)
                .filter(text -> text.length() <= LONGEST
                        && !LEANS.matcher(text).matches()
                        && !LABELLED.matcher(text).matches())
                .findFirst();
    }

    /**
     * The same, where that sentence tells of these words, or of the last of them, right at its beginning.
     *
     * @param words singular and lower case
     */
    Optional<String> about(List<String> words, Document document, Document.Section section) {
        return of(document, section).filter(text -> isAbout(words, text));
    }

    private boolean isAbout(List<String> words, String sentence) {
        List<String> tokens = List.of(sentence.split(" "));
        boolean ofProject = tokens.get(0).equalsIgnoreCase(ground.code().name().replaceAll(".*[/:]", ""));
        boolean tells = ofProject || TELLING.matcher(tokens.get(0)).matches() || isNamed(words, tokens.get(0));
        return tells
                && IntStream.range(0, Math.min(SUBJECT, tokens.size() - 1))
                        .filter(i -> isNamed(words, tokens.get(i)))
                        .anyMatch(i -> ofProject || isSubject(tokens.get(i), tokens.get(i + 1)));
    }

    /** Behind one of them stands its verb: with another word there, as in {@code scope name}, it is about that one. */
    private static boolean isSubject(String name, String next) {
        boolean isPlural = name.matches(".*[a-z`]s\\W*");
        return isPlural || next.matches("[a-z]+s|can|may|will|must|should|of|for|in|to|that|which|who");
    }

    /** All the parts of the token count: {@code addMaps} is no map. */
    private static boolean isNamed(List<String> words, String token) {
        List<String> parts = Terms.parts(token).stream().map(Terms::singular).toList();
        return parts.equals(words) || parts.equals(words.subList(words.size() - 1, words.size()));
    }
}
