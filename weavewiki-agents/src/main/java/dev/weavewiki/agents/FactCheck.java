package dev.weavewiki.agents;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks up what an answer names. One instance for one answer: it counts what it had to drop. Not safe for use by several
 * threads.
 */
public final class FactCheck {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private final CodeModel code;
    private int dropped;

    private FactCheck(CodeModel code) {
        this.code = code;
    }

    public static FactCheck against(CodeModel code) {
        return new FactCheck(code);
    }

    public CodeModel code() {
        return code;
    }

    /** How many statements, paths and symbols were dropped so far. */
    public int dropped() {
        return dropped;
    }

    /** Counts something that the caller itself found false. */
    public void drop() {
        dropped++;
    }

    /**
     * The statement with those of its citations that exist. Empty, and counted, where it says nothing, none of its
     * citations exists, or it sets something in code style that the repository does not hold.
     */
    public Optional<Claim> claim(CitedStatement cited) {
        String statement = cited.statement().strip();
        List<Evidence> evidence = cited.citations().stream()
                .map(Evidence::parse)
                .flatMap(Optional::stream)
                .filter(code::holds)
                .distinct()
                .toList();
        if (statement.isEmpty() || evidence.isEmpty() || !namesOnlyKnownCode(statement)) {
            dropped++;
            return Optional.empty();
        }
        return Optional.of(new Claim(statement, evidence));
    }

    /** The statements that hold, in their order. */
    public List<Claim> claims(List<CitedStatement> statements) {
        return statements.stream().map(this::claim).flatMap(Optional::stream).toList();
    }

    /** The path where it names a file or a folder of the repository; else empty, and counted. */
    public Optional<RepoPath> path(String text) {
        Optional<RepoPath> found =
                RepoPath.parse(text.strip()).filter(path -> code.file(path).isPresent() || code.isFolder(path));
        if (found.isEmpty()) {
            dropped++;
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
            dropped++;
        }
        return found;
    }

    /** Whether everything that the text sets in backticks is a path of the repository or made of words that occur in it. */
    public boolean namesOnlyKnownCode(String text) {
        return CODE.matcher(text).results().map(match -> match.group(1)).allMatch(this::isKnownCode);
    }

    /** The cheap look-ups first: whether something is a folder takes a walk over all files. */
    private boolean isKnownCode(String span) {
        Optional<RepoPath> path = RepoPath.parse(span);
        return path.flatMap(code::file).isPresent()
                || words(span).allMatch(word -> word.length() < 2 || code.knowsWord(word))
                || path.filter(code::isFolder).isPresent();
    }

    private static Stream<String> words(String span) {
        return WORD.matcher(span).results().map(match -> match.group());
    }
}
