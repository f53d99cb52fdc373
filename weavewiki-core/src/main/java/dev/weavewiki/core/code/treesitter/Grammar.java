package dev.weavewiki.core.code.treesitter;

import java.util.function.Supplier;
import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;

/** The grammars that are on the class path. A grammar's native library is loaded when it is first used. */
public enum Grammar {
    JAVA(TreeSitterJava::new),
    PYTHON(TreeSitterPython::new),
    JAVASCRIPT(TreeSitterJavascript::new),
    TYPESCRIPT(TreeSitterTypescript::new),
    TSX(TreeSitterTsx::new),
    GO(TreeSitterGo::new);

    private final Supplier<TSLanguage> loader;

    Grammar(Supplier<TSLanguage> loader) {
        this.loader = loader;
    }

    TSLanguage load() {
        return loader.get();
    }
}
