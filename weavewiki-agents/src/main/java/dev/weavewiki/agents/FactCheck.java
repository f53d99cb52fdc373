package dev.weavewiki.agents;

import dev.weavewiki.agents.grounding.Grounding;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what an answer names. What static analysis says is computed from the code, so that names and citations are
 * looked up only; what a model says must be shown by the lines that it cites ({@link Grounding}). One instance for one
 * answer: it counts what it had to drop, and why. Not safe for use by several threads.
 */
public final class FactCheck {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    /** Up to here a declaration may be cited as a whole; of a longer one its head is. */
    private static final int WHOLE_SYMBOL = 60;

    private final CodeModel code;
    private final @Nullable Grounding grounding;
    private final List<String> objections = new ArrayList<>();
    private int kept;
    private int dropped;

    private FactCheck(CodeModel code, @Nullable Grounding grounding) {
        this.code = code;
        this.grounding = grounding;
    }

    /** For what static analysis says. */
    public static FactCheck against(CodeModel code) {
        return new FactCheck(code, null);
    }

    /** For what a model says. */
    public static FactCheck ofModel(CodeModel code, SourceTexts texts) {
        return new FactCheck(code, new Grounding(code, texts));
    }

    public CodeModel code() {
        return code;
    }

    /** How many statements, texts, paths and symbols were dropped so far. */
    public int dropped() {
        return dropped;
    }

    /** How many statements held so far. */
    public int kept() {
        return kept;
    }

    /** Why statements were dropped, in their order, each as a sentence that quotes the statement. */
    public List<String> objections() {
        return List.copyOf(objections);
    }

    /** Whether a model is believed here, and not what was computed from the code. */
    public boolean isOfModel() {
        return grounding != null;
    }

    /** Counts something that the caller itself found false. */
    public void drop() {
        dropped++;
    }

    /**
     * The same with what the model can be told when it is asked again.
     *
     * @param why the rest of a sentence, without its full stop
     */
    public void refuse(String said, String why) {
        dropped++;
        objections.add("\"" + said + "\": " + why + ".");
    }

    /**
     * The statement with those of its citations that exist. Empty, and counted, where it says nothing, none of its
     * citations exists, it names code that the repository does not hold, or, for a model, the cited lines do not show it.
     */
    public Optional<Claim> claim(CitedStatement cited) {
        String statement = cited.statement().strip();
        List<Evidence> evidence = cited.citations().stream()
                .map(Evidence::parse)
                .flatMap(Optional::stream)
                .filter(code::holds)
                .map(this::tight)
                .distinct()
                .toList();
        if (statement.isEmpty()) {
            dropped++;
            return Optional.empty();
        }
        Optional<String> objection = evidence.isEmpty()
                ? Optional.of("none of its citations exists in the form path:from-to")
                : objection(statement, evidence);
        if (objection.isPresent()) {
            refuse(statement, objection.get());
            return Optional.empty();
        }
        kept++;
        return Optional.of(new Claim(statement, evidence));
    }

    /** The statements that hold, in their order. */
    public List<Claim> claims(List<CitedStatement> statements) {
        return statements.stream().map(this::claim).flatMap(Optional::stream).toList();
    }

    /**
     * A description or a name, stripped, where it holds.
     *
     * @param files what it speaks of; none where it speaks of the project as a whole
     * @return empty for a blank text, and, counted, for one that does not hold
     */
    public Optional<String> text(String text, Collection<RepoPath> files) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> objection =
                grounding == null ? unknownCode(stripped) : grounding.objectionToText(stripped, whole(files));
        objection.ifPresent(why -> refuse(stripped, why));
        return objection.isPresent() ? Optional.empty() : Optional.of(stripped);
    }

    /** A name or a title, which speaks of the project as a whole. */
    public Optional<String> text(String text) {
        return text(text, List.of());
    }

    /** The path where it names a file or a folder of the repository; else empty, and counted. */
    public Optional<RepoPath> path(String text) {
        Optional<RepoPath> found = RepoPath.parse(text.strip()).filter(code::isPath);
        if (found.isEmpty()) {
            refuse(text, "it is no path of the repository");
        }
        return found;
    }

    /** The paths that exist, in their order, each once. */
    public List<RepoPath> paths(List<String> texts) {
        return texts.stream()
                .map(this::path)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The symbol of that file by its qualified or simple name; else empty, and counted. */
    public Optional<Symbol> symbol(RepoPath path, String name) {
        Optional<Symbol> found = code.file(path).stream()
                .flatMap(file -> file.symbols().stream())
                .filter(symbol ->
                        symbol.qualifiedName().equals(name) || symbol.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            refuse(name, path + " declares no such symbol");
        }
        return found;
    }

    /** Whether everything that the text sets in backticks is a path of the repository or made of words that occur in it. */
    public boolean namesOnlyKnownCode(String text) {
        return CODE.matcher(text).results().map(match -> match.group(1)).allMatch(code::knowsCode);
    }

    private Optional<String> objection(String statement, List<Evidence> evidence) {
        return grounding == null ? unknownCode(statement) : grounding.objection(statement, evidence);
    }

    private Optional<String> unknownCode(String text) {
        return namesOnlyKnownCode(text)
                ? Optional.empty()
                : Optional.of("it sets something in code style that the repository does not hold");
    }

    // Outlines cite whole declarations, and models repeat that; what shows a long one is its head.
    private Evidence tight(Evidence cited) {
        boolean isDeclaration = cited.lines().count() > WHOLE_SYMBOL
                && code.file(cited.path()).stream()
                        .flatMap(file -> file.symbols().stream())
                        .anyMatch(symbol -> symbol.lines().equals(cited.lines()));
        return isDeclaration && grounding != null
                ? Evidence.of(cited.path(), cited.lines().head(15))
                : cited;
    }

    private List<Evidence> whole(Collection<RepoPath> files) {
        return files.stream()
                .map(code::file)
                .flatMap(Optional::stream)
                .filter(file -> file.lines() > 0)
                .map(file -> Evidence.of(file.path(), LineRange.of(1, file.lines())))
                .toList();
    }
}
