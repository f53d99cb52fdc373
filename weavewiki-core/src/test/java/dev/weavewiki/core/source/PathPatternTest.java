package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "*.md, README.md, true",
        "*.md, docs/deep/x.md, true",
        "*.md, x.mdx, false",
        "src/**, src/a/b.py, true",
        "src/**, lib/src/a.py, false",
        "**/*.java, A.java, true",
        "**/*.java, a/b/A.java, true",
        "docs/, docs/a/b.md, true",
        "docs/, x/docs/b.md, true",
        "docs/, docs, false",
        "/docs, x/docs/b.md, false",
        "a/**/b, a/b, true",
        "a/**/b, a/x/y/b, true",
        "a/*/b, a/x/y/b, false",
        "a?c.py, abc.py, true",
        "a?c.py, a/c.py, false",
        "[a-c]x.py, bx.py, true",
        "[!a-c]x.py, bx.py, false",
        "[^a-c]x.py, dx.py, true",
        "[]x].py, ].py, true",
        "[ab, [ab, true",
        "\\*.py, *.py, true",
        "\\*.py, a.py, false",
        "*a*b*c, xaybzc, true",
        "*a*b*c, xaybz, false",
        "build, src/build/x.go, true",
        "**, anything/at/all, true",
        "foo/*, foo/x/y.py, true",
    })
    void covers_files_as_git_would(String pattern, String file, boolean covered) {
        assertThat(PathPattern.of(pattern).covers(file)).isEqualTo(covered);
    }

    @Test
    void hostile_patterns_take_no_exponential_time() {
        String pattern = "*a".repeat(200) + "b";
        String deep = "**/a/".repeat(100) + "b";

        boolean name = PathPattern.of(pattern).covers("a".repeat(4000));
        boolean path = PathPattern.of(deep).covers("a/".repeat(1000) + "c");

        assertThat(name).isFalse();
        assertThat(path).isFalse();
    }

    @Test
    void braces_are_choices() {
        assertThat(PathFilter.braces("src/*.{ts,tsx}")).containsExactly("src/*.ts", "src/*.tsx");
        assertThat(PathFilter.braces("{a,b{c,d}}/x")).containsExactly("a/x", "bc/x", "bd/x");
        assertThat(PathFilter.braces("a{b")).containsExactly("a{b");
    }

    @Test
    void exclude_wins_over_include() {
        PathFilter filter = new PathFilter(new ScanOptions(List.of("./src/"), List.of("*Test.java"), 10));

        assertThat(filter.exclusion(RepoPath.of("src/A.java"))).isEmpty();
        assertThat(filter.exclusion(RepoPath.of("src/ATest.java"))).isPresent();
        assertThat(filter.exclusion(RepoPath.of("lib/A.java"))).isPresent();
    }
}
