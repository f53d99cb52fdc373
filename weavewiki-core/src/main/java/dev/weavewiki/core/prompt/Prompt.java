package dev.weavewiki.core.prompt;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.PromptId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt template. Its resource opens with front matter, then comes the text:
 *
 * <pre>
 * ---
 * version: 3
 * variables: target, candidates
 * ---
 * Write about {{target}} tokens on {{candidates}}
 * </pre>
 *
 * Each variable stands in the text at least once. Variables that hold repository text may be declared in a line of their
 * own, {@code data: candidates}; whether a value is marked as data depends on how it is given to {@link #render}, never
 * on the declaration.
 *
 * @param version raised with every change of the text
 * @param variables the names that stand in the text, sorted
 * @param hash of the whole resource, so that a changed text is noticed even where its version was not raised
 */
public record Prompt(PromptId id, int version, Set<String> variables, String text, ContentHash hash) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([A-Za-z][A-Za-z0-9_-]*)}}");

    public Prompt {
        variables = java.util.Collections.unmodifiableSet(new TreeSet<>(variables));
        Set<String> used = new TreeSet<>();
        VARIABLE.matcher(text).results().forEach(match -> used.add(match.group(1)));
        if (!used.equals(variables)) {
            throw new IllegalArgumentException(
                    "prompt '" + id + "' declares the variables " + variables + " and uses " + used);
        }
        if (version < 1) {
            throw new IllegalArgumentException("prompt '" + id + "' needs a version from 1: " + version);
        }
    }

    /** The text with our own words in the place of all variables. */
    public String render(Map<String, String> words) {
        return render(words, Map.of());
    }

    /**
     * The text with each variable replaced, in one pass, so that nothing inside a value is replaced again.
     *
     * @param words values that we wrote ourselves; they enter as they are
     * @param data values that come from the repository; each enters between two boundary lines whose token cannot be
     *     known from within the value
     * @throws IllegalArgumentException where a variable has no value, two values, or a value has no variable
     */
    public String render(Map<String, String> words, Map<String, String> data) {
        Map<String, String> values = new LinkedHashMap<>(words);
        data.forEach((name, text) -> {
            if (values.put(name, Boundary.around(name, text)) != null) {
                throw new IllegalArgumentException("prompt '" + id + "' is given '" + name + "' twice");
            }
        });
        if (!values.keySet().equals(variables)) {
            throw new IllegalArgumentException("prompt '" + id + "' needs the variables " + variables + " and is given "
                    + new TreeSet<>(values.keySet()));
        }
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(values, match)));
    }

    private static String value(Map<String, String> values, MatchResult match) {
        return values.getOrDefault(match.group(1), "");
    }
}
