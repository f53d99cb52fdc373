package dev.weavewiki.generators;

import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.code.*;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.LanguageId;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.*;
import dev.weavewiki.core.model.product.DocumentationBlueprint.DomainPages;
import dev.weavewiki.core.model.product.DocumentationBlueprint.DomainStructure;
import dev.weavewiki.core.model.product.DocumentationBlueprint.FilePage;
import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.model.product.DocumentationBlueprint.TopicPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A repository of a few files, known as far as the generators need it. */
final class SmallProject {

    static final RepoPath MAIN = RepoPath.of("src/shop/Main.java");
    static final RepoPath CART = RepoPath.of("src/shop/Cart.java");
    static final RepoPath BUILDER = RepoPath.of("src/shop/CartBuilder.java");
    static final RepoPath ODD = RepoPath.of("src/[odd] (name)_.java");
    static final RepoPath TEST = RepoPath.of("test/shop/CartTest.java");
    static final RepoPath README = RepoPath.of("README.md");

    private static final int LINES = 40;

    private SmallProject() {}

    static Knowledge known() {
        return known(code());
    }

    static Knowledge known(CodeModel code) {
        return known(code, path -> code.file(path).isEmpty() ? List.of() : lines(path));
    }

    /** The same with a README of these sections, which stand in these lines. */
    static Knowledge with(List<Document.Section> sections, List<String> readme) {
        CodeModel code = code(new Document(README, Document.Kind.README, "Shop", sections));
        return known(
                code, path -> path.equals(README) ? readme : code.file(path).isEmpty() ? List.of() : lines(path));
    }

    private static Knowledge known(CodeModel code, SourceTexts texts) {
        return Knowledge.of(code, texts)
                .plus(profile())
                .plus(new ReadingPlan(ProjectScale.MEDIUM, List.of(), Tokens.ZERO))
                .plus(insights())
                .plus(project())
                .plus(domains())
                .plus(blueprint());
    }

