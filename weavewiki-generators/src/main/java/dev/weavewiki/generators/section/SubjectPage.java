package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A section of larger wikis, gathered from documents, files and behaviours on its subject. */
record SubjectPage(
        Section section,
        String folder,
        Phrase holds,
        String headings,
        String files,
        Set<Behaviour.Kind> behaviours,
        List<Document.Kind> documents)
        implements PageSource {

    private static final int LISTED = 30;

    static List<PageSource> all() {
        return List.of(
                new SubjectPage(
                        Section.DEPLOYMENT,
                        "deployment",
                        Phrase.of("how it is released, packaged and run"),
                        "deploy|docker|kubernetes|releas|publish|production",
                        ".*(?:Dockerfile.*|docker-compose.*|Procfile|Chart\\.yaml|\\.goreleaser.*|release.*\\.ya?ml|deploy.*\\.ya?ml)",
                        Set.of(),
                        List.of()),
                new SubjectPage(
                        Section.TROUBLESHOOTING,
                        "troubleshooting",
                        Phrase.of("what can go wrong, and how the code says so"),
                        "troubleshoot|faq|frequently|known issue|common (?:error|problem)|debug",
                        "",
                        Set.of(Behaviour.Kind.ERROR_HANDLING),
                        List.of()),
                new SubjectPage(
                        Section.SECURITY,
                        "security",
                        Phrase.of("the security policy and what touches it"),
                        "security|vulnerab|authentication|authori[sz]ation",
                        ".*(?:SECURITY.*|codeql.*\\.ya?ml)",
                        Set.of(),
                        List.of(Document.Kind.SECURITY)),
                new SubjectPage(
                        Section.OPERATIONS,
                        "operations",
                        Phrase.of("concurrency, input and output, and state at run time"),
                        "operat|monitor|logging|metric|observab|performance|scal(?:e|ing)\\b",
                        "",
                        Set.of(Behaviour.Kind.CONCURRENCY, Behaviour.Kind.INPUT_OUTPUT, Behaviour.Kind.STATE),
                        List.of()),
                new SubjectPage(
                        Section.GOVERNANCE,
                        "governance",
                        Phrase.of("licence, ownership and decisions"),
                        "governance|licen[cs]e|maintainer|code of conduct|ownership",
                        ".*(?:LICEN[CS]E.*|CODEOWNERS|CODE_OF_CONDUCT.*|GOVERNANCE.*|MAINTAINERS.*)",
                        Set.of(),
                        List.of(Document.Kind.ARCHITECTURE_DECISION)));
    }

    @Override
    public Stream<PlannedPage> plan(Knowledge known) {
        if (!known.blueprint().has(section)) {
            return Stream.empty();
        }
        Quotes quotes = Quotes.about(known, headings).without(Quotes.titled(known, headings));
        List<Quotes> whole = Stream.concat(
                        Stream.of(Quotes.titled(known, headings)),
                        documents.stream().map(kind -> Quotes.of(known, kind)))
                .filter(found -> !found.isEmpty())
                .toList();
        List<SourceFile> found = known.code().files().stream()
                .filter(file -> !files.isEmpty() && file.path().name().matches(files))
                .toList();
        Map<RepoPath, List<Claim>> claims = claims(known);
        if (quotes.isEmpty() && whole.isEmpty() && found.isEmpty() && claims.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                folder + "/index.md",
                "index.md",
                Words.capital(known.language().word(section)),
                known.language().text(holds),
                (site, layout) -> write(site, layout, quotes, whole, found, claims)));
    }

    /** What the code does in this regard, by file, the most central files first. */
    private Map<RepoPath, List<Claim>> claims(Knowledge known) {
        Map<RepoPath, List<Claim>> claims = new LinkedHashMap<>();
        known.fileInsights().files().stream()
                .sorted(Comparator.comparingDouble(
                                (FileInsight insight) -> -known.code().centrality(insight.path()))
                        .thenComparing(FileInsight::path))
                .forEach(insight -> {
                    List<Claim> found = insight.behaviours().stream()
                            .filter(behaviour -> behaviours.contains(behaviour.kind()))
                            .map(Behaviour::claim)
                            .toList();
                    if (!found.isEmpty()) {
                        claims.put(insight.path(), found);
                    }
                });
        return claims;
    }

    private static void write(
            Site site,
            PageLayout layout,
            Quotes quotes,
            List<Quotes> whole,
            List<SourceFile> files,
            Map<RepoPath, List<Claim>> claims) {
        whole.forEach(found -> found.write(layout, site.known().texts()));
        quotes.write(layout, site.known().texts());
        layout.section(site.say().text("In the code"), () -> inCode(layout, claims));
        if (!files.isEmpty()) {
            layout.section(site.say().text("Files"));
            layout.bullets(files.stream()
                    .limit(LISTED)
                    .map(file -> layout.source(file.path()))
                    .toList());
        }
    }

    private static void inCode(PageLayout layout, Map<RepoPath, List<Claim>> claims) {
        layout.bullets(claims.entrySet().stream()
                .limit(LISTED)
                .map(entry -> item(layout, entry.getKey(), entry.getValue()))
                .filter(item -> !item.isEmpty())
                .toList());
        if (claims.size() > LISTED) {
            ProseLanguage say = layout.say();
            layout.text(say.text(
                    "The documentation of {0} tells of the same; see {1}.",
                    say.count(claims.size() - LISTED, "more file"),
                    layout.page("domains/index.md", say.text("Domains"))));
        }
    }

    private static String item(PageLayout layout, RepoPath file, List<Claim> claims) {
        List<String> told = claims.stream()
                .map(layout::claim)
                .filter(text -> !text.isEmpty())
                .toList();
        return told.isEmpty() ? "" : layout.fileName(file) + ": " + String.join(" ", told);
    }
}
