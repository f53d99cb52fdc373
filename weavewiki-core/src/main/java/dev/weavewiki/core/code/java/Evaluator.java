package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.Expression;
import dev.weavewiki.core.code.typed.Member;
import dev.weavewiki.core.code.typed.Variable;
import dev.weavewiki.core.model.code.Timing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the type of an expression. Evaluating one notes in the sink what its calls reach and which types it leans on, once
 * for each expression; so callers evaluate outermost expressions only, in the order of their places.
 */
final class Evaluator {

    private static final Set<String> CONDITIONS =
            Set.of("==", "!=", "<", ">", "<=", ">=", "&&", "||", "!", "instanceof");

    private final Names names;
    private final Members members;
    private final Conversions conversions;
    private final Calls calls;
    private final Sink sink;
    private final Body body;

    Evaluator(SourceUnit unit, Names names, Members members, Functions functions, Sink sink) {
        this.names = names;
        this.members = members;
        this.conversions = new Conversions(names);
        this.sink = sink;
        this.body = new Body(unit);
        this.calls = new Calls(this, names, members, functions, conversions, sink);
    }

    Body body() {
        return body;
    }

    private Scope scope() {
        return body.scope();
    }

    /** The type of the expression's value. */
    JavaType type(Expression expression) {
        return switch (expression.kind()) {
            case NAME -> value(expression);
            case THIS -> self(expression.text());
            case SUPER -> superclass();
            case LITERAL -> literal(expression.text());
            case CALL -> calls.call(expression);
            case NEW -> calls.made(expression);
            case NEW_ANONYMOUS -> calls.anonymous(expression);
            case CONSTRUCT -> calls.constructed(expression);
            case FIELD -> field(expression);
            case ELEMENT -> element(receiver(expression.parts().get(0)));
            case CAST -> cast(expression);
            case CHOICE -> choice(expression);
            case OPERATION -> operation(expression);
            case LAMBDA -> calls.lambda(expression, JavaType.UNKNOWN, null);
            case REFERENCE -> calls.reference(expression, JavaType.UNKNOWN, null, Timing.DEFERRED);
            case CLASS -> classOf(expression.text());
            case ARRAY -> names.type(expression.text(), scope());
            case OTHER -> JavaType.UNKNOWN;
        };
    }

    /** The type on which a member is asked for: that of the value, or the type that is named itself. */
    JavaType receiver(Expression expression) {
        if (expression.kind() != Expression.Kind.NAME && expression.kind() != Expression.Kind.FIELD) {
            return type(expression);
        }
        JavaType value = type(expression);
        if (value.isKnown()) {
            return value;
        }
        Declared named = named(expression);
        return named == null ? JavaType.UNKNOWN : new JavaType.Of(named, List.of());
    }

    /** The type that the expression names; null where it names a value or nothing known. */
    @Nullable
    Declared named(Expression expression) {
        String path = path(expression);
        Declared named = path.isEmpty() ? null : names.declared(path, scope());
        if (named != null) {
            sink.uses(named, expression.line());
        }
        return named;
    }

    private static String path(Expression expression) {
        if (expression.kind() == Expression.Kind.NAME) {
            return expression.variable() < 0 ? expression.text() : "";
        }
        if (expression.kind() != Expression.Kind.FIELD) {
            return "";
        }
        String holder = path(expression.parts().get(0));
        return holder.isEmpty() ? "" : holder + "." + expression.text();
    }

    private JavaType literal(String type) {
        if (type.equals("null")) {
            return JavaType.NULL;
        }
        return type.indexOf('.') > 0 ? names.platform(type) : new JavaType.Simple(type);
    }

    private JavaType self(String qualifier) {
        if (!qualifier.isEmpty()) {
            Declared named = names.declared(qualifier, scope());
            return named == null ? JavaType.UNKNOWN : Members.self(named);
        }
        return scope().type() == null ? JavaType.UNKNOWN : Members.self(scope().type());
    }

    private JavaType superclass() {
        Declared type = scope().type();
        List<JavaType.Of> above = type == null ? List.of() : names.supertypes().of(type);
        return above.isEmpty() ? JavaType.UNKNOWN : above.get(0);
    }

    /** What a simple name means: the innermost of variable and field, or a field that is imported. */
    private JavaType value(Expression name) {
        Variable variable = name.variable() < 0 ? null : body.variable(name.variable());
        for (Declared type = scope().type(); type != null; type = type.outer()) {
            if (variable != null && type.data().from() <= variable.from()) {
                return variable(name.variable());
            }
            Found field = members.field(Members.self(type), name.text());
            if (field != null) {
                return field.type(names);
            }
        }
        return variable != null ? variable(name.variable()) : imported(name);
    }

