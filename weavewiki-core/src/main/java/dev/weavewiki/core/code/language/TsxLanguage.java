package dev.weavewiki.core.code.language;

import dev.weavewiki.core.code.treesitter.Grammar;
import dev.weavewiki.core.model.code.ScannedFile;

/** TypeScript with JSX, told by its file names. */
final class TsxLanguage extends EcmaLanguage {

    TsxLanguage() {
        super("tsx", Grammar.TSX, "ecmascript", "typescript", "jsx");
    }

    @Override
    public boolean reads(ScannedFile file) {
        return super.reads(file) || file.path().extension().equals("tsx");
    }
}
