package dev.weavewiki.generators.domain;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A short passage of code, quoted exactly: the most called public function of a file that fits, or its main type's head. */
final class Excerpt {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 15;

    private final Site site;
    private final PageLayout layout;

    Excerpt(Site site, PageLayout layout) {
        this.site = site;
        this.layout = layout;
    }

    void write(SourceFile file, FileInsight insight) {
        telling(file).ifPresent(symbol -> {
            Evidence evidence = Evidence.of(file.path(), excerptOf(symbol));
            List<String> lines = site.known().texts().excerpt(evidence);
            if (lines.size() >= SHORTEST) {
                layout.text(layout.say().text("From {0}:", layout.cite(evidence)));
                layout.fence(file.language().value(), lines);
            }
        });
    }

    private static LineRange excerptOf(Symbol symbol) {
        return symbol.lines().head(LONGEST);
    }

    private Optional<Symbol> telling(SourceFile file) {
        Comparator<Symbol> telling = Comparator.comparingInt(
                        (Symbol symbol) -> -site.code().callsTo(symbol.ref()).size())
                .thenComparing(symbol -> symbol.doc().isEmpty())
                .thenComparingInt(symbol -> -symbol.lines().count())
                .thenComparingInt(symbol -> symbol.lines().from());
        Optional<Symbol> function = file.symbols().stream()
                .filter(symbol -> symbol.kind().isCallable() && symbol.visibility() == Visibility.PUBLIC)
                .filter(symbol ->
                        symbol.lines().count() >= SHORTEST && symbol.lines().count() <= LONGEST)
                .min(telling);
        return function.or(() -> file.symbols().stream()
                .filter(symbol -> symbol.kind().isType() || symbol.kind().isCallable())
                .filter(symbol -> symbol.lines().count() >= SHORTEST)
                .findFirst());
    }
}
