package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.model.code.ScannedFile;

/** JavaScript, with modules of either kind and with JSX. */
final class JavaScriptLanguage extends EcmaLanguage {

    JavaScriptLanguage() {
        super("javascript", Grammar.JAVASCRIPT, "ecmascript", "javascript", "jsx");
    }

    @Override
    public boolean reads(ScannedFile file) {
        return super.reads(file) || file.language().value().equals("jsx");
    }
}
