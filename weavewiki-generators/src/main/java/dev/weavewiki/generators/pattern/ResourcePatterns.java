package dev.weavewiki.generators.pattern;

import static dev.weavewiki.generators.pattern.PatternKind.Family.RESOURCES;

import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.prose.Phrase;
import java.util.List;
import java.util.stream.Stream;

/** Patterns that deal with errors, resources and concurrency. */
final class ResourcePatterns {

    static final List<PatternKind> ALL = List.of(
            new PatternKind(
                    Phrase.of("Own exception types"),
                    RESOURCES,
                    Phrase.of(
                            "Failures have types of their own, so that callers can tell them apart. Recognised by types that"
                                    + " extend an exception or error."),
                    code -> code.types()
                            .filter(type ->
                                    type.inherits("\\w*(?:Exception|Error|Warning|Throwable)") && !type.isInterface())
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Sentinel errors"),
                    RESOURCES,
                    Phrase.of("Errors that callers compare by identity. Recognised by package variables named Err…."),
                    code -> code.symbols("go")
                            .filter(symbol -> symbol.kind() == SymbolKind.VARIABLE
                                    && symbol.isTopLevel()
                                    && symbol.name().matches("[eE]rr[A-Z]\\w*"))
                            .map(Place::of)),
            new PatternKind(
                    Phrase.of("Error wrapping"),
                    RESOURCES,
                    Phrase.of("An error keeps its cause and adds where it happened. Recognised by fmt.Errorf with %w."),
                    code -> Codebase.calls(
                            code.sources("go"),
                            call -> call.name().equals("Errorf")
                                    && call.receiver().equals("fmt")
                                    && call.literal().contains("%w"))),
            new PatternKind(
                    Phrase.of("Closeable resource"),
                    RESOURCES,
                    Phrase.of(
                            "What is opened is closed by the language's own block. Recognised by Closeable or AutoCloseable among"
                                    + " the supertypes."),
                    code -> code.types()
                            .filter(type -> type.inherits("AutoCloseable|Closeable|IDisposable|Disposable"))
                            .map(TypeView::place)),
            new PatternKind(
                    Phrase.of("Context manager"),
                    RESOURCES,
                    Phrase.of(
                            "A resource is entered and left by the with statement. Recognised by __enter__ and __exit__, or by the"
                                    + " contextmanager decorator."),
                    code -> Stream.concat(
                            code.types("python")
                                    .filter(type -> type.hasMethod("__a?enter__") && type.hasMethod("__a?exit__"))
                                    .map(TypeView::place),
                            code.annotated("(?:async)?contextmanager", "python"))),
            new PatternKind(
                    Phrase.of("Context propagation"),
                    RESOURCES,
                    Phrase.of(
                            "Deadlines and cancellation travel with the call. Recognised by functions whose first parameter is a"
                                    + " context.Context."),
                    code -> code.callables("go")
                            .filter(symbol ->
                                    Signatures.parameters(symbol).matches("(?s)\\s*\\w+\\s+context\\.Context\\b.*"))
                            .map(Place::of)),
            new PatternKind(
                    Phrase.of("Mutex"),
                    RESOURCES,
                    Phrase.of(
                            "Shared state is changed by one at a time. Recognised by mutexes, locks and synchronized methods."),
                    code -> Stream.concat(
                            code.typeUses(
                                    "(?:sync\\.)?(?:RW)?Mutex|ReentrantLock|ReentrantReadWriteLock|ReadWriteLock"),
                            code.callables("java")
                                    .filter(symbol -> Signatures.hasModifier(symbol, "synchronized"))
                                    .map(Place::of))),
            new PatternKind(
                    Phrase.of("One-time initialisation"),
                    RESOURCES,
                    Phrase.of("Something is set up at its first use and never again. Recognised by sync.Once."),
                    code -> code.typeUses("sync\\.Once|Once")),
            new PatternKind(
                    Phrase.of("Concurrent collection"),
                    RESOURCES,
                    Phrase.of(
                            "Several threads share a map or queue without a lock around it. Recognised by the concurrent types of"
                                    + " the standard libraries."),
                    code -> code.typeUses(
                            "Concurrent(?:Hash)?Map|ConcurrentLinkedQueue|CopyOnWriteArrayList|BlockingQueue|sync\\.Map")),
            new PatternKind(
                    Phrase.of("Thread-local state"),
                    RESOURCES,
                    Phrase.of("Each thread has its own value. Recognised by ThreadLocal."),
                    code -> code.typeUses("ThreadLocal")),
            new PatternKind(
                    Phrase.of("Asynchronous functions"),
                    RESOURCES,
                    Phrase.of("Functions that give way while they wait. Recognised by the async modifier."),
                    code -> code.callables("python", "javascript", "typescript", "tsx", "jsx", "csharp", "rust")
                            .filter(ResourcePatterns::isAsync)
                            .map(Place::of)));

    private ResourcePatterns() {}

    private static boolean isAsync(Symbol symbol) {
        return symbol.signature()
                .matches("(?s)(?:@\\S+\\s+)*(?:(?:export|default|public|private|static|pub)\\s+)*async\\s.*");
    }
}
