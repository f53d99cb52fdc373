package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.Set;

/** Types of one name, of which a sentence may be true of one alone. */
public final class Homonyms {

    /** Languages in which several files may declare parts of one type. */
    private static final Set<String> REOPENING = Set.of("ruby", "c", "cpp");

    private Homonyms() {}

    /** The sentence, behind the file that it is true of where a public type of that name elsewhere in the product says another. */
    public static String told(Knowledge known, Symbol type, String sentence) {
        CodeModel code = known.code();
        boolean isAmbiguous = code.symbolsNamed(type.name()).stream()
                .filter(other -> other.kind().isType() && other.visibility() == Visibility.PUBLIC)
                .filter(other -> !other.path().equals(type.path()) && isOfProduct(code, other))
                .filter(other -> !isSame(code, type, other))
                .anyMatch(other -> !said(code, other).equals(said(code, type)));
        return isAmbiguous
                ? known.language().text("In {0}: {1}", Descriptions.shown(code, type.path()), sentence)
                : sentence;
    }

    private static boolean isOfProduct(CodeModel code, Symbol symbol) {
        return !Scope.isBeside(symbol.path())
                && code.file(symbol.path())
                        .filter(file -> file.role() != FileRole.TEST)
                        .isPresent();
    }

    private static boolean isSame(CodeModel code, Symbol type, Symbol other) {
        boolean reopens = code.file(type.path())
                        .map(SourceFile::language)
                        .filter(language -> REOPENING.contains(language.value()))
                        .isPresent()
                || type.signature().contains("partial ");
        return reopens && type.qualifiedName().equals(other.qualifiedName());
    }

    private static String said(CodeModel code, Symbol type) {
        return DocText.sentence(code, type.doc());
    }
}
