package dev.weavewiki.core.code.treesitter;

import java.util.function.Supplier;
import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterBash;
import org.treesitter.TreeSitterC;
import org.treesitter.TreeSitterCSharp;
import org.treesitter.TreeSitterCpp;
import org.treesitter.TreeSitterCss;
import org.treesitter.TreeSitterDockerfile;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterHtml;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterJson;
import org.treesitter.TreeSitterKotlin;
import org.treesitter.TreeSitterLua;
import org.treesitter.TreeSitterPhp;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterRuby;
import org.treesitter.TreeSitterRust;
import org.treesitter.TreeSitterScala;
import org.treesitter.TreeSitterSql;
import org.treesitter.TreeSitterSwift;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;
import org.treesitter.TreeSitterYaml;

/** The grammars that are on the class path. A grammar's native library is loaded when it is first used. */
public enum Grammar {
    JAVA(TreeSitterJava::new),
    PYTHON(TreeSitterPython::new),
    JAVASCRIPT(TreeSitterJavascript::new),
    TYPESCRIPT(TreeSitterTypescript::new),
    TSX(TreeSitterTsx::new),
    GO(TreeSitterGo::new),
    KOTLIN(TreeSitterKotlin::new),
    SCALA(TreeSitterScala::new),
    RUST(TreeSitterRust::new),
    C(TreeSitterC::new),
    CPP(TreeSitterCpp::new),
    C_SHARP(TreeSitterCSharp::new),
    RUBY(TreeSitterRuby::new),
    PHP(TreeSitterPhp::new),
    BASH(TreeSitterBash::new),
    SWIFT(TreeSitterSwift::new),
    HTML(TreeSitterHtml::new),
    CSS(TreeSitterCss::new),
    SQL(TreeSitterSql::new),
    YAML(TreeSitterYaml::new),
    JSON(TreeSitterJson::new),
    DOCKERFILE(TreeSitterDockerfile::new),
    LUA(TreeSitterLua::new);

    private final Supplier<TSLanguage> loader;

    Grammar(Supplier<TSLanguage> loader) {
        this.loader = loader;
    }

    TSLanguage load() {
        return loader.get();
    }
}
