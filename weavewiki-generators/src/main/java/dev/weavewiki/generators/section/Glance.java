package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.LanguageNames;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The project in numbers. */
final class Glance {

    private Glance() {}

    static void write(Site site, PageLayout layout) {
        CodeModel code = site.code();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Languages", languages(code)));
        rows.add(List.of("Source files", sources(code)));
        rows.add(List.of("Declarations", Words.number(declarations(code))));
        if (!code.entryPoints().isEmpty()) {
            rows.add(List.of("Entry points", Words.number(code.entryPoints().size())));
        }
        version(code)
                .ifPresent(manifest -> rows.add(List.of(
                        "Version", Markdown.plain(manifest.version()) + " (" + layout.source(manifest.path()) + ")")));
        licence(code, layout, rows);
        if (code.history().isPresent()) {
            rows.add(List.of(
                    "History",
                    Words.count(code.history().commits(), "commit") + " by "
                            + Words.count(code.history().authors(), "author")
                            + (code.history().firstDate().isEmpty()
                                    ? ""
                                    : " since " + code.history().firstDate())));
        }
        layout.section("At a glance");
        layout.table(List.of("Property", "Value"), rows);
    }

    private static String languages(CodeModel code) {
        Map<LanguageId, Integer> lines = new TreeMap<>();
        code.sourceFiles().forEach(file -> lines.merge(file.language(), file.lines(), Integer::sum));
        long all = lines.values().stream().mapToLong(Integer::longValue).sum();
        return String.join(
                ", ",
                lines.entrySet().stream()
                        .sorted(Map.Entry.<LanguageId, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(6)
                        .map(entry -> LanguageNames.of(entry.getKey()) + " (" + Words.count(entry.getValue(), "line")
                                + ", " + Words.percent(entry.getValue(), all) + ")")
                        .toList());
    }

    private static String sources(CodeModel code) {
        List<SourceFile> sources = code.sourceFiles();
        long tests =
                sources.stream().filter(file -> file.role() == FileRole.TEST).count();
        return Words.number(sources.size()) + (tests > 0 ? ", of them " + Words.count(tests, "test") : "");
    }

    private static long declarations(CodeModel code) {
        return code.sourceFiles().stream()
                .mapToLong(file -> file.symbols().size())
                .sum();
    }

    private static java.util.Optional<Manifest> version(CodeModel code) {
        return code.manifests().stream()
                .filter(manifest ->
                        manifest.path().depth() == 1 && !manifest.version().isBlank())
                .findFirst();
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
                    "Licence",
                    Markdown.plain(Words.shorten(named.get().license(), 80)) + " ("
                            + layout.source(named.get().path()) + ")"));
        } else {
            file.ifPresent(document -> rows.add(List.of(
                    "Licence",
                    (document.title().isBlank() ? "" : Markdown.plain(Words.shorten(document.title(), 80)) + " ") + "("
                            + layout.source(document.path()) + ")")));
        }
    }
}
