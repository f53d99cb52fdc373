package dev.weavewiki.generators.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes Mermaid diagrams. Nodes are known by a key of the caller; their ids are {@code n1}, {@code n2}, …, so that no
 * word of a repository can be read as Mermaid. Nodes and edges come out in the order in which they were added, each once.
 */
public final class Mermaid {

    /** The most nodes a diagram shows; beyond, readers lose their way (specification, phase 6). */
    public static final int MOST_NODES = 15;

    private final Kind kind;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<String> nodes = new ArrayList<>();
    private final Set<String> edges = new LinkedHashSet<>();
    private boolean dots;

    private Mermaid(Kind kind) {
        this.kind = kind;
    }

    public static Mermaid flowchart() {
        return new Mermaid(Kind.FLOWCHART);
    }

    /** A flowchart read from left to right: for many nodes that hang on few. */
    public static Mermaid sideways() {
        return new Mermaid(Kind.SIDEWAYS);
    }

    public static Mermaid classes() {
        return new Mermaid(Kind.CLASSES);
    }

    public static Mermaid sequence() {
        return new Mermaid(Kind.SEQUENCE);
    }

    public boolean isFull() {
        return ids.size() >= MOST_NODES;
    }

    public boolean has(String key) {
        return ids.containsKey(key);
    }

    public int nodes() {
        return ids.size();
    }

    public int edges() {
        return edges.size();
    }

    /** Whether some edge is drawn with dots, which readers need to be told the meaning of. */
    public boolean hasDots() {
        return dots;
    }

    /** Adds the node unless it is there or the diagram is full. */
    public Mermaid node(String key, String label) {
        if (!ids.containsKey(key) && !isFull()) {
            String id = "n" + (ids.size() + 1);
            ids.put(key, id);
            nodes.add(kind.node(id, label));
        }
        return this;
    }

    /** Adds the edge if both nodes are there; the label may be empty. */
    public Mermaid edge(String from, String to, String label) {
        return edge(from, to, label, false);
    }

    /** An edge that is drawn with dots; class diagrams have none. */
    public Mermaid dotted(String from, String to, String label) {
        return edge(from, to, label, true);
    }

    private Mermaid edge(String from, String to, String label, boolean dotted) {
        String first = ids.get(from);
        String second = ids.get(to);
        if (first != null && second != null) {
            edges.add(kind.edge(first, second, label, dotted));
            dots |= dotted;
        }
        return this;
    }

    /** Like {@link #edge}, but the same message may be sent again later: order is kept, nothing is merged. */
    public Mermaid message(String from, String to, String label) {
        return edge(from, to, (edges.size() + 1) + ". " + label);
    }

    /** A message that is not sent by the sender itself, but later for it. */
    public Mermaid laterMessage(String from, String to, String label) {
        return dotted(from, to, (edges.size() + 1) + ". " + label);
    }

    /** The diagram without its fence. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(kind.opening);
        nodes.forEach(line -> lines.add("    " + line));
        edges.forEach(line -> lines.add("    " + line));
        return lines;
    }

    private enum Kind {
        FLOWCHART("flowchart TD"),
        SIDEWAYS("flowchart LR"),
        CLASSES("classDiagram"),
        SEQUENCE("sequenceDiagram");

        private final String opening;

        Kind(String opening) {
            this.opening = opening;
        }

        private String node(String id, String label) {
            return switch (this) {
                case FLOWCHART, SIDEWAYS -> id + "[\"" + quoted(label) + "\"]";
                case CLASSES -> "class " + id + "[\"" + quoted(label) + "\"]";
                case SEQUENCE -> "participant " + id + " as " + bare(label);
            };
        }

        private String edge(String from, String to, String label, boolean dotted) {
            String arrow = dotted ? "-.->" : "-->";
            return switch (this) {
                case FLOWCHART, SIDEWAYS ->
                    from + " " + arrow + (label.isEmpty() ? " " : "|\"" + quoted(label) + "\"| ") + to;
                case CLASSES -> to + " <|-- " + from;
                case SEQUENCE -> from + (dotted ? "--)" : "->>") + to + ": " + bare(label);
            };
        }

        private static String quoted(String label) {
            return clean(label).replace("\"", "#quot;");
        }

        /** Sequence diagrams do not quote: there a semicolon ends a line and the word "end" ends a block. */
        private static String bare(String label) {
            return clean(label).replaceAll("(?i)\\b(end)\\b", "($1)").replace("\"", "#quot;");
        }

        private static String clean(String label) {
            String line = Words.shorten(Visible.of(label.replaceAll("\\s+", " ").strip()), 60);
            StringBuilder out = new StringBuilder();
            for (char c : line.toCharArray()) {
                switch (c) {
                    case '#' -> out.append("#35;");
                    case '&' -> out.append("#amp;");
                    case '<' -> out.append("#lt;");
                    case '>' -> out.append("#gt;");
                    case ';' -> out.append("#59;");
                    case '`' -> out.append('\'');
                    case '%' -> out.append("#37;");
                    default -> out.append(c);
                }
            }
            return out.toString();
        }
    }
}
