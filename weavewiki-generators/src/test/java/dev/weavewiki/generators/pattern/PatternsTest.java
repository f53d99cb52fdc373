package dev.weavewiki.generators.pattern;

import static dev.weavewiki.core.model.code.SymbolKind.ANNOTATION;
import static dev.weavewiki.core.model.code.SymbolKind.CLASS;
import static dev.weavewiki.core.model.code.SymbolKind.CONSTRUCTOR;
import static dev.weavewiki.core.model.code.SymbolKind.ENUM;
import static dev.weavewiki.core.model.code.SymbolKind.FIELD;
import static dev.weavewiki.core.model.code.SymbolKind.FUNCTION;
import static dev.weavewiki.core.model.code.SymbolKind.INTERFACE;
import static dev.weavewiki.core.model.code.SymbolKind.METHOD;
import static dev.weavewiki.core.model.code.SymbolKind.RECORD;
import static dev.weavewiki.core.model.code.SymbolKind.STRUCT;
import static dev.weavewiki.core.model.code.SymbolKind.TYPE;
import static dev.weavewiki.core.model.code.SymbolKind.VARIABLE;
import static dev.weavewiki.core.model.code.Visibility.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PatternsTest {

    private static Sources java() {
        return Sources.in("java");
    }

    private static Sources python() {
        return Sources.in("python");
    }

    private static Sources go() {
        return Sources.in("go");
    }

    private static Sources js() {
        return Sources.in("javascript");
    }

    private static Sources builder(String name) {
        return java().symbol(CLASS, name, "public final class " + name)
                .symbol(METHOD, name + ".a", "public " + name + " a(int a)")
                .symbol(METHOD, name + ".b", "public " + name + " b(int b)")
                .symbol(METHOD, name + ".build", "public Thing build()");
    }

    private static Sources wrapper() {
        return java().symbol(CLASS, "Wrapper", "class Wrapper extends Reader")
                .symbol(FIELD, PRIVATE, "Wrapper.inner", "private final Reader inner")
                .symbol(CONSTRUCTOR, "Wrapper.Wrapper", "Wrapper(Reader inner)")
                .inherits("Wrapper", "Reader");
    }

    private static Sources template() {
        return java().symbol(CLASS, "Base", "abstract class Base")
                .symbol(METHOD, "Base.step", "protected abstract void step()")
                .symbol(METHOD, "Base.run", "public void run()")
                .call("Base.run", "", "step", "");
    }

    static Stream<Arguments> found() {
        return Stream.of(
                Arguments.of("Builder", builder("ThingBuilder")),
                Arguments.of(
                        "Fluent interface",
                        builder("Query")
                                .symbol(METHOD, "Query.c", "public Query c()")
                                .line("        return this;")),
                Arguments.of(
                        "Factory",
                        java().symbol(CLASS, "ThingFactory", "class ThingFactory")
                                .symbol(METHOD, "ThingFactory.create", "Thing create()")),
                Arguments.of(
                        "Abstract factory",
                        java().symbol(INTERFACE, "ThingFactory", "interface ThingFactory")
                                .symbol(CLASS, "A", "class A")
                                .symbol(CLASS, "B", "class B")
                                .inherits("A", "ThingFactory")
                                .inherits("B", "ThingFactory")),
                Arguments.of(
                        "Static factory method",
                        java().symbol(CLASS, "Money", "public final class Money")
                                .symbol(METHOD, "Money.of", "public static Money of(long cents)")),
                Arguments.of(
                        "Constructor function",
                        go().symbol(STRUCT, "Client", "type Client struct")
                                .symbol(FUNCTION, "NewClient", "func NewClient(url string) *Client")),
                Arguments.of(
                        "Functional options",
                        go().symbol(TYPE, "Option", "type Option func(*Client)")
                                .symbol(FUNCTION, "WithTimeout", "func WithTimeout(d time.Duration) Option")
                                .symbol(FUNCTION, "Dial", "func Dial(url string, options ...Option) error")),
                Arguments.of(
                        "Singleton",
                        java().symbol(CLASS, "One", "public final class One")
                                .symbol(CONSTRUCTOR, PRIVATE, "One.One", "private One()")
                                .symbol(FIELD, "One.INSTANCE", "public static final One INSTANCE")),
                Arguments.of("Prototype", java().symbol(CLASS, "A", "class A").inherits("A", "Cloneable")),
                Arguments.of("Dependency injection", java().annotation("A.A", "Inject")),
                Arguments.of("Plugin discovery", java().call("A.a", "ServiceLoader", "load", "")),
                Arguments.of(
                        "Adapter",
                        python().symbol(CLASS, "HTTPAdapter", "class HTTPAdapter(BaseAdapter)")
                                .inherits("HTTPAdapter", "BaseAdapter")),
                Arguments.of("Decorator", wrapper()),
                Arguments.of(
                        "Composite",
                        go().symbol(STRUCT, "Command", "type Command struct")
                                .symbol(FIELD, PRIVATE, "Command.commands", "commands []*Command")),
                Arguments.of("Proxy", java().call("A.a", "Proxy", "newProxyInstance", "")),
                Arguments.of(
                        "Mixin",
                        python().symbol(CLASS, "CookieMixin", "class CookieMixin")
                                .symbol(METHOD, "CookieMixin.get", "def get(self)")),
                Arguments.of(
                        "Abstract base class",
                        python().symbol(CLASS, "A", "class A(ABC)").inherits("A", "ABC")),
                Arguments.of("Sealed hierarchy", java().symbol(INTERFACE, "A", "public sealed interface A permits B")),
                Arguments.of(
                        "Utility class",
                        java().symbol(CLASS, "Paths", "final class Paths")
                                .symbol(CONSTRUCTOR, PRIVATE, "Paths.Paths", "private Paths()")
                                .symbol(METHOD, "Paths.a", "static void a()")
                                .symbol(METHOD, "Paths.b", "static void b()")),
                Arguments.of("Annotation as interface", java().symbol(ANNOTATION, "Keep", "public @interface Keep")),
                Arguments.of("Interface satisfaction check", go().symbol(VARIABLE, "_", "var _ Reader = (*file)(nil)")),
                Arguments.of(
                        "Strategy",
                        java().symbol(INTERFACE, "NamingStrategy", "interface NamingStrategy")
                                .symbol(CLASS, "A", "class A")
                                .inherits("A", "NamingStrategy")),
                Arguments.of(
                        "Visitor",
                        java().symbol(INTERFACE, "Nodes", "interface Nodes")
                                .symbol(METHOD, "Nodes.visitLeaf", "void visitLeaf(Leaf leaf)")
                                .symbol(METHOD, "Nodes.visitTree", "void visitTree(Tree tree)")),
                Arguments.of("Observer", java().symbol(INTERFACE, "SaleListener", "interface SaleListener")),
                Arguments.of("Event emitter", js().call("", "this", "emit", "mount")),
                Arguments.of("Template method", template()),
                Arguments.of("Method left to subclasses", python().call("A.send", "", "NotImplementedError", "")),
                Arguments.of("Iterator", java().symbol(CLASS, "A", "class A").inherits("A", "Iterable<B>")),
                Arguments.of("Middleware", js().symbol(FUNCTION, "log", "function log(req, res, next)")),
                Arguments.of("Middleware chain", js().call("", "app", "use", "")),
                Arguments.of(
                        "Null object",
                        java().symbol(CLASS, "NoOpLog", "class NoOpLog").inherits("NoOpLog", "Log")),
                Arguments.of("State machine", java().symbol(ENUM, "ParserState", "enum ParserState")),
                Arguments.of("Function decorator", python().annotation("outer.inner", "wraps")),
                Arguments.of("Route table", js().call("", "app", "get", "/users")),
                Arguments.of("Record", java().symbol(RECORD, "P", "record P(int x)")),
                Arguments.of("Data class", python().annotation("P", "dataclass")),
                Arguments.of("Computed property", python().annotation("P.x", "property")),
                Arguments.of("Memoization", python().annotation("f", "lru_cache")),
                Arguments.of(
                        "Collection protocol",
                        python().symbol(CLASS, "D", "class D")
                                .symbol(METHOD, "D.__getitem__", "def __getitem__(self, key)")
                                .symbol(METHOD, "D.__len__", "def __len__(self)")),
                Arguments.of(
                        "Own exception types",
                        python().symbol(CLASS, "Timeout", "class Timeout(IOError)")
                                .inherits("Timeout", "IOError")),
                Arguments.of(
                        "Sentinel errors", go().symbol(VARIABLE, "ErrClosed", "var ErrClosed = errors.New(\"x\")")),
                Arguments.of("Error wrapping", go().call("f", "fmt", "Errorf", "reading: %w")),
                Arguments.of(
                        "Context manager",
                        python().symbol(CLASS, "S", "class S")
                                .symbol(METHOD, "S.__enter__", "def __enter__(self)")
                                .symbol(METHOD, "S.__exit__", "def __exit__(self, *args)")),
                Arguments.of(
                        "Context propagation",
                        go().symbol(FUNCTION, "Run", "func Run(ctx context.Context, args []string) error")),
                Arguments.of("Mutex", go().uses("sync.Mutex")),
                Arguments.of("Asynchronous functions", python().symbol(FUNCTION, "f", "async def f()")),
                Arguments.of("Subtests", Sources.testsIn("go").call("TestA", "t", "Run", "")),
                Arguments.of("Test fixtures", Sources.testsIn("python").annotation("client", "fixture")),
                Arguments.of(
                        "Nested test descriptions",
                        Sources.testsIn("javascript").call("", "", "describe", "app")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("found")
    void a_pattern_is_found_by_its_facts(String name, Sources sources) {
        var found = Patterns.in(sources.model(), sources.texts());

        assertThat(found).extracting(one -> one.kind().name().english()).contains(name);
    }

    static Stream<Arguments> notFound() {
        return Stream.of(
                Arguments.of("Builder", java().symbol(CLASS, "StringBuilder", "class StringBuilder")),
                Arguments.of("Factory", java().symbol(CLASS, "ThingFactory", "class ThingFactory")),
                Arguments.of(
                        "Singleton",
                        java().symbol(CLASS, "One", "class One")
                                .symbol(CONSTRUCTOR, "One.One", "public One()")
                                .symbol(FIELD, "One.INSTANCE", "static final One INSTANCE")),
                Arguments.of(
                        "Decorator",
                        java().symbol(CLASS, "A", "class A extends B")
                                .symbol(FIELD, "A.list", "private List<B> list")
                                .inherits("A", "B")),
                Arguments.of("Fluent interface", builder("Tree").symbol(METHOD, "Tree.root", "public Tree root()")),
                Arguments.of(
                        "Functional options",
                        go().symbol(
                                        TYPE,
                                        "PositionalArgs",
                                        "type PositionalArgs func(cmd *Command, args []string) error")
                                .symbol(FUNCTION, "ExactArgs", "func ExactArgs(n int) PositionalArgs")
                                .symbol(FUNCTION, "MatchAll", "func MatchAll(all ...PositionalArgs) PositionalArgs")),
                Arguments.of("Middleware", js().symbol(FUNCTION, "f", "function f(req, res)")),
                Arguments.of("Adapter", java().symbol(CLASS, "Adapter", "class Adapter")),
                Arguments.of("Constructor function", go().symbol(FUNCTION, "NewName", "func NewName() string")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notFound")
    void what_only_looks_like_a_pattern_is_not_one(String name, Sources sources) {
        var found = Patterns.in(sources.model(), sources.texts());

        assertThat(found).extracting(one -> one.kind().name().english()).doesNotContain(name);
    }

    @Test
    void each_kind_has_its_own_name() {
        List<String> names =
                Patterns.KINDS.stream().map(kind -> kind.name().english()).toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(25);
    }
}
