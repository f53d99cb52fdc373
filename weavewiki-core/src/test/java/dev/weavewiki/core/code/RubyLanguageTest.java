package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Certainty;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import org.junit.jupiter.api.Test;

/** What Ruby files declare, and where their names lead. */
class RubyLanguageTest {

    @Test
    void modules_classes_methods_and_what_calls_declare_are_listed() {
        SourceFile file = Fixtures.read("ruby/shop.rb");

        assertThat(Fixtures.names(file))
                .containsExactly(
                        "module Sample",
                        "class Sample.Shop",
                        "constant Sample.Shop.LIMIT",
                        "constant Sample.Shop.NAMES",
                        "class Sample.Shop.Receipt",
                        "method Sample.Shop.Receipt.to_s",
                        "class Sample.Shop.Closed",
                        "property Sample.Shop.items",
                        "property Sample.Shop.till",
                        "property Sample.Shop.name",
                        "method Sample.Shop.open",
                        "method Sample.Shop.secret",
                        "constructor Sample.Shop.initialize",
                        "method Sample.Shop.sell",
                        "method Sample.Shop.vend",
                        "method Sample.Shop.find",
                        "method Sample.Shop.name=",
                        "method Sample.Shop.price?",
                        "property Sample.Shop.till",
                        "method Sample.Shop.count",
                        "method Sample.Shop.shown",
                        "method Sample.Shop.hidden",
                        "module Sample.Walls",
                        "method Sample.Walls.up",
                        "class Sample.Shop.Error",
                        "function top");
    }

    @Test
    void signatures_leave_out_bodies_and_say_what_belongs_to_the_class() {
        SourceFile file = Fixtures.read("ruby/shop.rb");

        assertThat(signature(file, "Sample.Shop")).isEqualTo("class Shop < Building");
        assertThat(signature(file, "Sample.Shop.LIMIT")).isEqualTo("LIMIT");
        assertThat(signature(file, "Sample.Shop.Receipt")).isEqualTo("Receipt = Struct.new(:item, :price)");
        assertThat(signature(file, "Sample.Shop.Receipt.to_s")).isEqualTo("def to_s");
        assertThat(signature(file, "Sample.Shop.open")).isEqualTo("def self.open(name)");
        assertThat(signature(file, "Sample.Shop.secret")).isEqualTo("def self.secret");
        assertThat(signature(file, "Sample.Shop.initialize"))
                .isEqualTo("def initialize(name = 'none', *more, key: 1, **rest, &block)");
        assertThat(signature(file, "Sample.Walls.up")).isEqualTo("module_function def up(height)");
        assertThat(signature(file, "Sample.Shop.Error")).isEqualTo("class Shop::Error < StandardError");
    }

    private static String signature(SourceFile file, String name) {
        return Fixtures.symbol(file, name).signature();
    }

    @Test
    void visibility_follows_sections_marks_and_names() {
        SourceFile file = Fixtures.read("ruby/shop.rb");

        assertThat(file.symbols())
                .filteredOn(symbol -> symbol.visibility() == Visibility.PRIVATE)
                .extracting(Symbol::name)
                .containsExactly("secret", "find", "till", "count");
        assertThat(file.symbols())
                .filteredOn(symbol -> symbol.visibility() == Visibility.PROTECTED)
                .extracting(Symbol::name)
                .containsExactly("price?");
    }

    @Test
    void comments_above_declarations_document_them() {
        SourceFile file = Fixtures.read("ruby/shop.rb");

        assertThat(Fixtures.symbol(file, "Sample.Shop").doc()).startsWith("Sells things, see Item.");
        assertThat(Fixtures.symbol(file, "Sample.Shop.LIMIT").doc()).isEqualTo("How many it may sell.");
        assertThat(Fixtures.symbol(file, "Sample.Shop.open").doc()).isEqualTo("Opens one.");
        assertThat(file.structure().doc()).isEqualTo("Everything that is sold.");
        assertThat(file.structure().markers()).extracting("keyword").containsExactly("TODO");
    }

