package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the method that a call means among those of its name, as the language does: in three phases, then the most specific. */
final class Overloads {

    private final Names names;
    private final Conversions conversions;
    private final Functions functions;

    Overloads(Names names, Conversions conversions, Functions functions) {
        this.names = names;
        this.conversions = conversions;
        this.functions = functions;
    }

    /**
     * The one that is meant; null where none takes so many arguments.
     *
     * @param arguments as written, for lambdas and method references, which have no type of their own
     * @param types of the arguments, unknown for those
     */
    @Nullable
    Found choose(List<Found> candidates, List<Expression> arguments, List<JavaType> types) {
        List<Found> fitting =
                candidates.stream().filter(found -> found.takes(types.size())).toList();
        if (fitting.size() <= 1) {
            return fitting.isEmpty() ? null : fitting.get(0);
        }
        for (Phase phase : Phase.values()) {
            List<Found> applicable = fitting.stream()
                    .filter(found -> isApplicable(found, arguments, types, phase))
                    .toList();
            if (!applicable.isEmpty()) {
                return mostSpecific(applicable, arguments, phase);
            }
        }
        return fitting.get(0);
    }

    private enum Phase {
        STRICT,
        LOOSE,
        VARIABLE
    }

    private boolean isApplicable(Found found, List<Expression> arguments, List<JavaType> types, Phase phase) {
        boolean variable = phase == Phase.VARIABLE;
        if (variable
                ? !found.member().hasVariableArity()
                : found.member().parameters().size() != types.size()) {
            return false;
        }
        List<JavaType> parameters = found.parameters(names);
        for (int i = 0; i < types.size(); i++) {
            JavaType parameter = parameter(parameters, i, variable);
            if (!accepts(parameter, arguments.get(i), types.get(i), phase)) {
                return false;
            }
        }
        return true;
    }

    private static JavaType parameter(List<JavaType> parameters, int index, boolean variable) {
        int last = parameters.size() - 1;
        if (variable && index >= last && parameters.get(last) instanceof JavaType.Array array) {
            return array.element();
        }
        return parameters.get(Math.min(index, last));
    }

    private boolean accepts(JavaType parameter, Expression argument, JavaType type, Phase phase) {
        return switch (argument.kind()) {
            case LAMBDA -> acceptsLambda(parameter, argument);
            case REFERENCE -> !(parameter instanceof JavaType.Of) || functions.methodOf(parameter) != null;
            default ->
                phase == Phase.STRICT
                        ? conversions.isSubtype(type, parameter)
                        : conversions.isConvertible(type, parameter);
        };
    }

    private boolean acceptsLambda(JavaType parameter, Expression lambda) {
        if (!(parameter instanceof JavaType.Of of)) {
            return !(parameter instanceof JavaType.Array) && !Conversions.isPrimitive(parameter);
        }
        Found function = functions.methodOf(of);
        return function != null
                && function.member().parameters().size() == lambda.parameters()
                && (!isStatement(lambda) || function.member().type().equals("void"));
    }

    /** Whether the lambda surely gives no value: its body is a block that returns none. */
    private static boolean isStatement(Expression lambda) {
        return lambda.parts().isEmpty();
    }

    private Found mostSpecific(List<Found> applicable, List<Expression> arguments, Phase phase) {
        if (applicable.size() == 1) {
            return applicable.get(0);
        }
        List<Found> best = new ArrayList<>();
        for (Found one : applicable) {
            if (applicable.stream().allMatch(other -> other == one || isMoreSpecific(one, other, arguments, phase))) {
                best.add(one);
            }
        }
        if (best.isEmpty()) {
            return applicable.get(0);
        }
        return best.stream()
                .filter(found -> !found.member().isAbstract())
                .findFirst()
                .orElse(best.get(0));
    }

    private boolean isMoreSpecific(Found one, Found other, List<Expression> arguments, Phase phase) {
        boolean variable = phase == Phase.VARIABLE;
        List<JavaType> own = one.parameters(names);
        List<JavaType> theirs = other.parameters(names);
        for (int i = 0; i < arguments.size(); i++) {
            JavaType a = parameter(own, i, variable);
            JavaType b = parameter(theirs, i, variable);
            boolean function = arguments.get(i).kind() == Expression.Kind.LAMBDA
                    || arguments.get(i).kind() == Expression.Kind.REFERENCE;
            if (function ? !isMoreSpecificFunction(a, b, arguments.get(i)) : !conversions.isSubtype(a, b)) {
                return false;
            }
        }
        return true;
    }

    /** A function that gives a value suits a lambda that has one better than a function that gives none. */
    private boolean isMoreSpecificFunction(JavaType a, JavaType b, Expression argument) {
        Found first = functions.methodOf(a);
        Found second = functions.methodOf(b);
        if (first == null || second == null) {
            return true;
        }
        boolean firstVoid = first.member().type().equals("void");
        boolean secondVoid = second.member().type().equals("void");
        return firstVoid == secondVoid || firstVoid == isStatement(argument);
    }
}
