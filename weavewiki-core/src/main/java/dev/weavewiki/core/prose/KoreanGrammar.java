package dev.weavewiki.core.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Korean. A catalogue writes particles behind a value in both forms, as Korean does where the word is not known, such as
 * {@code {0}은(는)} and {@code {0}(으)로}; the form that fits the value is chosen here, and both stay where its sound
 * cannot be told.
 */
final class KoreanGrammar implements Grammar {

    /** A place, the markup that may close behind it, and a particle in both forms. */
    private static final Pattern PLACE =
            Pattern.compile("\\{(\\d)}([*_`'\"”’」]*)(?:([은이을과])\\(([는가를와])\\)|\\(([으이])\\))?");

    @Override
    public String fill(String template, Object... values) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        return PLACE.matcher(template).replaceAll(place -> {
            String value = String.valueOf(values[Integer.parseInt(place.group(1))]);
            return Matcher.quoteReplacement(value + place.group(2) + particle(KoreanSound.endOf(value), place));
        });
    }

    private static String particle(KoreanSound sound, java.util.regex.MatchResult place) {
        String whole = place.group()
                .substring(place.group().lastIndexOf('}') + 1 + place.group(2).length());
        if (sound == KoreanSound.UNKNOWN || whole.isEmpty()) {
            return whole;
        }
        if (place.group(5) == null) {
            return sound == KoreanSound.VOWEL ? place.group(4) : place.group(3);
        }
        boolean dropped = sound == KoreanSound.VOWEL
                || sound == KoreanSound.RIEUL && place.group(5).equals("으");
        return dropped ? "" : place.group(5);
    }

    @Override
    public String list(List<String> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? "" : items.get(0);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " 및 " + items.get(items.size() - 1);
    }

    @Override
    public String examples(List<String> items) {
        return String.join(", ", items);
    }

    @Override
    public String percent(long percent) {
        return percent + "%";
    }

    @Override
    public String belowOnePercent() {
        return "1% 미만";
    }
}
