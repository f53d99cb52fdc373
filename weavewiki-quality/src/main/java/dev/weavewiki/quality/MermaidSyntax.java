package dev.weavewiki.quality;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a Mermaid diagram is of the subset that WeaveWiki writes: flowcharts, sequence, class and state diagrams with
 * one statement a line. Narrower than Mermaid on purpose: no directives, styles, clicks, images or HTML.
 */
public final class MermaidSyntax {

    private static final String ID = "(?!end\\b)[A-Za-z][A-Za-z0-9_]*";
    private static final String LABEL = "\"[^\"<>`]*\"";
    private static final String NODE = ID + "(?:\\[" + LABEL + "\\]|\\(" + LABEL + "\\)|\\(\\[" + LABEL
            + "\\]\\)|\\[\\(" + LABEL + "\\)\\]|\\{" + LABEL + "\\}|\\{\\{" + LABEL + "\\}\\})?";
    private static final String TEXT = "[^<>;`]+";

    private static final List<Grammar> GRAMMARS = List.of(
            new Grammar(
                    "(?:flowchart|graph) (?:TB|TD|BT|LR|RL)",
                    NODE,
                    NODE + " (?:-->|---|-\\.->|==>)(?:\\|" + LABEL + "\\|)? " + NODE,
                    "subgraph " + ID + "(?:\\[" + LABEL + "\\])?",
                    "end",
                    "direction (?:TB|TD|BT|LR|RL)"),
            new Grammar(
                    "sequenceDiagram",
                    "autonumber",
                    "(?:participant|actor) " + ID + "(?: as " + TEXT + ")?",
                    ID + "(?:->>|-->>|->|-->|-\\)|--\\))[+-]?" + ID + ": " + TEXT,
                    "Note (?:over|left of|right of) " + ID + "(?:," + ID + ")?: " + TEXT),
            new Grammar(
                    "classDiagram",
                    "direction (?:TB|TD|BT|LR|RL)",
                    "class " + ID + "(?:\\[" + LABEL + "\\])?(?: \\{)?",
                    "}",
                    "<<[A-Za-z]+>>(?: " + ID + ")?",
                    "[+#~-]?[A-Za-z_$][A-Za-z0-9_$]*(?:\\([^<>`{}]*\\))?(?: " + TEXT + ")?",
                    ID + " (?:<\\|--|--\\|>|<\\|\\.\\.|\\.\\.\\|>|-->|<--|\\.\\.>|<\\.\\.|--|\\*--|o--) " + ID
                            + "(?: : " + TEXT + ")?"),
            new Grammar(
                    "stateDiagram-v2",
                    "direction (?:TB|TD|BT|LR|RL)",
                    "(?:\\[\\*\\]|" + ID + ") --> (?:\\[\\*\\]|" + ID + ")(?: ?: " + TEXT + ")?",
                    "state " + LABEL + " as " + ID,
                    ID + " ?: " + TEXT));

    private MermaidSyntax() {}

    public static boolean isValid(String diagram) {
        List<String> lines = diagram.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.size() > 1 && GRAMMARS.stream().anyMatch(grammar -> grammar.accepts(lines)) && balanced(lines);
    }

    private static boolean balanced(List<String> lines) {
        int depth = 0;
        for (String line : lines) {
            if (line.startsWith("subgraph ") || line.endsWith("{")) {
                depth++;
            } else if (line.equals("end") || line.equals("}")) {
                depth--;
            }
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    /** The first line of a kind of diagram, and the forms its other lines may have. */
    private static final class Grammar {

        private final Pattern header;
        private final List<Pattern> statements;

        Grammar(String header, String... statements) {
            this.header = Pattern.compile(header);
            this.statements = List.of(statements).stream().map(Pattern::compile).toList();
        }

        boolean accepts(List<String> lines) {
            return header.matcher(lines.get(0)).matches()
                    && lines.stream()
                            .skip(1)
                            .allMatch(line -> statements.stream()
                                    .anyMatch(
                                            statement -> statement.matcher(line).matches()));
        }
    }
}
