package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of topics that expressions stand for: strings, lists of them, and names that stand for one string. */
record Topics(Constants constants) {

    static final Topics NONE = new Topics(Constants.of(List.of(), (SourceTexts) path -> List.of()));

    private static final Pattern LIST = Pattern.compile(
            "(?s)^(?:(?:List|Set|Arrays|Collections|listOf|setOf|arrayOf|new\\s*string)\\b[.\\w]*|\\[]string)?\\s*([\\[({].*)$");

    /** A placeholder is filled where the program runs; what it is filled with is not known here. */
    private static final Pattern FILLED = Pattern.compile("[$#]\\{|\\{\\w*}");

    Stream<String> named(String expression) {
        var list = LIST.matcher(expression.strip());
        Stream<String> items = list.matches()
                ? Arguments.of(list.group(1)).all().stream().map(Arguments.Argument::text)
                : Stream.of(expression);
        return items.flatMap(item -> constants.text(item).stream())
                .filter(topic -> !topic.isBlank() && !FILLED.matcher(topic).find());
    }
}
