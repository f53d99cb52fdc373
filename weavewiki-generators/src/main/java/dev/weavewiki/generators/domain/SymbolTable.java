package dev.weavewiki.generators.domain;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.FileInsight.SymbolNote;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.Constructors;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The declarations of a file worth knowing. */
final class SymbolTable {

    private static final int LONGEST_SIGNATURE = 140;

    /** The lines up to which a private declaration is told by its name; our choice. */
    private static final int SHORT = 15;

    private final Site site;
    private final PageLayout layout;
    private final ProseLanguage say;

    SymbolTable(Site site, PageLayout layout) {
        this.site = site;
        this.layout = layout;
        this.say = layout.say();
    }

    void write(SourceFile file, FileInsight insight) {
        List<SymbolNote> notes = insight.symbols();
        Set<SymbolNote> minor =
                notes.stream().filter(note -> isMinor(file, note)).collect(Collectors.toCollection(LinkedHashSet::new));
        List<SymbolNote> listed =
                notes.stream().filter(note -> !minor.contains(note)).toList();
        boolean described = listed.stream().anyMatch(note -> !note.description().isBlank());
        layout.table(
                described
                        ? say.labels("Declaration", "Signature", "What it does", "Lines")
                        : say.labels("Declaration", "Signature", "Lines"),
                listed.stream().map(note -> row(file, note, described)).toList());
        named(file, List.copyOf(minor));
        int rest = file.symbols().size() - notes.size();
        if (rest > 0) {
            layout.text(say.text(
                    rest,
                    "The file declares {0} more symbol that is not listed here.",
                    "The file declares {0} more symbols that are not listed here.",
                    say.number(rest)));
        }
    }

    /** What says nothing of itself and matters to its file only, test cases and constants of enums: a name is enough. */
    private boolean isMinor(SourceFile file, SymbolNote note) {
        return note.description().isBlank()
                && symbol(file, note)
                        .filter(symbol -> !symbol.kind().isType())
                        .filter(symbol -> file.role() == FileRole.TEST
                                || isOfEnum(file, symbol)
                                || symbol.visibility() == Visibility.PRIVATE
                                        && symbol.lines().count() <= SHORT)
                        .isPresent();
    }

    private boolean isOfEnum(SourceFile file, Symbol symbol) {
        int dot = symbol.qualifiedName().lastIndexOf('.');
        return dot > 0
                && symbol.kind() == SymbolKind.CONSTANT
                && site.code()
                        .symbol(new SymbolRef(
                                file.path(), symbol.qualifiedName().substring(0, dot)))
                        .filter(owner -> owner.kind() == SymbolKind.ENUM)
                        .isPresent();
    }

    private void named(SourceFile file, List<SymbolNote> minor) {
        List<String> names = minor.stream()
                .map(note -> layout.cite(
                        new Evidence(file.path(), note.lines().head(15)),
                        Markdown.code(note.name().substring(note.name().lastIndexOf('.') + 1))))
                .toList();
        if (!names.isEmpty()) {
            layout.text(say.text("Also declared, without a comment: {0}.", String.join(", ", names)));
        }
    }

    private List<String> row(SourceFile file, SymbolNote note, boolean described) {
        Evidence evidence = new Evidence(file.path(), note.lines().head(15));
        String name = Markdown.code(symbol(file, note).map(Constructors::type).orElse(note.name())) + kind(file, note);
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
        return symbol(file, note)
                .map(symbol -> symbol.kind() == SymbolKind.VARIABLE ? "" : " " + say.word(symbol.kind()))
                .orElse("");
    }

    /** Of several declarations of the name the one on those lines. */
    private Optional<Symbol> symbol(SourceFile file, SymbolNote note) {
        return file.symbols().stream()
                .filter(symbol -> symbol.qualifiedName().equals(note.name())
                        && symbol.lines().equals(note.lines()))
                .findFirst()
                .or(() -> site.code().symbol(new SymbolRef(file.path(), note.name())));
    }
}
