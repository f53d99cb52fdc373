package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which calls stand beside what a declaration does as a rule, as its lines show. */
final class Asides {

    private static final Pattern THROWS = Pattern.compile("(?<![\\w.$\"'`])(?:raise|throw)\\s+(?=[\\w(\"])");

    /** Behind it follows when something is thrown, or another statement. */
    private static final Pattern THROWN_ENDS = Pattern.compile("\\s(?:if|unless)\\s|;");

    private final SourceTexts texts;

    Asides(SourceTexts texts) {
        this.texts = texts;
    }

    /** Whether it only makes what is thrown. */
    boolean isThrown(Call call) {
        List<String> lines = texts.lines(call.from().path());
        String line = call.line() <= lines.size() ? lines.get(call.line() - 1) : "";
        Matcher throwing = THROWS.matcher(line);
        if (!throwing.find()) {
            return false;
        }
        String thrown = THROWN_ENDS.split(line.substring(throwing.end()), 2)[0];
        String before = line.substring(0, throwing.start());
        return written(call).stream().anyMatch(name -> holds(thrown, name) && !holds(before, name));
    }

    /** The names by which the callee may stand in the text: its own, and of what makes a type the one of the type. */
    private static List<String> written(Call call) {
        String[] names = call.to().qualifiedName().split("\\W+");
        return Arrays.asList(names).subList(Math.max(0, names.length - 2), names.length);
    }

    private static boolean holds(String text, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(text)
                .find();
    }
}
