package dev.weavewiki.agents.topdown;

import dev.weavewiki.agents.topdown.RiskAgent.RiskAnswer;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.RiskInsight.Kind;
import dev.weavewiki.core.model.product.RiskInsight.Severity;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places where an error is caught and nothing is done about it: an empty {@code catch}, an {@code except} that only passes,
 * a Go call whose error is assigned to the blank identifier. Handlers that hold a comment are taken as meant.
 */
final class SwallowedErrors {

    private static final Set<String> CATCHING = Set.of(
            "java",
            "javascript",
            "typescript",
            "tsx",
            "jsx",
            "csharp",
            "kotlin",
            "scala",
            "php",
            "cpp",
            "swift",
            "dart");
    /** There a variable stands behind {@code catch}, and no type of errors. */
    private static final Set<String> UNTYPED = Set.of("javascript", "typescript", "tsx", "jsx");

    private static final Pattern CATCH = Pattern.compile("\\bcatch\\s*(?:\\(([^)]*)\\)\\s*)?\\{\\s*(}?)");
    private static final Pattern EXCEPT = Pattern.compile("^\\s*except\\b([^:#]*):\\s*(pass)?\\s*$");
    private static final Pattern BROAD = Pattern.compile("\\b(Exception|Throwable|BaseException|Error)\\b");
    private static final Pattern BLANK = Pattern.compile("^\\s*(?:_|[\\w.]+,\\s*_|_,\\s*_)\\s*:?=\\s*[\\w.]+\\(.*");
    /** Going on without an optional module, and the end of an iteration, are how Python works. */
    private static final Pattern ROUTINE =
            Pattern.compile("ImportError|ModuleNotFoundError|StopIteration|GeneratorExit|KeyboardInterrupt");

    private static final Pattern LAST_ERROR = Pattern.compile("(.*?),\\s*([^,]+)");

    private static final int MOST = 25;

    private final CodeModel code;
    private final SourceTexts texts;
    private final ProseLanguage say;

    private SwallowedErrors(Knowledge known) {
        code = known.code();
        say = known.language();
        texts = known.texts();
    }

    static List<RiskAnswer> in(List<SourceFile> files, Knowledge known) {
        SwallowedErrors search = new SwallowedErrors(known);
        return files.stream()
                .flatMap(file -> search.in(file).stream())
                .limit(MOST)
                .toList();
    }

