package dev.weavewiki.generators.pattern;

import static dev.weavewiki.generators.pattern.PatternKind.Family.BEHAVIOUR;

import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.prose.Phrase;
import java.util.List;
import java.util.stream.Stream;

/** Patterns that decide who does what. */
final class BehaviourPatterns {

    static final List<PatternKind> ALL = List.of(
            new PatternKind(
                    Phrase.of("Strategy"),
                    BEHAVIOUR,
                    Phrase.of(
                            "An algorithm is chosen by handing in an object. Recognised by a type named …Strategy or …Policy that"
                                    + " others implement."),
                    code -> code.types()
                            .filter(type -> type.name().matches(".+(?:Strategy|Policy)")
                                    && !code.subtypes(type.name()).isEmpty())
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Visitor"),
                    BEHAVIOUR,
                    Phrase.of(
                            "An operation over a structure stands apart from it, one method per kind of node. Recognised by a type"
                                    + " with at least two visit methods."),
                    code -> code.types()
                            .filter(type -> type.methods()
                                            .filter(method -> method.name().matches("visit(?:[A-Z_].*)?"))
                                            .count()
                                    >= 2)
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Observer"),
                    BEHAVIOUR,
                    Phrase.of(
                            "Interested parties are told when something happens. Recognised by listener types, or by methods that"
                                    + " add listeners."),
                    code -> Stream.concat(
                            code.types()
                                    .filter(type -> type.name().matches(".+(?:Listener|Observer)")
                                            && (type.isInterface()
                                                    || !type.supertypes().isEmpty()))
                                    .map(TypeView::place),
                            code.callables()
                                    .filter(symbol ->
                                            symbol.name().matches("add\\w*Listener|addObserver|removeListener"))
                                    .map(Place::of))),
            new PatternKind(
                    Phrase.of("Event emitter"),
                    BEHAVIOUR,
                    Phrase.of(
                            "Events are named by strings and sent to whoever asked for them. Recognised by subclasses of an event"
                                    + " emitter, and by emit calls with the name of an event."),
                    code -> Stream.concat(
                            code.types("javascript", "typescript", "tsx", "jsx")
                                    .filter(type -> type.inherits("EventEmitter"))
                                    .map(TypeView::place),
                            Codebase.calls(
                                    code.sources("javascript", "typescript", "tsx", "jsx"),
                                    call -> call.name().equals("emit")
                                            && !call.literal().isEmpty()))),
            new PatternKind(
                    Phrase.of("Template method"),
                    BEHAVIOUR,
                    Phrase.of(
                            "A base class fixes the order of steps and leaves some of them open. Recognised by an abstract class"
                                    + " whose own methods call its abstract ones."),
                    BehaviourPatterns::templateMethods),
            new PatternKind(
                    Phrase.of("Method left to subclasses"),
                    BEHAVIOUR,
                    Phrase.of(
                            "A base method only says that subclasses must write it. Recognised by raising NotImplementedError."),
                    code -> Codebase.calls(
                            code.sources("python"), call -> call.name().equals("NotImplementedError"))),
            new PatternKind(
                    Phrase.of("Iterator"),
                    BEHAVIOUR,
                    Phrase.of(
                            "A type can be walked through by the language's own loops. Recognised by Iterator or Iterable among"
                                    + " the supertypes, or by __iter__ and Symbol.iterator."),
                    code -> code.types()
                            .filter(type -> type.inherits("Iterator|Iterable|IntoIterator")
                                    || type.hasMethod("__iter__|__next__|\\[Symbol\\.iterator\\]"))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Command"),
                    BEHAVIOUR,
                    Phrase.of(
                            "A request is an object that can be run. Recognised by a type named …Command with a supertype and a"
                                    + " method that runs it."),
                    code -> code.types()
                            .filter(type -> type.name().matches(".+Command")
                                    && !type.supertypes().isEmpty()
                                    && type.hasMethod("execute|run|call|handle|invoke"))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Middleware"),
                    BEHAVIOUR,
                    Phrase.of(
                            "Functions in a row each handle a request or pass it on. Recognised by functions that take request,"
                                    + " response and next, or by http.Handler in and out."),
                    code -> code.callables()
                            .filter(BehaviourPatterns::isMiddleware)
                            .map(Place::of)),
            new PatternKind(
                    Phrase.of("Middleware chain"),
                    BEHAVIOUR,
                    Phrase.of(
                            "An application is put together from functions that it runs in turn. Recognised by calls of use on an"
                                    + " application or router."),
                    code -> Codebase.calls(
                            code.sources("javascript", "typescript"),
                            call -> call.name().equals("use")
                                    && call.receiver().matches("(?:this\\.)?(?:_)?(?:app|router|server)"))),
            new PatternKind(
                    Phrase.of("Interceptor or filter"),
                    BEHAVIOUR,
                    Phrase.of(
                            "Calls pass through objects that may change or stop them. Recognised by types named …Interceptor or"
                                    + " …Filter that others implement, or that implement such a type."),
                    code -> code.types()
                            .filter(type -> type.name().matches(".+(?:Interceptor|Filter)")
                                    && (type.inherits(".*(?:Interceptor|Filter)")
                                            || !code.subtypes(type.name()).isEmpty()))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Null object"),
                    BEHAVIOUR,
                    Phrase.of(
                            "An object that does nothing stands where a null would. Recognised by a name that starts with NoOp or"
                                    + " Null and a supertype."),
                    code -> code.types()
                            .filter(type -> type.name().matches("(?:NoOp|Noop|Null(?!Safe|Pointer))[A-Z].*")
                                    && !type.supertypes().isEmpty())
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("State machine"),
                    BEHAVIOUR,
                    Phrase.of(
                            "Behaviour depends on a state that is named. Recognised by state machine types and by enumerations"
                                    + " named …State."),
                    code -> code.types()
                            .filter(type -> type.name().matches(".*StateMachine")
                                    || type.is(SymbolKind.ENUM) && type.name().matches(".*State"))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Functional interface"),
                    BEHAVIOUR,
                    Phrase.of(
                            "An interface with one method, meant to be filled by a lambda. Recognised by @FunctionalInterface."),
                    code -> code.annotated("FunctionalInterface", "java", "kotlin")),
            new PatternKind(
                    Phrase.of("Fluent interface"),
                    BEHAVIOUR,
                    Phrase.of(
                            "Calls can be chained because methods give back their own object. Recognised by a type that is no"
                                    + " builder and has at least three methods that return the object they were called on."),
                    code -> code.types()
                            .filter(type -> !type.name().endsWith("Builder")
                                    && type.methods()
                                                    .filter(method -> returnsItself(code, method))
                                                    .count()
                                            >= 3)
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Function decorator"),
                    BEHAVIOUR,
                    Phrase.of(
                            "A function takes a function and gives back a changed one. Recognised by functools.wraps inside."),
                    code -> code.annotated("wraps", "python")),
            new PatternKind(
                    Phrase.of("Route table"),
                    BEHAVIOUR,
                    Phrase.of(
                            "Addresses are tied to the functions that answer them. Recognised by routing calls and annotations"
                                    + " that name a path."),
                    BehaviourPatterns::routes));

