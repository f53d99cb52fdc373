package dev.weavewiki.core.code.treesitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weavewiki.core.code.language.Language;
import dev.weavewiki.core.code.language.Languages;
import dev.weavewiki.core.code.treesitter.Syntax.SourceBytes;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The optimised parser reads what the binding's own libraries read: same nodes, same places, in every language. */
class EqualTreesTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures/languages");

    @Test
    void finds_the_same_in_the_fixtures_of_all_languages_and_in_their_halves() throws IOException {
        Parsers fast = Parsers.of(List.of(built()));
        SourceTree tree = new RepositoryScanner().scan(FIXTURES, ScanOptions.defaults());

        var compared = new TreeSet<String>();
        tree.files()
                .forEach(file -> Languages.standard().of(file).ifPresent(language -> {
                    String text = tree.text(file.path());
                    compare(fast, language, file.path(), text);
                    compare(fast, language, file.path(), text.substring(0, text.length() / 2));
                    compared.add(language.id());
                }));

        assertThat(compared).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void runs_the_query_of_every_language_whose_grammar_is_built_in_but_for_predicates() throws IOException {
        ParserPool pool = new ParserPool(built(), Executors.newScheduledThreadPool(1));

        List<Language> refused = Languages.standard().all().stream()
                .filter(language -> !language.query().source().contains("(#"))
                .filter(language -> !pool.accepts(language.query()))
                .toList();

        assertThat(refused).extracting(Language::id).isSubsetOf("sql", "yaml", "dockerfile", "lua");
    }

    /** Every node of the tree, by what it is: named nodes, errors, and what the parser put in. */
    private static final String NODES = "(_) @node (ERROR) @error (MISSING) @missing";

    private static void compare(Parsers fast, Language language, RepoPath path, String text) {
        SyntaxQuery nodes = new SyntaxQuery(language.query().grammar(), NODES);
        for (SyntaxQuery query : List.of(language.query(), nodes)) {
            ParseOutcome here = new BoundParser().parse(query, SourceBytes.of(text), LIMIT);
            ParseOutcome there = fast.parse(query, SourceBytes.of(text), LIMIT);

            assertThat(found(there)).as(path.value()).isEqualTo(found(here));
        }
    }

    private static List<List<Capture>> found(ParseOutcome outcome) {
        assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
        return ((ParseOutcome.Parsed) outcome)
                .syntax().matches().all().stream().map(Match::captures).toList();
    }

    private static ParserProgram built() throws IOException {
        NativeProgram program = new NativeProgram();
        boolean platform = System.getProperty("os.name").equals("Linux")
                && List.of("amd64", "aarch64").contains(System.getProperty("os.arch"));
        assumeTrue(platform, "the optimised parser is built for Linux on x86_64 and aarch64");
        assertThat(program.command()).hasSize(1);
        return program;
    }
}
