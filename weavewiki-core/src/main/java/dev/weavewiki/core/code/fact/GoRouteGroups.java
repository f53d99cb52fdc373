package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.CallSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of routes in one Go file: variables made by {@code Group}, and the blocks of {@code Route}. */
final class GoRouteGroups {

    /** Stands in a prefix that is no literal, so that nothing below it is listed. */
    private static final String UNKNOWN = "\0";

    private final Map<String, String> variables = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    private record Block(LineRange lines, String prefix) {}

    private GoRouteGroups() {}

    static GoRouteGroups of(ParsedFile file, List<String> lines) {
        var groups = new GoRouteGroups();
        for (Invocation call : lines.isEmpty() ? List.<Invocation>of() : file.invocations()) {
            String literal = call.site().literal();
            String prefix = literal.isEmpty() && !call.arguments().startsWith("(\"\"") ? UNKNOWN : literal;
            if (call.site().name().equals("Group")) {
                String variable = Evidences.assigned(lines, call);
                if (!variable.isEmpty()) {
                    String above = groups.variables.getOrDefault(
                            key(call.site(), call.site().receiver()), "");
                    groups.variables.put(key(call.site(), variable), above + "/" + prefix);
                }
            } else if (call.site().name().equals("Route") && call.arguments().contains("func(")) {
                groups.blocks.add(new Block(block(lines, call.site().line()), prefix));
            }
        }
        return groups;
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

    /** What stands before the route's own path; nothing where that is not known. */
    Optional<String> prefix(CallSite site) {
        var prefix = new StringBuilder();
        for (Block block : blocks) {
            if (block.lines().contains(site.line()) && block.lines().from() < site.line()) {
                prefix.append('/').append(block.prefix());
            }
        }
        prefix.append(variables.getOrDefault(key(site, site.receiver()), ""));
        return prefix.indexOf(UNKNOWN) >= 0 ? Optional.empty() : Optional.of(prefix.toString());
    }
}