    private BehaviourPatterns() {}

    private static boolean returnsItself(Codebase code, Symbol method) {
        return !Signatures.hasModifier(method, "static") && code.hasLine(method, ".*\\breturn (?:this|self);?\\s*\\}?");
    }

    private static Stream<Place> templateMethods(Codebase code) {
        return code.types()
                .filter(type -> type.hasModifier("abstract"))
                .filter(type -> type.methods()
                        .filter(method -> Signatures.hasModifier(method, "abstract"))
                        .map(Symbol::name)
                        .anyMatch(open -> type.calls().stream().anyMatch(call -> callsOwn(call, open))))
                .map(TypeView::place);
    }

    private static boolean callsOwn(CallSite call, String method) {
        return call.form() == CallSite.Form.CALL
                && call.name().equals(method)
                && (call.receiver().isEmpty() || call.receiver().equals("this"));
    }

    private static boolean isMiddleware(Symbol symbol) {
        String parameters = Signatures.parameters(symbol);
        return parameters.matches(
                        "(?s)\\s*(?:err\\w*\\s*(?::[^,]+)?,\\s*)?req(?:uest)?\\s*(?::[^,]+)?,\\s*res(?:ponse)?\\s*(?::[^,]+)?,"
                                + "\\s*next\\b.*")
                || parameters.matches("(?s)\\s*\\w+\\s+http\\.Handler\\s*\\)?")
                        && Signatures.after(symbol).matches("(?s).*\\)\\s*http\\.Handler.*");
    }

    private static Stream<Place> routes(Codebase code) {
        Stream<Place> calls = Codebase.calls(
                code.sources().stream(),
                call -> call.name().matches("get|post|put|patch|delete|route|HandleFunc|GET|POST|PUT|DELETE")
                        && call.literal().startsWith("/")
                        && call.receiver().matches("(?:\\w+\\.)?(?:app|router|api|r|mux|http|e|server|bp|blueprint)"));
        return Stream.concat(
                calls, code.annotated("(?:Get|Post|Put|Patch|Delete|Request)Mapping|route|Get|Post|Put|Delete"));
    }
}
