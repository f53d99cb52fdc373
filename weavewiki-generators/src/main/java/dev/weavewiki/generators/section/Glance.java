package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.History;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.EntryPointInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.LanguageNames;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The project in numbers. */
final class Glance {

    /** A tag that is a version as a whole: {@code v1.2.0}, {@code 3.1-rc1}. */
    private static final Pattern RELEASE = Pattern.compile("[vV]?+\\d++(?:\\.\\d++)++(?:[-.+_]\\w[\\w.+-]*+)?+");

    private Glance() {}

    static void write(Site site, PageLayout layout) {
        CodeModel code = site.code();
        ProseLanguage say = site.say();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(say.text("Languages"), languages(say, code)));
        rows.add(List.of(say.text("Source files"), sources(say, code)));
        rows.add(List.of(say.text("Declarations"), say.number(declarations(code))));
        entries(site, layout).ifPresent(entries -> rows.add(List.of(say.text("Entry points"), entries)));
        version(site, layout).ifPresent(version -> rows.add(List.of(say.text("Version"), version)));
        List<String> platforms = Platforms.of(code).ofProject(site, layout);
        if (!platforms.isEmpty()) {
            rows.add(List.of(say.text("Needs"), String.join(", ", platforms)));
        }
        licence(code, layout, rows);
        if (code.history().isPresent()) {
            rows.add(List.of(say.text("History"), history(say, code.history())));
        }
        layout.section(say.text("At a glance"));
        layout.table(say.labels("Property", "Value"), rows);
    }

    /** As many as the quick start lists. */
    private static Optional<String> entries(Site site, PageLayout layout) {
        return site.known()
                .profile()
                .find(EntryPointInsight.class)
                .map(found -> found.entries().size())
                .filter(number -> number > 0)
                .map(number ->
                        layout.page("getting-started/quick-start.md", site.say().number(number)));
    }

    private static String history(ProseLanguage say, History history) {
        String commits = say.count(history.commits(), "commit");
        String authors = say.count(history.authors(), "author");
        return history.firstDate().isEmpty()
                ? say.text("{0} by {1}", commits, authors)
                : say.text("{0} by {1} since {2}", commits, authors, history.firstDate());
    }

    private static String languages(ProseLanguage say, CodeModel code) {
        Map<LanguageId, Integer> lines = new TreeMap<>();
        counted(code).forEach(file -> lines.merge(file.language(), file.lines(), Integer::sum));
        long all = lines.values().stream().mapToLong(Integer::longValue).sum();
        return String.join(
                ", ",
                lines.entrySet().stream()
                        .sorted(Map.Entry.<LanguageId, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(6)
                        .map(entry -> say.text(
                                "{0} ({1}, {2})",
                                LanguageNames.of(entry.getKey()),
                                say.count(entry.getValue(), "line"),
                                say.percent(entry.getValue(), all)))
                        .toList());
    }

    /** What is written by hand; all of it where tools wrote everything. */
    private static List<SourceFile> counted(CodeModel code) {
        List<SourceFile> written = code.sourceFiles().stream()
                .filter(file -> !file.scanned().generated())
                .toList();
        return written.isEmpty() ? code.sourceFiles() : written;
    }

    private static String sources(ProseLanguage say, CodeModel code) {
        List<SourceFile> sources = code.sourceFiles();
        long tests =
                sources.stream().filter(file -> file.role() == FileRole.TEST).count();
        long generated = sources.size() - counted(code).size();
        List<String> parts = new ArrayList<>();
        if (tests > 0) {
            parts.add(say.count(tests, "test"));
        }
        if (generated > 0) {
            parts.add(say.count(generated, "generated file"));
        }
        String all = say.number(sources.size());
        return parts.isEmpty() ? all : say.text("{0}, of them {1}", all, say.list(parts));
    }

    private static long declarations(CodeModel code) {
        return counted(code).stream().mapToLong(file -> file.symbols().size()).sum();
    }

    /**
     * What a manifest of the product says: one at the root, one that is named like the project, or one whose folder holds
     * most of the code; else the newest tag that is a version.
     */
    private static Optional<String> version(Site site, PageLayout layout) {
        CodeModel code = site.code();
        return code.manifests().stream()
                .filter(manifest -> !manifest.version().isBlank())
                .filter(Audience::isOfProduct)
                .filter(manifest ->
                        manifest.path().depth() == 1 || isNamesake(code, manifest) || holdsMost(code, manifest.path()))
                .min(Comparator.comparing((Manifest manifest) -> manifest.path().depth() > 1)
                        .thenComparing(manifest -> !isNamesake(code, manifest))
                        .thenComparing(manifest -> manifest.path().depth()))
                .map(manifest -> Markdown.plain(manifest.version()) + " (" + layout.source(manifest.path()) + ")")
                .or(() -> tagged(site));
    }

    /** Whether it names its package like the project, and its folder holds code in the main language. */
    private static boolean isNamesake(CodeModel code, Manifest manifest) {
        return manifest.name().equalsIgnoreCase(code.name())
                && OwnTools.mainLanguage(code).stream()
                        .anyMatch(language -> code.sourceFiles().stream()
                                .anyMatch(file -> file.language().equals(language)
                                        && file.path().isUnder(manifest.path().parent())));
    }

    /** A manifest below the root speaks for the project where more than half of the code lies in its folder. */
    private static boolean holdsMost(CodeModel code, RepoPath manifest) {
        long inside = code.sourceFiles().stream()
                .filter(file -> file.path().isUnder(manifest.parent()))
                .count();
        return inside * 2 > code.sourceFiles().size();
    }

    private static Optional<String> tagged(Site site) {
        ProseLanguage say = site.say();
        return site.code().history().versions().stream()
                .filter(tag -> RELEASE.matcher(tag.name()).matches())
                .findFirst()
                .map(tag -> say.text("{0} (tag of {1})", Markdown.plain(tag.name()), tag.date()));
    }

    private static void licence(CodeModel code, PageLayout layout, List<List<String>> rows) {
        var file = code.documents(Document.Kind.LICENSE).stream().findFirst();
        var named = code.manifests().stream()
                .filter(manifest -> !manifest.license().isBlank())
                .min(Comparator.comparingInt(
                                (Manifest manifest) -> manifest.path().depth())
                        .thenComparing(Manifest::path));
        if (named.isPresent()) {
            rows.add(List.of(
                    layout.say().text("Licence"),
                    Markdown.plain(Words.shorten(named.get().license(), 80)) + " ("
                            + layout.source(named.get().path()) + ")"));
        } else {
            file.ifPresent(document -> rows.add(List.of(
                    layout.say().text("Licence"),
                    Licences.nameOf(document)
                            .map(name -> Markdown.plain(name) + " (" + layout.source(document.path()) + ")")
                            .orElseGet(() -> layout.source(document.path())))));
        }
    }
}
