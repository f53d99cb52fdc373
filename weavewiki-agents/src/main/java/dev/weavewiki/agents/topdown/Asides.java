package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which calls stand beside what a declaration does as a rule, as its lines show. */
final class Asides {

    private static final Pattern THROWS = Pattern.compile("(?<![\\w.$\"'`])(?:raise|throw)\\s+(?=[\\w(\"])");

    /** Behind it follows when something is thrown, or another statement. */
    private static final Pattern THROWN_ENDS = Pattern.compile("\\s(?:if|unless)\\s|;");

    private static final Pattern DEFERS = Pattern.compile("defer\\s+(func\\b.*|\\{.*|[\\w.]+(?=\\().*)");

    private static final Pattern ODD_CASE = Pattern.compile("(?:\\}\\s*)?(?:if|unless|guard|except|catch|rescue)\\b.*");

    /** Leaves without a result of its own. */
    private static final Pattern LEAVES = Pattern.compile(
            "(?:raise|throw|panic!?)\\b.*|return(?:[\\s,(]+(?:nil|null|none|None|false|False|undefined|err|error)){0,5}[\\s;)]*(?://.*|#.*)?");

    private final SourceTexts texts;
    private final Map<Place, Indents> indents = new HashMap<>();

    /** Which declaration it is; more than one have a name. */
    private record Place(SymbolRef ref, int line) {}

    Asides(SourceTexts texts) {
        this.texts = texts;
    }

    /** Whether it only makes what is thrown. */
    boolean isThrown(Call call) {
        List<String> lines = texts.lines(call.from().path());
        String line = call.line() <= lines.size() ? lines.get(call.line() - 1) : "";
        Matcher throwing = THROWS.matcher(line);
        if (!throwing.find()) {
            return false;
        }
        String thrown = THROWN_ENDS.split(line.substring(throwing.end()), 2)[0];
        String before = line.substring(0, throwing.start());
        return written(call).stream().anyMatch(name -> holds(thrown, name) && !holds(before, name));
    }

    /** The names by which the callee may stand in the text: its own, and of what makes a type the one of the type. */
    private static List<String> written(Call call) {
        String[] names = call.to().qualifiedName().split("\\W+");
        return Arrays.asList(names).subList(Math.max(0, names.length - 2), names.length);
    }

    private static boolean holds(String text, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(text)
                .find();
    }

    /** Whether it runs when the caller is left; what such a call gets is made before. */
    boolean isPutOff(Call call, Symbol caller) {
        Indents indents = indents(caller);
        Matcher deferring = DEFERS.matcher(indents.text(call.line()));
        if (deferring.matches()) {
            String what = deferring.group(1);
            return what.startsWith("func")
                    || what.startsWith("{")
                    || holds(what.substring(0, what.indexOf('(')), call.to().simpleName());
        }
        return indents.heads(call.line()).stream()
                .map(head -> DEFERS.matcher(indents.text(head)))
                .anyMatch(head -> head.matches() && head.group(1).matches("(?:func\\b|\\{).*"));
    }

    /** Whether it stands in a branch for an odd case, which leaves the caller before what follows the branch. */
    boolean isOdd(Call call, Symbol caller) {
        Indents indents = indents(caller);
        List<Integer> heads = indents.heads(call.line());
        return heads.stream()
                .filter(indents::isOwn)
                .anyMatch(head -> ODD_CASE.matcher(indents.text(head)).matches()
                        && LEAVES.matcher(indents.last(head)).matches());
    }

    private Indents indents(Symbol caller) {
        return indents.computeIfAbsent(
                new Place(caller.ref(), caller.lines().from()), place -> new Indents(texts, caller));
    }
}
