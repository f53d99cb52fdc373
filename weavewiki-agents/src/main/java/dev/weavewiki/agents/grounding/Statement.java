package dev.weavewiki.agents.grounding;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement with the lines it cites, and what those lines show. For one check; not safe for use by several threads. */
final class Statement {

    static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private static final Pattern COMMENT = Pattern.compile("\\s*(?://|#|/?\\*|--|;|%|<!--)");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");

    private final String text;
    private final List<Evidence> evidence;
    private final CodeModel code;
    private final SourceTexts texts;
    private @Nullable String lines;
    private @Nullable Set<String> shown;
    private @Nullable Set<String> near;

    Statement(String text, List<Evidence> evidence, CodeModel code, SourceTexts texts) {
        this.text = text;
        this.evidence = evidence;
        this.code = code;
        this.texts = texts;
    }

    String text() {
        return text;
    }

    /** The text without what stands in backticks. */
    String prose() {
        return SPAN.matcher(text).replaceAll(" ");
    }

    /** What stands in backticks. */
    List<String> spans() {
        return SPAN.matcher(text)
                .results()
                .map(match -> match.group(1).strip())
                .filter(span -> !span.isEmpty())
                .toList();
    }

    List<Evidence> evidence() {
        return evidence;
    }

    CodeModel code() {
        return code;
    }

    /** The cited lines as one text. */
    String lines() {
        String found = lines;
        if (found == null) {
            found = evidence.stream()
                    .flatMap(each -> texts.excerpt(each).stream())
                    .collect(Collectors.joining("\n"));
            lines = found;
        }
        return found;
    }

    /** The cited lines with those before and after that belong to the same comments. */
    String comments() {
        return evidence.stream().map(this::withComment).collect(Collectors.joining("\n"));
    }

    private String withComment(Evidence cited) {
        List<String> all = texts.lines(cited.path());
        int from = Math.min(cited.lines().from(), all.size() + 1);
        int to = Math.min(cited.lines().to(), all.size());
        while (from > 1 && isComment(all, from) && isComment(all, from - 1)) {
            from--;
        }
        while (to >= 1 && to < all.size() && isComment(all, to) && isComment(all, to + 1)) {
            to++;
        }
        return String.join("\n", all.subList(from - 1, Math.max(to, from - 1)));
    }

    private static boolean isComment(List<String> lines, int line) {
        return line <= lines.size() && COMMENT.matcher(lines.get(line - 1)).lookingAt();
    }

    /** Whether the word stands in the cited lines, names a symbol they belong to, or what they call or lean on. */
    boolean shows(String word) {
        Set<String> found = shown;
        if (found == null) {
            found = new HashSet<>();
            words(lines()).forEach(found::add);
            evidence.stream().flatMap(this::around).forEach(found::add);
            shown = found;
        }
        return found.contains(word);
    }

    /** Whether the word occurs in a cited file, or names a declaration of a file that such a file leans on or serves. */
    boolean isNear(String word) {
        Set<String> found = near;
        if (found == null) {
            found = files().flatMap(this::nearby).collect(Collectors.toCollection(HashSet::new));
            near = found;
        }
        return found.contains(word);
    }

    /** Whether a cited file declares a symbol of that name elsewhere than at its top. */
    boolean isMemberOfCited(String word) {
        return files().flatMap(path -> code.file(path).stream()).anyMatch(file -> declaresMember(file, word));
    }

    private static boolean declaresMember(SourceFile file, String word) {
        List<Symbol> named = file.symbols().stream()
                .filter(symbol -> symbol.name().equals(word) && !symbol.isTopLevel())
                .toList();
        return !named.isEmpty() && !file.topLevel().containsAll(named);
    }

    Stream<RepoPath> files() {
        return evidence.stream().map(Evidence::path).distinct();
    }

    static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    /** The symbols whose lines the cited ones touch. */
    Stream<Symbol> symbols(Evidence cited) {
        return code.file(cited.path()).stream()
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> symbol.lines().from() <= cited.lines().to()
                        && cited.lines().from() <= symbol.lines().to());
    }

    private Stream<String> around(Evidence cited) {
        RepoPath path = cited.path();
        Stream<String> symbols =
                symbols(cited).flatMap(symbol -> Stream.concat(words(symbol.qualifiedName()), called(symbol, cited)));
        Stream<String> targets = code.dependenciesOf(path).stream()
                .filter(dependency -> cited.lines().contains(dependency.line()))
                .map(Dependency::to)
                .flatMap(to -> words(to.value()));
        return Stream.of(words(path.value()), symbols, targets).flatMap(each -> each);
    }

    private Stream<String> called(Symbol symbol, Evidence cited) {
        return code.callsFrom(symbol.ref()).stream()
                .filter(call -> cited.lines().contains(call.line()))
                .map(Call::to)
                .map(SymbolRef::qualifiedName)
                .flatMap(Statement::words);
    }

    private Stream<String> nearby(RepoPath path) {
        Stream<RepoPath> neighbours = Stream.concat(code.targetsOf(path).stream(), code.sourcesOf(path).stream());
        Stream<String> declared = neighbours.flatMap(other -> Stream.concat(
                words(other.value()),
                code.file(other).stream()
                        .map(SourceFile::symbols)
                        .flatMap(List::stream)
                        .map(Symbol::name)));
        return Stream.concat(words(String.join("\n", texts.lines(path)) + "\n" + path), declared);
    }
}