    @Test
    void imports_and_what_is_mixed_in_are_named() {
        FileStructure structure = Fixtures.read("ruby/shop.rb").structure();

        assertThat(structure.imports())
                .extracting("target")
                .containsExactly("json", "./shop/item", "./shop/price", "sample/till");
        assertThat(structure.inheritance())
                .extracting(inheritance -> inheritance.type() + " < " + inheritance.supertype())
                .containsExactly(
                        "Sample.Shop < Building",
                        "Sample.Shop < Open",
                        "Sample.Shop < Walls",
                        "Sample.Shop < Forwardable",
                        "Sample.Shop.Closed < Error",
                        "Sample.Shop.Error < StandardError");
    }

    @Test
    void names_without_arguments_are_calls_unless_a_local_hides_them() {
        FileStructure structure = InMemoryFiles.of(
                        "a.rb", "def a(given)\n  made = other\n  made.each { |one| one }\n  given\n  last\nend\n")
                .only()
                .structure();

        assertThat(structure.calls()).extracting("name").containsExactly("other", "each", "last");
    }

    @Test
    void files_are_found_beside_the_file_on_the_load_path_and_in_other_gems() {
        CodeModel model = InMemoryFiles.of(
                        "lib/shop.rb",
                        "require 'shop/item'\nrequire_relative 'shop/till'\nrequire 'tools/list'\nrequire 'json'\n"
                                + "module Shop\n  autoload :Price, 'shop/price'\n  autoload :BigBin\nend\n",
                        "lib/shop/item.rb",
                        "module Shop\n  class Item; end\nend\n",
                        "lib/shop/till.rb",
                        "",
                        "lib/shop/price.rb",
                        "",
                        "lib/shop/big_bin.rb",
                        "class Shop::BigBin\nend\n",
                        "tools/lib/tools/list.rb",
                        "")
                .model();

        assertThat(Fixtures.targets(model, "lib/shop.rb"))
                .containsExactly(
                        "lib/shop/big_bin.rb",
                        "lib/shop/item.rb",
                        "lib/shop/price.rb",
                        "lib/shop/till.rb",
                        "tools/lib/tools/list.rb");
        assertThat(model.externalUses()).extracting("module").containsExactly("json");
    }

    @Test
    void only_what_is_written_out_names_a_library() {
        CodeModel model = InMemoryFiles.of(
                        "lib/shop.rb",
                        "require watcher.path\nrequire name\nrequire \"shop/#{kind}\"\nload Shop.file\nload Shop.file('x')\n"
                                + "require 'json'\nmodule Shop\n  autoload :Item, \"#{here}/item\"\n  autoload :Till, till.path\n"
                                + "  autoload :Price, File.expand_path('shop/price', __dir__)\nend\n",
                        "lib/shop/item.rb",
                        "module Shop\n  class Item; end\nend\n",
                        "lib/shop/price.rb",
                        "")
                .model();

        assertThat(model.externalUses()).extracting("module").containsExactly("json");
        assertThat(Fixtures.targets(model, "lib/shop.rb")).containsExactly("lib/shop/item.rb", "lib/shop/price.rb");
    }

    @Test
    void constants_are_looked_up_in_the_modules_around_then_in_what_these_inherit() {
        CodeModel model = InMemoryFiles.of(
                        "app/models/order.rb",
                        "module Shop\n  class Order < Base\n    def a = [Item, Inner, ::Item, String, Shop::Missing]\n  end\nend\n",
                        "app/models/shop/base.rb",
                        "module Shop\n  class Base\n    class Inner; end\n    def b; end\n  end\nend\n",
                        "app/models/shop/item.rb",
                        "module Shop\n  class Item\n    X = 1\n  end\nend\n",
                        "lib/item.rb",
                        "class Item\n  X = 1\nend\n",
                        "lib/core_ext.rb",
                        "class String\n  def shout; end\nend\n")
                .model();

        assertThat(Fixtures.targets(model, "app/models/order.rb"))
                .containsExactly("app/models/shop/base.rb", "app/models/shop/item.rb", "lib/item.rb");
    }

