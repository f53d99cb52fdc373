package dev.weavewiki.agents.model;

import dev.weavewiki.core.error.ModelException;
import dev.weavewiki.core.error.ModelException.Kind;
import dev.weavewiki.core.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a reply as an answer. Tolerant of how it is written (fences, prose around it, small slips of syntax, a broken
 * end), not of what is missing: an answer that has none of its fields is none.
 */
public final class AnswerReader {

    private static final Pattern BRACE = Pattern.compile("\\{");
    /** How many opening braces are tried before the reply counts as prose. Our choice; the first is nearly always it. */
    private static final int TRIES = 50;

    private AnswerReader() {}

    /**
     * The answer in a reply. Missing lists are empty, missing strings are empty, missing numbers are 0.
     *
     * @throws ModelException of kind {@code MALFORMED}, whose message tells the model what is wrong with the reply
     */
    public static <A> A read(String reply, Class<A> answerType) {
        List<Map<String, Object>> candidates = candidates(reply, answerType);
        if (candidates.isEmpty()) {
            throw malformed("it holds no JSON object with the fields of the schema");
        }
        Map<String, Object> shaped = candidates.stream()
                .flatMap(members -> AnswerShape.record(answerType, members).stream())
                .findFirst()
                .orElseThrow(() -> malformed("a field that takes one of a few values holds another"));
        try {
            return Json.read(Json.write(shaped), answerType);
        } catch (IllegalArgumentException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    /** The objects that have fields of the answer, those with the most of them first: some models quote the schema. */
    private static List<Map<String, Object>> candidates(String reply, Class<?> answerType) {
        return BRACE.matcher(reply)
                .results()
                .limit(TRIES)
                .map(brace -> object(reply, brace.start()))
                .filter(members -> AnswerShape.known(answerType, members) > 0)
                .sorted(Comparator.comparingLong(
                        (Map<String, Object> members) -> -AnswerShape.known(answerType, members)))
                .toList();
    }

    private static Map<String, Object> object(String reply, int brace) {
        try {
            return LenientJson.objectAt(reply, brace);
        } catch (IllegalArgumentException tooDeep) {
            throw malformed(String.valueOf(tooDeep.getMessage()));
        }
    }

    private static ModelException malformed(String problem) {
        return new ModelException(Kind.MALFORMED, "the model's answer cannot be read: " + problem);
    }
}
