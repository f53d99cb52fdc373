package dev.weavewiki.agents.bottomup.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen in a line of code of each language. */
class BehaviourRulesTest {

    private static List<String> seen(String language, String... lines) {
        List<String> seen = new ArrayList<>();
        for (String line : CodeLines.of(List.of(lines), language)) {
            for (BehaviourRule rule : BehaviourRules.ALL) {
                Matcher matcher = rule.sign().matcher(line);
                if (rule.appliesTo(language) && matcher.find()) {
                    String name = matcher.groupCount() > 0 && matcher.group(1) != null ? matcher.group(1) : "";
                    seen.add(ProseLanguage.ENGLISH.text(rule.sentence(), name));
                }
            }
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rust   | let text = fs::read_to_string(path)?;                      | Works with files through fs::read_to_string
            rust   | let text = read(path)?;                                    | Hands errors of what it calls to its caller
            rust   | return Err(Problem::Empty);                                | Returns errors of its own
            rust   | let shared = Arc::new(0);                                  | Shares data between threads through Arc
            rust   | eprintln!("no");                                           | Talks to the console through eprintln!
            c      | FILE *file = fopen(path, "r");                             | Works with files through fopen
            c      | int fd = socket(AF_INET, SOCK_STREAM, 0);                  | Uses the network through socket
            c      | char *copy = malloc(length);                               | Takes and frees memory itself, through malloc
            cpp    | std::lock_guard<std::mutex> guard(lock);                   | Works with threads through std::lock_guard
            cpp    | throw format_error("no");                                  | Throws format_error
            csharp | await Task.WhenAll(all);                                   | Runs work on other threads through Task.WhenAll
            csharp | var text = File.ReadAllText(path);                         | Works with files through File.ReadAllText
            csharp | catch (IOException e)                                      | Catches IOException
            ruby   | raise ArgumentError, message if text.nil?                  | Raises ArgumentError
            ruby   | rescue Errno::ENOENT                                       | Rescues Errno::ENOENT
            ruby   | File.write(path, text)                                     | Works with files through File.write
            php    | $text = file_get_contents($path);                          | Works with files through file_get_contents
            php    | } catch (HttpException $e) {                               | Catches HttpException
            swift  | throw AFError.explicitlyCancelled                          | Throws AFError.explicitlyCancelled
            swift  | let session = URLSession(configuration: configuration)     | Uses the network through URLSession
            kotlin | suspend fun load(): Text = io()                            | Defines coroutines with suspend
            bash   | set -euo pipefail                                          | Ends at the first failure, by set -euo
            bash   | curl -fsSL "$url" -o file                                  | Fetches from the network with curl
            """)
    void a_sign_is_seen_in_its_language(String language, String line, String sentence) {
        assertThat(seen(language, line)).contains(sentence);
    }

    @Test
    void words_in_comments_and_texts_are_no_signs() {
        assertThat(seen("rust", "// fs::read(path)", "let word = \"Err(\";")).isEmpty();
        assertThat(seen("csharp", "/* Console.WriteLine */ int x = 1;")).isEmpty();
    }

    @Test
    void a_lifetime_does_not_hide_the_rest_of_its_line() {
        assertThat(seen("rust", "fn open<'a>(path: &'a Path) { File::open(path) }"))
                .contains("Works with files through File::open");
    }

    @Test
    void a_quoted_quote_does_not_hide_the_rest_of_its_line() {
        assertThat(seen("c", "if (next == '\"') { abort(); }"))
                .contains("Ends the program when a check fails, through abort");
    }
}
