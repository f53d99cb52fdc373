package dev.weavewiki.agents.grounding;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses on the web and of mail stand in the cited lines to the letter. */
final class NamedLinks implements GroundingRule {

    private static final Pattern ADDRESS = Pattern.compile(
            "\\b(?:[a-z][a-z0-9+.-]{1,15}://|www\\.)[^\\s`<>\"')\\]]+|\\b[\\w.+-]+@[\\w-]+\\.[\\w.-]+\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<String> objection(Statement statement) {
        return ADDRESS.matcher(statement.text())
                .results()
                .map(MatchResult::group)
                .map(address -> address.replaceAll("[.,;:!?]+$", ""))
                .filter(address -> !statement.lines().contains(address))
                .findFirst()
                .map(address -> "the cited lines do not hold the address " + address);
    }
}
