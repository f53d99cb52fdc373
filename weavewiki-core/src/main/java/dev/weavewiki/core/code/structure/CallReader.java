package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Match;
import dev.weavewiki.core.code.treesitter.Matches;
import dev.weavewiki.core.code.treesitter.Syntax;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Timing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects calls, constructions, annotations and reads of environment variables. */
final class CallReader {

    /** Longer receivers are chains of calls, of which the beginning says enough. Our choice. */
    private static final int RECEIVER_LENGTH = 120;

    /** Enough for the arguments that say something in a reference page. Our choice. */
    private static final int ARGUMENTS_LENGTH = 400;

    private static final String HEAD_ENDS = "={:;,";

    private static final Set<String> NAMES = Set.of(
            "comment",
            "name",
            "call.maybe",
            "call",
            "call.tokens",
            "new",
            "literal",
            "closure",
            "annotation",
            "member",
            "subscript");

    private static final Set<String> TYPED = Set.of("field.name", "receiver.name", "local.value.name", "mixed");

    private final Syntax syntax;
    private final Declarations declarations;
    private final Scopes scopes;
    private final StructureRules rules;
    private final Map<Long, Raw> found = new LinkedHashMap<>();
    private final TreeMap<Integer, Capture> annotations = new TreeMap<>();
    private final TreeMap<Integer, Capture> comments = new TreeMap<>();
    private final Map<Integer, String> annotationNames = new HashMap<>();
    private final Map<String, String> fieldTypes = new HashMap<>();
    private final List<Capture> maybe = new ArrayList<>();
    private final Set<Integer> declared = new HashSet<>();
    private final List<EnvironmentRead> environment = new ArrayList<>();
    private final List<Match> functions = new ArrayList<>();

    CallReader(Syntax syntax, Declarations declarations, Scopes scopes, StructureRules rules) {
        this.syntax = syntax;
        this.declarations = declarations;
        this.scopes = scopes;
        this.rules = rules;
    }

    /** Takes all that it reads. */
    void add(Matches matches) {
        for (Match match : matches.with(TYPED::contains)) {
            addTyped(match);
        }
        for (Match match : matches.with(NAMES::contains)) {
            add(match);
        }
    }

    /** Notes what types fields have, and what a method's receiver is. */
    private void addTyped(Match match) {
        Capture field = match.find("field.name");
        if (field != null) {
            fieldTypes.put(syntax.text(field), Texts.bareType(match.text("field.type")));
        }
        Capture receiver = match.find("receiver.name");
        if (receiver != null) {
            scopes.declare(syntax.text(receiver), match.text("receiver.type"), receiver.from());
        }
        Capture value = match.find("local.value.name");
        if (value != null) {
            scopes.declare(syntax.text(value), "", value.from());
        }
        Capture mixed = match.find("mixed");
        if (mixed != null) {
            scopes.mix(syntax.text(mixed), match.text("mixed.from"), mixed.from());
        }
    }

    private void add(Match match) {
        for (int i = 0; i < match.size(); i++) {
            Capture capture = match.get(i);
            switch (capture.name()) {
                case "comment" -> comments.put(capture.from(), capture);
                case "name" -> declared.add(capture.from());
                case "call.maybe" -> maybe.add(capture);
                case "call" -> merge(CallSite.Form.CALL, capture, match);
                case "call.tokens" -> mergeTokens(capture, match);
                case "new" -> merge(CallSite.Form.NEW, capture, match);
                case "literal" -> merge(CallSite.Form.NEW, capture, match).composite = true;
                case "closure" -> functions.add(match);
                case "annotation" -> {
                    merge(CallSite.Form.ANNOTATION, capture, match);
                    annotations.put(capture.from(), capture);
                    annotationNames.put(capture.from(), Texts.oneLine(match.text("call.name")));
                }
                case "member", "subscript" -> addRead(match, capture);
                default -> {}
            }
        }
    }

    private void addRead(Match match, Capture capture) {
        if (rules.environments().contains(match.text("call.receiver"))) {
            String key = match.find("call.name") != null
                    ? match.text("call.name")
                    : Texts.unquoted(match.text("call.literal"));
            environment.add(new EnvironmentRead(key, syntax.line(capture)));
        }
    }

    private Raw merge(CallSite.Form form, Capture range, Match match) {
        Long key = ((long) range.from() << 32) | range.to();
        Raw raw = found.get(key);
        if (raw == null) {
            raw = new Raw(form, range);
            found.put(key, raw);
        }
        raw.name = match.find("call.name", raw.name);
        raw.receiver = match.find("call.receiver", raw.receiver);
        raw.literal = match.find("call.literal", raw.literal);
        raw.arguments = match.find("call.arguments", raw.arguments);
        return raw;
    }

