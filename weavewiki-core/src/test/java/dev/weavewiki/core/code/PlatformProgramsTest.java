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
}
