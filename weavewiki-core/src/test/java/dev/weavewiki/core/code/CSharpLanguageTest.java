package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Visibility;
import org.junit.jupiter.api.Test;

/** What C# files declare, and where their names lead. */
class CSharpLanguageTest {

    @Test
    void types_and_members_are_listed_with_what_readers_expect() {
        SourceFile file = Fixtures.read("csharp/Shop.cs");

        assertThat(Fixtures.names(file))
                .containsExactly(
                        "class Shop",
                        "constant Shop.Limit",
                        "field Shop._store",
                        "field Shop._other",
                        "property Shop.Name",
                        "property Shop.Count",
                        "field Shop.Sold",
                        "constructor Shop.Shop",
                        "method Shop.Sell",
                        "enum Shop.Kind",
                        "constant Shop.Kind.Small",
                        "constant Shop.Kind.Large",
                        "record Shop.Receipt",
                        "property Shop.Receipt.Number",
                        "property Shop.Receipt.Total",
                        "interface Shop.IVisitor",
                        "method Shop.IVisitor.Visit",
                        "type Shop.Handler",
                        "class Extensions",
                        "method Extensions.IsEmpty");
        assertThat(Fixtures.symbol(file, "Shop").signature())
                .isEqualTo("[Serializable, Route] public sealed partial class Shop<T> : Building<T>, IOpen"
                        + " where T : Things.Item");
        assertThat(Fixtures.symbol(file, "Shop.Name").signature()).isEqualTo("public string Name");
    }

    @Test
    void xml_comments_are_read_as_text() {
        SourceFile file = Fixtures.read("csharp/Shop.cs");

        assertThat(Fixtures.symbol(file, "Shop").doc())
                .isEqualTo("Sells each Sample.Items.Item once.\n@param T what is sold");
        assertThat(Fixtures.symbol(file, "Shop.Sell").doc())
                .isEqualTo("Sells.\n@param item what to sell\n@throws ClosedException at `night`"
                        + "\n@return whether it was there");
        assertThat(file.structure().doc()).isEmpty();
    }

