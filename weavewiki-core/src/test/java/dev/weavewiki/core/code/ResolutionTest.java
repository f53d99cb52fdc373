package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.DependencyKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names lead to files by the rules of their languages. */
class ResolutionTest {

    private static List<String> targets(CodeModel model, String path) {
        return model.targetsOf(RepoPath.of(path)).stream().map(RepoPath::value).toList();
    }

    private static List<String> calls(CodeModel model) {
        return model.calls().stream()
                .map(call -> call.from().qualifiedName() + " -> " + call.to().path() + "#"
                        + call.to().qualifiedName())
                .toList();
    }

    @Test
    void java_finds_types_by_package_and_name_wherever_they_lie() {
        CodeModel model = InMemoryFiles.of(
                        "app/src/main/java/odd/place/App.java",
                        "package app; import lib.Tool; import other.*; class App { Tool t; Near n; Far f; String s; }",
                        "app/Near.java",
                        "package app; class Near {}",
                        "lib/Tool.java",
                        "package lib; public class Tool { public static class Part {} }",
                        "other/Far.java",
                        "package other; public class Far {}",
                        "x/String.java",
                        "package x; public class String {}")
                .model();

        assertThat(targets(model, "app/src/main/java/odd/place/App.java"))
                .containsExactly("app/Near.java", "lib/Tool.java", "other/Far.java");
    }

    @Test
    void java_prefers_imports_and_own_names_to_neighbours() {
        CodeModel model = InMemoryFiles.of(
                        "a/User.java",
                        "package a; import java.util.List; class User<Node> { List l; Node n; Part p; class Part {} }",
                        "a/List.java",
                        "package a; class List {}",
                        "a/Node.java",
                        "package a; class Node {}",
                        "a/Part.java",
                        "package a; class Part {}")
                .model();

        assertThat(targets(model, "a/User.java")).isEmpty();
        assertThat(model.externalUses()).extracting("module").containsExactly("java.util.List");
    }

    @Test
    void java_sees_member_types_of_supertypes() {
        CodeModel model = InMemoryFiles.of(
                        "a/Sub.java",
                        "package a; class Sub extends b.Base { Inner i; }",
                        "a/Inner.java",
                        "package a; class Inner {}",
                        "b/Base.java",
                        "package b; public class Base { public static class Inner {} }")
                .model();

        assertThat(targets(model, "a/Sub.java")).containsExactly("b/Base.java");
        assertThat(model.dependenciesOf(RepoPath.of("a/Sub.java")))
                .extracting("kind")
                .contains(DependencyKind.INHERIT);
    }

    @Test
    void java_calls_follow_declared_types_and_results() {
        CodeModel model = InMemoryFiles.of(
                        "a/A.java",
                        "package a; class A { void run(Maker maker) { maker.make(); new Maker().self().make(); help(); } void help() {} }",
                        "a/Maker.java",
                        "package a; class Maker { Maker self() { return this; } void make() {} }")
                .model();

        assertThat(calls(model))
                .contains(
                        "A.run -> a/Maker.java#Maker.make",
                        "A.run -> a/Maker.java#Maker.self",
                        "A.run -> a/Maker.java#Maker",
                        "A.run -> a/A.java#A.help");
    }

    @Test
    void python_follows_packages_submodules_and_names_handed_on() {
        CodeModel model = InMemoryFiles.of(
                        "src/shop/__init__.py",
                        "from .core import Shop\n",
                        "src/shop/core.py",
                        "from . import stock\nfrom .util import price as p\n\nclass Shop:\n    def sell(self):\n        self.pay()\n        p()\n    def pay(self):\n        pass\n",
                        "src/shop/stock.py",
                        "import json\n",
                        "src/shop/json.py",
                        "X = 1\n",
                        "src/shop/util.py",
                        "def price():\n    pass\n",
                        "tests/test_shop.py",
                        "from shop import Shop\nimport shop.util\n")
                .model();

        assertThat(targets(model, "src/shop/core.py"))
                .containsExactly("src/shop/__init__.py".replace("__init__", "stock"), "src/shop/util.py");
        assertThat(targets(model, "src/shop/stock.py")).isEmpty();
        assertThat(targets(model, "tests/test_shop.py"))
                .containsExactly("src/shop/__init__.py", "src/shop/core.py", "src/shop/util.py");
        assertThat(calls(model))
                .contains("Shop.sell -> src/shop/core.py#Shop.pay", "Shop.sell -> src/shop/util.py#price");
    }