    private static List<String> lines(RepoPath path) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= LINES; i++) {
            lines.add("line " + i + " of " + path + (i == 6 ? " ``` <b>" : ""));
        }
        return lines;
    }

    /** The same with these documents, which hold their sections' texts line by line. */
    static Knowledge documented(List<Document> documents) {
        CodeModel plain = code();
        CodeModel code = CodeModel.builder(plain.name())
                .files(plain.files())
                .documents(documents)
                .graph(plain.graph())
                .build();
        return known(
                code,
                path -> documents.stream()
                        .filter(document -> document.path().equals(path))
                        .flatMap(document -> document.sections().stream())
                        .map(Document.Section::text)
                        .toList());
    }

    /** The same with a manifest that requires these. */
    static Knowledge requiring(List<Manifest.Requirement> requirements) {
        Manifest manifest =
                new Manifest(RepoPath.of("build.gradle"), "gradle", "shop", "", "", "", requirements, List.of());
        CodeModel plain = code();
        ScannedFile module = new ScannedFile(
                RepoPath.of("till/build.gradle"),
                LanguageId.of("groovy"),
                FileRole.MANIFEST,
                10,
                1,
                ContentHash.of("0"),
                false);
        List<SourceFile> files = new ArrayList<>(plain.files());
        files.add(new SourceFile(module, FileStructure.unknown("")));
        return known(CodeModel.builder(plain.name())
                .files(files)
                .manifests(List.of(manifest))
                .graph(plain.graph())
                .build());
    }

    static Knowledge of(List<Manifest> manifests, List<History.Version> tags) {
        CodeModel plain = code();
        History old = plain.history();
        return known(CodeModel.builder(plain.name())
                .files(plain.files())
                .manifests(manifests)
                .history(new History(
                        old.commit(),
                        old.date(),
                        old.commits(),
                        old.authors(),
                        old.firstDate(),
                        old.modified(),
                        old.recent(),
                        tags,
                        old.churn()))
                .graph(plain.graph())
                .build());
    }

    static CodeModel code() {
        return code(new Document(
                README,
                Document.Kind.README,
                "Shop",
                List.of(new Document.Section(
                        "Installation <now>",
                        2,
                        "Get it from https://example.org/shop, [here](http://evil.example).\n# not a heading",
                        List.of(new Document.CodeBlock("sh", "make install", Evidence.of(README, LineRange.of(5, 7)))),
                        Evidence.of(README, LineRange.of(3, 9))))));
    }

    private static CodeModel code(Document readme) {
        return CodeModel.builder("shop")
                .files(List.of(
                        file(
                                MAIN,
                                FileRole.SOURCE,
                                List.of(type(MAIN, "Main"), method(MAIN, "Main", "main")),
                                List.of()),
                        file(
                                CART,
                                FileRole.SOURCE,
                                List.of(type(CART, "Cart"), method(CART, "Cart", "add")),
                                List.of()),
                        file(BUILDER, FileRole.SOURCE, builder(), List.of()),
                        file(
                                ODD,
                                FileRole.SOURCE,
                                List.of(type(ODD, "Odd")),
                                List.of(new Inheritance("Odd", "Cart", 3))),
                        file(TEST, FileRole.TEST, List.of(type(TEST, "CartTest")), List.of()),
                        file(README, FileRole.DOCUMENTATION, List.of(), List.of())))
                .exclusions(List.of(new Exclusion(RepoPath.of("logo.png"), Exclusion.Rule.BINARY, "")))
                .dependencies(List.of(
                        Dependency.certain(MAIN, CART, DependencyKind.CALL, 7),
                        Dependency.certain(MAIN, BUILDER, DependencyKind.IMPORT, 2),
                        Dependency.certain(BUILDER, CART, DependencyKind.TYPE_USE, 5),
                        Dependency.certain(ODD, CART, DependencyKind.INHERIT, 3),
                        Dependency.certain(TEST, CART, DependencyKind.CALL, 9)))
                .calls(List.of(Call.certain(new SymbolRef(MAIN, "Main.main"), new SymbolRef(CART, "Cart.add"), 7)))
                .entryPoints(List.of(entry()))
                .facts(List.of(
                        fact(Fact.Kind.CONFIGURATION_KEY, "SHOP_HOME", "environment", 8),
                        fact(Fact.Kind.HTTP_ENDPOINT, "/items", "GET", 6),
                        fact(Fact.Kind.HTTP_ENDPOINT, "/items", "POST", 7),
                        fact(Fact.Kind.SCHEDULED_JOB, "Main.clean", "cron 0 3 * * *", 9)))
                .manifests(List.of())
                .documents(List.of(readme))
                .history(new History(
                        "0123456789abcdef0123456789abcdef01234567",
                        "2026-01-02",
                        12,
                        2,
                        "2025-01-01",
                        true,
                        List.of(new History.Commit("0123456", "2026-01-02", "Add <script> | and [x](y)")),
                        List.of(),
                        Map.of(CART, 5)))
                .graph(new CodeGraph(Map.of(CART, 1.0, BUILDER, 0.4), List.of(), Map.of()))
                .build();
    }

    private static Fact fact(Fact.Kind kind, String name, String detail, int line) {
        return new Fact(kind, name, detail, Evidence.of(MAIN, LineRange.at(line)));
    }

    private static EntryPoint entry() {
        return new EntryPoint(
                EntryPoint.Kind.MAIN, "Main.main", "has a main method", Evidence.of(MAIN, LineRange.at(5)));
    }

    private static List<Symbol> builder() {
        return List.of(
                type(BUILDER, "CartBuilder"),
                symbol(BUILDER, "CartBuilder", "size", SymbolKind.METHOD, "public CartBuilder size(int size)", 5),
                symbol(
                        BUILDER,
                        "CartBuilder",
                        "owner",
                        SymbolKind.METHOD,
                        "public CartBuilder owner(String owner)",
                        10),
                symbol(BUILDER, "CartBuilder", "build", SymbolKind.METHOD, "public Cart build()", 15));
    }

    private static Symbol type(RepoPath path, String name) {
        return new Symbol(
                path,
                name,
                name,
                SymbolKind.CLASS,
                Visibility.PUBLIC,
                "public class " + name,
                "Holds <b>things</b>. More of it.",
                LineRange.of(4, 38),
                "");
    }

    private static Symbol method(RepoPath path, String type, String name) {
        return symbol(path, type, name, SymbolKind.METHOD, "public void " + name + "()", 5);
    }

    private static Symbol symbol(RepoPath path, String type, String name, SymbolKind kind, String signature, int line) {
        return new Symbol(
                path,
                name,
                type + "." + name,
                kind,
                Visibility.PUBLIC,
                signature,
                "",
                LineRange.of(line, line + 5),
                type);
    }

    private static SourceFile file(RepoPath path, FileRole role, List<Symbol> symbols, List<Inheritance> inheritance) {
        var structure = new FileStructure(
                true,
                "shop",
                "",
                0,
                0,
                symbols,
                List.of(),
                List.of(),
                inheritance,
                List.of(),
                path.equals(CART) ? List.of(new Marker("TODO", "count <twice>", 12)) : List.of(),
                new TextStyle(0, 30, 4, 80, true, true),
                "");
        return new SourceFile(
                new ScannedFile(path, LanguageId.of("java"), role, 100, LINES, new ContentHash("00"), false),
                structure);
    }

    private static Claim claim(String statement, RepoPath path) {
        return Claim.of(statement, Evidence.of(path, LineRange.of(4, 6)));
    }

    private static ProjectProfile profile() {
        return new ProjectProfile(List.of(
                output(
                        "purpose",
                        new PurposeInsight(
                                claim("Sells things to people.", README),
                                List.of(claim("Keeps a `Cart` for each of them.", CART)),
                                List.of(),
                                List.of())),
                output(
                        "entry-point",
                        new EntryPointInsight(List.of(new EntryPointInsight.Entry(entry(), "Starts the shop.")))),
                output(
                        "terminology",
                        new TerminologyInsight(List.of(new TerminologyInsight.Term(
                                "Cart", claim("What a customer is about to buy.", CART)))))));
    }

    private static AgentOutput output(String agent, ProfileInsight insight) {
        return new AgentOutput(AgentId.of(agent), 1, insight, Score.ONE, Provenance.STATIC_ANALYSIS, 0);
    }

    private static FileInsights insights() {
        return new FileInsights(List.of(
                insight(MAIN, ProcessingTier.CORE),
                insight(CART, ProcessingTier.IMPORTANT),
                insight(BUILDER, ProcessingTier.STANDARD),
                insight(ODD, ProcessingTier.LEAF),
                insight(TEST, ProcessingTier.STANDARD)));
    }

    private static FileInsight insight(RepoPath path, ProcessingTier tier) {
        return new FileInsight(
                path,
                tier,
                "Keeps <i>what</i> `" + path.stem() + "` needs.",
                FileInsight.Importance.HIGH,
                List.of(claim("It holds [things](http://evil.example).", path)),
                List.of(new FileInsight.SymbolNote(
                        path.stem(), "public class A | B", "Holds things.", LineRange.of(4, 20))),
                path.equals(CART) ? List.of() : List.of(new FileInsight.Relation(CART, DependencyKind.IMPORT, 2)),
                List.of(),
                List.of(new FileInsight.Behaviour(
                        FileInsight.Behaviour.Kind.ERROR_HANDLING, claim("It throws when empty.", path))),
                List.of(),
                Provenance.STATIC_ANALYSIS,
                "",
                TokenUsage.NONE,
                0);
    }

    private static ProjectInsights project() {
        var architecture = new ArchitectureInsight(
                "small program",
                List.of(claim("One file starts, the others hold.", MAIN)),
                List.of(
                        new ArchitectureInsight.Layer("Entry", "starts", List.of(MAIN)),
                        new ArchitectureInsight.Layer("Model", "holds", List.of(CART, BUILDER))),
                List.of(),
                List.of());
        var flow = new FlowInsight(List.of(new FlowInsight.Flow(
                "Adding to the end",
                FlowInsight.Kind.CONTROL,
                "a start",
                List.of(
                        new FlowInsight.Step(new SymbolRef(MAIN, "Main.main"), claim("Starts.", MAIN)),
                        new FlowInsight.Step(new SymbolRef(CART, "Cart.add"), claim("Adds.", CART))))));
        var risk = new RiskInsight(
                List.of(new RiskInsight.Hotspot(CART, 0.5, 4, 40, 5, "central")),
                List.of(new RiskInsight.Risk(
                        RiskInsight.Kind.DEBT, RiskInsight.Severity.LOW, claim("A note is left.", CART))));
        return new ProjectInsights(
                List.of(finding("architecture", architecture), finding("flow", flow), finding("risk", risk)));
    }

    private static ProjectFinding finding(String agent, ProjectInsight insight) {
        return new ProjectFinding(AgentId.of(agent), insight, Provenance.STATIC_ANALYSIS, 0);
    }

    private static DomainMap domains() {
        return new DomainMap(
                List.of(
                        domain("Shop", "shop", List.of(MAIN, BUILDER, ODD)),
                        domain("Cart", "cart", List.of(CART, TEST))),
                List.of());
    }

    private static DomainInsight domain(String name, String slug, List<RepoPath> files) {
        return new DomainInsight(
                name,
                slug,
                "Keeps " + name + ".",
                List.of(claim("All belongs together.", files.get(0))),
                List.of(),
                List.of(files.get(0)),
                files,
                Provenance.STATIC_ANALYSIS,
                0);
    }

    private static DocumentationBlueprint blueprint() {
        var shop = PagePath.of("domains/shop/index.md");
        var cart = PagePath.of("domains/cart/index.md");
        return new DocumentationBlueprint(
                ProjectScale.MEDIUM,
                List.of(Section.values()),
                List.of(new TopicPage(
                        PagePath.of("topics/carts.md"),
                        PagePath.INDEX,
                        "Carts",
                        "How carts work.",
                        List.of(),
                        List.of(CART, README))),
                List.of(
                        new DomainPages(
                                "shop",
                                shop,
                                DomainStructure.SINGLE_PAGE,
                                List.of(new FilePage(shop, "Shop", List.of(MAIN, BUILDER, ODD)))),
                        new DomainPages(
                                "cart",
                                cart,
                                DomainStructure.INDEX_WITH_PAGES,
                                List.of(new FilePage(
                                        PagePath.of("domains/cart/cart.md"), "Carts in full", List.of(CART, TEST))))),
                false);
    }
}
