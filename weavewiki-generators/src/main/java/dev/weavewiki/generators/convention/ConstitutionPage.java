package dev.weavewiki.generators.convention;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The conventions of the code, each with the numbers behind it and the exceptions by name. */
public final class ConstitutionPage implements PageSource {

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        List<Convention> found = conventions(known);
        if (found.isEmpty()) {
            return Stream.empty();
        }
        ProseLanguage say = known.language();
        return Stream.of(PlannedPage.of(
                "constitution.md",
                "index.md",
                say.text("Constitution"),
                say.text("{0} measured in the code", say.count(found.size(), "coding convention")),
                (site, layout) -> write(site, layout, found)));
    }

    private static List<Convention> conventions(Knowledge known) {
        CodeModel code = known.code();
        ProseLanguage say = known.language();
        List<Convention> all = new ArrayList<>(NamingConventions.in(code, say));
        all.addAll(CommentConventions.in(code, say));
        all.addAll(LayoutConventions.in(code, say));
        all.addAll(ImportConventions.in(code, say));
        all.addAll(TestConventions.in(code, say));
        return all;
    }

    private static void write(Site site, PageLayout layout, List<Convention> found) {
        layout.text(site.say()
                .text(
                        "The rules that this code follows, whether or not they are written down anywhere. Each was counted;"
                                + " what does not follow a rule is named below it. A contribution that follows them will look at"
                                + " home."));
        Map<String, List<Convention>> groups = new LinkedHashMap<>();
        found.forEach(one ->
                groups.computeIfAbsent(one.group(), key -> new ArrayList<>()).add(one));
        groups.forEach((group, conventions) -> {
            layout.section(group);
            layout.bullets(conventions.stream()
                    .map(one -> item(layout, one))
                    .filter(item -> !item.isEmpty())
                    .toList());
        });
        tools(site, layout);
    }

    private static String item(PageLayout layout, Convention convention) {
        String rule = layout.claim(new Claim(convention.statement(), convention.examples()));
        if (rule.isEmpty() || convention.exceptions().isEmpty()) {
            return rule;
        }
        List<String> names = convention.exceptions().stream()
                .map(one -> layout.cite(one.evidence(), Markdown.code(one.name())))
                .toList();
        return rule + "\n  - " + layout.say().text("Otherwise: {0}", String.join(", ", names));
    }

    /** Files by which tools enforce a style; named, not interpreted. */
    private static void tools(Site site, PageLayout layout) {
        List<String> files = site.code().files().stream()
                .filter(file -> file.path()
                        .name()
                        .matches(
                                "\\.editorconfig|\\.eslintrc.*|eslint\\.config\\..*|\\.prettierrc.*|\\.flake8|ruff\\.toml"
                                        + "|\\.golangci\\.ya?ml|checkstyle.*\\.xml|\\.pre-commit-config\\.yaml|rustfmt\\.toml"
                                        + "|\\.clang-format|\\.scalafmt\\.conf|\\.rubocop\\.yml"))
                .limit(10)
                .map(file -> layout.source(file.path()))
                .toList();
        if (!files.isEmpty()) {
            layout.section(site.say().text("Kept by tools"))
                    .text(site.say().text("These files configure formatters and linters:"));
            layout.bullets(files);
        }
    }
}
