package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts are taken where they are clear, and entry points from what is the project's own. */
class FactsTest {

    private static List<String> facts(CodeModel model, Fact.Kind kind) {
        return model.facts(kind).stream()
                .map(fact -> (fact.detail() + " " + fact.name()).strip())
                .toList();
    }

    @Test
    void configuration_keys_are_read_in_four_languages() {
        CodeModel model = InMemoryFiles.of(
                        "A.java", "class A { String a = System.getenv(\"JAVA_KEY\"); String b = System.getenv(a); }",
                        "a.py",
                                "import os\nx = os.environ['PY_KEY']\ny = os.getenv(\"PY_OTHER\")\nos.environ['SET'] = 'no'\n",
                        "a.js", "const x = process.env.JS_KEY || process.env['JS_OTHER'];\nprocess.env.SET = 'no';\n",
                        "a.go", "package a\n\nimport \"os\"\n\nvar x = os.Getenv(\"GO_KEY\")\n",
                        "tests/b.py", "import os\nx = os.environ['TEST_KEY']\n")
                .model();

        assertThat(model.facts(Fact.Kind.CONFIGURATION_KEY))
                .extracting(Fact::name)
                .containsExactly("GO_KEY", "JAVA_KEY", "JS_KEY", "JS_OTHER", "PY_KEY", "PY_OTHER");
    }

    @Test
    void endpoints_join_the_paths_of_class_and_method() {
        CodeModel model = InMemoryFiles.of(
                        "A.java",
                        "import org.springframework.web.bind.annotation.*;\n@RestController\n@RequestMapping(\"/shop\")\nclass A {\n"
                                + "  @GetMapping(\"/{id}\")\n  String get() { return null; }\n"
                                + "  @RequestMapping(path = \"/all\", method = RequestMethod.POST)\n  String all() { return null; }\n}\n",
                        "a.py",
                        "from flask import Flask\napp = Flask(__name__)\n@app.route('/p', methods=['GET', 'POST'])\ndef p():\n    pass\n",
                        "a.js",
                        "const express = require('express');\nconst app = express();\napp.get('/j', (q, r) => 1);\napp.get('view engine');\ncache.get('/no', 1);\n")
                .model();

        assertThat(facts(model, Fact.Kind.HTTP_ENDPOINT))
                .containsExactly("GET /j", "GET, POST /p", "POST /shop/all", "GET /shop/{id}");
        assertThat(model.entryPoints())
                .filteredOn(entry -> entry.kind() == EntryPoint.Kind.HTTP_ROUTE)
                .hasSize(4);
    }

    @Test
    void commands_and_tables_and_topics_carry_their_names() {
        CodeModel model = InMemoryFiles.of(
                        "A.java",
                        "import picocli.CommandLine.Command;\nimport jakarta.persistence.*;\n@Command(name = \"shop\", description = \"Sells\")\n@Entity\n@Table(name = \"shops\")\nclass A {\n"
                                + "  @KafkaListener(topics = \"orders\")\n  void on() {}\n}\n",
                        "cmd.go",
                        "package cmd\n\nimport \"github.com/spf13/cobra\"\n\nvar c = &cobra.Command{\n\tUse: \"sell [item]\",\n\tShort: \"Sells one\",\n}\n",
                        "a.sql",
                        "-- tables\nCREATE TABLE IF NOT EXISTS item (\n  id INTEGER PRIMARY KEY,\n  name TEXT,\n  UNIQUE (name)\n);\n")
                .model();

        assertThat(facts(model, Fact.Kind.CLI_COMMAND)).containsExactly("Sells one sell", "Sells shop");
        assertThat(facts(model, Fact.Kind.DATABASE_TABLE))
                .containsExactly("id INTEGER (primary key), name TEXT item", "mapped to A shops");
        assertThat(facts(model, Fact.Kind.EVENT)).containsExactly("consumed from Kafka orders");
    }

    @Test
    void programs_are_entered_at_their_mains() {
        CodeModel model = InMemoryFiles.of(
                        "A.java", "class A { public static void main(String[] args) {} }",
                        "cmd/tool/main.go", "package main\n\nfunc main() {}\n",
                        "a.py", "def f():\n    pass\n\nif __name__ == '__main__':\n    f()\n",
                        "examples/b.py", "if __name__ == '__main__':\n    pass\n",
                        "pkg/__main__.py", "print(1)\n")
                .model();

        assertThat(model.entryPoints()).extracting("name").containsExactly("A", "a.py", "tool", "python -m pkg");
    }

    @Test
    void a_java_library_is_entered_at_its_central_types() {
        CodeModel model = InMemoryFiles.of(
                        "a/Api.java", "package a; public class Api {}",
                        "a/Use.java", "package a; class Use { Api api; }")
                .model();

        assertThat(model.entryPoints()).extracting("name").containsExactly("Api");
    }

    @Test
    void the_vocabulary_holds_the_words_of_all_texts() {
        CodeModel model = InMemoryFiles.of("a.json", "{\"some_key\": 1, \"x\": \"$ref2\"}")
                .model();

        assertThat(model.knowsWord("some_key")).isTrue();
        assertThat(model.knowsWord("$ref2")).isTrue();
        assertThat(model.knowsWord("x")).isFalse();
    }
}
