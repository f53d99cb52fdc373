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

    private static final Pattern CHANGELOG =
            Pattern.compile("(?:changelog|changes|history|news|releases?|release[-_]notes)(?:[-_.].*)?");
    private static final Pattern LICENSE = Pattern.compile("(?:licen[cs]e|copying|notice|unlicense)(?:[-_.].*)?");
    private static final Set<String> DECISIONS = Set.of("adr", "adrs", "decisions", "architecture-decisions");

    private final MarkdownSections markdown = new MarkdownSections();

    /** The documents, ordered by path; those that tests keep as material, and forms to fill in, are left out. */
    public List<Document> read(SourceTree tree) {
        return tree.files().stream()
                .filter(DocumentReader::isWanted)
                .map(file -> document(file, tree.lines(file.path())))
                .filter(document -> !document.sections().isEmpty())
                .toList();
    }

    private Document document(ScannedFile file, List<String> lines) {
        RepoPath path = file.path();
        String language = file.language().value();
        if (language.equals("markdown")) {
            MarkdownSections.Result result = markdown.read(path, lines);
            return new Document(path, kind(path), title(path, result.title(), result.sections()), result.sections());
        }
        List<Section> sections = ProseSections.of(path, lines, language);
        return new Document(path, kind(path), title(path, Optional.empty(), sections), sections);
    }

    private static String title(RepoPath path, Optional<String> stated, List<Section> sections) {
        return stated.or(() -> sections.stream()
                        .filter(section ->
                                section.level() == 1 && !section.heading().isBlank())
                        .map(Section::heading)
                        .findFirst())
                .orElseGet(path::stem);
    }

    private static boolean isWanted(ScannedFile file) {
        String path = file.path().value().toLowerCase(Locale.ROOT);
        return file.role() == FileRole.DOCUMENTATION
                && LANGUAGES.contains(file.language().value())
                && !RoleClassifier.isInTestFolder(file.path())
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
        if (CHANGELOG.matcher(stem).matches()) {
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
