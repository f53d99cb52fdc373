package dev.weavewiki.agents.model;

import java.util.ArrayList;
import java.util.List;

/** How a question differs from a recorded one. */
final class Difference {

    private static final int LONGEST = 120;

    private final Track recorded;
    private final ModelRequest asked;
    private final List<String> lines;

    Difference(Track recorded, ModelRequest asked) {
        this.recorded = recorded;
        this.asked = asked;
        this.lines = Track.linesOf(asked.user());
    }

    /** How many lines differ, and a little for everything else. */
    int size() {
        int other = words(false).size();
        int differing = Math.abs(lines.size() - recordedLines());
        for (int i = 0; i < Math.min(lines.size(), recordedLines()); i++) {
            differing += same(i) ? 0 : 1;
        }
        return differing + other;
    }

    String words() {
        return "the nearest recorded question differs in " + String.join(", ", words(true));
    }

    private List<String> words(boolean withLines) {
        List<String> words = new ArrayList<>();
        if (recorded.promptVersion() != asked.promptVersion()) {
            words.add("the version of the prompt (" + recorded.promptVersion() + " there, " + asked.promptVersion()
                    + " here)");
        }
        if (recorded.maxOutput() != asked.maxOutput().value()) {
            words.add("the output limit (" + recorded.maxOutput() + " there, " + asked.maxOutput() + " here)");
        }
        if (!recorded.system().equals(Track.digest(asked.system()))) {
            words.add("the house rules");
        }
        if (!recorded.schema().equals(Track.digest(asked.schema().text()))) {
            words.add("the schema of the answer");
        }
        if (withLines) {
            words.add(firstLine());
        }
        return words;
    }

    private String firstLine() {
        int line = 0;
        while (line < lines.size() && line < recordedLines() && same(line)) {
            line++;
        }
        if (line >= lines.size()) {
            return "its length (" + recordedLines() + " lines there, " + lines.size() + " here)";
        }
        String text = lines.get(line).strip();
        return "line " + (line + 1) + " of the question, here '"
                + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + "'";
    }

    private int recordedLines() {
        return recorded.lines().length() / Track.DIGITS;
    }

    private boolean same(int line) {
        return recorded.lines().startsWith(Track.digest(lines.get(line)), line * Track.DIGITS);
    }
}
