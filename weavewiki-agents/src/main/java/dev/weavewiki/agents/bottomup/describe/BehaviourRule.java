package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import dev.weavewiki.core.prose.Phrase;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sign of behaviour in code.
 *
 * @param languages empty for all
 * @param sign what it looks like; its first group, where there is one, is the name that the sentence mentions
 * @param sentence what it means; {@code {0}} stands for the names that were found
 */
record BehaviourRule(Behaviour.Kind kind, Set<String> languages, Pattern sign, Phrase sentence) {

    boolean appliesTo(String language) {
        return languages.isEmpty() || languages.contains(language);
    }
}
