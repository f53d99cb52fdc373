package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.structure.ImportBinding;
import dev.weavewiki.core.code.structure.InlineCalls;
import dev.weavewiki.core.code.typed.Expression;
import dev.weavewiki.core.code.typed.Member;
import dev.weavewiki.core.code.typed.TypeDeclaration;
import dev.weavewiki.core.model.code.Timing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the methods and constructors that calls reach, and the types of what they return. */
final class Calls {

    private final Evaluator evaluator;
    private final Names names;
    private final Members members;
    private final Functions functions;
    private final Conversions conversions;
    private final Overloads overloads;
    private final Sink sink;

    Calls(Evaluator evaluator, Names names, Members members, Functions functions, Conversions conversions, Sink sink) {
        this.evaluator = evaluator;
        this.names = names;
        this.members = members;
        this.functions = functions;
        this.conversions = conversions;
        this.overloads = new Overloads(names, conversions, functions);
        this.sink = sink;
    }

    private Scope scope() {
        return evaluator.body().scope();
    }

    JavaType call(Expression call) {
        Expression receiver = call.parts().get(0);
        List<Expression> arguments = call.parts().subList(1, call.parts().size());
        if (receiver.isNone()) {
            return apply(unqualified(call.text(), arguments.size()), call, arguments);
        }
        JavaType type = evaluator.bound(evaluator.receiver(receiver));
        if (type instanceof JavaType.Array) {
            apply(List.of(), call, arguments);
            return call.text().equals("clone") ? type : JavaType.UNKNOWN;
        }
        if (!(type instanceof JavaType.Of of)) {
            return apply(List.of(), call, arguments);
        }
        if (receiver.kind() == Expression.Kind.SUPER) {
            return apply(inherited(call.text()), call, arguments);
        }
        sink.uses(of.declared(), call.line());
        if (call.text().equals("getClass") && arguments.isEmpty()) {
            return names.platform("java.lang.Class") instanceof JavaType.Of kind
                    ? new JavaType.Of(kind.declared(), List.of(of))
                    : JavaType.UNKNOWN;
        }
        return apply(members.methods(of, call.text()), call, arguments);
    }

    private List<Found> inherited(String name) {
        Declared type = scope().type();
        List<Found> found = new ArrayList<>();
        if (type != null) {
            for (JavaType.Of supertype : names.supertypes().of(type)) {
                if (found.isEmpty()) {
                    found.addAll(members.methods(supertype, name));
                }
            }
        }
        return found;
    }

