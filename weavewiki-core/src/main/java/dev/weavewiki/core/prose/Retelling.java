package dev.weavewiki.core.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in another language what was said in English, where it is kept in English because logs and stored facts share it: the
 * phrases it may have been made of are known, so its values can be read back. Immutable.
 */
public final class Retelling {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final List<Told> phrases;

    private Retelling(List<Told> phrases) {
        this.phrases = phrases;
    }

    /** @param phrases of which the first that fits counts; their places must be numbered in their order */
    public static Retelling of(Phrase... phrases) {
        List<Told> told = new ArrayList<>();
        for (Phrase phrase : phrases) {
            told.add(new Told(phrase, form(phrase.english())));
        }
        return new Retelling(List.copyOf(told));
    }

    private static Pattern form(String english) {
        StringBuilder form = new StringBuilder();
        Matcher place = PLACE.matcher(english);
        int end = 0;
        while (place.find()) {
            form.append(Pattern.quote(english.substring(end, place.start()))).append("(.+?)");
            end = place.end();
        }
        return Pattern.compile(
                form.append(Pattern.quote(english.substring(end))).toString(), Pattern.DOTALL);
    }

    /** The text in that language, its values as they are or retold in turn; the text itself where no phrase fits. */
    public String in(ProseLanguage say, String english) {
        if (say.isEnglish() || english.isEmpty()) {
            return english;
        }
        for (Told told : phrases) {
            Matcher match = told.form().matcher(english);
            if (match.matches()) {
                Object[] values = new Object[match.groupCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in(say, match.group(i + 1));
                }
                return say.text(told.phrase(), values);
            }
        }
        return english;
    }

    private record Told(Phrase phrase, Pattern form) {}
}
