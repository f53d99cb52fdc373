package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.Marker;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.List;

/** What a reader of the file should know beside its subject: notes left in it, and what the list of symbols leaves out. */
final class Remarks {

    private static final int NOTES = 3;
    private static final int LONGEST_NOTE = 120;

    private Remarks() {}

    static List<Claim> of(Subject subject) {
        ProseLanguage say = subject.say();
        List<Claim> claims = new ArrayList<>(markers(subject));
        List<Symbol> unlisted = SymbolNotes.unlisted(subject);
        if (!unlisted.isEmpty()) {
            Evidence[] evidence = unlisted.stream()
                    .limit(NOTES)
                    .map(symbol -> Evidence.of(subject.path(), Declarations.firstLine(symbol)))
                    .toArray(Evidence[]::new);
            claims.add(Claim.of(
                    say.text(
                            unlisted.size(),
                            "{0} more private declaration is not listed among its symbols.",
                            "{0} more private declarations are not listed among its symbols.",
                            say.number(unlisted.size())),
                    evidence));
        }
        return claims;
    }

    private static List<Claim> markers(Subject subject) {
        List<Marker> markers = subject.file().structure().markers();
        if (markers.isEmpty()) {
            return List.of();
        }
        List<String> notes = markers.stream()
                .limit(NOTES)
                .map(marker ->
                        marker.keyword() + (note(marker, subject).isEmpty() ? "" : " “" + note(marker, subject) + "”"))
                .toList();
        Evidence[] evidence = markers.stream()
                .limit(NOTES)
                .map(marker -> subject.at(marker.line()))
                .toArray(Evidence[]::new);
        ProseLanguage say = subject.say();
        String listed = say.list(notes);
        String all = markers.size() > NOTES
                ? say.text("{0} and {1} more", listed, say.number(markers.size() - NOTES))
                : listed;
        return List.of(Claim.of(
                say.text("Its authors left {0} on unfinished work: {1}.", say.count(markers.size(), "note"), all),
                evidence));
    }

    private static String note(Marker marker, Subject subject) {
        String text = DocText.paragraphs(marker.text(), subject.code()).stream()
                .findFirst()
                .orElse("");
        int end = text.length() <= LONGEST_NOTE
                ? text.length()
                : text.offsetByCodePoints(0, Math.min(LONGEST_NOTE, text.codePointCount(0, text.length())));
        String cut = text.substring(0, end);
        return end == text.length() ? cut : cut.replace("`", "") + "…";
    }
}
