package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.EntryPoint;
import org.junit.jupiter.api.Test;

/** Programs are found where their language or layout says that they start. */
class PlatformProgramsTest {

    @Test
    void programs_start_at_main_methods_marks_and_front_controllers() {
        CodeModel model = InMemoryFiles.of(
                        "a/Program.cs",
                        "class Program { static void Main(string[] args) {} }",
                        "b/run.kt",
                        "fun main() {}\n",
                        "c/App.scala",
                        "object Runner extends App {}\n",
                        "d/Start.swift",
                        "@main struct Start {}\n",
                        "public/index.php",
                        "<?php\necho 1;\n")
                .model();

        assertThat(model.entryPoints())
                .filteredOn(entry -> entry.kind() == EntryPoint.Kind.MAIN)
                .extracting(EntryPoint::name)
                .containsExactlyInAnyOrder("Program", "run.kt", "Runner", "Start", "index.php");
    }

    @Test
    void top_level_statements_and_ruby_executables_are_programs() {
        CodeModel model = InMemoryFiles.of(
                        "src/Program.cs",
                        "using System;\n\nvar shop = new Shop();\nshop.Open();\n\nclass Shop { public void Open() {} }\n",
                        "exe/shop",
                        "#!/usr/bin/env ruby\nputs 1\n",
                        "lib/shop.rb",
                        "puts 1 if __FILE__ == $0\n")
                .model();

        assertThat(model.entryPoints())
                .extracting(entry -> entry.name() + ", " + entry.reason() + ", "
                        + entry.evidence().lines())
                .containsExactly(
                        "shop, executable of the project, 1-2",
                        "shop.rb, runs when started as a program, 1-1",
                        "Program.cs, top-level statements, 3-3");
    }
}
