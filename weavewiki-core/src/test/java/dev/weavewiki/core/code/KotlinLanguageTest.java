package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Visibility;
import org.junit.jupiter.api.Test;

/** What Kotlin files declare, and where their names lead. */
class KotlinLanguageTest {

    @Test
    void types_members_and_top_level_declarations_are_listed() {
        SourceFile file = Fixtures.read("kotlin/Shop.kt");

        assertThat(Fixtures.names(file))
                .containsExactly(
                        "class Shop",
                        "property Shop.store",
                        "property Shop.limit",
                        "property Shop.items",
                        "property Shop.receipt",
                        "constructor Shop.constructor",
                        "method Shop.sell",
                        "constant Shop.MAX",
                        "method Shop.create",
                        "enum Shop.Kind",
                        "property Shop.Kind.size",
                        "constant Shop.Kind.SMALL",
                        "constant Shop.Kind.LARGE",
                        "class Shop.Receipt",
                        "property Shop.Receipt.number",
                        "property Shop.Receipt.total",
                        "interface Shop.Result",
                        "class Shop.Result.None",
                        "type Handler",
                        "function isEmpty",
                        "constant TOP",
                        "class Single",
                        "method Single.go");
        assertThat(Fixtures.symbol(file, "Shop").signature())
                .isEqualTo("@Deprecated abstract class Shop<T : Item>(private val store: Storage, plain: Int)"
                        + " : Building(plain), Open");
        assertThat(Fixtures.symbol(file, "Shop.sell").signature())
                .isEqualTo("protected open suspend fun sell(item: T, vararg more: String): Boolean");
        assertThat(Fixtures.symbol(file, "Shop.limit").signature()).isEqualTo("val limit: Int");
    }

