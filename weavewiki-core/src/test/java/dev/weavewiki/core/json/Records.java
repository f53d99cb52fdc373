package dev.weavewiki.core.json;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.RunId;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.product.PagePath;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Any record of the model, made component by component; those with rules of their own are listed. */
final class Records {

    private static final Map<Type, Arbitrary<?>> RULED = new HashMap<>();

    static {
        Arbitrary<String> word = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("Aé한")
                .ofMinLength(1)
                .ofMaxLength(6);
        Arbitrary<String> ascii =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(6);
        Arbitrary<RepoPath> path = word.list().ofMaxSize(3).map(parts -> RepoPath.of(String.join("/", parts)));
        RULED.put(String.class, anyText());
        RULED.put(int.class, Arbitraries.integers());
        RULED.put(Integer.class, Arbitraries.integers());
        RULED.put(long.class, Arbitraries.longs());
        RULED.put(double.class, Arbitraries.doubles());
        RULED.put(Double.class, Arbitraries.doubles());
        RULED.put(boolean.class, Arbitraries.of(true, false));
        RULED.put(RepoPath.class, path);
        RULED.put(PagePath.class, ascii.list().ofMinSize(1).ofMaxSize(3).map(p -> PagePath.of(String.join("/", p))));
        RULED.put(AgentId.class, word.map(AgentId::of));
        RULED.put(PromptId.class, word.map(PromptId::of));
        RULED.put(RunId.class, word.map(RunId::of));
        RULED.put(LanguageId.class, word.map(LanguageId::of));
        RULED.put(ContentHash.class, word.map(ContentHash::of));
        RULED.put(Tokens.class, Arbitraries.longs().greaterOrEqual(0).map(Tokens::of));
        RULED.put(TokenUsage.class, usage());
        RULED.put(Score.class, Arbitraries.doubles().between(0, 1).map(Score::of));
        Arbitrary<Integer> line = Arbitraries.integers().between(1, 1_000);
        RULED.put(LineRange.class, Combinators.combine(line, line).as((a, n) -> LineRange.of(a, a + n)));
    }

    private Records() {}

    /** Cached input is part of the input, thoughts are part of the output. */
    private static Arbitrary<TokenUsage> usage() {
        Arbitrary<Tokens> count = Arbitraries.longs().between(0, 1_000_000_000).map(Tokens::of);
        return Combinators.combine(count, count, count, count, Arbitraries.of(true, false))
                .as((input, output, cached, thought, estimated) ->
                        new TokenUsage(input.plus(cached), output.plus(thought), estimated, cached, thought));
    }

    /** Whole code points of every script, without halves of surrogate pairs. */
    private static Arbitrary<String> anyText() {
        StringArbitrary text =
                Arbitraries.strings().withCharRange('\0', '\uD7FF').withChars('\uFFFD');
        return Combinators.combine(text.ofMaxLength(12), Arbitraries.of("", "\"", "\n", "\u2028", "😀", "é", "한국어"))
                .as((a, b) -> a + b);
    }

    @SuppressWarnings("unchecked")
    static <T> Arbitrary<T> any(Class<T> type) {
        return (Arbitrary<T>) of(type);
    }

    private static Arbitrary<?> of(Type type) {
        if (RULED.containsKey(type)) {
            return RULED.get(type);
        }
        if (type instanceof ParameterizedType container) {
            return ofContainer(container);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return Arbitraries.of(raw.getEnumConstants());
        }
        if (raw.isSealed()) {
            return Arbitraries.oneOf(Arrays.stream(raw.getPermittedSubclasses())
                    .<Arbitrary<Object>>map(member -> of(member).map(Object.class::cast))
                    .toList());
        }
        return ofRecord(raw);
    }

    private static Arbitrary<?> ofContainer(ParameterizedType container) {
        Type[] arguments = container.getActualTypeArguments();
        if (container.getRawType() == Map.class) {
            return Arbitraries.maps(of(arguments[0]), of(arguments[1])).ofMaxSize(3);
        }
        return of(arguments[0]).list().ofMaxSize(2);
    }

    private static Arbitrary<?> ofRecord(Class<?> type) {
        List<Arbitrary<Object>> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .<Arbitrary<Object>>map(component -> of(component).map(Object.class::cast))
                .toList();
        if (type == Claim.class) {
            return Combinators.combine(components).as(v -> RecordShape.of(type).create("Says " + v.get(0), v.get(1)));
        }
        return Combinators.combine(components).as(values -> RecordShape.of(type).create(values.toArray()));
    }
}
