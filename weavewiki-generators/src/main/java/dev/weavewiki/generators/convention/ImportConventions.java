package dev.weavewiki.generators.convention;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How imports are written, where a language leaves a choice. */
final class ImportConventions {

    private static final int FEWEST = 3;

    private ImportConventions() {}

    static List<Convention> in(CodeModel code, ProseLanguage say) {
        List<Convention> found = new ArrayList<>();
        List<SourceFile> java = code.sourceFiles().stream()
                .filter(file -> file.language().value().equals("java")
                        && !file.structure().imports().isEmpty())
                .toList();
        if (java.size() < FEWEST) {
            return found;
        }
        Predicate<SourceFile> single = file -> file.structure().imports().stream()
                .noneMatch(site -> site.names().contains("*") || site.target().endsWith(".*"));
        List<SourceFile> follow = java.stream().filter(single).toList();
        if (follow.size() >= 0.8 * java.size()) {
            found.add(new Convention(
                    say.text("Imports"),
                    say.text(
                            follow.size(),
                            "{0} of {1} ({2}) with imports names every imported type; none of them imports with a"
                                    + " wildcard.",
                            "{0} of {1} ({2}) with imports name every imported type; none of them imports with a"
                                    + " wildcard.",
                            say.number(follow.size()),
                            say.count(java.size(), "Java file"),
                            say.percent(follow.size(), java.size())),
                    follow.stream().limit(2).map(LayoutConventions::head).toList(),
                    java.stream()
                            .filter(single.negate())
                            .limit(5)
                            .map(file -> new Convention.Deviation(file.path().name(), LayoutConventions.head(file)))
                            .toList()));
        }
        return found;
    }
}