    @Test
    void comments_visibility_and_supertypes_are_read() {
        SourceFile file = Fixtures.read("kotlin/Shop.kt");
        FileStructure structure = file.structure();

        assertThat(Fixtures.symbol(file, "Shop").doc()).isEqualTo("Sells things, see Item.");
        assertThat(Fixtures.symbol(file, "Shop.limit").doc()).isEqualTo("The most.");
        assertThat(Fixtures.symbol(file, "Shop").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(Fixtures.symbol(file, "Shop.store").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(Fixtures.symbol(file, "Shop.items").visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(Fixtures.symbol(file, "Shop.sell").visibility()).isEqualTo(Visibility.PROTECTED);
        assertThat(structure.packageName()).isEqualTo("sample.shop");
        assertThat(structure.imports())
                .extracting("target")
                .containsExactly("sample.items", "sample.store.Store", "sample.store.put");
        assertThat(structure.inheritance())
                .extracting("supertype")
                .containsExactly("Building", "Open", "Result", "Open");
        assertThat(structure.markers()).extracting("line").containsExactly(24);
        assertThat(structure.style().licenseHeader()).isTrue();
    }

    @Test
    void what_the_grammar_lacks_costs_no_symbols() {
        SourceFile file = InMemoryFiles.of(
                        "A.kt",
                        "/** Visits. */\nfun interface Visitor<T> : Base {\n    fun visit(a: Int): T\n}\n\n"
                                + "class Shop(store: Open) : Open by store {\n    val a = 1\n    fun b() {}\n}\n")
                .only();

        assertThat(Fixtures.names(file))
                .contains("interface Visitor", "class Shop", "property Shop.a", "method Shop.b");
        assertThat(Fixtures.symbol(file, "Visitor").signature()).isEqualTo("fun interface Visitor<T> : Base");
        assertThat(Fixtures.symbol(file, "Visitor").doc()).isEqualTo("Visits.");
    }

    @Test
    void several_annotations_cost_no_symbols() {
        SourceFile file = InMemoryFiles.of("A.kt", """
                        package a

                        /** Marks. */
                        @Target(
                            CLASS,
                        )
                        @Retention(BINARY)
                        annotation class Mark

                        /** Keeps. */
                        @Open
                        @Kept(1)
                        internal class Box {
                            fun take() {}
                        }

                        /** Shown. */
                        @Preview
                        @Composable
                        private fun show() { take() }

                        /** Bare. */
                        @Open
                        @Kept(1)
                        class Bare
                        """).only();

        assertThat(Fixtures.names(file))
                .containsExactly("annotation Mark", "class Box", "method Box.take", "function show", "class Bare");
        assertThat(Fixtures.symbol(file, "Mark").doc()).isEqualTo("Marks.");
        assertThat(Fixtures.symbol(file, "Box").doc()).isEqualTo("Keeps.");
        assertThat(Fixtures.symbol(file, "Box").visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(Fixtures.symbol(file, "show").doc()).isEqualTo("Shown.");
        assertThat(Fixtures.symbol(file, "show").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(Fixtures.symbol(file, "Bare").doc()).isEqualTo("Bare.");
        assertThat(file.structure().calls()).extracting("name").doesNotContain("show", "Box");
    }

    @Test
    void names_are_found_by_package_import_alias_and_function() {
        CodeModel model = InMemoryFiles.of(
                        "a/App.kt",
                        "package a\n\nimport b.Tool as T\nimport b.helper\nimport c.*\n\n"
                                + "class App(val t: T, val n: Near, val f: Far) {\n    fun run() = helper()\n"
                                + "    fun <Hidden> hide(h: Hidden) = top()\n}\n",
                        "a/Near.kt",
                        "package a\n\nclass Near\nclass Hidden\n",
                        "a/Top.kt",
                        "package a\n\nfun top() = 1\n",
                        "b/Tool.kt",
                        "package b\n\nclass Tool\n",
                        "b/Helper.kt",
                        "package b\n\nfun helper() = 1\n",
                        "c/Far.kt",
                        "package c\n\nclass Far\n",
                        "d/Far.kt",
                        "package d\n\nclass Far\n")
                .model();

        assertThat(Fixtures.targets(model, "a/App.kt"))
                .containsExactly("a/Near.kt", "a/Top.kt", "b/Helper.kt", "b/Tool.kt", "c/Far.kt");
    }

    @Test
    void what_is_missing_in_a_package_of_the_repository_is_not_from_outside() {
        CodeModel model = InMemoryFiles.of(
                        "a/App.kt",
                        "package org.shop.a\n\nimport org.shop.b.Made\nimport org.Other\nimport org.shop.c.Far\n\nclass App\n",
                        "b/Tool.kt",
                        "package org.shop.b\n\nclass Tool\n")
                .model();

        assertThat(model.externalUses()).extracting("module").containsExactly("org.Other", "org.shop.c.Far");
    }

    @Test
    void of_several_extensions_the_one_of_the_receiving_type_is_called() {
        CodeModel model = InMemoryFiles.of(
                        "a/CallExt.kt",
                        "package a\n\nfun Call.find(): Shop = app.findShop()\nfun Call.findShop(): Shop = app.findShop()\n"
                                + "fun Call.sell() = findShop()\n",
                        "a/AppExt.kt",
                        "package a\n\nfun <T : Any> App.findShop(): Shop = open()\nfun App.sell() = findShop()\n"
                                + "fun App.route() { get { findShop() } }\n",
                        "a/ZooExt.kt",
                        "package a\n\nfun Zoo<Any>?.findShop(): Shop = Shop()\n",
                        "a/Use.kt",
                        "package a\n\nclass Shop { fun open() {} }\nclass Use : Zoo<Int>() {\n"
                                + "    fun own() = findShop()\n    fun of(app: App, call: Call?) {\n        app.findShop()\n"
                                + "        call?.findShop()\n    }\n}\nfun top() { run { findShop() } }\n"
                                + "fun Shop.reopen() = open()\n")
                .model();

        assertThat(model.calls())
                .extracting(call -> call.from().qualifiedName() + " -> "
                        + call.to().path() + "#" + call.to().qualifiedName() + " " + call.certainty())
                .contains(
                        "find -> a/AppExt.kt#findShop LIKELY",
                        "findShop -> a/AppExt.kt#findShop LIKELY",
                        "sell -> a/CallExt.kt#findShop CERTAIN",
                        "sell -> a/AppExt.kt#findShop CERTAIN",
                        "route -> a/AppExt.kt#findShop LIKELY",
                        "Use.own -> a/ZooExt.kt#findShop CERTAIN",
                        "Use.of -> a/AppExt.kt#findShop CERTAIN",
                        "Use.of -> a/CallExt.kt#findShop CERTAIN",
                        "top -> a/AppExt.kt#findShop LIKELY",
                        "reopen -> a/Use.kt#Shop.open CERTAIN");
    }

    @Test
    void a_reference_to_a_member_is_not_what_the_member_holds() {
        CodeModel model = InMemoryFiles.of(
                        "a/Ext.kt",
                        "package a\n\nfun Shop.openUp() = 1\n",
                        "a/Refs.kt",
                        "package a\n\nimport kotlin.reflect.KProperty0\n\nfun KProperty0<*>.openUp() = 1\n",
                        "a/Use.kt",
                        "package a\n\nclass Shop\nclass Mall(val shop: Shop)\n"
                                + "fun use(mall: Mall) {\n    mall::shop.openUp()\n    mall.shop.openUp()\n}\n")
                .model();

        assertThat(Fixtures.calls(model)).containsExactly("use -> a/Ext.kt#openUp 7");
    }

    @Test
    void a_source_set_sees_itself_and_what_it_is_built_on() {
        CodeModel model = InMemoryFiles.of(
                        "core/src/androidMain/kotlin/a/Tools.android.kt", "package a\n\nactual fun tools() = 1\n",
                        "core/src/commonMain/kotlin/a/Tools.kt",
                                "package a\n\nexpect fun tools(): Int\nexpect class Lock\n",
                        "core/src/jsMain/kotlin/a/Tools.js.kt",
                                "package a\n\nactual fun tools() = 1\nactual class Lock\n",
                        "core/src/jvmMain/kotlin/a/Lock.kt", "package a\n\nactual class Lock\n",
                        "core/src/nativeMain/kotlin/a/Tools.native.kt", "package a\n\nactual fun tools() = 1\n",
                        "core/src/commonMain/kotlin/a/Use.kt", "package a\n\nclass Use { val t = tools() }\n",
                        "core/src/jsMain/kotlin/a/UseJs.kt",
                                "package a\n\nclass UseJs(val lock: Lock) { val t = tools() }\n",
                        "core/src/iosMain/kotlin/a/UseIos.kt", "package a\n\nclass UseIos { val t = tools() }\n",
                        "core/src/androidMain/kotlin/a/UseAndroid.kt",
                                "package a\n\nclass UseAndroid(val lock: Lock) { val t = tools() }\n",
                        "core/src/jvmTest/kotlin/a/UseTest.kt",
                                "package a\n\nclass UseTest(val lock: Lock) { val t = tools() }\n",
                        "app/src/main/kotlin/b/App.kt",
                                "package b\n\nimport a.Lock\nimport a.tools\n\nclass App(val lock: Lock)\n",
                        "web/src/commonMain/kotlin/c/Web.kt", "package c\n\nimport a.tools\n\nval t = tools()\n")
                .model();

        String sets = "core/src/";
        assertThat(Fixtures.targets(model, sets + "commonMain/kotlin/a/Use.kt"))
                .containsExactly(sets + "commonMain/kotlin/a/Tools.kt");
        assertThat(Fixtures.targets(model, sets + "jsMain/kotlin/a/UseJs.kt"))
                .containsExactly(sets + "jsMain/kotlin/a/Tools.js.kt");
        assertThat(Fixtures.targets(model, sets + "iosMain/kotlin/a/UseIos.kt"))
                .containsExactly(sets + "nativeMain/kotlin/a/Tools.native.kt");
        assertThat(Fixtures.targets(model, sets + "androidMain/kotlin/a/UseAndroid.kt"))
                .containsExactly(sets + "androidMain/kotlin/a/Tools.android.kt", sets + "jvmMain/kotlin/a/Lock.kt");
        assertThat(Fixtures.targets(model, sets + "jvmTest/kotlin/a/UseTest.kt"))
                .containsExactly(sets + "commonMain/kotlin/a/Tools.kt", sets + "jvmMain/kotlin/a/Lock.kt");
        assertThat(Fixtures.targets(model, "app/src/main/kotlin/b/App.kt"))
                .containsExactly(sets + "androidMain/kotlin/a/Tools.android.kt", sets + "jvmMain/kotlin/a/Lock.kt");
        assertThat(Fixtures.targets(model, "web/src/commonMain/kotlin/c/Web.kt"))
                .containsExactly(sets + "commonMain/kotlin/a/Tools.kt");
    }

    @Test
    void kotlin_and_java_see_each_other() {
        CodeModel model = InMemoryFiles.of(
                        "a/App.kt",
                        "package a\n\nimport b.Tool\n\nclass App : Tool() {\n    fun run() = make()\n}\n",
                        "b/Tool.java",
                        "package b; import a.App; public class Tool { void use(App app) {} public void make() {} }")
                .model();

        assertThat(Fixtures.targets(model, "a/App.kt")).containsExactly("b/Tool.java");
        assertThat(Fixtures.targets(model, "b/Tool.java")).containsExactly("a/App.kt");
        assertThat(Fixtures.calls(model)).contains("App.run -> b/Tool.java#Tool.make 6");
    }

    @Test
    void calls_follow_properties_results_companions_and_extensions() {
        CodeModel model = InMemoryFiles.of(
                        "a/A.kt",
                        "package a\n\nimport b.grow\n\nclass A(private val kept: Maker, plain: Maker) : Base() {\n"
                                + "    val made = Maker()\n    fun run(p: Maker?) {\n        p?.make()\n        kept.self().make()\n"
                                + "        made.make()\n        Maker.create().make()\n        val x = Maker()\n        x.make()\n"
                                + "        x.grow()\n        super.help()\n        this.own()\n    }\n    fun own() {}\n}\n",
                        "a/Maker.kt",
                        "package a\n\nclass Maker {\n    fun self(): Maker = this\n    fun make() {}\n"
                                + "    companion object {\n        fun create(): Maker = Maker()\n    }\n}\n",
                        "a/Base.kt",
                        "package a\n\nopen class Base {\n    fun help() {}\n}\n",
                        "b/Grow.kt",
                        "package b\n\nimport a.Maker\n\nfun Maker.grow() = 1\n")
                .model();

        assertThat(Fixtures.calls(model))
                .contains(
                        "A.run -> a/Maker.kt#Maker.make 8",
                        "A.run -> a/Maker.kt#Maker.self 9",
                        "A.run -> a/Maker.kt#Maker.make 9",
                        "A.run -> a/Maker.kt#Maker.make 10",
                        "A.run -> a/Maker.kt#Maker.create 11",
                        "A.run -> a/Maker.kt#Maker.make 11",
                        "A.run -> a/Maker.kt#Maker.make 13",
                        "A.run -> b/Grow.kt#grow 14",
                        "A.run -> a/Base.kt#Base.help 15",
                        "A.run -> a/A.kt#A.own 16");
    }
}
