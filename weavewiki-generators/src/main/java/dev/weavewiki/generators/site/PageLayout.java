package dev.weavewiki.generators.site;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Markdown;
import dev.weavewiki.generators.markdown.Mermaid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays out one page: its opening, its sections, each closed by its sources, and its claims. Methods that take Markdown
 * trust it; claims, citations, paths and code are escaped here. Evidence that the code model does not hold is left out,
 * and so are claims of which none is left. Not safe for use by several threads.
 */
public final class PageLayout {

    /** How many sources a claim and the opening list at most, so that they stay readable. */
    private static final int CITED_BY_CLAIM = 2;

    private static final int LISTED_FILES = 25;
    private static final int CLAIMS_PER_PARAGRAPH = 3;

    private final Site site;
    private final PlannedPage plan;
    private final StringBuilder body = new StringBuilder();
    private final Map<RepoPath, Integer> cited = new LinkedHashMap<>();
    private final SectionSources sectionSources = new SectionSources();
    private final Set<Claim> claims = new LinkedHashSet<>();

    PageLayout(Site site, PlannedPage plan) {
        this.site = site;
        this.plan = plan;
    }

    /** Lays out a page that is not part of the plan, such as the report on the plan itself. */
    public static PageLayout of(Site site, PlannedPage plan) {
        return new PageLayout(site, plan);
    }

    public PagePath path() {
        return plan.path();
    }

    /** What the page is written in. */
    public ProseLanguage say() {
        return site.say();
    }

    /** Closes the section before and opens another. */
    public PageLayout section(String heading) {
        return heading(2, heading);
    }

    /** Closes the section before and opens another, one level below {@link #section}. */
    public PageLayout subsection(String heading) {
        return heading(3, heading);
    }

    /** A section that is there only if its content writes something. */
    public PageLayout section(String heading, Runnable content) {
        closeSection();
        int before = body.length();
        section(heading);
        int start = body.length();
        content.run();
        if (body.length() == start) {
            body.setLength(before);
        }
        return this;
    }

    private PageLayout heading(int level, String heading) {
        closeSection();
        return block("#".repeat(level) + " " + Markdown.plain(heading));
    }

    /** A paragraph of Markdown; nothing for blank text. */
    public PageLayout text(String markdown) {
        return markdown.isBlank() ? this : block(markdown.strip());
    }

    public PageLayout bullets(List<String> markdown) {
        return text(String.join("\n", markdown.stream().map(item -> "- " + item).toList()));
    }

