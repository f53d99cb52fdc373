package dev.weavewiki.generators.convention;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.site.LanguageNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How files are laid out: indentation, licence headers, ends of files, sizes. */
final class LayoutConventions {

    private static final int FEWEST = 3;
    private static final double SHARE = 0.8;
    private static final int TABS = -1;
    private static final int UNKNOWN = 0;

    private LayoutConventions() {}

    static List<Convention> in(CodeModel code, ProseLanguage say) {
        List<SourceFile> files = code.sourceFiles().stream()
                .filter(file -> !file.scanned().generated() && file.lines() > 0)
                .toList();
        List<Convention> found = new ArrayList<>();
        Map<String, List<SourceFile>> byLanguage = files.stream()
                .collect(Collectors.groupingBy(file -> file.language().value(), TreeMap::new, Collectors.toList()));
        byLanguage.forEach((language, group) -> indentation(say, language, group, found));
        share(
                say,
                files,
                file -> file.structure().style().licenseHeader(),
                Phrase.of("{0} of {1} ({2}) open with a licence or copyright comment."),
                found);
        share(
                say,
                files,
                file -> file.structure().style().finalNewline(),
                Phrase.of("{0} of {1} ({2}) end with a line break."),
                found);
        sizes(say, files, found);
        return found;
    }

    private static void indentation(
            ProseLanguage say, String language, List<SourceFile> files, List<Convention> found) {
        List<SourceFile> indented =
                files.stream().filter(file -> indent(file) != UNKNOWN).toList();
        Map<Integer, Long> counts = indented.stream()
                .collect(Collectors.groupingBy(LayoutConventions::indent, TreeMap::new, Collectors.counting()));
        counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> indented.size() >= FEWEST && most.getValue() >= SHARE * indented.size())
                .ifPresent(most -> found.add(convention(
                        say,
                        indented,
                        file -> indent(file) == most.getKey(),
                        say.text(
                                most.getValue(),
                                "{0} of {1} ({2}) indents with {3}.",
                                "{0} of {1} ({2}) indent with {3}.",
                                say.number(most.getValue()),
                                say.text(
                                        indented.size(),
                                        "{0} {1} file",
                                        "{0} {1} files",
                                        say.number(indented.size()),
                                        LanguageNames.of(LanguageId.of(language))),
                                say.percent(most.getValue(), indented.size()),
                                most.getKey() == TABS ? say.text("tabs") : say.count(most.getKey(), "space")))));
    }

    /** The spaces of a step; {@link #TABS} or {@link #UNKNOWN} where there are none. */
    private static int indent(SourceFile file) {
        var style = file.structure().style();
        if (style.tabIndented() + style.spaceIndented() == 0) {
            return UNKNOWN;
        }
        if (style.tabIndented() > style.spaceIndented()) {
            return TABS;
        }
        return style.indentWidth() == 0 ? UNKNOWN : style.indentWidth();
    }

    private static void share(
            ProseLanguage say,
            List<SourceFile> files,
            Predicate<SourceFile> test,
            Phrase sentence,
            List<Convention> found) {
        long follow = files.stream().filter(test).count();
        if (files.size() >= FEWEST && follow >= SHARE * files.size()) {
            found.add(convention(
                    say,
                    files,
                    test,
                    say.text(
                            sentence,
                            say.number(follow),
                            say.count(files.size(), "source file"),
                            say.percent(follow, files.size()))));
        }
    }

    private static Convention convention(
            ProseLanguage say, List<SourceFile> files, Predicate<SourceFile> test, String statement) {
        return new Convention(
                say.text("Layout of files"),
                statement,
                files.stream()
                        .filter(test)
                        .limit(2)
                        .map(LayoutConventions::head)
                        .toList(),
                files.stream()
                        .filter(test.negate())
                        .limit(5)
                        .map(file -> new Convention.Deviation(file.path().name(), head(file)))
                        .toList());
    }

    static Evidence head(SourceFile file) {
        return new Evidence(file.path(), LineRange.of(1, Math.min(5, file.lines())));
    }

    private static void sizes(ProseLanguage say, List<SourceFile> files, List<Convention> found) {
        if (files.size() < FEWEST) {
            return;
        }
        List<SourceFile> bySize = files.stream()
                .sorted(Comparator.comparingInt(SourceFile::lines).thenComparing(Comparator.naturalOrder()))
                .toList();
        SourceFile median = bySize.get((bySize.size() - 1) / 2);
        SourceFile high = bySize.get((int) Math.ceil(0.95 * bySize.size()) - 1);
        SourceFile largest = bySize.get(bySize.size() - 1);
        found.add(new Convention(
                say.text("Layout of files"),
                say.text(
                        "Half of the source files have at most {0}, 95 % at most {1}; the largest has {2}.",
                        say.count(median.lines(), "line"), say.number(high.lines()), say.number(largest.lines())),
                List.of(head(median), head(largest)),
                List.of()));
    }
}
