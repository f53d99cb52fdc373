package dev.weavewiki.generators.domain;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.FileInsight.SymbolNote;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.List;

/** The declarations of a file worth knowing. */
final class SymbolTable {

    private static final int LONGEST_SIGNATURE = 140;

    private final Site site;
    private final PageLayout layout;

    SymbolTable(Site site, PageLayout layout) {
        this.site = site;
        this.layout = layout;
    }

    void write(SourceFile file, FileInsight insight) {
        List<SymbolNote> notes = insight.symbols();
        if (notes.isEmpty()) {
            return;
        }
        boolean described = notes.stream().anyMatch(note -> !note.description().isBlank());
        layout.table(
                described
                        ? List.of("Declaration", "Signature", "What it does", "Lines")
                        : List.of("Declaration", "Signature", "Lines"),
                notes.stream().map(note -> row(file, note, described)).toList());
        int rest = file.symbols().size() - notes.size();
        if (rest > 0) {
            layout.text("The file declares " + Words.count(rest, "more symbol") + " that " + (rest == 1 ? "is" : "are")
                    + " not listed here.");
        }
    }

    private List<String> row(SourceFile file, SymbolNote note, boolean described) {
        Evidence evidence = new Evidence(file.path(), note.lines().head(15));
        String name = Markdown.code(note.name()) + kind(file, note);
        String signature = note.signature().equals(note.name())
                ? ""
                : Markdown.code(Words.shorten(note.signature(), LONGEST_SIGNATURE));
        String lines = layout.lines(new Evidence(file.path(), note.lines()));
        if (!described) {
            return List.of(name, signature, lines);
        }
        String what = note.description().isBlank() ? "" : layout.uncited(Claim.of(note.description(), evidence));
        return List.of(name, signature, what, lines);
    }

    private String kind(SourceFile file, SymbolNote note) {
        return site.code()
                .symbol(new SymbolRef(file.path(), note.name()))
                .map(symbol -> symbol.kind() == SymbolKind.VARIABLE
                        ? ""
                        : " " + symbol.kind().word())
                .orElse("");
    }
}
