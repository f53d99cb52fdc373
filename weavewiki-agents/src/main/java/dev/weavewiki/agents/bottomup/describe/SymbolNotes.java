package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.product.FileInsight.SymbolNote;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The declarations worth knowing: all that are visible, and those of the others that matter most. */
public final class SymbolNotes {

    /** How many private declarations are listed; a reader of the whole file has the file. Our choice. */
    static final int PRIVATE_LIMIT = 40;

    private static final int DOC_SENTENCES = 2;

    private SymbolNotes() {}

    /**
     * The notes in the order of their lines. Signatures and lines come from the code model; a description is the given one
     * or the first sentences of the doc comment, and empty where there is neither. Of several declarations of one name each
     * says what its own comment says, and the given description, which does not tell them apart, is for the first if all are
     * without one.
     *
     * @param described descriptions by qualified name; symbols named here are always listed
     */
    public static List<SymbolNote> of(SourceFile file, Knowledge known, Map<String, String> described) {
        Subject subject = Subject.of(file, known);
        Set<Symbol> listed = listed(subject);
        Map<String, List<Symbol>> named = file.symbols().stream().collect(Collectors.groupingBy(Symbol::qualifiedName));
        return file.symbols().stream()
                .filter(symbol -> listed.contains(symbol) || described.containsKey(symbol.qualifiedName()))
                .map(symbol -> note(
                        symbol,
                        isMeant(symbol, named.getOrDefault(symbol.qualifiedName(), List.of()))
                                ? described.getOrDefault(symbol.qualifiedName(), "")
                                : "",
                        subject))
                .toList();
    }

    /** Whether a description by name is one of this declaration. */
    private static boolean isMeant(Symbol symbol, List<Symbol> named) {
        return named.size() == 1
                || symbol.equals(named.get(0))
                        && named.stream().allMatch(other -> other.doc().isBlank());
    }

    /** The declarations that are not listed, in the order of their lines. */
    static List<Symbol> unlisted(Subject subject) {
        Set<Symbol> listed = listed(subject);
        return subject.file().symbols().stream()
                .filter(symbol -> !listed.contains(symbol) && !Listing.holdsImport(symbol, subject))
                .toList();
    }

    private static Set<Symbol> listed(Subject subject) {
        Map<Boolean, List<Symbol>> parted =
                subject.file().symbols().stream().collect(Collectors.partitioningBy(visibility(subject)::contains));
        Set<Symbol> listed = new HashSet<>(parted.getOrDefault(true, List.of()));
        listed.removeIf(symbol -> Listing.holdsImport(symbol, subject));
        parted.getOrDefault(false, List.of()).stream()
                .filter(symbol -> !Listing.holdsImport(symbol, subject))
                .sorted(Comparator.comparing((Symbol symbol) -> symbol.doc().isBlank())
                        .thenComparing(symbol ->
                                !symbol.kind().isCallable() && !symbol.kind().isType())
                        .thenComparing(subject.byUse()))
                .limit(PRIVATE_LIMIT)
                .forEach(listed::add);
        return listed;
    }

    private static Set<Symbol> visibility(Subject subject) {
        Set<String> hidden = new HashSet<>();
        Set<Symbol> visible = new HashSet<>();
        for (Symbol symbol : subject.file().symbols()) {
            boolean isHidden = symbol.visibility() == dev.weavewiki.core.model.code.Visibility.PRIVATE
                    || hidden.contains(symbol.container());
            if (isHidden) {
                hidden.add(symbol.qualifiedName());
            } else {
                visible.add(symbol);
            }
        }
        return visible;
    }

    private static SymbolNote note(Symbol symbol, String description, Subject subject) {
        String text = description.isEmpty()
                ? String.join(" ", DocText.sentences(symbol.doc(), symbol.name(), subject.code(), DOC_SENTENCES))
                : description;
        return new SymbolNote(symbol.qualifiedName(), symbol.signature(), text, symbol.lines());
    }
}
