package dev.weavewiki.agents.bottomup;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.product.FileInsight;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An insight told shortly, for the briefs of other files. */
final class Digest {

    /** Claims and symbols of a digest: enough to know what to expect of the file, small enough for a dozen files. */
    private static final int CLAIMS = 3;

    private static final int SYMBOLS = 6;

    private Digest() {}

    /** From the fullest to the shortest, which is one line. */
    static Stream<String> forms(FileInsight insight) {
        return Stream.of(
                heading(insight) + claims(insight) + symbols(insight),
                heading(insight) + symbols(insight),
                heading(insight));
    }

    static String claim(Claim claim) {
        String citations = claim.evidence().stream().map(Evidence::citation).collect(Collectors.joining(", "));
        return "- " + claim.statement() + " [" + citations + "]";
    }

    private static String heading(FileInsight insight) {
        return "== " + insight.path() + "\n" + insight.purpose();
    }

    private static String claims(FileInsight insight) {
        return insight.summary().stream()
                .limit(CLAIMS)
                .map(claim -> "\n" + claim(claim))
                .collect(Collectors.joining());
    }

    private static String symbols(FileInsight insight) {
        return insight.symbols().stream()
                .limit(SYMBOLS)
                .map(note -> "\n" + insight.path() + ":" + note.lines() + " " + note.signature()
                        + (note.description().isEmpty() ? "" : " — " + note.description()))
                .collect(Collectors.joining());
    }
}
