package dev.weavewiki.core.source;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Document.Kind;
import dev.weavewiki.core.model.code.Document.Section;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.source.commonmark.MarkdownSections;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the prose of a repository: READMEs, guides, changelogs, licences, decisions. */
public final class DocumentReader {

    private static final Set<String> LANGUAGES = Set.of("markdown", "rst", "asciidoc", "text");

    /** Forms that people fill in; they say nothing about the project. */
    private static final Pattern FORM = Pattern.compile(
            "(?:.*/)?(?:issue_template|pull_request_template|\\.github/discussion_template)(?:/.*|\\..*)?");

    /** One file for each version, in a folder for such notes. */
    private static final Pattern NOTES_OF_A_VERSION = Pattern.compile(
            "(?i)(?:.*/)?(?:release[-_]?)?(?:notes|releases|changelogs?|changes|news)/v?\\d+[.\\d]*[^/]*");

    private static final Pattern CHANGELOG =
            Pattern.compile("(?:changelog|changes|history|news|releases|release[-_]?notes)(?:[-_.].*)?");
    private static final Pattern LICENSE = Pattern.compile("(?:licen[cs]e|copying|notice|unlicense)(?:[-_.].*)?");
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("#{1,6} +\\S.*");
    private static final Set<String> EXAMPLES = Set.of("examples", "example", "samples");
    private static final Set<String> DECISIONS = Set.of("adr", "adrs", "decisions", "architecture-decisions");

    private final MarkdownSections markdown = new MarkdownSections();

    /** The documents, ordered by path; those that tests keep as material, and forms to fill in, are left out. */
    public List<Document> read(SourceTree tree) {
        return tree.files().stream()
                .filter(DocumentReader::isWanted)
                .map(file -> document(tree, file))
                .filter(document -> !document.sections().isEmpty())
                .toList();
    }

    private Document document(SourceTree tree, ScannedFile file) {
        RepoPath path = file.path();
        List<String> lines = tree.lines(path);
        String fallback = fallbackTitle(tree, path);
        String language = file.language().value();
        if (language.equals("markdown") || isMarkdownWithoutName(path, language, lines)) {
            MarkdownSections.Result result = markdown.read(path, lines);
            return new Document(
                    path, kind(path), title(fallback, path, result.title(), result.sections()), result.sections());
        }
        List<Section> sections = ProseSections.of(path, lines, language);
        return new Document(path, kind(path), title(fallback, path, Optional.empty(), sections), sections);
    }

    /** A text without an extension, such as {@code README}, that opens with a heading of Markdown. */
    private static boolean isMarkdownWithoutName(RepoPath path, String language, List<String> lines) {
        return language.equals("text")
                && path.extension().isEmpty()
                && lines.stream()
                        .filter(line -> !line.isBlank())
                        .limit(1)
                        .anyMatch(line -> MARKDOWN_HEADING.matcher(line).matches());
    }

    /** What the document calls itself; else the heading that it opens with; else its name. */
    private static String title(String fallback, RepoPath path, Optional<String> stated, List<Section> sections) {
        Optional<String> opening =
                sections.stream().limit(1).map(Section::heading).findFirst();
        return stated.or(() -> sections.stream()
                        .filter(section -> section.level() == 1)
                        .map(Section::heading)
                        .findFirst())
                .or(() -> kind(path) == Kind.README ? Optional.empty() : opening)
                .filter(title -> !title.isBlank())
                .orElse(fallback);
    }

    /** A README without a title is about its folder. */
    private static String fallbackTitle(SourceTree tree, RepoPath path) {
        if (kind(path) != Kind.README) {
            return path.stem();
        }
        return path.depth() == 1 ? tree.name() : path.parent().name();
    }

    /** Among examples lie texts that are material of the example; only their READMEs speak of the project. */
    private static boolean isMaterial(RepoPath path) {
        return kind(path) != Kind.README
                && Arrays.stream(path.parent().value().toLowerCase(Locale.ROOT).split("/", -1))
                        .anyMatch(EXAMPLES::contains);
    }

    private static boolean isWanted(ScannedFile file) {
        String path = file.path().value().toLowerCase(Locale.ROOT);
        return file.role() == FileRole.DOCUMENTATION
                && LANGUAGES.contains(file.language().value())
                && !RoleClassifier.isInTestFolder(file.path())
                && !isMaterial(file.path())
                && !FORM.matcher(path).matches();
    }

    static Kind kind(RepoPath path) {
        String stem = path.stem().toLowerCase(Locale.ROOT);
        if (Arrays.stream(path.parent().value().toLowerCase(Locale.ROOT).split("/", -1))
                .anyMatch(DECISIONS::contains)) {
            return Kind.ARCHITECTURE_DECISION;
        }
        if (stem.equals("readme")
                || stem.startsWith("readme.")
                || stem.startsWith("readme_")
                || stem.startsWith("readme-")) {
            return Kind.README;
        }
        if (CHANGELOG.matcher(stem).matches()
                || NOTES_OF_A_VERSION.matcher(path.value()).matches()) {
            return Kind.CHANGELOG;
        }
        if (LICENSE.matcher(stem).matches()) {
            return Kind.LICENSE;
        }
        if (stem.startsWith("contributing")) {
            return Kind.CONTRIBUTING;
        }
        return stem.startsWith("security") ? Kind.SECURITY : Kind.GUIDE;
    }
}
