package dev.weavewiki.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.LanguageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();
    private final RoleClassifier roles = new RoleClassifier();

    @ParameterizedTest
    @CsvSource({
        "A.java, java, SOURCE",
        "src/test/java/A.java, java, TEST",
        "src/main/java/x/test/A.java, java, SOURCE",
        "src/main/java/LoadTest.java, java, SOURCE",
        "x-test/src/commonMain/kotlin/org/x/test/XTest.kt, kotlin, SOURCE",
        "x-test/src/jvmMain/kotlin/org/x/test/verify/Verify.kt, kotlin, SOURCE",
        "x_test/src/main/java/x/Rule.java, java, SOURCE",
        "x-integration-tests/src/main/java/x/App.java, java, TEST",
        "x-test/src/jvmTest/kotlin/org/x/VerifyTest.kt, kotlin, TEST",
        "x-test/src/androidUnitTest/kotlin/org/x/Verify.kt, kotlin, TEST",
        "it/FooIT.java, java, TEST",
        "app/Latest.java, java, SOURCE",
        "a.kt, kotlin, SOURCE",
        "a.scala, scala, SOURCE",
        "a.py, python, SOURCE",
        "test_a.py, python, TEST",
        "tests/helper.py, python, TEST",
        "contest.py, python, SOURCE",
        "conftest.py, python, TEST",
        "src/UnitTests/Mapping.cs, csharp, TEST",
        "src/TestApp/Program.cs, csharp, TEST",
        "core/src/iosTest/kotlin/A.kt, kotlin, TEST",
        "Latest/a.swift, swift, SOURCE",
        "store-test/src/Rule.kt, kotlin, SOURCE",
        "a.ts, typescript, SOURCE",
        "a.test.ts, typescript, TEST",
        "a.spec.js, javascript, TEST",
        "__tests__/a.jsx, javascript, TEST",
        "a.tsx, tsx, SOURCE",
        "a.mjs, javascript, SOURCE",
        "a.go, go, SOURCE",
        "a_test.go, go, TEST",
        "test.c, c, TEST",
        "test.py, python, SOURCE",
        "shop/tests.py, python, TEST",
        "a.rs, rust, SOURCE",
        "a.h, c, SOURCE",
        "a.hpp, cpp, SOURCE",
        "a.cs, csharp, SOURCE",
        "FooTests.cs, csharp, TEST",
        "a.rb, ruby, SOURCE",
        "spec/a_spec.rb, ruby, TEST",
        "spec/lib/a_spec.rb, ruby, TEST",
        "x/lib/x/test_helpers.rb, ruby, SOURCE",
        "x/lib/x/test/methods.rb, ruby, SOURCE",
        "lib/plugins/x/spec/a_spec.rb, ruby, TEST",
        "lib/phoenix/test/conn_test.ex, elixir, SOURCE",
        "a.php, php, SOURCE",
        "a.sh, bash, SOURCE",
        "a.swift, swift, SOURCE",
        "schema.sql, sql, SOURCE",
        "a.proto, protobuf, SOURCE",
        "a.graphql, graphql, SOURCE",
        "a.vue, vue, SOURCE",
        "a.svelte, svelte, SOURCE",
        "main.tf, terraform, SOURCE",
        "a.lua, lua, SOURCE",
        "a.ex, elixir, SOURCE",
        "a.hs, haskell, SOURCE",
        "a.zig, zig, SOURCE",
        "a.dart, dart, SOURCE",
        "a.jl, julia, SOURCE",
        "a.clj, clojure, SOURCE",
        "a.elm, elm, SOURCE",
        "a.vala, vala, SOURCE",
        "a.frag, glsl, SOURCE",
        "a.yaml, yaml, CONFIGURATION",
        ".github/workflows/ci.yml, yaml, CONFIGURATION",
        "Dockerfile, dockerfile, CONFIGURATION",
        "Dockerfile.dev, dockerfile, CONFIGURATION",
        "Makefile, makefile, CONFIGURATION",
        "tests/data/x.json, json, DATA",
        "tsconfig.json, json, CONFIGURATION",
        "pom.xml, xml, MANIFEST",
        "package.json, json, MANIFEST",
        "requirements-dev.txt, text, MANIFEST",
        "build.gradle.kts, kotlin, MANIFEST",
        "go.mod, go-module, MANIFEST",
        "Cargo.toml, toml, MANIFEST",
        "Cargo.lock, lockfile, DATA",
        "package-lock.json, lockfile, DATA",
        "go.sum, lockfile, DATA",
        "README.md, markdown, DOCUMENTATION",
        "a.rst, rst, DOCUMENTATION",
        "LICENSE, text, DOCUMENTATION",
        "docs/a.txt, text, DOCUMENTATION",
        "data/a.txt, text, DATA",
        "a.css, css, DATA",
        "a.html, html, DATA",
        "what.ever, text, DATA",
    })
    void tells_language_and_role_from_the_path(String path, String language, FileRole role) {
        LanguageId detected = detector.detect(RepoPath.of(path), "");

        assertThat(detected.value()).isEqualTo(language);
        assertThat(roles.role(RepoPath.of(path), detected)).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({
        "#!/bin/sh, bash",
        "#!/usr/bin/env python3, python",
        "#!/usr/bin/env -S node --x, javascript",
        "#! /usr/bin/python3.11 -u, python",
        "#!/usr/bin/ruby, ruby",
        "#!/opt/unknown, text",
        "<?php, php",
        "<?xml version='1.0'?>, xml",
        "hello, text",
    })
    void tells_the_language_of_a_script_from_its_first_line(String firstLine, String language) {
        assertThat(detector.detect(RepoPath.of("bin/run"), firstLine).value()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "gradlew, DATA",
        "examples/gradlew, DATA",
        "mvnw, DATA",
        "mill, DATA",
        "launcher/sbt, SOURCE",
        "bin/shop, SOURCE"
    })
    void a_script_that_starts_a_build_tool_is_no_source(String path, FileRole role) {
        LanguageId detected = detector.detect(RepoPath.of(path), "#!/bin/sh");

        assertThat(detected.value()).isEqualTo("bash");
        assertThat(roles.role(RepoPath.of(path), detected)).isEqualTo(role);
    }

    @Test
    void a_translation_file_is_not_typescript() {
        assertThat(detector.detect(RepoPath.of("de.ts"), "<?xml version=\"1.0\"?>")
                        .value())
                .isEqualTo("xml");
    }

    @Test
    void a_comment_on_another_language_makes_no_header_its_own() {
        LanguageId c = LanguageId.of("c");

        assertThat(detector.refined(RepoPath.of("a.h"), c, "// like std::copy\n/* like\n std::fill */\nint a(void);\n"))
                .isEqualTo(c);
        assertThat(detector.refined(RepoPath.of("a.h"), c, "// sizes\nstd::size_t a();\n"))
                .isEqualTo(LanguageId.of("cpp"));
    }

    @Test
    void knows_names_and_comments_of_languages() {
        LanguageId java = LanguageId.of("java");

        assertThat(detector.displayName(LanguageId.of("cpp"))).isEqualTo("C++");
        assertThat(detector.displayName(LanguageId.of("klingon"))).isEqualTo("klingon");
        assertThat(detector.commentSyntax(java)).hasValueSatisfying(syntax -> {
            assertThat(syntax.lineMarkers()).containsExactly("//");
            assertThat(syntax.blocks()).containsExactly(new CommentSyntax.Block("/*", "*/"));
        });
        assertThat(detector.commentSyntax(LanguageId.of("json"))).isEmpty();
        assertThat(detector.isProgramming(java)).isTrue();
        assertThat(detector.isProgramming(LanguageId.of("yaml"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int f(void);                                           | c
            int g;¶#ifdef __cplusplus¶extern "C" {¶#endif          | c
            struct box;¶template <class T> struct box;             | cpp
            namespace shop {¶int f();¶}                            | cpp
            class Shop : public Building                           | cpp
            @interface Shop : NSObject                             | objective-c
            """)
    void headers_are_told_apart_by_what_stands_in_them(String text, String expected) {
        var detector = new LanguageDetector();
        RepoPath path = RepoPath.of("include/shop.h");

        var language = detector.refined(path, detector.detect(path, ""), text.replace("¶", "\n"));

        assertThat(language.value()).isEqualTo(expected);
    }
}
