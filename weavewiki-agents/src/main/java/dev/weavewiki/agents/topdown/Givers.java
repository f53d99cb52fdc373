package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.topdown.Bodies.Way;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which calls give what later ones are made on: {@code adapter = find(type)} gives {@code adapter.read()} its receiver, so
 * that a reader of the second needs the first.
 */
final class Givers {

    /** A variable that is given something, with or without its type, and what it is given. */
    private static final Pattern GIVEN =
            Pattern.compile("(?:.*[\\s(,])?([\\w$]+)\\s*(?::\\s*[\\w<>?,.\\[\\] ]+)?\\s*:?=(?![=>~])\\s*(.*)");

    private final CodeModel code;
    private final SourceTexts texts;

    Givers(Knowledge known) {
        this.code = known.code();
        this.texts = known.texts();
    }

    /** The ways among those of one caller that are taken on what the given one gives. */
    List<Way> takers(Way giver, List<Way> all) {
        Optional<String> variable = variable(giver.call());
        return variable.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(way -> way.call().line() > giver.call().line() && isMadeOn(variable.get(), way.call()))
                        .toList();
    }

    private Optional<String> variable(Call call) {
        List<String> lines = texts.lines(call.from().path());
        if (call.line() < 1 || call.line() > lines.size()) {
            return Optional.empty();
        }
        Matcher given = GIVEN.matcher(lines.get(call.line() - 1));
        return given.matches() && given.group(2).contains(call.to().simpleName())
                ? Optional.of(given.group(1))
                : Optional.empty();
    }

    private boolean isMadeOn(String variable, Call call) {
        return code.file(call.from().path()).stream()
                .flatMap(file -> file.structure().calls().stream())
                .filter(site -> site.line() == call.line()
                        && site.name().equals(call.to().simpleName()))
                .map(CallSite::receiver)
                .anyMatch(variable::equals);
    }
}
