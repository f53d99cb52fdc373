package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import dev.weavewiki.generators.site.PageSource;
import dev.weavewiki.generators.site.PlannedPage;
import dev.weavewiki.generators.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A section of larger wikis, gathered from documents, files and behaviours on its subject. */
record SubjectPage(
        Section section,
        String folder,
        String holds,
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
                        "how it is released, packaged and run",
                        "deploy|docker|kubernetes|releas|publish|production",
                        ".*(?:Dockerfile.*|docker-compose.*|Procfile|Chart\\.yaml|\\.goreleaser.*|release.*\\.ya?ml|deploy.*\\.ya?ml)",
                        Set.of(),
                        List.of()),
                new SubjectPage(
                        Section.TROUBLESHOOTING,
                        "troubleshooting",
                        "what can go wrong, and how the code says so",
                        "troubleshoot|faq|frequently|known issue|common (?:error|problem)|debug",
                        "",
                        Set.of(Behaviour.Kind.ERROR_HANDLING),
                        List.of()),
                new SubjectPage(
                        Section.SECURITY,
                        "security",
                        "the security policy and what touches it",
                        "security|vulnerab|authentication|authori[sz]ation",
                        ".*(?:SECURITY.*|codeql.*\\.ya?ml)",
                        Set.of(),
                        List.of(Document.Kind.SECURITY)),
                new SubjectPage(
                        Section.OPERATIONS,
                        "operations",
                        "concurrency, input and output, and state at run time",
                        "operat|monitor|logging|metric|observab|performance|scal(?:e|ing)\\b",
                        "",
                        Set.of(Behaviour.Kind.CONCURRENCY, Behaviour.Kind.INPUT_OUTPUT, Behaviour.Kind.STATE),
                        List.of()),
                new SubjectPage(
                        Section.GOVERNANCE,
                        "governance",
                        "licence, ownership and decisions",
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
        Quotes quotes = Quotes.about(known, headings);
        List<Quotes> whole = documents.stream()
                .map(kind -> Quotes.of(known, kind))
                .filter(found -> !found.isEmpty())
                .toList();
        List<SourceFile> found = known.code().files().stream()
                .filter(file -> !files.isEmpty() && file.path().name().matches(files))
                .toList();
        List<Claim> claims = claims(known);
        if (quotes.isEmpty() && whole.isEmpty() && found.isEmpty() && claims.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(PlannedPage.of(
                folder + "/index.md",
                "index.md",
                Words.capital(folder),
                holds,
                (site, layout) -> write(site, layout, quotes, whole, found, claims)));
    }

    private List<Claim> claims(Knowledge known) {
        List<Claim> claims = new ArrayList<>();
        known.fileInsights()
                .files()
                .forEach(insight -> insight.behaviours().stream()
                        .filter(behaviour -> behaviours.contains(behaviour.kind()))
                        .forEach(behaviour -> claims.add(behaviour.claim())));
        return claims;
    }

    private static void write(
            Site site,
            PageLayout layout,
            Quotes quotes,
            List<Quotes> whole,
            List<SourceFile> files,
            List<Claim> claims) {
        whole.forEach(found -> found.write(layout));
        quotes.write(layout);
        if (!claims.isEmpty()) {
            layout.section("In the code")
                    .claimList(claims.stream().limit(LISTED).toList());
            if (claims.size() > LISTED) {
                layout.text("The documentation of the files names " + Words.number(claims.size() - LISTED)
                        + " more; see " + layout.page("domains/index.md", "Domains") + ".");
            }
        }
        if (!files.isEmpty()) {
            layout.section("Files");
            layout.bullets(files.stream()
                    .limit(LISTED)
                    .map(file -> layout.source(file.path()))
                    .toList());
        }
    }
}
