package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Visibility;
import org.junit.jupiter.api.Test;

/** What PHP files declare, and where their names lead. */
class PhpLanguageTest {

    @Test
    void types_members_and_functions_are_listed() {
        SourceFile file = Fixtures.read("php/Shop.php");

        assertThat(Fixtures.names(file))
                .containsExactly(
                        "class Shop",
                        "constant Shop.MAX",
                        "property Shop.item",
                        "property Shop.bin",
                        "constructor Shop.__construct",
                        "property Shop.store",
                        "method Shop.sell",
                        "method Shop.check",
                        "interface Open",
                        "method Open.hours",
                        "trait Walls",
                        "method Walls.up",
                        "enum Kind",
                        "constant Kind.Small",
                        "constant Kind.Large",
                        "function top");
        assertThat(Fixtures.symbol(file, "Shop").signature())
                .isEqualTo("#[Attribute] abstract class Shop extends Building implements Open, \\Closable");
        assertThat(Fixtures.symbol(file, "Shop").doc()).isEqualTo("Sells things, see Item.");
        assertThat(Fixtures.symbol(file, "Shop.store").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(Fixtures.symbol(file, "Shop.check").visibility()).isEqualTo(Visibility.PROTECTED);
        assertThat(Fixtures.symbol(file, "Walls.up").visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void namespaces_imports_and_supertypes_are_named() {
        FileStructure structure = Fixtures.read("php/Shop.php").structure();

        assertThat(structure.packageName()).isEqualTo("Sample\\Shop");
        assertThat(structure.imports())
                .extracting("target")
                .contains("Sample.Items.Item", "Sample.Store.Store", "Sample.Store.Bin", "Sample.Store.put");
        assertThat(structure.inheritance())
                .extracting("supertype")
                .containsExactly("Building", "Open", "\\Closable", "Walls");
        assertThat(structure.markers()).extracting("line").containsExactly(36);
    }

    @Test
    void names_follow_namespaces_imports_and_includes() {
        CodeModel model = InMemoryFiles.of(
                        "src/App.php",
                        "<?php\nnamespace App;\nuse Lib\\{Tool as T};\nuse Lib\\Deep as D;\nrequire __DIR__ . '/../boot.php';\n"
                                + "include 'setup.php';\nclass App { private T $t; private Near $n; private D\\Far $f;\n"
                                + "function x(): \\Other\\Thing {} }\n",
                        "src/Near.php",
                        "<?php\nnamespace App;\nclass Near {}\n",
                        "lib/Tool.php",
                        "<?php\nnamespace Lib;\nclass Tool {}\n",
                        "lib/Far.php",
                        "<?php\nnamespace Lib\\Deep;\nclass Far {}\n",
                        "lib/Near.php",
                        "<?php\nnamespace Lib;\nclass Near {}\n",
                        "other/Thing.php",
                        "<?php\nnamespace Other;\nclass Thing {}\n",
                        "boot.php",
                        "<?php\n",
                        "setup.php",
                        "<?php\n")
                .model();

        assertThat(Fixtures.targets(model, "src/App.php"))
                .containsExactly(
                        "boot.php", "lib/Far.php", "lib/Tool.php", "other/Thing.php", "setup.php", "src/Near.php");
        assertThat(model.dependenciesOf(RepoPath.of("src/App.php")))
                .filteredOn(dependency -> dependency.certainty() == Certainty.LIKELY)
                .extracting(dependency -> dependency.to().value())
                .containsExactly("setup.php");
    }

    @Test
    void calls_follow_typed_properties_parameters_and_results() {
        CodeModel model = InMemoryFiles.of(
                        "A.php",
                        "<?php\nnamespace N;\nclass A extends Base {\nfunction __construct(private Maker $kept) { parent::__construct(); }\n"
                                + "function run(?Maker $p) {\n$p?->make();\n$this->kept->self()->make();\n$x = new Maker();\n$x->make();\n"
                                + "Maker::create()->make();\nself::own();\n$this->up();\nhelper();\n$y->make();\n}\n"
                                + "static function own() {} }\n",
                        "Maker.php",
                        "<?php\nnamespace N;\nclass Maker { function self(): static { return $this; } function make() {}\n"
                                + "/** @return Maker */\nstatic function create() {} }\n",
                        "Base.php",
                        "<?php\nnamespace N;\nclass Base { use Walls; function __construct() {} }\n",
                        "Walls.php",
                        "<?php\nnamespace N;\ntrait Walls { function up() {} }\n",
                        "functions.php",
                        "<?php\nfunction helper() {}\n")
                .model();

        assertThat(Fixtures.calls(model))
                .containsExactlyInAnyOrder(
                        "A.__construct -> Base.php#Base.__construct 4",
                        "A.run -> Maker.php#Maker.make 6",
                        "A.run -> Maker.php#Maker.self 7",
                        "A.run -> Maker.php#Maker.make 7",
                        "A.run -> Maker.php#Maker 8",
                        "A.run -> Maker.php#Maker.make 9",
                        "A.run -> Maker.php#Maker.create 10",
                        "A.run -> Maker.php#Maker.make 10",
                        "A.run -> A.php#A.own 11",
                        "A.run -> Walls.php#Walls.up 12",
                        "A.run -> functions.php#helper 13");
    }

    @Test
    void of_two_declarations_the_one_is_meant_that_the_autoloader_finds() {
        CodeModel model = InMemoryFiles.of(
                        "composer.json",
                        "{\"autoload\": {\"psr-4\": {\"App\\\\\": \"lib/\"}}, \"autoload-dev\": {\"psr-4\": {\"App\\\\Dev\\\\\": [\"dev\"]}}}",
                        "a/use.php",
                        "<?php\nnew \\App\\Item();\nnew \\App\\Dev\\Tool();\n",
                        "a/old/Item.php",
                        "<?php\nnamespace App;\nclass Item {}\n",
                        "lib/Item.php",
                        "<?php\nnamespace App;\nclass Item {}\n",
                        "a/Tool.php",
                        "<?php\nnamespace App\\Dev;\nclass Tool {}\n",
                        "dev/Tool.php",
                        "<?php\nnamespace App\\Dev;\nclass Tool {}\n")
                .model();

        assertThat(Fixtures.targets(model, "a/use.php")).containsExactly("dev/Tool.php", "lib/Item.php");
    }
}
