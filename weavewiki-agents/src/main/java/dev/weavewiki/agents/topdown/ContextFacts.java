package dev.weavewiki.agents.topdown;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.Excerpts;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.Ranked;
import dev.weavewiki.agents.RepeatedName;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectProfile;
import dev.weavewiki.core.model.product.StructureInsight;
import dev.weavewiki.core.model.product.TerminologyInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The contexts as folders, types and their documentation show them. */
final class ContextFacts {

    private static final int MOST_CONTEXTS = 12;
    private static final int MOST_RELATIONS = 8;
    private static final int MOST_TERMS = 25;

    private final Knowledge known;
    private final CodeModel code;
    private final AreaGraph graph;
    private final boolean buildOnly;

    private ContextFacts(Knowledge known, AreaGraph graph) {
        this.known = known;
        this.code = known.code();
        this.graph = graph;
        this.buildOnly = graph.areas().stream()
                .flatMap(area -> area.files().stream())
                .allMatch(path -> BuildCode.is(code, path));
    }

    static ContextFacts of(Knowledge known) {
        List<RepoPath> files =
                Scope.product(known.code()).stream().map(SourceFile::path).toList();
        return new ContextFacts(known, AreaGraph.of(Areas.of(files, MOST_CONTEXTS, 4), known.code()));
    }

    AreaGraph graph() {
        return graph;
    }

    private List<Area> ranked() {
        return graph.areas().stream()
                .filter(area -> types(area).findAny().isPresent())
                .sorted(comparingDouble((Area area) -> -area.files().stream()
                                .mapToDouble(code::centrality)
                                .sum())
                        .thenComparing(Area::folder))
                .toList();
    }

    /** What others may use of an area: its types, and its functions where the language lives by functions; no build scripts. */
    private Stream<Symbol> types(Area area) {
        return Descriptions.byWeight(code, area.files()).stream()
                .filter(path -> buildOnly || !BuildCode.is(code, path))
                .flatMap(path -> code.file(path).stream())
                .flatMap(file -> Descriptions.mainSymbols(code, file).stream())
                .filter(symbol -> symbol.visibility() == Visibility.PUBLIC && Descriptions.isTelling(symbol));
    }

    Ranked areaLines() {
        return Ranked.of(
                ranked(),
                area -> area.folder() + " (" + Prose.count(area.files().size(), "file") + "): "
                        + String.join(
                                ", ", types(area).limit(8).map(Symbol::name).toList()));
    }

    Ranked typeLines() {
        return Ranked.of(ranked().stream().flatMap(area -> types(area).limit(6)).toList(), Excerpts::symbol);
    }

    List<DomainAgent.ContextAnswer> contexts() {
        return ranked().stream().map(this::context).flatMap(Optional::stream).toList();
    }

    private Optional<DomainAgent.ContextAnswer> context(Area area) {
        Set<String> names = new HashSet<>();
        List<Symbol> main =
                types(area).filter(symbol -> names.add(symbol.name())).limit(3).toList();
        String said = modulePurpose(area).or(() -> packageDoc(area)).orElse("");
        ProseLanguage say = known.language();
        String holds = say.text(
                main.size(),
                "Its main part is {0}.",
                "Its main parts are {0}.",
                say.list(main.stream().map(symbol -> "`" + symbol.name() + "`").toList()));
        Stream<Evidence> doc = packageFile(area).flatMap(SourceFile::docEvidence).stream();
        List<Evidence> evidence =
                Stream.concat(doc, main.stream().map(Symbol::headEvidence)).toList();
        String name = graph.areas().size() == 1 || area.name().equals(AreaNames.ROOT)
                ? code.name().substring(code.name().lastIndexOf('/') + 1)
                : area.name();
        return Optional.of(new DomainAgent.ContextAnswer(
                name,
                CitedStatement.of((said.isEmpty() ? "" : said + " ") + holds, evidence.toArray(Evidence[]::new)),
                members(area)));
    }

