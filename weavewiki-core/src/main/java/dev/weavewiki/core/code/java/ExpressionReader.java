package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.structure.Nesting;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Match;
import dev.weavewiki.core.code.treesitter.Matches;
import dev.weavewiki.core.code.treesitter.Syntax;
import dev.weavewiki.core.code.typed.Expression;
import dev.weavewiki.core.code.typed.Expression.Kind;
import dev.weavewiki.core.code.typed.TypedCode.Root;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the expressions of one file together: a part is the node of exactly its range, or else a name or a literal. */
final class ExpressionReader {

    private static final Set<String> KINDS = Set.of(
            "call",
            "new",
            "x.construct",
            "x.constant",
            "x.field",
            "x.element",
            "x.cast",
            "x.brackets",
            "x.choice",
            "x.operation",
            "x.test",
            "x.lambda",
            "x.reference",
            "x.class",
            "x.array",
            "x.switch");

    private static final Set<String> OTHERS = Set.of("x.argument", "x.returned", "x.yielded", "x.made");

    /** What nests deeper is an expression of its own, so that no text exhausts the stack. Our choice. */
    private static final int DEEPEST = 200;

    private final Syntax syntax;
    private final Holders holders;
    private final Variables variables;
    private final Map<Long, Node> nodes = new HashMap<>();
    private final Map<Long, List<Capture>> arguments = new HashMap<>();
    private final Map<Integer, List<Capture>> results = new HashMap<>();
    private final Map<Capture, Integer> yielded = new LinkedHashMap<>();
    private final Set<Integer> anonymousEnds = new HashSet<>();
    private int depth;

    ExpressionReader(Syntax syntax, Holders holders, Variables variables) {
        this.syntax = syntax;
        this.holders = holders;
        this.variables = variables;
    }

    /** Takes all that it reads. */
    void add(Matches matches) {
        for (Match match : matches.with(name -> KINDS.contains(name) || OTHERS.contains(name))) {
            add(match);
        }
    }

    private void add(Match match) {
        for (int i = 0; i < match.size(); i++) {
            Capture capture = match.get(i);
            switch (capture.name()) {
                case "x.argument" -> addArgument(match, capture);
                case "x.returned" -> addReturned(capture, match.from("x.from", capture.from()));
                case "x.yielded" -> yielded.put(capture, match.from("x.from", capture.from()));
                case "x.made" -> {
                    Capture body = match.find("opaque");
                    anonymousEnds.add(body == null ? -1 : body.to());
                }
                default -> {
                    if (KINDS.contains(capture.name())) {
                        node(capture).take(match);
                    }
                }
            }
        }
    }

    private Node node(Capture whole) {
        Long range = range(whole);
        Node node = nodes.get(range);
        if (node == null) {
            node = new Node(whole);
            nodes.put(range, node);
        }
        return node;
    }

    private void addArgument(Match match, Capture argument) {
        Capture list = match.find("x.arguments.whole");
        byte first = syntax.source().at(argument.from());
        boolean comment = first == '/';
        if (list != null && !comment) {
            arguments.computeIfAbsent(range(list), key -> new ArrayList<>()).add(argument);
        }
    }

    private void addReturned(Capture value, int from) {
        Holder holder = holders.around(from);
        if (holder != null
                && holder.kind == Holder.Kind.LAMBDA
                && syntax.source().at(value.from()) != '/') {
            results.computeIfAbsent(holder.from, key -> new ArrayList<>()).add(value);
        }
    }

    private static long range(Capture capture) {
        return ((long) capture.from() << 32) | capture.to();
    }

    /** The outermost expressions in the order of their places. Asked last. */
    List<Root> roots() {
        assignYielded();
        List<Node> ordered = new ArrayList<>(nodes.values());
        ordered.sort((a, b) -> Capture.OUTER_FIRST.compare(a.whole, b.whole));
        List<Root> roots = new ArrayList<>();
        for (Node node : ordered) {
            if (!node.consumed) {
                Expression expression = expression(node);
                Holder holder = holders.around(node.whole.from());
                if (saysSomething(expression)) {
                    roots.add(new Root(
                            expression, Holder.indexOf(Holder.type(holder)), Holder.indexOf(Holder.callable(holder))));
                }
            }
        }
        return roots;
    }

    private static boolean saysSomething(Expression expression) {
        return switch (expression.kind()) {
            case NAME, LITERAL, THIS, CLASS, ARRAY -> false;
            case OPERATION, CHOICE, ELEMENT, CAST, OTHER -> anySaysSomething(expression.parts());
            default -> true;
        };
    }

    private static boolean anySaysSomething(List<Expression> parts) {
        for (Expression part : parts) {
            if (saysSomething(part)) {
                return true;
            }
        }
        return false;
    }

    private void assignYielded() {
        List<Node> switches = nodes.values().stream()
                .filter(node -> node.kind.equals("x.switch"))
                .toList();
        Nesting<Node> nesting = new Nesting<>(switches, node -> node.whole.from(), node -> node.whole.to());
        yielded.forEach((value, from) -> {
            Node around = nesting.around(from);
            if (around != null) {
                arguments
                        .computeIfAbsent(range(around.whole), key -> new ArrayList<>())
                        .add(value);
            }
        });
    }

    /** The expression of the range, which stays an outermost one. */
    Expression peek(Capture range) {
        Node node = nodes.get(range(range));
        return node == null ? leaf(range) : expression(node);
    }

