package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold of each prompt on a {@link GrowingRepository}, whatever was left out of it. Safe for many threads. */
final class PromptChecks {

    private static final Pattern PART =
            Pattern.compile("(?s)<<<data (\\S+) ([0-9a-f]{32})>>>\\n(.*?)\\n?<<<end \\1 \\2>>>");
    private static final Pattern REST = Pattern.compile("\\((\\d+) more, less telling, left out\\)");
    private static final Pattern HEADING = Pattern.compile("== (\\S+):(\\d+)-(\\d+)");
    private static final Pattern CUT = Pattern.compile("(?s)(.*) … \\((\\d+) more characters of this line left out\\)");
    private static final Pattern FOLDER =
            Pattern.compile("\\S+: (\\d+) source files?(?:, of them \\d+ for tests)?; (.*?)(?: and (\\d+) more)?");
    private static final Pattern PROJECT = Pattern.compile("(\\d+) source files? outside tests");
    private static final Pattern DOMAIN = Pattern.compile("\\((\\d+) files?\\): ");
    /** Longer excerpts are windows of a file that is read whole; shorter ones are heads of declarations. */
    private static final int HEAD = 15;

    private final Path root;
    private final Map<String, List<String>> files = new ConcurrentHashMap<>();
    private final BitSet seen = new BitSet();

    PromptChecks(Path root) {
        this.root = root;
    }

    /** How many lines of the huge file were shown in some prompt. */
    synchronized int linesSeen() {
        return seen.cardinality();
    }

    /** @throws AssertionError for a prompt that is cut anywhere but between items, or miscounts what it leaves out */
    void check(String agent, String prompt) {
        Map<String, String> parts = new ConcurrentHashMap<>();
        PART.matcher(prompt).results().forEach(part -> parts.put(part.group(1), part.group(3)));
        assertThat(parts).as("parts").isNotEmpty();
        assertThat(prompt.codePoints().filter(c -> c == 0xFFFD || c >= 0xD800 && c < 0xE000))
                .as("parts of characters")
                .isEmpty();
        parts.values().forEach(this::excerpts);
        switch (agent) {
            case "planning", "investigating", "synthesizing", "file-summary" -> outline(parts);
            case "architecture", "risk", "flow", "domain" ->
                assertThat(items(parts.getOrDefault("insights", "")))
                        .as("insights")
                        .isEqualTo(number(PROJECT, parts.getOrDefault("project", "")));
            case "domain-synthesis" ->
                assertThat(items(parts.getOrDefault("insights", "")) + items(parts.getOrDefault("digest", "")))
                        .as("files of the domain")
                        .isEqualTo(number(DOMAIN, parts.getOrDefault("domain", "")));
            case "structure", "section-discovery" ->
                parts.getOrDefault("folders", "").lines().forEach(PromptChecks::folder);
            default -> {}
        }
    }

    /** The class and its methods. */
    private static void outline(Map<String, String> parts) {
        if (parts.getOrDefault("file", "").startsWith(GrowingRepository.HUGE + " ")) {
            assertThat(items(parts.getOrDefault("outline", ""))).as("outline").isEqualTo(GrowingRepository.METHODS + 1);
        }
    }

    private static void folder(String line) {
        Matcher folder = FOLDER.matcher(line);
        if (folder.matches()) {
            int named = folder.group(2).split(", ", -1).length;
            int more = folder.group(3) == null ? 0 : Integer.parseInt(folder.group(3));
            assertThat(named + more).as(line).isEqualTo(Integer.parseInt(folder.group(1)));
        }
    }

    /** Those shown and those told to be left out. */
    private static int items(String part) {
        if (part.isBlank() || part.equals("(none)")) {
            return 0;
        }
        int shown = (int) part.lines()
                .filter(line -> !line.isBlank()
                        && !line.startsWith(" ")
                        && !REST.matcher(line).matches())
                .count();
        return shown + (REST.matcher(part).find() ? number(REST, part) : 0);
    }

    private static int number(Pattern form, String text) {
        return form.matcher(text)
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .reduce((first, last) -> last)
                .orElse(-1);
    }

    private void excerpts(String part) {
        List<String> lines = part.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            if (heading.matches()) {
                excerpt(heading.toMatchResult(), lines.subList(i + 1, lines.size()));
            }
        }
    }

    private void excerpt(MatchResult heading, List<String> shown) {
        String path = heading.group(1);
        int from = Integer.parseInt(heading.group(2));
        int to = Integer.parseInt(heading.group(3));
        List<String> file = files.computeIfAbsent(path, this::read);
        assertThat(shown.size()).as("lines of " + heading.group()).isGreaterThan(to - from);
        for (int line = from; line <= to; line++) {
            String number = line + ": ";
            assertThat(shown.get(line - from)).as(heading.group()).startsWith(number);
            whole(shown.get(line - from).substring(number.length()), file.get(line - 1));
        }
        if (path.equals(GrowingRepository.HUGE)) {
            window(file, from, to);
        }
    }

    private static void whole(String shown, String line) {
        Matcher cut = CUT.matcher(shown);
        if (shown.equals(line) || !cut.matches()) {
            assertThat(shown).isEqualTo(line);
            return;
        }
        String begin = cut.group(1);
        assertThat(line).startsWith(begin);
        assertThat(line.substring(begin.length()).codePoints().count()).isEqualTo(Long.parseLong(cut.group(2)));
        boolean inside = Character.isUnicodeIdentifierPart(begin.codePointBefore(begin.length()))
                && Character.isUnicodeIdentifierPart(line.codePointAt(begin.length()));
        assertThat(inside).as("a word is cut at " + begin.length()).isFalse();
    }

    /** Windows part between methods. */
    private void window(List<String> file, int from, int to) {
        synchronized (this) {
            seen.set(from, to + 1);
        }
        if (to - from >= HEAD && to < file.size()) {
            assertThat(file.get(to - 1))
                    .as("last line of lines " + from + "-" + to)
                    .isIn("    }", "}", "");
        }
    }

    private List<String> read(String path) {
        try {
            return Files.readAllLines(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
