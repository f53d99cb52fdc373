package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Visibility;
import org.junit.jupiter.api.Test;

/** What Scala files declare, and where their names lead. */
class ScalaLanguageTest {

    @Test
    void types_objects_and_members_are_listed() {
        SourceFile file = Fixtures.read("scala/Shop.scala");

        assertThat(Fixtures.names(file))
                .containsExactly(
                        "class Shop",
                        "property Shop.store",
                        "property Shop.limit",
                        "type Shop.Alias",
                        "constructor Shop.this",
                        "method Shop.sell",
                        "method Shop.check",
                        "class Shop",
                        "property Shop.Max",
                        "method Shop.create",
                        "class Receipt",
                        "property Receipt.number",
                        "property Receipt.total",
                        "trait Result",
                        "enum Kind",
                        "property Kind.size",
                        "constant Kind.Small",
                        "constant Kind.Large");
        assertThat(Fixtures.symbol(file, "Shop").doc()).isEqualTo("Sells Item.");
        assertThat(Fixtures.symbol(file, "Shop.sell").signature())
                .isEqualTo("override protected def sell(item: T, more: String*): Boolean");
        assertThat(Fixtures.symbol(file, "Shop.store").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(Fixtures.symbol(file, "Shop.limit").visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(Fixtures.symbol(file, "Shop.sell").visibility()).isEqualTo(Visibility.PROTECTED);
    }

    @Test
    void chained_packages_and_groups_of_imports_are_read() {
        FileStructure structure = Fixtures.read("scala/Shop.scala").structure();

        assertThat(structure.packageName()).isEqualTo("sample.shop");
        assertThat(structure.imports())
                .extracting("target")
                .containsExactly(
                        "java.util.List", "java.util.Map", "sample.items", "sample.store.Store", "sample.store.put");
        assertThat(structure.inheritance()).extracting("supertype").contains("Building", "Open", "Maker");
        assertThat(structure.markers()).extracting("line").containsExactly(21);
    }

    @Test
    void names_are_found_by_package_rename_wildcard_and_beside_java() {
        CodeModel model = InMemoryFiles.of(
                        "a/App.scala",
                        "package a\nimport b.{Tool => T, Unused => _}\nimport c._\n\n"
                                + "class App(val t: T, val n: Near, val f: Far, val j: J)\n",
                        "a/Near.scala",
                        "package a\nclass Near\n",
                        "a/J.java",
                        "package a; public class J { App app; }",
                        "b/Tool.scala",
                        "package b\nclass Tool\n",
                        "b/Unused.scala",
                        "package b\nclass Unused\n",
                        "c/Far.scala",
                        "package c\nclass Far\n")
                .model();

        assertThat(Fixtures.targets(model, "a/App.scala"))
                .containsExactly("a/J.java", "a/Near.scala", "b/Tool.scala", "c/Far.scala");
        assertThat(Fixtures.targets(model, "a/J.java")).containsExactly("a/App.scala");
    }

    @Test
    void calls_follow_values_objects_and_supertypes() {
        CodeModel model = InMemoryFiles.of(
                        "a/A.scala",
                        "package a\n\nclass A(kept: Maker) extends Base {\n  def run(p: Maker): Unit = {\n    p.make()\n"
                                + "    kept.self().make()\n    val x = new Maker\n    x.make()\n    Maker.create().make()\n"
                                + "    help()\n  }\n}\n",
                        "a/Maker.scala",
                        "package a\n\nclass Maker {\n  def self(): Maker = this\n  def make(): Unit = {}\n}\n\n"
                                + "object Maker {\n  def create(): Maker = new Maker\n}\n",
                        "a/Base.scala",
                        "package a\n\nclass Base {\n  def help(): Unit = {}\n}\n")
                .model();

        assertThat(Fixtures.calls(model))
                .contains(
                        "A.run -> a/Maker.scala#Maker.make 5",
                        "A.run -> a/Maker.scala#Maker.self 6",
                        "A.run -> a/Maker.scala#Maker.make 6",
                        "A.run -> a/Maker.scala#Maker 7",
                        "A.run -> a/Maker.scala#Maker.make 8",
                        "A.run -> a/Maker.scala#Maker.create 9",
                        "A.run -> a/Maker.scala#Maker.make 9",
                        "A.run -> a/Base.scala#Base.help 10");
    }

    @Test
    void calls_reach_extension_methods_and_implicit_classes() {
        CodeModel model = InMemoryFiles.of(
                        "src/Use.scala",
                        "package app\nimport lib.Syntax._\nimport lib.*\nclass Use(item: Item) {\n  def a(text: String) = {\n"
                                + "    text.shoutLoud()\n    item.doubled(2)\n    item.own(1)\n  }\n}\n",
                        "src/Item.scala",
                        "package app\nclass Item { def own(n: Int) = n }\n",
                        "src/Syntax.scala",
                        "package lib\nobject Syntax {\n  implicit class Loud(text: String) { def shoutLoud(): String = text }\n}\n",
                        "src/Ext.scala",
                        "package lib\nextension (item: app.Item)\n  def doubled(n: Int): Int = n * 2\n")
                .model();

        assertThat(Fixtures.calls(model))
                .containsExactlyInAnyOrder(
                        "Use.a -> src/Syntax.scala#Syntax.Loud.shoutLoud 6",
                        "Use.a -> src/Ext.scala#doubled 7",
                        "Use.a -> src/Item.scala#Item.own 8");
        assertThat(model.files().get(0).symbols().get(0).signature())
                .isEqualTo("extension (item: app.Item) def doubled(n: Int): Int");
    }
}
