package dev.weavewiki.generators.convention;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.generators.markdown.Words;
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
    private static final String GROUP = "Layout of files";

    private LayoutConventions() {}

    static List<Convention> in(CodeModel code) {
        List<SourceFile> files = code.sourceFiles().stream()
                .filter(file -> !file.scanned().generated() && file.lines() > 0)
                .toList();
        List<Convention> found = new ArrayList<>();
        Map<String, List<SourceFile>> byLanguage = files.stream()
                .collect(Collectors.groupingBy(file -> file.language().value(), TreeMap::new, Collectors.toList()));
        byLanguage.forEach((language, group) -> indentation(language, group, found));
        share(
                files,
                file -> file.structure().style().licenseHeader(),
                "open with a licence or copyright comment",
                found);
        share(files, file -> file.structure().style().finalNewline(), "end with a line break", found);
        sizes(files, found);
        return found;
    }

    private static void indentation(String language, List<SourceFile> files, List<Convention> found) {
        List<SourceFile> indented =
                files.stream().filter(file -> !indent(file).isEmpty()).toList();
        Map<String, Long> counts = indented.stream()
                .collect(Collectors.groupingBy(LayoutConventions::indent, TreeMap::new, Collectors.counting()));
        counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> indented.size() >= FEWEST && most.getValue() >= SHARE * indented.size())
                .ifPresent(most -> found.add(convention(
                        indented,
                        file -> indent(file).equals(most.getKey()),
                        count(most.getValue(), indented.size(), LanguageNames.of(LanguageId.of(language)) + " file")
                                + " " + (most.getValue() == 1 ? "indents" : "indent") + " with " + most.getKey()
                                + ".")));
    }

    private static String indent(SourceFile file) {
        var style = file.structure().style();
        if (style.tabIndented() + style.spaceIndented() == 0) {
            return "";
        }
        if (style.tabIndented() > style.spaceIndented()) {
            return "tabs";
        }
        return style.indentWidth() == 0 ? "" : Words.count(style.indentWidth(), "space");
    }

    private static void share(List<SourceFile> files, Predicate<SourceFile> test, String what, List<Convention> found) {
        long follow = files.stream().filter(test).count();
        if (files.size() >= FEWEST && follow >= SHARE * files.size()) {
            found.add(convention(files, test, count(follow, files.size(), "source file") + " " + what + "."));
        }
    }

    private static Convention convention(List<SourceFile> files, Predicate<SourceFile> test, String statement) {
        return new Convention(
                GROUP,
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

    static String count(long part, long whole, String noun) {
        return Words.number(part) + " of " + Words.count(whole, noun) + " (" + Words.percent(part, whole) + ")";
    }

    private static void sizes(List<SourceFile> files, List<Convention> found) {
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
                GROUP,
                "Half of the source files have at most " + Words.count(median.lines(), "line") + ", 95 % at most "
                        + Words.number(high.lines()) + "; the largest has " + Words.number(largest.lines()) + ".",
                List.of(head(median), head(largest)),
                List.of()));
    }
}
