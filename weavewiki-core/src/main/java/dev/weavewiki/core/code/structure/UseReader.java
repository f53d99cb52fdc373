package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Match;
import dev.weavewiki.core.code.treesitter.Matches;
import dev.weavewiki.core.code.treesitter.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the names that may stand for declarations of other files. */
final class UseReader {

    private static final Set<String> NAMES = Set.of("use.type", "use.value", "use.dotted", "use.token", "key");

    private final Syntax syntax;
    private final Scopes scopes;
    private final StructureRules rules;
    private final Set<String> hiddenTypes;
    private final Map<NameUse, NameUse> uses = new HashMap<>();
    private final List<Capture> dotted = new ArrayList<>();
    private final TreeMap<Integer, Capture> tokens = new TreeMap<>();
    private final List<Capture> plain = new ArrayList<>();
    private final Set<Integer> keys = new HashSet<>();

    UseReader(Syntax syntax, Scopes scopes, StructureRules rules, Set<String> hiddenTypes) {
        this.syntax = syntax;
        this.scopes = scopes;
        this.rules = rules;
        this.hiddenTypes = hiddenTypes;
    }

    /** Takes all that it reads. */
    void add(Matches matches) {
        for (Match match : matches.with(NAMES::contains)) {
            add(match);
        }
    }

    private void add(Match match) {
        for (int i = 0; i < match.size(); i++) {
            Capture capture = match.get(i);
            switch (capture.name()) {
                case "use.type", "use.value" -> plain.add(capture);
                case "use.dotted" -> dotted.add(capture);
                case "use.token" -> tokens.put(capture.from(), capture);
                case "key" -> keys.add(capture.from());
                default -> {}
            }
        }
    }

    /** Each name once, where it first stands, sorted by line and name. */
    List<NameUse> uses() {
        if (uses.isEmpty()) {
            joinTokens();
            List<Capture> outermost = outermostDotted();
            outermost.forEach(capture -> note(capture, true));
            Nesting<Capture> inside = new Nesting<>(outermost, Capture::from, Capture::to);
            plain.stream()
                    .filter(capture -> inside.around(capture.from()) == null && !keys.contains(capture.from()))
                    .forEach(capture -> note(capture, capture.name().equals("use.type")));
        }
        return uses.values().stream()
                .sorted(Comparator.comparingInt(NameUse::line).thenComparing(NameUse::name))
                .toList();
    }

    /** Inside macros there are tokens instead of names: those joined by the path separator are one. */
    private void joinTokens() {
        Capture path = null;
        for (Capture token : tokens.values()) {
            if (path != null && syntax.source().text(path.to(), token.from()).equals("::")) {
                path = new Capture("use.dotted", path.from(), token.to());
                continue;
            }
            addPath(path);
            boolean member = syntax.source()
                    .text(Math.max(0, token.from() - 1), token.from())
                    .equals(".");
            path = member ? null : new Capture("use.value", token.from(), token.to());
        }
        addPath(path);
    }

    private void addPath(@Nullable Capture path) {
        if (path == null || isMacro(path)) {
            return;
        }
        if (path.name().equals("use.dotted")) {
            dotted.add(path);
        } else {
            plain.add(path);
        }
    }

    private boolean isMacro(Capture path) {
        int end = Math.min(path.to() + 1, syntax.source().length());
        return syntax.source().text(path.to(), end).equals("!");
    }

    private List<Capture> outermostDotted() {
        dotted.sort(Capture.OUTER_FIRST);
        List<Capture> outermost = new ArrayList<>();
        int end = -1;
        for (Capture capture : dotted) {
            if (capture.from() >= end) {
                outermost.add(capture);
                end = capture.to();
            }
        }
        return outermost;
    }

    private void note(Capture capture, boolean type) {
        String written = Texts.bareType(syntax.text(capture));
        String name = rules.dotted(written);
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        boolean path = dot > 0 && !name.equals(written);
        boolean local = (!type || dot > 0) && !path && scopes.hides(first, capture.from());
        boolean hidden = hiddenTypes.contains(first) || local;
        if (!hidden && !name.isEmpty()) {
            NameUse use = new NameUse(name, type, syntax.line(capture));
            uses.merge(new NameUse(name, type, 0), use, (a, b) -> a.line() <= b.line() ? a : b);
        }
    }
}