    @Test
    void visibility_follows_words_and_places() {
        SourceFile file = Fixtures.read("csharp/Shop.cs");

        assertThat(Fixtures.symbol(file, "Shop.Sell").visibility()).isEqualTo(Visibility.PROTECTED);
        assertThat(Fixtures.symbol(file, "Shop.Handler").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(Fixtures.symbol(file, "Shop.IVisitor.Visit").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(Fixtures.symbol(file, "Shop.Receipt.Total").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(Fixtures.symbol(file, "Extensions.IsEmpty").visibility()).isEqualTo(Visibility.INTERNAL);
    }

    @Test
    void namespaces_imports_supertypes_and_positions_are_named() {
        FileStructure structure = Fixtures.read("csharp/Shop.cs").structure();

        assertThat(structure.packageName()).isEqualTo("Sample.Shop");
        assertThat(structure.imports()).extracting("target").containsExactly("System", "System.Math", "Sample.Items");
        assertThat(structure.inheritance()).extracting("supertype").containsExactly("Building", "IOpen");
        assertThat(structure.markers()).extracting("line").containsExactly(31);
    }

    @Test
    void the_only_namespace_is_the_files_and_several_are_modules() {
        SourceFile one =
                InMemoryFiles.of("A.cs", "namespace A.B { class C {} }\n").only();
        SourceFile two = InMemoryFiles.of(
                        "B.cs",
                        "namespace A { class C {} namespace D { class E {} } }\n" + "namespace F { class G {} }\n")
                .only();

        assertThat(one.structure().packageName()).isEqualTo("A.B");
        assertThat(Fixtures.names(one)).containsExactly("class C");
        assertThat(Fixtures.names(two))
                .containsExactly("module A", "class A.C", "module A.D", "class A.D.E", "module F", "class F.G");
    }

    @Test
    void names_are_found_in_enclosing_namespaces_imports_and_supertypes() {
        CodeModel model = InMemoryFiles.of(
                        "app/App.cs",
                        "using Lib;\nusing S = Lib.Deep.Settings;\nnamespace Top.App;\n"
                                + "class App : Base { Tool tool; Near near; S settings; Part part; string s; Hidden h; }",
                        "app/Near.cs",
                        "namespace Top { class Near {} }",
                        "lib/Tool.cs",
                        "namespace Lib; public class Tool {}",
                        "lib/Settings.cs",
                        "namespace Lib.Deep; public class Settings {}",
                        "lib/Hidden.cs",
                        "namespace Lib.Deep; public class Hidden {}",
                        "lib/Base.cs",
                        "namespace Lib; public class Base { public class Part {} }")
                .model();

        assertThat(Fixtures.targets(model, "app/App.cs"))
                .containsExactly("app/Near.cs", "lib/Base.cs", "lib/Settings.cs", "lib/Tool.cs");
    }

    @Test
    void global_imports_hold_in_their_project_only() {
        CodeModel model = InMemoryFiles.of(
                        "a/a.csproj",
                        "<Project/>",
                        "a/Usings.cs",
                        "global using Lib;",
                        "a/A.cs",
                        "class A { Tool tool; }",
                        "b/b.csproj",
                        "<Project/>",
                        "b/B.cs",
                        "class B { Tool tool; }",
                        "lib/Tool.cs",
                        "namespace Lib; public class Tool {}")
                .model();

        assertThat(Fixtures.targets(model, "a/A.cs")).containsExactly("lib/Tool.cs");
        assertThat(Fixtures.targets(model, "b/B.cs")).isEmpty();
    }

    @Test
    void calls_follow_declared_receivers_constructions_and_results() {
        CodeModel model = InMemoryFiles.of(
                        "A.cs",
                        "class A(Maker kept) : Base { Maker field; Maker Prop => field;\n"
                                + "void Run(Maker p) { p.Make(); field.Self().Make(); this.Prop.Make(); var x = new Maker(1);\n"
                                + "x.Make(); base.Help(); kept.Make(); Base.Static(); Own(); Help(); p.Unknown(); }\n"
                                + "void Own() {} }",
                        "Maker.cs",
                        "class Maker { public Maker(int x) {} public Maker Self() => this; public void Make() {} }",
                        "Base.cs",
                        "class Base { public void Help() {} public static void Static() {} }")
                .model();

        assertThat(Fixtures.calls(model))
                .contains(
                        "A.Run -> Maker.cs#Maker.Make 2",
                        "A.Run -> Maker.cs#Maker.Self 2",
                        "A.Run -> Maker.cs#Maker.Maker 2",
                        "A.Run -> Maker.cs#Maker.Make 3",
                        "A.Run -> Base.cs#Base.Help 3",
                        "A.Run -> Base.cs#Base.Static 3",
                        "A.Run -> A.cs#A.Own 3");
    }

    @Test
    void extension_methods_of_unknown_receivers_are_likely() {
        CodeModel model = InMemoryFiles.of(
                        "A.cs",
                        "using Lib; class A { void Run() { Make().ToThing(); Make().Add(); } }",
                        "lib/Ext.cs",
                        "namespace Lib; static class Ext { public static int ToThing(this string s) => 1;"
                                + " public static void Add(this string s) {} }")
                .model();

        assertThat(model.calls()).singleElement().satisfies(call -> {
            assertThat(call.to().qualifiedName()).isEqualTo("Ext.ToThing");
            assertThat(call.certainty()).isEqualTo(Certainty.LIKELY);
        });
    }

    @Test
    void imports_of_build_files_hold_in_their_projects() {
        CodeModel model = InMemoryFiles.of(
                        "src/App/App.csproj",
                        "<Project><ItemGroup><Using Include=\"Lib.Deep\" /><Using Include=\"Lib.Tools\" Static=\"true\" /></ItemGroup></Project>\n",
                        "src/App/A.cs",
                        "namespace App; class A { Far far; void M() { Help(); } }\n",
                        "src/Other/B.cs",
                        "namespace Other; class B { Far far; }\n",
                        "src/Lib/Far.cs",
                        "namespace Lib.Deep; public class Far {}\n",
                        "src/Lib/Tools.cs",
                        "namespace Lib; public static class Tools { public static void Help() {} }\n")
                .model();

        assertThat(Fixtures.targets(model, "src/App/A.cs")).containsExactly("src/Lib/Far.cs", "src/Lib/Tools.cs");
        assertThat(Fixtures.targets(model, "src/Other/B.cs")).isEmpty();
    }
}
