package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arguments as written, parted at the commas that stand outside of brackets and strings. */
record Arguments(List<Argument> all) {

    private static final Pattern NAMED =
            Pattern.compile("(?s)^[\"']?([\\w.-]+)[\"']?\\s*(?:=>|=(?!=)|:(?![:=]))\\s*(.*)$");
    private static final Pattern LITERAL =
            Pattern.compile("(?s)^(?:[uU]?(?:\"[^\"\\\\]*\"|'[^'\\\\]*'|`[^`\\\\$]*`)|[rR@](?:\"[^\"]*\"|'[^']*'))$");

    /** @param name what the argument is given to; empty for one that is known by its place */
    record Argument(String name, String text) {}

    /** Of some calls only the first argument is known, where it is a string. */
    static Arguments of(Invocation call) {
        String literal = call.site().literal();
        return call.arguments().isEmpty() && !literal.isEmpty()
                ? new Arguments(List.of(new Argument("", "\"" + literal + "\"")))
                : of(call.arguments());
    }

    /** Reads what stands between brackets, or a text without brackets around it. */
    static Arguments of(String written) {
        String text = written.strip();
        boolean open = !text.isEmpty() && "([{".indexOf(text.charAt(0)) >= 0;
        int end = open ? Brackets.end(text, 0) : text.length();
        String inner = open ? text.substring(1, end < 0 ? text.length() : end) : text;
        List<Argument> found = new ArrayList<>();
        for (String part : Brackets.parts(inner)) {
            if (!part.isBlank()) {
                found.add(argument(part.strip()));
            }
        }
        return new Arguments(List.copyOf(found));
    }

    private static Argument argument(String text) {
        Matcher named = NAMED.matcher(text);
        return named.matches() ? new Argument(named.group(1), named.group(2)) : new Argument("", text);
    }

    /** The argument at a place, from 0, among those without names; empty where there is none. */
    String at(int place) {
        return all.stream()
                .filter(argument -> argument.name().isEmpty())
                .map(Argument::text)
                .skip(place)
                .findFirst()
                .orElse("");
    }

    /** The argument of that name; empty where there is none. */
    String named(String name) {
        return all.stream()
                .filter(argument -> argument.name().equals(name))
                .map(Argument::text)
                .findFirst()
                .orElse("");
    }

    boolean has(String name) {
        return all.stream().anyMatch(argument -> argument.name().equals(name));
    }

    /** The text of one plain string; nothing for anything else, such as a name or a string made of parts. */
    static Optional<String> literal(String written) {
        String text = written.strip();
        int open = !text.isEmpty() && Character.isLetter(text.charAt(0)) || text.startsWith("@") ? 2 : 1;
        return LITERAL.matcher(text).matches()
                ? Optional.of(text.substring(open, text.length() - 1))
                : Optional.empty();
    }

    /** The plain strings of a list, or the one string; empty where any of them is no plain string. */
    static List<String> literals(String written) {
        Optional<String> single = literal(written);
        if (single.isPresent()) {
            return List.of(single.get());
        }
        int open = Math.max(written.indexOf('['), Math.max(written.indexOf('('), written.indexOf('{')));
        if (open < 0) {
            return List.of();
        }
        List<Optional<String>> items = of(written.substring(open)).all().stream()
                .map(argument -> literal(argument.text()))
                .toList();
        return items.stream().allMatch(Optional::isPresent)
                ? items.stream().flatMap(Optional::stream).toList()
                : List.of();
    }
}
