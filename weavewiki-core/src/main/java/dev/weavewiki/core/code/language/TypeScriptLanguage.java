package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.treesitter.Grammar;

/** TypeScript without JSX. */
final class TypeScriptLanguage extends EcmaLanguage {

    TypeScriptLanguage() {
        super("typescript", Grammar.TYPESCRIPT, "ecmascript", "typescript");
    }
}
