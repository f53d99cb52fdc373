package dev.weavewiki.agents.grounding;

import java.util.Optional;
import java.util.regex.Pattern;

/** Statements are sentences: no links, pictures, HTML, headings, tables or fences, which could carry something else in. */
final class PlainProse implements GroundingRule {

    /** Longer is no statement that a reader could check at one place. Our choice. */
    private static final int LONGEST = 1_500;

    private static final Pattern MARKUP = Pattern.compile(
            "!?\\[[^\\]]*\\]\\([^)]*\\)|</?[A-Za-z][^>]*>|<!--|^\\s{0,3}#{1,6}\\s|```|~~~|^\\s*\\|.*\\|\\s*$",
            Pattern.MULTILINE);

    @Override
    public Optional<String> objection(Statement statement) {
        if (statement.text().length() > LONGEST) {
            return Optional.of("it is longer than " + LONGEST + " characters");
        }
        return MARKUP.matcher(statement.prose()).find()
                ? Optional.of("it holds markup; write plain sentences with names of code in backticks")
                : Optional.empty();
    }
}
