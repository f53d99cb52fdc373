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

    /** A line that goes on with the expression of the one before. */
    private static final Pattern GOES_ON = Pattern.compile("\\s*(?:\\.|\\?\\.|->|::)");

    private static final Pattern END = Pattern.compile("\\s*[;!?]?\\s*(?:(?://|#).*)?");

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
        boolean goesOn = call.line() < lines.size()
                && GOES_ON.matcher(lines.get(call.line())).lookingAt();
        return given.matches() && !goesOn && isOuter(call.to().simpleName(), given.group(2))
                ? Optional.of(given.group(1))
                : Optional.empty();
    }

    /** Whether the value of the expression is that of the call: nothing follows the parenthesis that closes it. */
    private static boolean isOuter(String name, String expression) {
        int at = expression.lastIndexOf(name + "(");
        int depth = 0;
        for (int i = at + name.length(); at >= 0 && i < expression.length(); i++) {
            depth += expression.charAt(i) == '(' ? 1 : expression.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return END.matcher(expression.substring(i + 1)).matches();
            }
        }
        return false;
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
