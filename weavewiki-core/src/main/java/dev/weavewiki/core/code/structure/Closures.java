package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.structure.CallReader.Raw;
import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Match;
import dev.weavewiki.core.code.treesitter.Syntax;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Timing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When calls run that stand in functions without a place of their own: lambdas, blocks, nested functions, members of
 * nameless classes. One serves one file.
 */
final class Closures {

    /** So much text around a function is looked at for the name that it gets, or for what runs it. Our choice. */
    private static final int NEAR = 80;

    /** Longer arguments are not searched for names of functions. Our choice. */
    private static final int ARGUMENTS = 400;

    private static final Pattern VALUE = Pattern.compile("(?<![\\w.$])[\\p{L}_$][\\w$]*+(?!\\()");
    private static final Pattern GETS_IT = Pattern.compile("([\\p{L}_$][\\w$]*+)\\s*+(?::=|=)\\s*+(?:async\\s*+)?$");
    private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}_]\\w*+)\\s*+[({]?\\s*+$");
    private static final Pattern BRACKETED = Pattern.compile("(?:^|[^\\w$)>\\]\\s])\\s*+\\(\\s*+$");
    /** What functions are called by that are values. */
    private static final Set<String> RUNNERS =
            Set.of("call", "apply", "invoke", "run", "get", "accept", "test", "execute", "Invoke", "join");

    private static final String RUNS = "(?:[ \\t]*+\\(|\\s*+\\.(?:\\(|(?:call|apply|invoke|run|get)\\b))";
    private static final Pattern RUN = Pattern.compile(RUNS);
    private static final Pattern RUN_IN_BRACKETS = Pattern.compile("\\s*+\\)" + RUNS);

    private final Syntax syntax;
    private final Declarations declarations;
    private final Nesting<Piece> pieces;
    private final Nesting<Raw> calls;
    private final Map<String, NavigableMap<Integer, Raw>> byName = new HashMap<>();
    private final Set<Draft> closures = new HashSet<>();
    private @Nullable Map<String, NavigableMap<Integer, Raw>> handedOn;

    Closures(Syntax syntax, Declarations declarations, List<Match> functions, Collection<Raw> raws) {
        this.syntax = syntax;
        this.declarations = declarations;
        this.pieces = new Nesting<>(pieces(functions), piece -> piece.from, piece -> piece.to);
        List<Raw> named = pieces.items().isEmpty()
                ? List.of()
                : raws.stream().filter(raw -> raw.name != null).toList();
        this.calls = new Nesting<>(named, raw -> raw.range.from(), raw -> raw.range.to());
        for (int i = 0; i < pieces.items().size(); i++) {
            pieces.items().get(i).parent = pieces.parentOf(i);
        }
        for (int i = 0; i < calls.items().size(); i++) {
            Raw raw = calls.items().get(i);
            raw.outer = calls.parentOf(i);
            note(raw.name, raw);
            note(raw.receiver, raw);
        }
    }

    private void note(@Nullable Capture part, Raw raw) {
        if (part != null && part.to() - part.from() <= NEAR) {
            note(byName, syntax.text(part), raw);
        }
    }

    private List<Piece> pieces(List<Match> functions) {
        Map<Long, Piece> found = new LinkedHashMap<>();
        Map<Integer, Draft> bodies = new HashMap<>();
        for (Draft draft : declarations.all()) {
            if (draft.kind.isCallable() && draft.body != null) {
                bodies.put(draft.body.to(), draft);
            }
            if (!draft.kept && (draft.opaque || draft.kind.isCallable())) {
                found.put(key(draft.from, draft.to), new Piece(draft.from, draft.to, draft));
            }
        }
        for (Match match : functions) {
            Capture range = match.find("closure");
            if (range != null && !isBodyOf(bodies.get(range.to()), range)) {
                Piece piece = found.computeIfAbsent(
                        key(range.from(), range.to()), key -> new Piece(range.from(), range.to(), null));
                piece.closure = true;
                if (piece.draft != null) {
                    closures.add(piece.draft);
                }
                piece.name = match.of("closure.name").map(syntax::text).orElse(piece.name);
            }
        }
        return new ArrayList<>(found.values());
    }

    private static long key(int from, int to) {
        return ((long) from << 32) | to;
    }

    /** Whether the function is what the declaration consists of, which has a place of its own. */
    private static boolean isBodyOf(@Nullable Draft draft, Capture function) {
        return draft != null
                && draft.body != null
                && draft.from <= function.from()
                && draft.body.from() > function.from();
    }

    /** When what stands at the byte runs, seen from the declaration that it counts for; null stands for the file. */
    Timing timing(int offset, @Nullable Draft caller) {
        Timing timing = Timing.DIRECT;
        for (Piece piece = pieces.around(offset); piece != null; piece = piece.parent) {
            if (caller != null && !piece.isInside(caller)) {
                break;
            }
            timing = timing.and(timing(piece));
        }
        return timing;
    }

    private Timing timing(Piece piece) {
        Timing known = piece.timing;
        if (known == null) {
            known = told(piece);
            piece.timing = known;
        }
        return known;
    }

    private Timing told(Piece piece) {
        if (piece.draft != null && !piece.closure) {
            return piece.draft.opaque ? handedOver(piece, passing(piece)) : nested(piece, piece.draft);
        }
        String before = syntax.source().text(Math.max(0, piece.from - NEAR), piece.from);
        Matcher gets = GETS_IT.matcher(before);
        Raw passing = passing(piece);
        String name = piece.name.isEmpty() && passing == null && gets.find() ? gets.group(1) : piece.name;
        if (isRunAtOnce(piece, before, passing)) {
            return Timing.DIRECT;
        }
        Timing named = byName(piece, name);
        if (named == Timing.DEFERRED && passing != null) {
            return handedOver(piece, passing);
        }
        Matcher word = WORD_BEFORE.matcher(before);
        boolean inline = named == Timing.DEFERRED && word.find() && InlineCalls.run(word.group(1), true);
        return inline ? Timing.DIRECT : named;
    }

    private Timing nested(Piece piece, Draft draft) {
        Draft around = draft.parent;
        boolean inFunction = around == null || around.kind.isCallable() || closures.contains(around);
        return inFunction ? byName(piece, draft.name) : Timing.DEFERRED;
    }

    /** When a function runs that its surroundings call by a name, or hand on by it. */
    private Timing byName(Piece piece, String name) {
        Timing nearest = Timing.DEFERRED;
        if (name.isEmpty()) {
            return nearest;
        }
        for (Raw raw : around(piece, byName.get(name))) {
            if (isBeside(raw, piece) && isCalled(raw, name)) {
                if (pieces.around(at(raw)) == piece.parent) {
                    return Timing.DIRECT;
                }
                nearest = Timing.CALLBACK;
            }
        }
        return nearest == Timing.DEFERRED && isHandedOn(piece, name) ? Timing.CALLBACK : nearest;
    }

    private boolean isCalled(Raw raw, String name) {
        String receiver = raw.receiver == null ? "" : syntax.text(raw.receiver);
        String called = raw.name == null ? "" : syntax.text(raw.name);
        return receiver.equals(name)
                ? RUNNERS.contains(called)
                : called.equals(name) && (receiver.isEmpty() || receiver.matches("this|self"));
    }

    private boolean isHandedOn(Piece piece, String name) {
        return around(piece, handedOn().get(name)).stream().anyMatch(raw -> isBeside(raw, piece));
    }

    private static void note(Map<String, NavigableMap<Integer, Raw>> index, String name, Raw raw) {
        index.computeIfAbsent(name, key -> new TreeMap<>()).put(at(raw), raw);
    }

    /** Those that may stand in the same surroundings. */
    private static Collection<Raw> around(Piece piece, @Nullable NavigableMap<Integer, Raw> all) {
        if (all == null) {
            return List.of();
        }
        return piece.parent == null
                ? all.values()
                : all.subMap(piece.parent.from, true, piece.parent.to, false).values();
    }

    /** The calls that get a value of a name, by it; of long arguments, which hold functions as a rule, not asked. */
    private Map<String, NavigableMap<Integer, Raw>> handedOn() {
        Map<String, NavigableMap<Integer, Raw>> known = handedOn;
        if (known == null) {
            known = new HashMap<>();
            for (Raw raw : calls.items()) {
                Capture arguments = raw.arguments;
                if (arguments != null && arguments.to() - arguments.from() <= ARGUMENTS) {
                    for (MatchResult value :
                            VALUE.matcher(syntax.text(arguments)).results().toList()) {
                        note(known, value.group(), raw);
                    }
                }
            }
            handedOn = known;
        }
        return known;
    }

    /** Whether the call stands in the same surroundings, and not in the piece itself. */
    private boolean isBeside(Raw raw, Piece piece) {
        int at = at(raw);
        boolean inside = piece.from <= at && at < piece.to;
        boolean around = piece.parent == null
                ? declarations.around(at) == declarations.around(piece.from)
                : piece.parent.from <= at && at < piece.parent.to;
        return !inside && around;
    }

    /** Whether it is called where it is written; what is called behind a block is the result of the call that takes it. */
    private boolean isRunAtOnce(Piece piece, String before, @Nullable Raw passing) {
        if (passing != null && passing.range.to() <= piece.to) {
            return false;
        }
        String after = syntax.source().text(piece.to, Math.min(syntax.source().length(), piece.to + NEAR));
        return RUN.matcher(after).lookingAt()
                || BRACKETED.matcher(before).find()
                        && RUN_IN_BRACKETS.matcher(after).lookingAt();
    }

    /** The innermost call whose arguments, or what stands behind its name, the piece is a part of. */
    private @Nullable Raw passing(Piece piece) {
        Raw raw = followed(piece);
        if (raw != null) {
            return raw;
        }
        raw = calls.around(piece.from);
        while (raw != null && !(nameEnd(raw) <= piece.from && raw.range.to() >= piece.to)) {
            raw = raw.outer;
        }
        boolean classBody = piece.draft != null && piece.draft.opaque && !piece.closure;
        if (raw != null && classBody && raw.form == CallSite.Form.NEW && raw.range.to() == piece.to) {
            raw = raw.outer;
        }
        boolean beyond = raw != null
                && piece.parent != null
                && raw.range.from() <= piece.parent.from
                && raw.range.to() >= piece.parent.to;
        return beyond ? null : raw;
    }

    /** The call that ends right before the piece, which is a block behind its arguments. */
    private @Nullable Raw followed(Piece piece) {
        String before = syntax.source().text(Math.max(0, piece.from - NEAR), piece.from);
        int gap = before.length() - before.stripTrailing().length();
        boolean block = before.stripTrailing().endsWith(")")
                && !before.substring(before.length() - gap).contains("\n")
                && syntax.source()
                        .text(piece.from, Math.min(piece.from + 1, piece.to))
                        .equals("{");
        Raw raw = block ? calls.around(piece.from - gap - 1) : null;
        return raw != null && raw.range.to() == piece.from - gap ? raw : null;
    }

    private static int at(Raw raw) {
        return raw.name == null ? raw.range.from() : raw.name.from();
    }

    private static int nameEnd(Raw raw) {
        return raw.name == null ? Integer.MAX_VALUE : raw.name.to();
    }

    private Timing handedOver(Piece piece, @Nullable Raw passing) {
        if (passing == null || passing.name == null || passing.composite) {
            return Timing.DEFERRED;
        }
        boolean block = passing.arguments == null || passing.arguments.to() < piece.to;
        return InlineCalls.run(syntax.text(passing.name), block) ? Timing.DIRECT : Timing.CALLBACK;
    }

    /** A function without a place of its own, or the body of a nameless class. */
    private static final class Piece {
        private final int from;
        private final int to;
        private final @Nullable Draft draft;
        private boolean closure;
        private String name = "";
        private @Nullable Piece parent;
        private @Nullable Timing timing;

        private Piece(int from, int to, @Nullable Draft draft) {
            this.from = from;
            this.to = to;
            this.draft = draft;
        }

        /** What a declaration consists of is no part of it. */
        private boolean isInside(Draft caller) {
            int start = caller.body == null ? caller.from : caller.body.from();
            int end = caller.body == null ? caller.to : caller.body.to();
            return start <= from && to <= end && (start != from || end != to);
        }
    }
}
