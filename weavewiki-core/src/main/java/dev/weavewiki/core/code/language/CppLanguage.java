package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.structure.Declaration;
import dev.weavewiki.core.code.structure.Texts;
import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;

/** C++. */
final class CppLanguage extends CLanguage {

    CppLanguage() {
        super("cpp", Grammar.CPP, "c", "cpp");
    }

    /** A class is closed until a mark opens it, a struct is open. */
    @Override
    public Visibility visibility(Declaration declaration) {
        SymbolKind holder = declaration.containerKind();
        if (holder != SymbolKind.CLASS && holder != SymbolKind.STRUCT) {
            return super.visibility(declaration);
        }
        return switch (declaration.section()) {
            case "private" -> Visibility.PRIVATE;
            case "protected" -> Visibility.PROTECTED;
            default -> Visibility.PUBLIC;
        };
    }

    @Override
    public SymbolKind kind(Declaration declaration) {
        SymbolKind holder = declaration.containerKind();
        if (declaration.kind() != SymbolKind.FUNCTION || holder == null || !holder.isType()) {
            return declaration.kind();
        }
        boolean hasType = !declaration
                .head()
                .replaceFirst("^template\\s*<.*>\\s*", "")
                .replaceAll("\\b(?:explicit|constexpr|inline|virtual|[A-Z][A-Z0-9_]+)\\b", "")
                .replaceAll("\\S*::$", "")
                .isBlank();
        boolean special =
                declaration.name().startsWith("~") || declaration.name().startsWith("operator");
        return hasType || special ? SymbolKind.METHOD : SymbolKind.CONSTRUCTOR;
    }

    @Override
    public String container(String owner) {
        return dotted(Texts.bareType(owner));
    }

    @Override
    public String dotted(String written) {
        return written.replaceAll("^::|::$", "").replace("::", ".");
    }
}
