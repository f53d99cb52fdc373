package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import dev.weavewiki.core.prose.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The signs that are looked for, by language; a new one is a line in the resource. */
final class BehaviourRules {

    private static final String RESOURCE = "/weavewiki/describe/behaviours.txt";

    static final List<BehaviourRule> ALL = read();

    private BehaviourRules() {}

    private static List<BehaviourRule> read() {
        try (InputStream stream = BehaviourRules.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(BehaviourRules::rule)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static BehaviourRule rule(String line) {
        String[] parts = line.split(" \\| ", 4);
        Set<String> languages = parts[1].equals("*") ? Set.of() : Set.of(parts[1].split(", "));
        return new BehaviourRule(
                Behaviour.Kind.valueOf(parts[0]), languages, Pattern.compile(parts[3]), Phrase.of(parts[2]));
    }
}