    /** Inside macros there are tokens instead of calls: a name right before a bracket is one. */
    private void mergeTokens(Capture arguments, Match match) {
        Capture name = match.find("call.name");
        String between = name == null ? "?" : syntax.source().text(name.to(), arguments.from() + 1);
        if (name == null || !between.equals("(") && !between.equals("!(")) {
            return;
        }
        merge(CallSite.Form.CALL, arguments, match);
        int window = Math.max(0, name.from() - Chains.MAX_LENGTH / 4);
        String before = syntax.source().text(window, name.from());
        int start = Chains.start(before, before.length());
        int bytes = before.substring(start).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > 0) {
            String written = before.substring(start).stripTrailing();
            int separator = written.endsWith("::") ? 2 : 1;
            int tail = before.length() - start - written.length();
            merge(CallSite.Form.CALL, arguments, match).receiver =
                    new Capture("call.receiver", name.from() - bytes, name.from() - tail - separator);
        }
    }

    /** The chain of the value that a local gets, with the step by which a pattern takes it apart. */
    String valueChain(Match match) {
        Capture value = rules.readsChains() ? match.find("local.value") : null;
        if (value == null || value.to() - value.from() > Chains.MAX_LENGTH) {
            return "";
        }
        String chain = Chains.of(syntax.text(value));
        String step = match.text("local.step");
        return chain.isEmpty() || step.isEmpty() ? chain : chain + "." + step;
    }

    private String chain(Raw raw, Capture name) {
        int from = raw.receiver == null ? name.from() : raw.receiver.from();
        if (!rules.readsChains() || name.to() - from > Chains.MAX_LENGTH) {
            return "";
        }
        int next = Math.min(name.to() + 1, syntax.source().length());
        String mark = syntax.source().text(name.to(), next).equals("!") ? "!" : "";
        return scopes.expanded(Chains.of(syntax.source().text(from, name.to())) + mark, raw.range.from());
    }

    /** A name that no local hides, that declares nothing and belongs to no call found so far is a call by itself. */
    private void addBareCalls() {
        Set<Integer> names = new HashSet<>(declared);
        found.values().forEach(raw -> names.add(raw.name == null ? -1 : raw.name.from()));
        for (Capture name : maybe) {
            boolean calls = !rules.calledName(syntax.text(name)).isEmpty() && !names.contains(name.from());
            if (calls && !scopes.hides(syntax.text(name), name.from())) {
                Raw raw = new Raw(CallSite.Form.CALL, name);
                raw.name = name;
                found.put(((long) name.from() << 32) | name.to(), raw);
            }
        }
        maybe.clear();
    }

    /** By their lines; on one line in the order in which they run, arguments before the call that gets them. */
    List<Invocation> invocations() {
        addBareCalls();
        List<Raw> raws = new ArrayList<>(found.values());
        raws.removeIf(raw -> raw.name == null || declaresItself(raw) || isInsideAnnotation(raw));
        raws.sort(Comparator.comparingInt((Raw raw) -> raw.name == null ? 0 : syntax.line(raw.name))
                .thenComparingInt(raw -> raw.range.to())
                .thenComparingInt(raw -> raw.name == null ? 0 : raw.name.from()));
        var closures = new Closures(syntax, declarations, functions, raws);
        return raws.stream().map(raw -> invocation(raw, closures)).toList();
    }

    List<EnvironmentRead> environment() {
        return environment.stream().distinct().toList();
    }

    /** What a grammar takes for a call may be a declaration that it does not know. */
    private boolean declaresItself(Raw raw) {
        return raw.form == CallSite.Form.CALL && raw.name != null && declared.contains(raw.name.from());
    }

    /** A decorator's own call is the decorator, not one more call. */
    private boolean isInsideAnnotation(Raw raw) {
        var before = annotations.floorEntry(raw.range.from());
        return raw.form == CallSite.Form.CALL
                && before != null
                && before.getValue().holds(raw.range)
                && before.getValue().to() - raw.range.to() <= 1
                && raw.range.from() - before.getValue().from() <= 2;
    }

    private Invocation invocation(Raw raw, Closures closures) {
        Capture nameCapture = raw.name == null ? raw.range : raw.name;
        String name = rules.calledName(syntax.text(nameCapture));
        String receiver = raw.receiver == null ? "" : text(raw.receiver, RECEIVER_LENGTH);
        int dot = name.lastIndexOf('.');
        if (receiver.isEmpty() && dot > 0) {
            receiver = name.substring(0, dot);
            name = name.substring(dot + 1);
        }
        String literal = raw.literal == null ? "" : Texts.unquoted(syntax.text(raw.literal));
        String arguments = raw.arguments == null ? "" : text(raw.arguments, ARGUMENTS_LENGTH);
        Draft caller =
                raw.form == CallSite.Form.ANNOTATION ? carrier(raw.range) : declarations.around(raw.range.from());
        var site = new CallSite(
                raw.form,
                caller == null ? "" : caller.qualifiedName,
                receiver,
                name,
                literal,
                syntax.line(nameCapture),
                raw.form == CallSite.Form.ANNOTATION ? Timing.DIRECT : closures.timing(raw.range.from(), caller));
        int at = raw.range.from();
        String first = firstName(receiver.isEmpty() ? name : receiver);
        return new Invocation(
                site,
                arguments,
                receiverType(receiver, at),
                receiver.isEmpty() ? "" : rootType(first, at),
                scopes.hides(first, at),
                chain(raw, nameCapture));
    }

    private String text(Capture capture, int length) {
        int to = Math.min(capture.to(), capture.from() + 4 * length);
        return Texts.atMost(Texts.oneLine(syntax.source().text(capture.from(), to)), length);
    }

    private static String firstName(String text) {
        int end = 0;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private String receiverType(String receiver, int offset) {
        boolean ofThis = receiver.startsWith("this.");
        String variable = ofThis ? receiver.substring(5) : receiver;
        if (!ofThis && scopes.hides(variable, offset)) {
            return scopes.typeOf(variable, offset)
                    .filter(type -> !Values.isExpression(type))
                    .map(Texts::bareType)
                    .orElse("");
        }
        return fieldTypes.getOrDefault(variable, "");
    }

    private String rootType(String variable, int offset) {
        return scopes.hides(variable, offset)
                ? scopes.resolved(scopes.typeOf(variable, offset).orElse(""), offset)
                : fieldTypes.getOrDefault(variable, "");
    }

    /** The declaration that carries the annotation: the one it stands in the head of, or the next one. */
    private @Nullable Draft carrier(Capture annotation) {
        Draft around = declarations.around(annotation.from());
        if (around != null && annotation.to() <= around.headEnd()) {
            return around;
        }
        Draft next = declarations.firstFrom(annotation.to());
        return next != null && next.parent == around ? next : around;
    }

    /** The head of a declaration on one line, with the names of its annotations but without arguments and comments. */
    String headWithoutArguments(Draft draft) {
        var head = new StringBuilder();
        int at = draft.from;
        for (Capture annotation :
                annotations.subMap(draft.from, draft.headEnd()).values()) {
            if (annotation.from() < at || annotation.to() > draft.headEnd()) {
                continue;
            }
            head.append(withoutComments(at, annotation.from()))
                    .append('@')
                    .append(annotationNames.get(annotation.from()))
                    .append(' ');
            at = annotation.to();
        }
        head.append(withoutComments(at, draft.headEnd()));
        return withoutEnd(Texts.oneLine(head.toString()));
    }

    /** Without the marks that part a head from its body. */
    private static String withoutEnd(String head) {
        int end = head.length();
        while (end > 0 && (HEAD_ENDS.indexOf(head.charAt(end - 1)) >= 0 || head.startsWith("=>", end - 2))) {
            end -= head.charAt(end - 1) == '>' ? 2 : 1;
        }
        boolean blank = end > 0 && end < head.length() && head.charAt(end - 1) == ' ';
        return head.substring(0, blank ? end - 1 : end);
    }

    private String withoutComments(int from, int to) {
        var text = new StringBuilder();
        int at = from;
        for (Capture comment : comments.subMap(from, Math.max(from, to)).values()) {
            text.append(syntax.source().text(at, Math.max(at, comment.from()))).append(' ');
            at = Math.max(at, Math.min(comment.to(), to));
        }
        return text.append(syntax.source().text(at, Math.max(at, to))).toString();
    }

    /** A call while its parts are gathered from several matches. */
    static final class Raw {
        final CallSite.Form form;
        final Capture range;

        @Nullable
        Capture name;

        @Nullable
        Capture receiver;

        private @Nullable Capture literal;

        @Nullable
        Capture arguments;

        /** Whether it is the literal of a structure, which keeps what stands in it. */
        boolean composite;

        /** The call that holds it, where {@link Closures} asks. */
        @Nullable
        Raw outer;

        private Raw(CallSite.Form form, Capture range) {
            this.form = form;
            this.range = range;
        }
    }
}
