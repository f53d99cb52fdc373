package dev.weavewiki.agents.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.characterization.DependencyAgent.DependencyAnswer;
import dev.weavewiki.agents.characterization.DependencyAgent.Use;
import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.product.DependencyInsight;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyAgentTest {

    private final DependencyAgent agent = new DependencyAgent();

    @Test
    void finds_the_imports_of_a_package_whose_module_has_another_name() {
        Knowledge known = Project.mailQueue().known();

        DependencyInsight insight = agent.insight(agent.staticAnswer(known), known, FactCheck.against(known.code()));

        assertThat(insight.external())
                .extracting(external -> external.requirement().name(), external -> external.importingFiles())
                .containsExactly(tuple("PyYAML", 1), tuple("attrs", 0));
        assertThat(insight.external().get(0).purpose()).isEqualTo("Used in `postbag/queue.py`.");
        assertThat(insight.external().get(1).purpose()).isEmpty();
    }

    @Test
    void counts_who_uses_the_hub_and_cites_the_lines() {
        Knowledge known = Project.mailQueue().known();

        DependencyAnswer answer = agent.staticAnswer(known);

        assertThat(answer.internal().get(0))
                .isEqualTo(new CitedStatement(
                        "`postbag/queue.py` is used by 2 of the 3 other source files.",
                        List.of("postbag/__init__.py:2-2", "postbag/server.py:2-2")));
    }

    @Test
    void keeps_every_requirement_and_drops_invented_ones() {
        Knowledge known = Project.mailQueue().known();
        FactCheck facts = FactCheck.against(known.code());
        DependencyAnswer answer = new DependencyAnswer(
                List.of(new Use("PyYAML", "Reads the settings."), new Use("leftpad", "Pads.")), List.of(), 0.5);

        DependencyInsight insight = agent.insight(answer, known, facts);

        assertThat(insight.external())
                .extracting(external -> external.purpose())
                .containsExactly("Reads the settings.", "");
        assertThat(facts.dropped()).isEqualTo(1);
    }

    @Test
    void the_brief_shows_requirements_with_the_lines_that_import_them() {
        Knowledge known = Project.mailQueue().known();

        String requirements = Briefs.text(agent.brief(known), "requirements");

        assertThat(requirements)
                .contains("pyproject.toml:4-4 PyYAML >=6 (runtime), 1 importing files: postbag/queue.py:2-2");
    }

    @Test
    void a_package_named_like_its_module_is_found_by_it() {
        assertThat(ImportNames.of("python", "attrs-x")).containsExactly("attrs_x", "attrs-x");
        assertThat(ImportNames.of("python", "numpy")).containsExactly("numpy");
    }

    @Test
    void namespaces_of_php_and_modules_of_swift_follow_the_name_of_the_package() {
        assertThat(ImportNames.of("composer", "psr/http-message"))
                .containsExactly("Psr\\HttpMessage", "Psr\\Http\\Message", "HttpMessage");
        assertThat(ImportNames.of("swift", "swift-case-paths")).contains("CasePaths");
    }

    @Test
    void a_method_of_the_same_name_is_no_call_of_the_package(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("package.json"), "{\"name\": \"shop\", \"dependencies\": {\"send\": \"1\"}}\n");
        Files.writeString(folder.resolve("index.js"), """
                var send = require('send');
                var res = exports = module.exports = {};
                res.json = function json(it) { return this.send(it); };
                res.file = function file(it) { return send(it); };
                """);
        SourceTree tree = new RepositoryScanner().scan(folder, ScanOptions.defaults());
        Knowledge known = Knowledge.of(CodeAnalyzer.standard().analyze(tree), tree);

        DependencyInsight insight = agent.insight(agent.staticAnswer(known), known, FactCheck.against(known.code()));

        assertThat(insight.external().get(0).purpose()).isEqualTo("Called by `res.file` in `index.js`.");
    }
}
