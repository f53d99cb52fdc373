package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.agents.DocLines;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A file together with what is asked of it most often. */
record Subject(SourceFile file, CodeModel code, SourceTexts texts, ProseLanguage say) {

    static Subject of(SourceFile file, Knowledge known) {
        return new Subject(file, known.code(), known.texts(), known.language());
    }

    RepoPath path() {
        return file.path();
    }

    String language() {
        return file.language().value();
    }

    boolean isTest() {
        return file.role() == FileRole.TEST;
    }

    List<Symbol> topLevel() {
        return file.topLevel();
    }

    /** Ruby's modules that hold methods are included like supertypes. */
    static boolean isMixin(Symbol symbol, Subject subject) {
        return symbol.kind() == SymbolKind.MODULE && subject.language().equals("ruby");
    }

    /** Whether the symbol can be what a file is about. */
    boolean isType(Symbol symbol) {
        return symbol.kind().isType() || isMixin(symbol, this);
    }

    Evidence at(int line) {
        return Evidence.of(path(), LineRange.at(line));
    }

    /** Whether it and everything around it can be seen from outside the file. */
    boolean isVisible(Symbol symbol) {
        if (symbol.visibility() == Visibility.PRIVATE) {
            return false;
        }
        return file.symbols().stream()
                .filter(other -> other.qualifiedName().equals(symbol.container()))
                .findFirst()
                .map(this::isVisible)
                .orElse(true);
    }

    /** The type the file is about: the one that bears its name, or the only visible one. */
    Optional<Symbol> mainType() {
        List<Symbol> types = Stream.concat(
                        topLevel().stream().filter(this::isType),
                        file.symbols().stream()
                                .filter(symbol ->
                                        isMixin(symbol, this) && !symbol.doc().isBlank()))
                .distinct()
                .toList();
        List<Symbol> visible = topLevel().stream()
                .filter(this::isType)
                .filter(type -> type.visibility() != Visibility.PRIVATE)
                .toList();
        return types.stream()
                .filter(type -> bare(type.name()).equals(bare(path().stem())))
                .findFirst()
                .or(() ->
                        visible.size() == 1 && fills(visible.get(0)) ? Optional.of(visible.get(0)) : Optional.empty());
    }

    /** Go spreads a type's methods over the file, so there one struct may be the subject whatever its own lines are. */
    private boolean fills(Symbol type) {
        long free = topLevel().stream()
                .filter(symbol -> symbol.kind().isCallable())
                .filter(symbol -> symbol.visibility() != Visibility.PRIVATE)
                .count();
        return type.lines().count() * 2 > file.lines() || free == 0;
    }

    private static String bare(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** Symbols by how often they are called from anywhere, then by line. */
    Comparator<Symbol> byUse() {
        return Comparator.comparingInt(
                        (Symbol symbol) -> -code.callsTo(symbol.ref()).size())
                .thenComparing(Symbol::lines);
    }

    /** The name of the innermost callable or type around a line, in code style; empty at the top of the file. */
    Optional<Symbol> around(int line) {
        return file.symbols().stream()
                .filter(symbol -> symbol.kind().isCallable() || symbol.kind().isType())
                .filter(symbol -> symbol.lines().contains(line))
                .min(Comparator.comparingInt(symbol -> symbol.lines().count()));
    }

    /** The name in code style, where the repository knows all of its words; else as it is. */
    String code(String name) {
        String span = "`" + name.replace("`", "") + "`";
        return FactCheck.against(code).namesOnlyKnownCode(span) ? span : name;
    }

    /** The authors' words as they go on in a sentence: with a small letter, where the sentence is in their language. */
    String goingOn(String doc) {
        return say.isEnglishProse() ? Voice.lowered(doc, code) : doc;
    }

    /** Another file by its path, in code style. */
    static String path(RepoPath path) {
        return "`" + path + "`";
    }

    /** The lines of the symbol's doc comment, at most 15; the head of the declaration where the comment is not found. */
    Evidence docEvidence(Symbol symbol) {
        return DocLines.find(texts.lines(path()), symbol)
                .map(range -> Evidence.of(path(), range))
                .orElse(symbol.headEvidence());
    }
}
