package dev.weavewiki.generators.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

class MarkdownProperties {

    /** What is left of Markdown once code spans and escapes are taken out, from left to right as a reader does. */
    private static String bare(String markdown) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < markdown.length()) {
            char c = markdown.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (c == '`') {
                int run = at;
                while (run < markdown.length() && markdown.charAt(run) == '`') {
                    run++;
                }
                at = end(markdown, run, run - at);
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static int end(String markdown, int from, int length) {
        for (int at = from; at < markdown.length(); at++) {
            int run = at;
            while (run < markdown.length() && markdown.charAt(run) == '`') {
                run++;
            }
            if (run - at == length) {
                return run;
            }
            at = Math.max(at, run);
        }
        throw new AssertionError("a code span is left open: " + markdown);
    }

    @Property
    void prose_lets_no_html_and_no_link_through(
            @ForAll
                    @Chars({'<', '>', '`', '[', ']', '(', ')', '!', '\\', '&', '*', '_', '#', '|', ' ', '\n', ':', '/'})
                    @CharRange(from = 'a', to = 'c')
                    String text) {
        String bare = bare(Markdown.prose(text));

        assertThat(bare).doesNotContain("<", ">", "[", "]", "*", "\n");
    }

    @Property
    void plain_text_lets_no_html_no_link_and_no_code_through(
            @ForAll
                    @Chars({'<', '>', '`', '[', ']', '(', ')', '!', '\\', '&', '*', '_', '#', '|', ' ', '\n'})
                    @CharRange(from = 'a', to = 'c')
                    String text) {
        String plain = Markdown.plain(text);

        assertThat(bare(plain)).doesNotContain("<", ">", "[", "]", "*", "`");
    }

    @Property
    void any_text_stays_on_one_line(@ForAll String text) {
        assertThat(Markdown.prose(text)).doesNotContain("\n", "\u2028", "\u202E");
        assertThat(Markdown.code(text)).doesNotContain("\n");
    }
}
