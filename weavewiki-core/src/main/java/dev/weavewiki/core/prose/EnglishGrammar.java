package dev.weavewiki.core.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English, which also stands for what no catalogue translates. */
final class EnglishGrammar implements Grammar {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @Override
    public String fill(String template, Object... values) {
        return template.indexOf('{') < 0
                ? template
                : PLACE.matcher(template)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }

    static String plural(String noun) {
        if (noun.endsWith("y") && !noun.matches(".*[aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.matches(".*(s|x|ch|sh)") ? noun + "es" : noun + "s";
    }

    @Override
    public String list(List<String> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? "" : items.get(0);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    @Override
    public String examples(List<String> items) {
        return list(items);
    }

    @Override
    public String percent(long percent) {
        return percent + " %";
    }

    @Override
    public String belowOnePercent() {
        return "below 1 %";
    }
}