    private Expression read(Capture range) {
        Node node = nodes.get(range(range));
        if (node == null) {
            return leaf(range);
        }
        if (depth > DEEPEST) {
            return Expression.NONE;
        }
        node.consumed = true;
        depth++;
        try {
            return expression(node);
        } finally {
            depth--;
        }
    }

    private Expression leaf(Capture range) {
        String text = syntax.text(range);
        int line = syntax.line(range);
        if (text.equals("this")) {
            return new Expression(Kind.THIS, "", -1, line, List.of());
        }
        if (text.equals("super")) {
            return new Expression(Kind.SUPER, "", -1, line, List.of());
        }
        String literal = Literals.typeOf(text);
        if (!literal.isEmpty()) {
            return new Expression(Kind.LITERAL, literal, -1, line, List.of());
        }
        boolean name = Character.isJavaIdentifierStart(text.isEmpty() ? ' ' : text.charAt(0)) && text.length() < 200;
        return name
                ? new Expression(Kind.NAME, Texts.oneLine(text), variables.at(text, range.from()), line, List.of())
                : Expression.NONE;
    }

    private Expression part(@Nullable Capture range) {
        return range == null ? Expression.NONE : read(range);
    }

    private Expression expression(Node node) {
        return switch (node.kind) {
            case "call" -> made(Kind.CALL, node, node.name, with(part(node.value), argumentsOf(node)));
            case "new" -> {
                boolean anonymous = anonymousEnds.contains(node.whole.to());
                yield made(anonymous ? Kind.NEW_ANONYMOUS : Kind.NEW, node, node.type, argumentsOf(node));
            }
            case "x.construct", "x.constant" -> made(Kind.CONSTRUCT, node, node.name, argumentsOf(node));
            case "x.field" -> field(node);
            case "x.element" -> made(Kind.ELEMENT, node, null, List.of(part(node.value)));
            case "x.cast" -> made(Kind.CAST, node, node.type, List.of(part(node.value)));
            case "x.brackets" -> part(node.value);
            case "x.choice" -> made(Kind.CHOICE, node, null, List.of(part(node.value), part(node.other)));
            case "x.operation" ->
                made(
                        Kind.OPERATION,
                        node,
                        node.name,
                        node.other == null ? List.of(part(node.value)) : List.of(part(node.value), part(node.other)));
            case "x.test" -> {
                Expression tested = part(node.value);
                yield new Expression(Kind.OPERATION, "instanceof", -1, line(node, null), List.of(tested));
            }
            case "x.lambda" -> lambda(node);
            case "x.reference" -> made(Kind.REFERENCE, node, node.name, List.of(part(node.value)));
            case "x.class" -> made(Kind.CLASS, node, node.type, List.of());
            case "x.array" -> made(Kind.ARRAY, node, null, List.of());
            default -> made(Kind.CHOICE, node, null, arguments(range(node.whole)));
        };
    }

    private Expression field(Node node) {
        String name = node.name == null ? "" : syntax.text(node.name);
        if (name.equals("this") && node.value != null) {
            return new Expression(Kind.THIS, syntax.text(node.value), -1, line(node, null), List.of());
        }
        return made(Kind.FIELD, node, node.name, List.of(part(node.value)));
    }

    private Expression lambda(Node node) {
        List<Expression> parts = new ArrayList<>();
        boolean block = node.value != null && syntax.source().at(node.value.from()) == '{';
        if (block) {
            results.getOrDefault(node.whole.from(), List.of()).forEach(value -> parts.add(read(value)));
        } else {
            parts.add(part(node.value));
        }
        List<Integer> parameters = variables.parametersOf(node.whole.from());
        return new Expression(
                Kind.LAMBDA,
                String.valueOf(parameters.size()),
                parameters.isEmpty() ? -1 : parameters.get(0),
                line(node, null),
                parts);
    }

    private Expression made(Kind kind, Node node, @Nullable Capture text, List<Expression> parts) {
        String written = text == null ? "" : Texts.oneLine(syntax.text(text));
        if (kind == Kind.ARRAY) {
            String type = node.type == null ? "" : syntax.text(node.type);
            written = Texts.oneLine(type) + "[]".repeat(dimensions(node));
        }
        return new Expression(kind, written, -1, line(node, text), parts);
    }

    /** How many pairs of brackets follow the type of an array that is made. */
    private int dimensions(Node node) {
        int at = node.type == null ? node.whole.from() : node.type.to();
        int depth = 0;
        int count = 0;
        while (at < node.whole.to() && syntax.source().at(at) != '{') {
            byte next = syntax.source().at(at++);
            count += next == '[' && depth == 0 ? 1 : 0;
            depth += next == '[' || next == '(' ? 1 : next == ']' || next == ')' ? -1 : 0;
        }
        return Math.max(1, count);
    }

    private int line(Node node, @Nullable Capture name) {
        return syntax.line(name == null ? node.whole : name);
    }

    private List<Expression> argumentsOf(Node node) {
        return node.arguments == null ? List.of() : arguments(range(node.arguments));
    }

    private List<Expression> arguments(long list) {
        List<Capture> found = arguments.get(list);
        if (found == null) {
            return List.of();
        }
        found.sort(Comparator.comparingInt(Capture::from));
        List<Expression> read = new ArrayList<>(found.size());
        for (Capture argument : found) {
            read.add(read(argument));
        }
        return read;
    }

    private static List<Expression> with(Expression first, List<Expression> rest) {
        List<Expression> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
