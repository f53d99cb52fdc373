package dev.weavewiki.agents;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectProfile;
import dev.weavewiki.core.model.product.TerminologyInsight;
import dev.weavewiki.core.model.product.TerminologyInsight.Term;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The project's own words in briefs, so that each question speaks of it as its authors do. A question on files is given the
 * words that occur in them: another word in the glossary is no reason to ask about all files again.
 */
public final class Glossary {

    /** More than that explain less. Our choice. */
    private static final int MOST = 20;

    private Glossary() {}

    /** Each word with the first sentence on what it means, the most telling first; empty before there is a profile. */
    public static List<String> of(Knowledge known) {
        return terms(known).limit(MOST).map(Glossary::line).toList();
    }

    /** The same of the words that occur in the files. */
    public static List<String> of(Knowledge known, List<RepoPath> files) {
        String text = String.join(
                        "\n",
                        files.stream()
                                .flatMap(path -> known.texts().lines(path).stream())
                                .toList())
                .toLowerCase(Locale.ROOT);
        return terms(known)
                .filter(term -> occurs(term, text))
                .limit(MOST)
                .map(Glossary::line)
                .toList();
    }

    private static Stream<Term> terms(Knowledge known) {
        return known.find(ProjectProfile.class).flatMap(profile -> profile.find(TerminologyInsight.class)).stream()
                .flatMap(terminology -> terminology.terms().stream());
    }

    /** As it is written, or as one name. */
    private static boolean occurs(Term term, String text) {
        String word = term.term().toLowerCase(Locale.ROOT);
        return text.contains(word) || text.contains(word.replaceAll("[\\s_-]+", ""));
    }

    private static String line(Term term) {
        return term.term() + ": " + Prose.firstSentence(term.meaning().statement());
    }
}
