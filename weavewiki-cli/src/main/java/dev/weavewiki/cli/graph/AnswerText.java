package dev.weavewiki.cli.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An answer as lines for people: what it is about, then trees. */
public final class AnswerText {

    /** More on one place than fit on a screen are counted and not listed; JSON lists them all. Our choice. */
    private static final int LISTED = 40;

    private final List<String> lines = new ArrayList<>();

    private AnswerText() {}

    public static List<String> of(Answers.OfFile file) {
        AnswerText text = new AnswerText();
        text.add("%s  (%s, %,d lines)", file.path(), file.language(), file.lines());
        text.add("centrality %.3f, layer %d%s", file.centrality(), file.layer(), cluster(file.cluster()));
        boolean dependencies = file.direction().equals("dependencies");
        text.tree(
                dependencies ? "leans on" : "is leaned on by",
                dependencies ? "leans on no file of the repository" : "no file of the repository leans on it",
                "file",
                file.branches());
        return text.lines;
    }

    public static List<String> of(Answers.OfSymbol symbol, boolean callersOnly) {
        AnswerText text = new AnswerText();
        text.add("%s  (%s, %s)", symbol.name(), symbol.kind(), symbol.visibility());
        text.add("%s:%d-%d", symbol.path(), symbol.startLine(), symbol.endLine());
        text.add("%s", symbol.signature());
        if (!symbol.doc().isEmpty()) {
            text.add("%s", symbol.doc());
        }
        text.add("centrality %.3f%s", symbol.centrality(), cluster(symbol.cluster()));
        text.type(symbol);
        boolean members = !symbol.members().isEmpty();
        if (!callersOnly) {
            text.tree(
                    members ? "its members call" : "calls",
                    "calls nothing that is known in the repository",
                    "symbol",
                    symbol.calls());
        }
        text.tree(
                members ? "it or its members are called by" : "is called by",
                "no call of it is known",
                "symbol",
                symbol.calledBy());
        return text.lines;
    }

    private void type(Answers.OfSymbol symbol) {
        if (!symbol.supertypes().isEmpty()) {
            add("extends %s", String.join(", ", symbol.supertypes()));
        }
        if (!symbol.subtypes().isEmpty()) {
            list(
                    "is extended by",
                    "type",
                    symbol.subtypes().stream().map(Answers.Subtype::label).toList());
        }
        if (!symbol.members().isEmpty()) {
            list(
                    "holds",
                    "member",
                    symbol.members().stream()
                            .sorted(Comparator.comparing(
                                    member -> !member.visibility().equals("public")))
                            .map(member -> member.label(symbol.path()))
                            .toList());
        }
    }

    private void list(String title, String unit, List<String> items) {
        tree(
                title,
                "",
                unit,
                items.stream()
                        .map(item -> new Branch(item, "", List.of(), false, List.of()))
                        .toList());
    }

    private static String cluster(String label) {
        return label.isEmpty() ? "" : ", cluster \"" + label + "\"";
    }

    private void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
    }

    private void tree(String title, String nothing, String unit, List<Branch> branches) {
        lines.add("");
        if (branches.isEmpty()) {
            lines.add(nothing);
            return;
        }
        add("%s %,d %s", title, branches.size(), branches.size() == 1 ? unit : unit + "s");
        addAll(branches, "");
    }

    private void addAll(List<Branch> branches, String indent) {
        for (int i = 0; i < Math.min(LISTED, branches.size()); i++) {
            boolean last = i == branches.size() - 1;
            Branch branch = branches.get(i);
            add(
                    "%s%s %s  %s%s",
                    indent,
                    last ? "└─" : "├─",
                    branch.label(),
                    signs(branch.signs()),
                    branch.repeated() ? "  … shown elsewhere" : "");
            addAll(branch.branches(), indent + (last ? "   " : "│  "));
        }
        if (branches.size() > LISTED) {
            add("%s└─ … and %,d more (--format json lists all)", indent, branches.size() - LISTED);
        }
    }

    /** Kinds with their lines, such as {@code import 3, call 10 12 (likely)}; many lines are cut. */
    private static String signs(List<Branch.Sign> signs) {
        Map<String, List<Branch.Sign>> kinds = new TreeMap<>();
        signs.forEach(sign ->
                kinds.computeIfAbsent(sign.kind(), key -> new ArrayList<>()).add(sign));
        List<String> words = new ArrayList<>();
        kinds.values().stream()
                .sorted(Comparator.comparingInt(same -> same.get(0).line()))
                .forEach(same -> words.add(words(same)));
        return String.join(", ", words);
    }

    private static String words(List<Branch.Sign> same) {
        StringBuilder words = new StringBuilder(same.get(0).kind());
        same.stream().limit(5).forEach(sign -> words.append(' ').append(sign.line()));
        if (same.size() > 5) {
            words.append(" …");
        }
        boolean likely = same.stream().allMatch(sign -> sign.certainty().equals("likely"));
        return likely ? words.append(" (likely)").toString() : words.toString();
    }
}
