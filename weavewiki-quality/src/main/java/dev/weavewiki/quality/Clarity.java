package dev.weavewiki.quality;

import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.prose.WordCount;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How clear a purpose statement is: {@code min(1, 0.8 · length + 0.2 if it contains an action verb)}, where the length
 * counts 1 for 5 to 30 words, 0.7 above, and words / 5 below (specification, phase 6).
 */
public final class Clarity {

    /** Verbs that say what code does, in their base form. Our choice; third person and gerund count as well. */
    private static final Set<String> VERBS = Set.of(
            "accept",
            "adapt",
            "add",
            "allocate",
            "allow",
            "analyze",
            "apply",
            "assemble",
            "bind",
            "build",
            "cache",
            "calculate",
            "call",
            "check",
            "collect",
            "combine",
            "compare",
            "compile",
            "complete",
            "compose",
            "compute",
            "configure",
            "connect",
            "construct",
            "contain",
            "control",
            "convert",
            "copy",
            "count",
            "create",
            "cut",
            "declare",
            "decode",
            "decorate",
            "define",
            "delegate",
            "deliver",
            "describe",
            "deserialize",
            "detect",
            "determine",
            "dispatch",
            "display",
            "document",
            "draw",
            "emit",
            "enable",
            "encode",
            "ensure",
            "exclude",
            "execute",
            "exercise",
            "expose",
            "export",
            "extend",
            "extract",
            "fetch",
            "filter",
            "find",
            "format",
            "generate",
            "give",
            "group",
            "guard",
            "handle",
            "hold",
            "implement",
            "import",
            "include",
            "index",
            "inject",
            "inspect",
            "install",
            "invoke",
            "keep",
            "launch",
            "let",
            "limit",
            "list",
            "load",
            "locate",
            "log",
            "maintain",
            "make",
            "manage",
            "map",
            "measure",
            "merge",
            "model",
            "monitor",
            "name",
            "normalize",
            "offer",
            "open",
            "order",
            "parse",
            "perform",
            "persist",
            "prepare",
            "present",
            "prevent",
            "print",
            "process",
            "produce",
            "provide",
            "publish",
            "query",
            "read",
            "receive",
            "record",
            "register",
            "remove",
            "render",
            "replace",
            "report",
            "represent",
            "request",
            "resolve",
            "respond",
            "retrieve",
            "return",
            "route",
            "run",
            "save",
            "scan",
            "schedule",
            "search",
            "select",
            "send",
            "serialize",
            "serve",
            "set",
            "show",
            "sort",
            "split",
            "start",
            "store",
            "stream",
            "supply",
            "support",
            "test",
            "track",
            "transform",
            "translate",
            "traverse",
            "turn",
            "update",
            "use",
            "validate",
            "verify",
            "wrap",
            "write");

    /** A verb that ends a sentence or goes on: 읽습니다, 변환하여, 제공하는; not the copula and what only is there. */
    private static final Pattern KOREAN_VERB =
            Pattern.compile("(?!.*(?:입니다|있습니다|없습니다|아닙니다)$).*(?:니다|[하되](?:는|여|고|며|거나)|해서)");

    private Clarity() {}

    /** In English and Korean; a word in Hangul counts one and a half ({@link WordCount}). */
    public static Score of(String purpose) {
        long words = WordCount.of(purpose);
        double length = words < 5 ? words / 5.0 : words <= 30 ? 1 : 0.7;
        return Score.of(Math.min(1, 0.8 * length + (hasVerb(purpose) ? 0.2 : 0)));
    }

    private static boolean hasVerb(String purpose) {
        return Stream.of(purpose.split("\\s+"))
                .anyMatch(word -> isVerb(word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                        || KOREAN_VERB.matcher(word.replaceAll("[^가-힣]", "")).matches());
    }

    private static boolean isVerb(String word) {
        return VERBS.contains(word)
                || word.endsWith("s") && VERBS.contains(word.substring(0, word.length() - 1))
                || word.endsWith("es") && VERBS.contains(word.substring(0, word.length() - 2))
                || word.endsWith("ies") && VERBS.contains(word.substring(0, word.length() - 3) + "y")
                || word.endsWith("ing") && isStem(word.substring(0, word.length() - 3));
    }

    private static boolean isStem(String stem) {
        return VERBS.contains(stem) || VERBS.contains(stem + "e");
    }
}
