package dev.weavewiki.testing;

import dev.weavewiki.core.model.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a prompt offers to cite.
 *
 * @param citations {@code path:from-to}, at most 15 lines each
 * @param symbols names behind citations, as the lines on symbols show them
 */
record PromptFacts(List<String> citations, List<String> paths, List<String> symbols) {

    private static final Pattern CITATION = Pattern.compile("([\\w@+.~/-]*[\\w@+~/-]):(\\d{1,8})-(\\d{1,8})");
    private static final Pattern SYMBOL_LINE = Pattern.compile("(?m)^\\s*(?:[-*] )?\\S+:\\d+-\\d+ (.{1,300})$");
    private static final Pattern DECLARED = Pattern.compile(
            "(?:class|interface|record|enum|function|func|def|method|struct|type) ([A-Za-z_$][\\w$]*)|([A-Za-z_$][\\w$]*)\\(");
    private static final int LONGEST_CITATION = 15;

    static PromptFacts of(String prompt) {
        return of(prompt, prompt);
    }

    /** With the first lines of what stands in lists only, in an order that does not follow from layout. */
    static PromptFacts apartFromLayout(String prompt) {
        String listed = matches(SYMBOL_LINE, prompt).map(MatchResult::group).collect(Collectors.joining("\n"));
        PromptFacts all = of(listed, prompt);
        List<String> firstLines = all.citations.stream()
                .map(Evidence::parse)
                .flatMap(Optional::stream)
                .sorted()
                .map(cited -> Evidence.of(cited.path(), cited.lines().head(1)))
                .map(Evidence::citation)
                .distinct()
                .toList();
        return new PromptFacts(
                firstLines,
                all.paths.stream().sorted().toList(),
                all.symbols.stream().sorted().toList());
    }

    private static PromptFacts of(String cited, String prompt) {
        return new PromptFacts(
                matches(CITATION, cited).map(PromptFacts::tight).distinct().toList(),
                matches(CITATION, prompt)
                        .map(match -> match.group(1))
                        .distinct()
                        .toList(),
                matches(SYMBOL_LINE, prompt)
                        .flatMap(PromptFacts::declared)
                        .distinct()
                        .toList());
    }

    private static Stream<MatchResult> matches(Pattern pattern, String prompt) {
        return pattern.matcher(prompt).results();
    }

    private static String tight(MatchResult match) {
        long from = Long.parseLong(match.group(2));
        long to = Math.min(Long.parseLong(match.group(3)), from + LONGEST_CITATION - 1);
        return match.group(1) + ":" + from + "-" + to;
    }

    private static Stream<String> declared(MatchResult line) {
        Matcher name = DECLARED.matcher(line.group(1));
        if (!name.find()) {
            return Stream.empty();
        }
        return Stream.of(name.group(1) == null ? name.group(2) : name.group(1));
    }
}