    public PageLayout numbered(List<String> markdown) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < markdown.size(); i++) {
            list.append(i + 1).append(". ").append(markdown.get(i)).append('\n');
        }
        return text(list.toString());
    }

    public PageLayout table(List<String> head, List<List<String>> rows) {
        return text(Markdown.table(head, rows));
    }

    public PageLayout fence(String language, List<String> lines) {
        return text(Markdown.fence(language, lines));
    }

    /** A diagram and a sentence below that says what it shows. */
    public PageLayout diagram(Mermaid diagram, String caption) {
        return fence("mermaid", diagram.lines()).text("*" + caption + "*");
    }

    /** A computed diagram with what it shows and what it leaves out. */
    public PageLayout drawing(Drawing drawing, String shows) {
        return diagram(drawing.diagram(), drawing.caption(say(), shows));
    }

    /** The statements as paragraphs, each followed by its citations; neighbours with the same citations share them. */
    public PageLayout claims(List<Claim> statements) {
        List<Claim> held = statements.stream()
                .map(claim -> new Claim(claim.statement(), held(claim)))
                .filter(claim -> !claim.evidence().isEmpty())
                .toList();
        for (int from = 0; from < held.size(); from += CLAIMS_PER_PARAGRAPH) {
            text(paragraph(held.subList(from, Math.min(held.size(), from + CLAIMS_PER_PARAGRAPH))));
        }
        return this;
    }

    private String paragraph(List<Claim> held) {
        List<String> prose = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            boolean shared = i + 1 < held.size() && shown(held.get(i + 1)).containsAll(shown(held.get(i)));
            claims.add(held.get(i));
            prose.add(shared ? sentence(held.get(i)) : cited(held.get(i)));
        }
        return String.join(" ", prose);
    }

    private static List<Evidence> shown(Claim held) {
        return held.evidence().stream().limit(CITED_BY_CLAIM).toList();
    }

    private static String sentence(Claim held) {
        String statement = Markdown.prose(held.statement());
        return statement.matches("(?s).*[.!?:…]") ? statement : statement + ".";
    }

    private String cited(Claim held) {
        String links = String.join(", ", shown(held).stream().map(this::cite).toList());
        return sentence(held) + " (" + links + ")";
    }

    /** The statements as a list, each followed by its citations. */
    public PageLayout claimList(List<Claim> statements) {
        return bullets(statements.stream()
                .map(this::claim)
                .filter(text -> !text.isEmpty())
                .toList());
    }

    /** The statement followed by its citations; empty where no evidence for it is left. */
    public String claim(Claim claim) {
        List<Evidence> held = held(claim);
        if (held.isEmpty()) {
            return "";
        }
        Claim kept = new Claim(claim.statement(), held);
        claims.add(kept);
        return cited(kept);
    }

    /** The statement without citations, for places whose row or section cites it; counts as a claim of the page. */
    public String uncited(Claim claim) {
        List<Evidence> held = held(claim);
        if (held.isEmpty()) {
            return "";
        }
        claims.add(new Claim(claim.statement(), held));
        held.stream().limit(1).forEach(this::source);
        return Markdown.prose(claim.statement());
    }

    private List<Evidence> held(Claim claim) {
        return claim.evidence().stream().filter(site.code()::holds).distinct().toList();
    }

    /** A link {@code [path:from-to](…#Lfrom-Lto)}; the section will name it among its sources. */
    public String cite(Evidence evidence) {
        source(evidence);
        return citation(evidence, Markdown.plain(evidence.citation()));
    }

    /** A citation with a shorter label of Markdown, for tables whose rows belong to one file. */
    public String cite(Evidence evidence, String label) {
        source(evidence);
        return citation(evidence, label);
    }

    private String citation(Evidence evidence, String label) {
        return Markdown.link(
                label,
                Site.sourceAddress(path(), evidence.path()) + "#L"
                        + evidence.lines().from() + "-L" + evidence.lines().to());
    }

    /** A link to a whole declaration, labelled with its lines; only its first lines are a source of the section. */
    public String lines(Evidence declaration) {
        source(new Evidence(declaration.path(), declaration.lines().head(15)));
        return citation(declaration, declaration.lines().toString());
    }

    /** Names the evidence among the sources of the section without a link in the text. */
    public PageLayout source(Evidence evidence) {
        if (site.code().holds(evidence)) {
            sectionSources.add(evidence);
            cited.merge(evidence.path(), 1, Integer::sum);
        }
        return this;
    }

    /** A link to a file of the repository. */
    public String source(RepoPath file) {
        return source(file, Markdown.plain(file.value()));
    }

    /** A link to a file of the repository with a label of Markdown. */
    public String source(RepoPath file, String label) {
        cited.merge(file, 1, Integer::sum);
        return Markdown.link(label, Site.sourceAddress(path(), file));
    }

    /** A link to where the file is documented, labelled with its path. */
    public String file(RepoPath file) {
        return site.fileLink(path(), file, Markdown.plain(file.value()));
    }

    /** A link to where the file is documented, labelled with its name only. */
    public String fileName(RepoPath file) {
        return site.fileLink(path(), file, Markdown.plain(file.name()));
    }

    /** A link to another page, labelled with its title. */
    public String page(PlannedPage other) {
        return Markdown.link(Markdown.plain(other.title()), path().linkTo(other.path()));
    }

    /** A link to another page where it exists; else the label alone. */
    public String page(String other, String label) {
        PagePath target = PagePath.of(other);
        boolean exists = target.equals(Site.COVERAGE) || site.find(target).isPresent();
        return exists ? Markdown.link(Markdown.plain(label), path().linkTo(target)) : Markdown.plain(label);
    }

    private PageLayout block(String markdown) {
        body.append(markdown).append("\n\n");
        return this;
    }

    private void closeSection() {
        List<String> links = sectionSources.take().stream()
                .map(source -> citation(
                        source.evidence(),
                        source.isFirstOfFile()
                                ? Markdown.plain(source.evidence().citation())
                                : source.evidence().lines().toString()))
                .toList();
        if (!links.isEmpty()) {
            block(say().text("Sources: {0}", String.join(", ", links)));
        }
    }

    /** The page with everything laid out so far. */
    public Page build() {
        closeSection();
        List<RepoPath> sources = cited.entrySet().stream()
                .sorted(Map.Entry.<RepoPath, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        String text = plan.isMarkdown() ? opening(sources) + body : body.toString();
        return new Page(path(), plan.title(), text.stripTrailing() + "\n", sources, new ArrayList<>(claims));
    }

    private String opening(List<RepoPath> sources) {
        StringBuilder text = new StringBuilder("# " + Markdown.plain(plan.title()) + "\n\n");
        site.find(plan.partOf())
                .filter(parent -> !parent.path().equals(path()))
                .ifPresent(parent ->
                        text.append(say().text("Part of {0}", page(parent))).append("\n\n"));
        commit(text);
        if (!sources.isEmpty()) {
            text.append("<details>\n<summary>")
                    .append(say().text("Relevant source files"))
                    .append("</summary>\n\n");
            sources.stream()
                    .limit(LISTED_FILES)
                    .forEach(file -> text.append("- ")
                            .append(Markdown.link(Markdown.plain(file.value()), Site.sourceAddress(path(), file)))
                            .append('\n'));
            if (sources.size() > LISTED_FILES) {
                int more = sources.size() - LISTED_FILES;
                text.append("- ")
                        .append(say().text(more, "and {0} more file", "and {0} more", say().number(more)))
                        .append('\n');
            }
            text.append("\n</details>\n\n");
        }
        return text.toString();
    }

    /** Who wrote the page, and from what: by this line the wiki is known as ours where nothing else tells. */
    private void commit(StringBuilder text) {
        text.append(site.origin()).append("\n\n");
    }
}
