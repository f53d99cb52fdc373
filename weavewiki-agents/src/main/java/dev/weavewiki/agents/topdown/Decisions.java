package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Choices of design that the project's own documents state: decision records, design documents, sections on design. */
final class Decisions {

    private static final Pattern ABOUT_DESIGN = Pattern.compile(
            "(?i).*\\b(architecture|design|philosophy|rationale|principles?|decisions?|non-goals)\\b.*");
    private static final Pattern OUTCOME = Pattern.compile("(?i).*\\b(decision|decided|outcome|solution)\\b.*");
    private static final int MOST = 12;

    private Decisions() {}

    static List<Claim> of(CodeModel code) {
        List<Claim> found = new ArrayList<>();
        code.documents(Document.Kind.ARCHITECTURE_DECISION)
                .forEach(record -> outcome(code, record).ifPresent(found::add));
        Stream.of(Document.Kind.GUIDE, Document.Kind.README)
                .flatMap(kind -> code.documents(kind).stream())
                .filter(document -> document.path().depth() <= 3 && !Scope.isBeside(document.path()))
                .forEach(document -> found.addAll(sections(code, document)));
        return found.stream().distinct().limit(MOST).toList();
    }

    private static Optional<Claim> outcome(CodeModel code, Document record) {
        return Stream.concat(
                        record.sections().stream()
                                .filter(s -> OUTCOME.matcher(s.heading()).matches()),
                        record.sections().stream())
                .filter(section -> !section.text().isBlank())
                .map(section -> claim(code, record.title(), section))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Claim> sections(CodeModel code, Document document) {
        boolean whole = isAboutDesign(document.title())
                || document.path().stem().toLowerCase(Locale.ROOT).contains("design");
        return document.sections().stream()
                .filter(section -> section.level() > 0)
                .filter(section -> whole || isAboutDesign(section.heading()))
                .map(section -> claim(code, section.heading(), section))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isAboutDesign(String heading) {
        return ABOUT_DESIGN.matcher(heading).matches();
    }

    private static Optional<Claim> claim(CodeModel code, String title, Document.Section section) {
        String sentence = DocText.sentence(code, section.text());
        String heading = DocText.plain(code, title).replace("`", "");
        if (sentence.isEmpty() || heading.isEmpty()) {
            return Optional.empty();
        }
        Evidence evidence = Evidence.of(
                section.evidence().path(), section.evidence().lines().head(15));
        String mark = heading.endsWith("?") ? " " : ": ";
        return Optional.of(Claim.of(heading + mark + sentence, evidence));
    }
}