    private JavaType imported(Expression name) {
        for (var binding : body.unit().file().bindings()) {
            boolean fits = binding.name().equals(name.text()) || binding.name().equals("*");
            Declared holder = fits ? names.index().find(body.unit(), binding.target()) : null;
            Found field = holder == null ? null : members.field(new JavaType.Of(holder, List.of()), name.text());
            if (field != null) {
                sink.uses(field.owner(), name.line());
                return field.type(names);
            }
        }
        return JavaType.UNKNOWN;
    }

    private JavaType variable(int index) {
        JavaType known = body.known(index);
        if (known != null) {
            return known;
        }
        if (body.isCircular(index)) {
            return JavaType.UNKNOWN;
        }
        JavaType type = declared(body.variable(index));
        body.answered(index);
        body.learn(index, type);
        return type;
    }

    private JavaType declared(Variable variable) {
        Scope here = scope();
        body.enter(body.unit().scope(variable.holder(), variable.member()));
        try {
            if (!variable.type().isEmpty()) {
                return names.type(variable.type(), scope());
            }
            Expression source = variable.source();
            JavaType type = receiver(source);
            return variable.role() == Variable.Role.ELEMENT ? element(type) : type;
        } finally {
            body.enter(here);
        }
    }

    /** What an array or something that can be run through holds. */
    private JavaType element(JavaType type) {
        if (type instanceof JavaType.Array array) {
            return array.element();
        }
        JavaType bound = bound(type);
        if (bound instanceof JavaType.Of of && names.platform("java.lang.Iterable") instanceof JavaType.Of iterable) {
            JavaType.Of seen = names.supertypes().as(of, iterable.declared());
            return seen == null || seen.arguments().isEmpty()
                    ? JavaType.UNKNOWN
                    : seen.arguments().get(0);
        }
        return JavaType.UNKNOWN;
    }

    /** A type parameter as what it surely is; other types as they are. */
    JavaType bound(JavaType type) {
        JavaType at = type;
        for (int i = 0; i < 10 && at instanceof JavaType.Parameter parameter; i++) {
            at = parameter.bound(names);
        }
        return at == JavaType.UNKNOWN && type instanceof JavaType.Parameter ? names.platform("java.lang.Object") : at;
    }

    private JavaType field(Expression expression) {
        Expression object = expression.parts().get(0);
        JavaType holder = bound(receiver(object));
        if (holder instanceof JavaType.Array) {
            return expression.text().equals("length") ? new JavaType.Simple("int") : JavaType.UNKNOWN;
        }
        if (!(holder instanceof JavaType.Of of)) {
            return JavaType.UNKNOWN;
        }
        Found field = members.field(of, expression.text());
        if (field == null) {
            return JavaType.UNKNOWN;
        }
        sink.uses(of.declared(), expression.line());
        return field.type(names);
    }

    private JavaType cast(Expression expression) {
        JavaType type = names.type(expression.text(), scope());
        Expression value = expression.parts().get(0);
        switch (value.kind()) {
            case LAMBDA -> calls.lambda(value, type, null);
            case REFERENCE -> calls.reference(value, type, null, Timing.DEFERRED);
            default -> type(value);
        }
        return type;
    }

    private JavaType choice(Expression expression) {
        JavaType common = JavaType.NULL;
        for (Expression part : expression.parts()) {
            common = conversions.common(common, type(part));
        }
        return common;
    }

    private JavaType operation(Expression expression) {
        JavaType left = type(expression.parts().get(0));
        JavaType right = expression.parts().size() > 1 ? type(expression.parts().get(1)) : left;
        String operator = expression.text();
        if (CONDITIONS.contains(operator)) {
            return new JavaType.Simple("boolean");
        }
        if (operator.endsWith("=")) {
            return left;
        }
        JavaType text = names.platform("java.lang.String");
        boolean texts = operator.equals("+") && (left.equals(text) || right.equals(text));
        if (texts) {
            return text;
        }
        boolean shift = operator.equals("<<") || operator.startsWith(">>");
        return promoted(shift ? left : conversions.common(left, right));
    }

    /** Arithmetic makes integers of what is smaller. */
    private JavaType promoted(JavaType type) {
        JavaType primitive = conversions.unboxed(type);
        boolean small = primitive instanceof JavaType.Simple simple
                && Set.of("byte", "short", "char").contains(simple.name());
        return small ? new JavaType.Simple("int") : primitive;
    }

    private JavaType classOf(String type) {
        JavaType named = names.type(type, scope());
        return names.platform("java.lang.Class") instanceof JavaType.Of of
                ? new JavaType.Of(of.declared(), List.of(conversions.boxed(named)))
                : JavaType.UNKNOWN;
    }

    /** Notes what a constructor calls that names no other constructor. */
    void implied(Declared type, Member constructor) {
        calls.implied(type, constructor);
    }
}
