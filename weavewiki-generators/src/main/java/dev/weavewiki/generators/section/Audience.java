package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceSet;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.List;
import java.util.regex.Pattern;

/** For whom documents, manifests and settings were written: users of the product, or those who build it. */
public final class Audience {

    private static final Pattern BESIDE = Pattern.compile(
            "(?i)(?:.*/)?(?:examples?|samples?|demos?|bench(?:es|marks?)?|fuzz|website|site/themes|node_modules|\\.[^/]+"
                    + "|[^/]+[-_](?:benchmarks?|samples?|examples?|demos?))/.*");

    /** Folders of a site; in Go and elsewhere {@code doc} may be a package, which has no manifest of its own. */
    private static final Pattern DOCUMENTATION =
            Pattern.compile("(?i)(?:.*/)?(?:docs?|documentation|site|doc(?:s|umentation)?[-_.](?:site|website))/[^/]+");

    /** Folders of tests, and of what they read. */
    private static final Pattern TESTS =
            Pattern.compile("(?i)tests?|spec|testing|fixtures?|[^/]+[-_](?:tests?|its?)|(?:tests?|it)[-_][^/]+");

    private static final Pattern FOR_MAINTAINERS = Pattern.compile(
            "(?i).*(?:releas|publish|migrat|upgrad|maintain|govern|conduct|policy|whats-?new|changelog|contribut|develop(?:ment|ing|ers?)\\b|projects[-_]using"
                    + "|[-_]vs[-_]).*");

    private static final Pattern BUILD = Pattern.compile(
            "(?i)(?:.*/)?(?:Gemfile|Rakefile|.+\\.rake|.+\\.gemspec|.+\\.gradle(?:\\.kts)?|setup\\.py|conftest\\.py|noxfile\\.py|fabfile\\.py|build\\.(?:rs|sbt|sc|mill)"
                    + "|CMakeLists\\.txt|.+\\.cmake|(?:GNU)?Makefile|.+\\.mk|.+\\.ps1|Dockerfile.*|[^/]+\\.conf(?:ig)?\\.[cm]?[jt]s|gulpfile.*|Gruntfile.*|pom\\.xml|Package\\.swift"
                    + "|.+\\.sbt|.+\\.cake|Dangerfile|Fastfile)"
                    + "|(?:[^/]+/)?project/[^/]+\\.scala|(?:.*/)?(?:scripts?|tools?|ci|build|buildSrc|build-logic|gradle)/.*|\\.[^/]+/.*");

    private static final Pattern GIVEN_UP = Pattern.compile(
            "(?i)\\b(?:is|are|now|been)\\b[^.]{0,20}\\bdeprecated\\b|\\(deprecated\\)|\\bno longer (?:supported|maintained)\\b");

    /** So many characters at the start of a section say what it is about. Our choice. */
    private static final int OPENING = 120;

    private Audience() {}

    /** Whether the path leads into examples, tests, benchmarks and the like. */
    public static boolean isBeside(RepoPath path) {
        return BESIDE.matcher(path.value()).matches()
                || SourceSet.foldersAhead(path).stream()
                        .anyMatch(folder -> TESTS.matcher(folder).matches());
    }

    /** Whether the manifest builds the product, and not its examples or the site of its documentation. */
    static boolean isOfProduct(Manifest manifest) {
        return !isBeside(manifest.path())
                && !DOCUMENTATION.matcher(manifest.path().value()).matches();
    }

    /** Whether the document speaks to users; those on releases, upgrades, contributions and what is given up do not. */
    static boolean isForUsers(Document document) {
        return !isBeside(document.path())
                && document.kind() != Document.Kind.CONTRIBUTING
                && !isGivenUp(document)
                && !FOR_MAINTAINERS.matcher(document.path().value()).matches();
    }

    /** Whether a guide opens with saying that what it tells of is deprecated. */
    private static boolean isGivenUp(Document document) {
        return document.kind() == Document.Kind.GUIDE
                && document.sections().stream()
                        .limit(2)
                        .anyMatch(section -> GIVEN_UP.matcher(section.heading()).find()
                                || GIVEN_UP.matcher(section.text())
                                        .region(
                                                0,
                                                Math.min(OPENING, section.text().length()))
                                        .find());
    }

    /** Whether users of the product meet it; settings and jobs of builds, tests, examples and tools are for developers. */
    public static boolean isForUsers(Fact key, Knowledge known) {
        RepoPath path = key.evidence().path();
        return !isBeside(path) && !BUILD.matcher(path.value()).matches() && !OwnTools.isOne(path, known);
    }

    /** Whether the file only steers the build. */
    static boolean isOfBuild(RepoPath path) {
        return BUILD.matcher(path.value()).matches();
    }

    /** The manifests of the product; all of them where all stand beside it. */
    static List<Manifest> product(List<Manifest> manifests) {
        List<Manifest> product =
                manifests.stream().filter(Audience::isOfProduct).toList();
        return product.isEmpty() ? manifests : product;
    }
}