    @Test
    void of_a_module_in_many_files_the_one_is_meant_whose_file_bears_its_name() {
        CodeModel model = InMemoryFiles.of(
                        "lib/use.rb",
                        "Shop::Tool.new\nShop::Other\n",
                        "lib/shop/tool.rb",
                        "module Shop\n  class Tool\n    def a; end\n  end\nend\n",
                        "lib/patch.rb",
                        "module Shop\n  class Tool\n    def b; end\n    def c; end\n  end\n  class Other\n    def d; end\n  end\nend\n",
                        "lib/more.rb",
                        "module Shop\n  class Other\n    def e; end\n    def f; end\n  end\nend\n")
                .model();

        assertThat(model.dependenciesOf(RepoPath.of("lib/use.rb")))
                .extracting(dependency -> dependency.to().value() + " " + dependency.certainty())
                .containsExactlyInAnyOrder(
                        "lib/shop/tool.rb " + Certainty.CERTAIN,
                        "lib/shop/tool.rb " + Certainty.CERTAIN,
                        "lib/more.rb " + Certainty.LIKELY);
    }

    @Test
    void calls_follow_scope_constants_constructions_and_comments() {
        CodeModel model = InMemoryFiles.of(
                        "lib/a.rb",
                        "class A < Base\n  include Walls\n  def initialize\n    @kept = Maker.new(1)\n  end\n  def run(p)\n"
                                + "    Maker.create\n    own\n    up\n    @kept.make!\n    x = Maker.new\n    x.make!\n    p.make!\n"
                                + "    Maker.find(1).make!\n    self.class.all\n    super\n  end\n  def own; end\n  def self.all; end\nend\n",
                        "lib/base.rb",
                        "class Base\n  def run(p); end\nend\n",
                        "lib/walls.rb",
                        "module Walls\n  def up; end\nend\n",
                        "lib/maker.rb",
                        "class Maker\n  def initialize(x = 0); end\n  def make!; end\n  def self.create; end\n"
                                + "  # Looks it up.\n  # @return [Maker, nil]\n  def self.find(id); end\nend\n")
                .model();

        assertThat(Fixtures.calls(model))
                .containsExactlyInAnyOrder(
                        "A.initialize -> lib/maker.rb#Maker.initialize 4",
                        "A.run -> lib/maker.rb#Maker.create 7",
                        "A.run -> lib/a.rb#A.own 8",
                        "A.run -> lib/walls.rb#Walls.up 9",
                        "A.run -> lib/maker.rb#Maker.make! 10",
                        "A.run -> lib/maker.rb#Maker.initialize 11",
                        "A.run -> lib/maker.rb#Maker.make! 12",
                        "A.run -> lib/maker.rb#Maker.find 14",
                        "A.run -> lib/maker.rb#Maker.make! 14",
                        "A.run -> lib/a.rb#A.all 15",
                        "A.run -> lib/base.rb#Base.run 16");
    }

    @Test
    void copies_are_what_they_were_copied_from() {
        CodeModel model = InMemoryFiles.of(
                        "lib/a.rb", "class A\n  def call(env)\n    dup.call!(env)\n  end\n  def call!(env); end\nend\n")
                .model();

        assertThat(Fixtures.calls(model)).containsExactly("A.call -> lib/a.rb#A.call! 3");
    }

    @Test
    void scripts_and_build_files_are_ruby() {
        CodeModel model = InMemoryFiles.of(
                        "exe/shop",
                        "#!/usr/bin/env ruby\nputs 1\n",
                        "Rakefile",
                        "task(:a) { }\n",
                        "config.ru",
                        "run App\n")
                .model();

        assertThat(model.files()).allSatisfy(file -> {
            assertThat(file.language().value()).isEqualTo("ruby");
            assertThat(file.structure().parsed()).isTrue();
        });
    }

    @Test
    void titles_of_rdoc_are_no_part_of_a_description() {
        SourceFile file = InMemoryFiles.of("cart.rb", """
                module Shop
                  # = Shop::Cart
                  #
                  # Holds what was chosen.
                  module Cart
                    def add; end
                  end

                  # = Sells things
                  class Till
                  end
                end
                """).only();

        assertThat(file.symbols())
                .filteredOn(symbol -> !symbol.doc().isEmpty())
                .extracting(Symbol::doc)
                .containsExactly("Holds what was chosen.", "Sells things");
    }
}