    private List<RiskAnswer> in(SourceFile file) {
        List<String> lines = texts.lines(file.path());
        List<RiskAnswer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            at(file, lines, i).ifPresent(found::add);
        }
        return found;
    }

    private Optional<RiskAnswer> at(SourceFile file, List<String> lines, int index) {
        String language = file.language().value();
        if (language.equals("python")) {
            return except(file, lines, index);
        }
        if (language.equals("go")) {
            return blank(file, lines.get(index), index + 1);
        }
        return CATCHING.contains(language) ? emptyCatch(file, lines, index) : Optional.empty();
    }

    private Optional<RiskAnswer> emptyCatch(SourceFile file, List<String> lines, int index) {
        Matcher matcher = CATCH.matcher(lines.get(index));
        if (!matcher.find() || isCommentOrText(lines.get(index), matcher.start())) {
            return Optional.empty();
        }
        boolean sameLine = "}".equals(matcher.group(2));
        boolean atEnd = lines.get(index).substring(matcher.end()).isBlank();
        int next = nextFilled(lines, index + 1);
        boolean nextLine =
                atEnd && next < lines.size() && lines.get(next).strip().startsWith("}");
        if (!sameLine && !nextLine) {
            return Optional.empty();
        }
        String caught = matcher.group(1) == null ? "" : matcher.group(1).strip();
        // By convention a variable named "ignored" or "expected" says that nothing is to be done.
        if (caught.matches(".*\\b(ignored?|expected|unused|_)$")) {
            return Optional.empty();
        }
        return Optional.of(swallowed(file, index + 1, sameLine ? index + 1 : next + 1, types(file, caught)));
    }

    /** What is caught, without the variable that holds it; empty where the language has but one {@code catch} for all. */
    private static String types(SourceFile file, String caught) {
        String language = file.language().value();
        if (UNTYPED.contains(language)) {
            return "";
        }
        return language.equals("kotlin")
                ? caught.replaceFirst("^\\w+\\s*:\\s*", "")
                : caught.replaceFirst("^final\\s+", "").split("\\s+\\$?\\w+$")[0];
    }

    private Optional<RiskAnswer> except(SourceFile file, List<String> lines, int index) {
        Matcher matcher = EXCEPT.matcher(lines.get(index));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int next = nextFilled(lines, index + 1);
        boolean passes = matcher.group(2) != null
                || next < lines.size() && lines.get(next).strip().equals("pass");
        String caught = matcher.group(1).replaceAll("\\s+as\\s+\\w+", "").strip();
        return passes && !ROUTINE.matcher(caught).matches()
                ? Optional.of(swallowed(file, index + 1, matcher.group(2) != null ? index + 1 : next + 1, caught))
                : Optional.empty();
    }

    private RiskAnswer swallowed(SourceFile file, int from, int to, String caught) {
        boolean broad = caught.isEmpty() || BROAD.matcher(caught).find();
        String place = place(file, from);
        return RiskFacts.risk(
                Kind.ERROR_HANDLING,
                broad ? Severity.MEDIUM : Severity.LOW,
                caught.isEmpty()
                        ? say.text("{0} catches whatever is thrown and does nothing about it.", place)
                        : say.text("{0} catches {1} and does nothing about it.", place, errors(caught)),
                List.of(Evidence.of(file.path(), LineRange.of(from, to))));
    }

    /** As they stand in the code, but the last with an "and" in front. */
    private String errors(String caught) {
        String plain = caught.replaceAll("[()`]", "");
        Matcher last = LAST_ERROR.matcher(plain);
        return last.matches() ? say.list(List.of(last.group(1), last.group(2))) : plain;
    }

    private String place(SourceFile file, int line) {
        return code.symbolAt(file.path(), line)
                .map(symbol -> "`" + symbol.qualifiedName() + "`")
                .orElseGet(() -> Descriptions.shown(code, file.path()));
    }

    /** Only where the call is resolved to a declaration of the repository that returns an error. */
    private Optional<RiskAnswer> blank(SourceFile file, String text, int line) {
        if (!BLANK.matcher(text).matches()) {
            return Optional.empty();
        }
        return code.symbolAt(file.path(), line)
                .flatMap(caller -> code.callsFrom(caller.ref()).stream()
                        .filter(call -> call.line() == line)
                        .map(Call::to)
                        .map(code::symbol)
                        .flatMap(Optional::stream)
                        .filter(SwallowedErrors::returnsError)
                        .findFirst()
                        .map(callee -> RiskFacts.risk(
                                Kind.ERROR_HANDLING,
                                Severity.MEDIUM,
                                say.text(
                                        "{0} throws away the error that {1} returns.",
                                        "`" + caller.qualifiedName() + "`", "`" + callee.qualifiedName() + "`"),
                                List.of(Evidence.of(file.path(), LineRange.at(line)), callee.headEvidence()))));
    }

    private static boolean returnsError(Symbol callee) {
        return callee.signature().matches(".*\\)\\s*(?:error|\\(.*\\berror\\s*\\))\\s*\\{?\\s*$");
    }

    private static int nextFilled(List<String> lines, int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    private static boolean isCommentOrText(String line, int at) {
        String before = line.substring(0, at);
        long quotes = before.chars().filter(c -> c == '"' || c == '\'').count();
        return quotes % 2 == 1 || before.contains("//") || before.strip().startsWith("*");
    }
}