    /** The folder where it is the area's alone; otherwise the files. */
    private List<String> members(Area area) {
        boolean shared = graph.areas().stream()
                .anyMatch(other -> !other.equals(area) && other.folder().isUnder(area.folder()));
        return shared || area.folder().value().isEmpty()
                ? area.files().stream().map(RepoPath::value).toList()
                : List.of(area.folder().value());
    }

    private Optional<String> modulePurpose(Area area) {
        return known.find(ProjectProfile.class)
                .flatMap(profile -> profile.find(StructureInsight.class))
                .flatMap(structure -> structure.modules().stream()
                        .filter(module -> module.folder().equals(area.folder()))
                        .map(StructureInsight.Module::purpose)
                        .filter(purpose -> purpose.split(" ").length > 3 && !onlyLists(purpose, known.language()))
                        .findFirst());
    }

    /** Whether the purpose is the sentence by which a module without a word of its own lists what it declares. */
    private static boolean onlyLists(String purpose, ProseLanguage say) {
        String listing = say.text("Declares {0}.", "|");
        String before = listing.substring(0, listing.indexOf('|'));
        String after = listing.substring(Math.max(listing.indexOf('|') + 1, listing.lastIndexOf(' ')));
        return before.isEmpty() ? purpose.endsWith(after) : purpose.startsWith(before);
    }

    private Optional<SourceFile> packageFile(Area area) {
        return area.files().stream()
                .filter(path -> path.parent().equals(area.folder()))
                .filter(path -> List.of("package-info", "__init__", "doc", "mod", "index", "lib")
                        .contains(path.stem()))
                .flatMap(path -> code.file(path).stream())
                .filter(file -> !DocText.sentence(code, file.structure().doc()).isEmpty())
                .findFirst();
    }

    private Optional<String> packageDoc(Area area) {
        return packageFile(area)
                .map(file -> DocText.sentence(code, file.structure().doc()));
    }

    List<CitedStatement> relations() {
        boolean some = graph.edges().stream().anyMatch(edge -> edge.weight() > 1);
        return graph.edges().stream()
                .filter(edge -> edge.weight() > 1 || !some)
                .limit(MOST_RELATIONS)
                .map(edge -> CitedStatement.of(
                        relation(edge, known.language()),
                        edge.dependencies().stream()
                                .limit(3)
                                .map(Dependency::evidence)
                                .toArray(Evidence[]::new)))
                .toList();
    }

    private static String relation(AreaGraph.Edge edge, ProseLanguage say) {
        return say.text(
                edge.weight(),
                "{0} dependency between files leads from {1} to {2}.",
                "{0} dependencies between files lead from {1} to {2}.",
                edge.weight(),
                edge.from().shown(say),
                edge.to().shown(say));
    }

    /** The profile's terms, and the documented types that most of the code leans on. */
    List<DomainAgent.TermAnswer> terms() {
        Map<String, DomainAgent.TermAnswer> terms = new LinkedHashMap<>();
        known.find(ProjectProfile.class)
                .flatMap(profile -> profile.find(TerminologyInsight.class))
                .ifPresent(insight -> insight.terms()
                        .forEach(term -> terms.putIfAbsent(
                                term.term().toLowerCase(Locale.ROOT),
                                new DomainAgent.TermAnswer(term.term(), CitedStatement.of(term.meaning())))));
        List<Symbol> types = ranked().stream()
                .flatMap(this::types)
                .filter(symbol -> symbol.kind().isType() && symbol.doc().length() > 30)
                .filter(symbol -> !symbol.name().matches(".*(Error|Exception|Warning|Kwargs|Test|Utils?|Helper)"))
                .sorted(comparingDouble((Symbol symbol) -> -code.centrality(symbol.path()))
                        .thenComparing(comparing(Symbol::ref)))
                .toList();
        for (Symbol type : types) {
            String meaning = DocText.sentence(code, RepeatedName.left(type.doc(), type.name()));
            if (terms.size() < MOST_TERMS && !meaning.isEmpty()) {
                terms.putIfAbsent(
                        type.name().toLowerCase(Locale.ROOT),
                        new DomainAgent.TermAnswer(
                                type.name(),
                                CitedStatement.of(Homonyms.told(known, type, meaning), type.headEvidence())));
            }
        }
        return List.copyOf(terms.values());
    }
}
