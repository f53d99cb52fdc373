package dev.weavewiki.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as the stub sees it.
 *
 * @param agent who asks: the name of the schema, as parameter or in the prompt; {@code unknown} where the protocol carries
 *     none
 * @param schema as JSON; blank where there is none
 * @param prompt all messages, one after the other
 * @param digest of the whole body
 */
record StubRequest(String model, String agent, String schema, String prompt, boolean asksForSchema, String digest) {

    private static final Pattern IN_PROMPT = Pattern.compile("JSON Schema, named ([\\w-]+):\\n(\\{.*})");

    /** @param parameter the schema that came beside the prompt; not an object where none came */
    static StubRequest of(String model, String schemaName, JsonNode parameter, String prompt, String digest) {
        Matcher inPrompt = IN_PROMPT.matcher(prompt);
        boolean asked = parameter.isObject() && !parameter.isEmpty();
        boolean found = !asked && inPrompt.find();
        String agent = found ? inPrompt.group(1) : schemaName.isEmpty() ? "unknown" : schemaName;
        String schema = found ? inPrompt.group(2) : asked ? parameter.toString() : "";
        return new StubRequest(model, agent, schema, prompt, asked, digest);
    }
}