    @Test
    void typescript_follows_endings_folders_paths_and_workspaces() {
        CodeModel model = InMemoryFiles.of(
                        "tsconfig.json",
                        "{ // where sources are\n \"compilerOptions\": {\"baseUrl\": \".\", \"paths\": {\"@lib/*\": [\"src/lib/*\"],} } }",
                        "packages/core/package.json",
                        "{\"name\": \"@x/core\", \"main\": \"dist/index.js\"}",
                        "packages/core/src/index.ts",
                        "export const a = 1;",
                        "src/lib/one.ts",
                        "export function one() {}",
                        "src/lib/index.tsx",
                        "export * from './one.js';",
                        "src/app.ts",
                        "import {one} from '@lib/one';\nimport * as lib from './lib';\nimport {a} from '@x/core';\nimport fs from 'fs';\nfunction go() { one(); lib.one(); }\n")
                .model();

        assertThat(targets(model, "src/app.ts"))
                .containsExactly("packages/core/src/index.ts", "src/lib/index.tsx", "src/lib/one.ts");
        assertThat(targets(model, "src/lib/index.tsx")).containsExactly("src/lib/one.ts");
        assertThat(model.externalUses()).extracting("module").containsExactly("fs");
        assertThat(calls(model)).contains("go -> src/lib/one.ts#one");
    }

    @Test
    void javascript_requires_reach_files_and_folders() {
        CodeModel model = InMemoryFiles.of(
                        "package.json",
                        "{\"name\": \"shop\", \"main\": \"lib/main\"}",
                        "lib/main.js",
                        "module.exports = require('./util').make();",
                        "lib/util/index.js",
                        "exports.make = function () {};",
                        "test/main.js",
                        "var shop = require('..');\nvar self = require('shop');\n")
                .model();

        assertThat(targets(model, "test/main.js")).containsExactly("lib/main.js");
        assertThat(targets(model, "lib/main.js")).containsExactly("lib/util/index.js");
    }

    @Test
    void javascript_calls_reach_what_a_module_stands_for() {
        CodeModel model = InMemoryFiles.of(
                        "index.js",
                        "module.exports = require('./lib/shop');",
                        "lib/shop.js",
                        "exports = module.exports = createShop;\nfunction createShop() {}\nexports.price = function () {};\n",
                        "lib/app.js",
                        "var app = module.exports = {};\napp.check = function () {};\n"
                                + "app.open = function () { this.check(); };\n",
                        "test/main.js",
                        "var open = require('..');\nvar util = require('../lib/shop');\n"
                                + "function go() { open(); util.price(); }\n")
                .model();

        assertThat(calls(model))
                .contains(
                        "go -> lib/shop.js#createShop", "go -> lib/shop.js#price", "app.open -> lib/app.js#app.check");
    }

    @Test
    void go_leads_to_the_files_that_declare_the_names() {
        CodeModel model = InMemoryFiles.of(
                        "go.mod",
                        "module example.com/shop\n",
                        "main.go",
                        "package main\n\nimport \"example.com/shop/store\"\n\nfunc main() {\n\tprice := 1\n\tstore.Put(price)\n\thelp()\n}\n",
                        "help.go",
                        "package main\n\nvar price = 2\n\nfunc help() {}\n",
                        "price.go",
                        "package main\n\nvar other = 2\n",
                        "store/put.go",
                        "package store\n\nfunc Put(i int) {}\n",
                        "store/get.go",
                        "package store\n\nfunc Get() { Put(1) }\n",
                        "store/put_test.go",
                        "package store\n\nfunc help() { Get() }\n")
                .model();

        assertThat(targets(model, "main.go")).containsExactly("help.go", "store/put.go");
        assertThat(targets(model, "store/get.go")).containsExactly("store/put.go");
        assertThat(targets(model, "store/put_test.go")).containsExactly("store/get.go");
        assertThat(calls(model)).contains("main -> store/put.go#Put", "main -> help.go#help");
    }

    @Test
    void equal_files_give_equal_models() {
        var files = InMemoryFiles.of(
                "a.py", "import b\n\ndef f():\n    b.g()\n", "b.py", "def g():\n    pass\n", "c.py", "import a, b\n");

        CodeModel first = files.model();
        CodeModel second = files.model();

        assertThat(first.dependencies()).isEqualTo(second.dependencies());
        assertThat(first.files()).isEqualTo(second.files());
        assertThat(first.graph()).isEqualTo(second.graph());
    }
}
