package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.CallSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The groups of routes in one Go file: variables made by {@code Group}, and the blocks of {@code Route}. */
final class GoRouteGroups {

    private static final Pattern GROUP = Pattern.compile("^(\\w+)\\.Group\\(\\s*\"([^\"]*)\".*\\)$");
    private static final Pattern SUBROUTER = Pattern.compile("^(\\w+)\\.PathPrefix\\(\\s*\"([^\"]*)\"\\s*\\)$");

    /** A group: the variable that it was made from in the end, and what stands before its paths. */
    record Group(String root, String prefix) {

        Group below(String part) {
            return new Group(root, prefix + "/" + part);
        }

        boolean isKnown() {
            return !prefix.contains(Mounts.UNKNOWN);
        }
    }

    private final Map<String, Group> variables = new HashMap<>();
    private final TreeMap<Integer, Block> blocks = new TreeMap<>();

    private record Block(
            LineRange lines, String prefix, @Nullable Block around) {}

    private GoRouteGroups() {}

    /** @param lines empty where the file uses no router that has groups */
    static GoRouteGroups of(ParsedFile file, List<String> lines) {
        var groups = new GoRouteGroups();
        for (Invocation call : lines.isEmpty() ? List.<Invocation>of() : file.invocations()) {
            groups.add(call, lines);
        }
        return groups;
    }

    private void add(Invocation call, List<String> lines) {
        CallSite site = call.site();
        String literal = site.literal();
        String prefix = literal.isEmpty() && !call.arguments().startsWith("(\"\"") ? Mounts.UNKNOWN : literal;
        Matcher subrouter = SUBROUTER.matcher(site.receiver());
        if (site.name().equals("Group") || site.name().equals("Subrouter") && subrouter.matches()) {
            boolean group = site.name().equals("Group");
            String variable = variable(lines, call);
            if (!variable.isEmpty()) {
                Group above = of(site, group ? site.receiver() : subrouter.group(1));
                variables.put(key(site, variable), above.below(group ? prefix : subrouter.group(2)));
            }
        } else if (site.name().equals("Route") && call.arguments().contains("func(")) {
            blocks.put(site.line(), new Block(block(lines, site.line()), prefix, around(site.line())));
        }
    }

    private static String variable(List<String> lines, Invocation call) {
        return call.site().name().equals("Group")
                ? Evidences.assigned(lines, call)
                : Evidences.target(Evidences.line(lines, call.site().line()));
    }

    private static String key(CallSite site, String variable) {
        return site.caller() + " " + variable;
    }

    /** The lines from the call to the one that closes it, which formatted code indents alike. */
    private static LineRange block(List<String> lines, int from) {
        int indent = indent(Evidences.line(lines, from));
        int to = from;
        while (to < lines.size() && (lines.get(to).isBlank() || indent(lines.get(to)) > indent)) {
            to++;
        }
        return LineRange.of(from, Math.max(from, to));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private @Nullable Block around(int line) {
        var before = blocks.lowerEntry(line);
        Block block = before == null ? null : before.getValue();
        while (block != null && !block.lines().contains(line)) {
            block = block.around();
        }
        return block;
    }

    /** What an expression at a call stands for: a group's variable, a group made on the spot, or a router of its own. */
    Group of(CallSite site, String expression) {
        Matcher made = GROUP.matcher(expression);
        return made.matches()
                ? of(site, made.group(1)).below(made.group(2))
                : variables.getOrDefault(key(site, expression), new Group(expression, ""));
    }

    /** What stands before the call's own path inside the file, and the variable it starts from; nothing where unknown. */
    Optional<Group> at(CallSite site, String router) {
        var prefix = new StringBuilder();
        for (Block block = around(site.line()); block != null; block = block.around()) {
            prefix.insert(0, "/" + block.prefix());
        }
        Group group = of(site, router);
        var whole = new Group(group.root(), prefix + group.prefix());
        return whole.isKnown() ? Optional.of(whole) : Optional.empty();
    }
}