    /** The methods of the innermost type around that has one of the name, or those that are imported. */
    private List<Found> unqualified(String name, int arguments) {
        for (Declared type = scope().type(); type != null; type = type.outer()) {
            List<Found> found = members.methods(Members.self(type), name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<Found> imported = new ArrayList<>();
        for (ImportBinding binding : evaluator.body().unit().file().bindings()) {
            if (binding.name().equals(name) || binding.name().equals("*")) {
                Declared holder = names.index().find(evaluator.body().unit(), binding.target());
                if (holder != null) {
                    imported.addAll(members.methods(new JavaType.Of(holder, List.of()), name));
                }
            }
        }
        return imported.stream().anyMatch(found -> found.takes(arguments)) ? imported : List.of();
    }

    private JavaType apply(List<Found> candidates, Expression call, List<Expression> arguments) {
        List<JavaType> types = types(arguments);
        Found chosen = overloads.choose(candidates, arguments, types);
        if (chosen == null) {
            evaluateFunctions(arguments);
            return JavaType.UNKNOWN;
        }
        sink.calls(chosen.owner(), chosen.member(), call.line());
        Map<String, JavaType.Parameter> open = chosen.owner().parameters(chosen.member());
        Inference inference = infer(chosen, new HashSet<>(open.values()), arguments, types);
        return inference.result(chosen.type(names), names);
    }

    /** The types of the arguments; those of functions are not known before the method is. */
    private List<JavaType> types(List<Expression> arguments) {
        List<JavaType> types = new ArrayList<>(arguments.size());
        for (Expression argument : arguments) {
            types.add(isFunction(argument) ? JavaType.UNKNOWN : evaluator.type(argument));
        }
        return types;
    }

    private static boolean isFunction(Expression argument) {
        return argument.kind() == Expression.Kind.LAMBDA || argument.kind() == Expression.Kind.REFERENCE;
    }

    private void evaluateFunctions(List<Expression> arguments) {
        for (Expression argument : arguments) {
            if (isFunction(argument)) {
                if (argument.kind() == Expression.Kind.REFERENCE) {
                    reference(argument, JavaType.UNKNOWN, null, Timing.CALLBACK);
                } else {
                    evaluator.type(argument);
                }
            }
        }
    }

    private Inference infer(
            Found chosen, Set<JavaType.Parameter> open, List<Expression> arguments, List<JavaType> types) {
        Inference inference = new Inference(open, names.supertypes(), conversions);
        List<JavaType> parameters = chosen.parameters(names);
        boolean spread = chosen.member().hasVariableArity()
                && !(types.size() == parameters.size() && types.get(types.size() - 1) instanceof JavaType.Array);
        for (int i = 0; i < arguments.size(); i++) {
            if (!isFunction(arguments.get(i))) {
                inference.learn(parameter(parameters, i, spread), types.get(i));
            }
        }
        Timing timing = InlineCalls.run(chosen.member().name(), false) ? Timing.DIRECT : Timing.CALLBACK;
        for (int i = 0; i < arguments.size(); i++) {
            Expression argument = arguments.get(i);
            JavaType expected = parameter(parameters, i, spread);
            if (argument.kind() == Expression.Kind.LAMBDA) {
                lambda(argument, expected, inference);
            } else if (argument.kind() == Expression.Kind.REFERENCE) {
                reference(argument, expected, inference, timing);
            }
        }
        return inference;
    }

    private static JavaType parameter(List<JavaType> parameters, int index, boolean spread) {
        int last = parameters.size() - 1;
        return spread && index >= last && parameters.get(last) instanceof JavaType.Array array
                ? array.element()
                : parameters.get(Math.min(index, last));
    }

    /** @param inference learns from what the lambda returns; null where nothing is open */
    JavaType lambda(Expression lambda, JavaType expected, @Nullable Inference inference) {
        Found function = functions.methodOf(expected);
        if (function != null) {
            List<JavaType> parameters = function.parameters(names);
            for (int i = 0; lambda.variable() >= 0 && i < lambda.parameters() && i < parameters.size(); i++) {
                bind(lambda, i, known(parameters.get(i), inference));
            }
        }
        JavaType result = function == null ? JavaType.UNKNOWN : function.type(names);
        for (Expression value : lambda.parts()) {
            JavaType returned = value.kind() == Expression.Kind.LAMBDA
                    ? lambda(value, known(result, inference), inference)
                    : evaluator.type(value);
            if (inference != null) {
                inference.learn(result, returned);
            }
        }
        return expected;
    }

    private JavaType known(JavaType type, @Nullable Inference inference) {
        return inference == null ? type : inference.known().apply(type);
    }

    private void bind(Expression lambda, int index, JavaType type) {
        int variable = lambda.variable() + index;
        if (evaluator.body().variable(variable).type().isEmpty()) {
            evaluator.body().learn(variable, type);
            if (type instanceof JavaType.Of of) {
                sink.uses(of.declared(), lambda.line());
            }
        }
    }

    /**
     * @param inference learns from what the method returns; null where nothing is open
     * @param timing when the method is called
     */
    JavaType reference(Expression reference, JavaType expected, @Nullable Inference inference, Timing timing) {
        Expression target = reference.parts().get(0);
        JavaType holder = evaluator.bound(evaluator.receiver(target));
        if (!(holder instanceof JavaType.Of) && target.text().contains("<")) {
            holder = names.type(target.text(), scope());
        }
        if (!(holder instanceof JavaType.Of of)) {
            return expected;
        }
        sink.uses(of.declared(), reference.line());
        Found function = functions.methodOf(expected);
        List<JavaType> given = new ArrayList<>();
        if (function != null) {
            function.parameters(names).forEach(type -> given.add(known(type, inference)));
        }
        JavaType returned = reference.text().equals("new")
                ? construct(of, placeholders(given), given, reference.line())
                : referred(reference, of, given, function != null, timing);
        if (function != null && inference != null) {
            inference.learn(function.type(names), returned);
        }
        return expected;
    }

    private JavaType referred(
            Expression reference, JavaType.Of holder, List<JavaType> given, boolean sure, Timing timing) {
        List<Found> candidates = target(reference).kind() == Expression.Kind.SUPER
                ? inherited(reference.text())
                : members.methods(holder, reference.text());
        Found chosen = sure ? overloads.choose(candidates, placeholders(given), given) : null;
        if (chosen == null && sure && !given.isEmpty()) {
            List<JavaType> rest = given.subList(1, given.size());
            chosen = overloads.choose(candidates, placeholders(rest), rest);
        }
        if (chosen == null) {
            chosen = candidates.isEmpty() ? null : candidates.get(0);
        }
        if (chosen == null) {
            return JavaType.UNKNOWN;
        }
        sink.refers(chosen.owner(), chosen.member(), reference.line(), timing);
        Inference inference =
                new Inference(chosen.owner().parameters(chosen.member()).values(), names.supertypes(), conversions);
        List<JavaType> parameters = chosen.parameters(names);
        int offset = given.size() - parameters.size();
        for (int i = 0; offset >= 0 && i < parameters.size(); i++) {
            inference.learn(parameters.get(i), given.get(i + offset));
        }
        return inference.result(chosen.type(names), names);
    }

    private static Expression target(Expression reference) {
        return reference.parts().get(0);
    }

    private static List<Expression> placeholders(List<JavaType> types) {
        return types.stream().map(type -> Expression.NONE).toList();
    }

    JavaType made(Expression made) {
        JavaType type = names.type(made.text(), scope());
        if (!(type instanceof JavaType.Of of)) {
            evaluateAll(made.parts());
            return type;
        }
        List<JavaType> types = types(made.parts());
        JavaType result = construct(of, made.parts(), types, made.line());
        return made.text().endsWith("<>") || made.text().endsWith("< >") ? result : type;
    }

    /** A nameless class is made, not the one that is named; but its arguments are for that one. */
    JavaType anonymous(Expression made) {
        JavaType type = names.type(made.text(), scope());
        if (type instanceof JavaType.Of of && !made.parts().isEmpty()) {
            List<JavaType> types = types(made.parts());
            Found chosen = overloads.choose(members.constructors(of), made.parts(), types);
            if (chosen == null) {
                evaluateFunctions(made.parts());
            } else {
                infer(chosen, Set.of(), made.parts(), types);
            }
        }
        return type;
    }

    private void evaluateAll(List<Expression> arguments) {
        types(arguments);
        evaluateFunctions(arguments);
    }

    JavaType constructed(Expression construct) {
        Declared type = scope().type();
        JavaType target = JavaType.UNKNOWN;
        if (type != null) {
            boolean above = construct.text().equals("super");
            List<JavaType.Of> supertypes = names.supertypes().of(type);
            target = !above ? Members.self(type) : supertypes.isEmpty() ? JavaType.UNKNOWN : supertypes.get(0);
        }
        if (target instanceof JavaType.Of of) {
            construct(of, construct.parts(), types(construct.parts()), construct.line());
        } else {
            evaluateAll(construct.parts());
        }
        return JavaType.VOID;
    }

    /** Notes the constructor that is called, and returns what it makes, with what is learned of the type's parameters. */
    private JavaType construct(JavaType.Of type, List<Expression> arguments, List<JavaType> types, int line) {
        List<Found> constructors = members.constructors(type);
        Found chosen = overloads.choose(constructors, arguments, types);
        if (chosen == null) {
            evaluateFunctions(arguments);
            if (constructors.isEmpty() || type.declared().data().kind() == TypeDeclaration.Kind.RECORD) {
                sink.makes(type.declared(), line);
            }
            return type;
        }
        sink.calls(type.declared(), chosen.member(), line);
        List<JavaType.Parameter> open = type.declared().parameters();
        boolean learns = type.arguments().isEmpty() && !open.isEmpty();
        Found seen = learns ? new Found(chosen.member(), chosen.owner(), Substitution.NONE) : chosen;
        Inference inference = infer(seen, learns ? new HashSet<>(open) : Set.of(), arguments, types);
        return learns ? inference.known().apply(Members.self(type.declared())) : type;
    }

    /** A constructor that names no other calls that of the superclass which takes nothing. */
    void implied(Declared type, Member constructor) {
        List<JavaType.Of> supertypes = names.supertypes().of(type);
        boolean plain = type.data().kind() == TypeDeclaration.Kind.CLASS;
        if (plain
                && !supertypes.isEmpty()
                && !supertypes.get(0).declared().data().isInterface()) {
            construct(supertypes.get(0), List.of(), List.of(), constructor.line());
        }
    }
}
