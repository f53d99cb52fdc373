package dev.weavewiki.generators.pattern;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextStyle;
import dev.weavewiki.core.model.code.TypeUse;
import dev.weavewiki.core.model.code.Visibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A file made of facts, written down one a line. */
final class Sources {

    private final String language;
    private final FileRole role;
    private final RepoPath path;
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<CallSite> calls = new ArrayList<>();
    private final List<Inheritance> inheritance = new ArrayList<>();
    private final List<TypeUse> typeUses = new ArrayList<>();
    private String line = "";

    private Sources(String language, FileRole role) {
        this.language = language;
        this.role = role;
        this.path = RepoPath.of("src/file." + language);
    }

    static Sources in(String language) {
        return new Sources(language, FileRole.SOURCE);
    }

    static Sources testsIn(String language) {
        return new Sources(language, FileRole.TEST);
    }

    Sources symbol(SymbolKind kind, String qualifiedName, String signature) {
        return symbol(kind, Visibility.PUBLIC, qualifiedName, signature);
    }

    Sources symbol(SymbolKind kind, Visibility visibility, String qualifiedName, String signature) {
        int dot = qualifiedName.lastIndexOf('.');
        int line = symbols.size() + 1;
        symbols.add(new Symbol(
                path,
                qualifiedName.substring(dot + 1),
                qualifiedName,
                kind,
                visibility,
                signature,
                "",
                LineRange.at(line),
                dot < 0 ? "" : qualifiedName.substring(0, dot)));
        return this;
    }

    Sources call(String caller, String receiver, String name, String literal) {
        calls.add(new CallSite(CallSite.Form.CALL, caller, receiver, name, literal, 1));
        return this;
    }

    Sources annotation(String on, String name) {
        calls.add(new CallSite(CallSite.Form.ANNOTATION, on, "", name, "", 1));
        return this;
    }

    Sources inherits(String type, String supertype) {
        inheritance.add(new Inheritance(type, supertype, 1));
        return this;
    }

    Sources uses(String type) {
        typeUses.add(new TypeUse(type, 1));
        return this;
    }

    /** The text of every line. */
    Sources line(String text) {
        line = text;
        return this;
    }

    SourceTexts texts() {
        return file -> Collections.nCopies(100, line);
    }

    CodeModel model() {
        var structure = new FileStructure(
                true, "", "", 0, 0, symbols, List.of(), calls, inheritance, typeUses, List.of(), TextStyle.UNKNOWN, "");
        var scanned = new ScannedFile(path, LanguageId.of(language), role, 1, 100, ContentHash.of("0"), false);
        return CodeModel.builder("x")
                .files(List.of(new SourceFile(scanned, structure)))
                .build();
    }
}
