package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Match;
import dev.weavewiki.core.code.treesitter.Matches;
import dev.weavewiki.core.code.treesitter.Syntax;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.FileStructure;
import dev.weavewiki.core.model.code.ImportSite;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.TextLayout;
import dev.weavewiki.core.model.code.TextSpan;
import dev.weavewiki.core.model.code.TextStyle;
import dev.weavewiki.core.model.code.TypeUse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file's structure out of the captures of its language's query. One reader reads one file, in passes: gather,
 * nest, then all that needs to know which declaration is around it.
 */
public final class StructureReader {

    private static final String WORD = "word.";

    private static final Set<String> NAMES = Set.of("package", "import", "doc.file", "main", "local");

    private final ScannedFile file;
    private final Syntax syntax;
    private final StructureRules rules;
    private final Matches matches;
    private final Declarations declarations;
    private final Comments comments = new Comments();
    private final Scopes scopes;
    private final DocFinder docs;
    private final CallReader calls;
    private String packageName = "";
    private int packageLine;
    private int firstCode = Integer.MAX_VALUE;
    private @Nullable Capture fileDoc;
    private int mainLine;
    private final List<ImportBinding> bindings = new ArrayList<>();

    private StructureReader(ScannedFile file, Syntax syntax, StructureRules rules) {
        this.file = file;
        this.syntax = syntax;
        this.rules = rules;
        this.matches = counting(syntax, rules);
        this.declarations = new Declarations(syntax, rules);
        this.scopes = new Scopes(matches.captured("scope"), rules.localsFollowOrder());
        this.docs = new DocFinder(comments, rules, syntax);
        this.calls = new CallReader(syntax, declarations, scopes, rules);
    }

    /** Reads the file. The style is measured elsewhere and only carried along. */
    public static ParsedFile read(ScannedFile file, Syntax syntax, StructureRules rules, TextStyle style) {
        return new StructureReader(file, syntax, rules).read(style);
    }

    /** Those in which all words that a capture {@code word.ROLE} marks mean what the pattern takes them for. */
    private static Matches counting(Syntax syntax, StructureRules rules) {
        Set<Match> others = new HashSet<>();
        for (Match match : syntax.matches().with(name -> name.startsWith(WORD))) {
            for (int i = 0; i < match.size(); i++) {
                String name = match.get(i).name();
                if (name.startsWith(WORD) && !rules.means(name.substring(WORD.length()), syntax.text(match.get(i)))) {
                    others.add(match);
                }
            }
        }
        return others.isEmpty() ? syntax.matches() : syntax.matches().without(others::contains);
    }

    private static boolean reads(String name) {
        return NAMES.contains(name) || Declarations.reads(name);
    }

    private ParsedFile read(TextStyle style) {
        addComments();
        for (Capture attribute : matches.captured("attribute")) {
            docs.addAttribute(syntax.line(attribute), syntax.lastLine(attribute));
        }
        for (Match match : matches.with(StructureReader::reads)) {
            gather(match);
        }
        declarations.close();
        takeNamespace(declarations.lifted());
        calls.add(matches);
        var values = new Values(syntax, declarations, scopes, rules);
        values.add(matches);
        List<Symbol> symbols = declarations.kept().stream().map(this::symbol).toList();
        UseReader uses = new UseReader(syntax, scopes, rules, declarations.hiddenTypes());
        uses.add(matches);
        List<Invocation> invocations = calls.invocations();
        var intro = docs.fileDoc(fileDoc, packageLine, firstCodeLine(), symbols);
        var structure = new FileStructure(
                true,
                packageName,
                intro.text(),
                intro.from(),
                intro.to(),
                symbols,
                imports(),
                invocations.stream().map(Invocation::site).toList(),
                supertypes(),
                typeUses(uses),
                comments.markers(),
                style,
                new TextLayout(rules.breaks(), asides(intro)),
                syntax.complete() ? "" : "some lines do not follow the grammar");
        return new ParsedFile(
                file,
                structure,
                bindings.stream().distinct().toList(),
                uses.uses(),
                invocations,
                declarations.hiddenTypes(),
                calls.environment(),
                declarations.mainExport(),
                values.found(),
                mainLine,
                rules.typed(syntax));
    }

    private List<TextSpan> asides(DocFinder.Intro intro) {
        BitSet telling = docs.telling(intro);
        return matches.captured("comment").stream()
                .sorted(Comparator.comparingInt(Capture::from))
                .filter(comment -> telling.get(syntax.line(comment), syntax.lastLine(comment) + 1)
                        .isEmpty())
                .filter(comment -> !Comments.isForTools(syntax.text(comment)))
                .map(syntax::span)
                .toList();
    }

    private void takeNamespace(@Nullable Draft namespace) {
        if (namespace != null) {
            packageName = rules.packageName(packageName, namespace.name);
            packageLine = packageLine == 0 ? syntax.source().line(namespace.from) : packageLine;
            firstCode = Math.min(firstCode, namespace.from);
        }
    }

    private void addComments() {
        matches.captured("comment").stream()
                .sorted(Comparator.comparingInt(Capture::from))
                .forEach(comment -> comments.add(
                        syntax.text(comment),
                        syntax.line(comment),
                        syntax.lastLine(comment),
                        syntax.startsLine(comment.from())));
    }

    private void gather(Match match) {
        declarations.add(match);
        for (int i = 0; i < match.size(); i++) {
            Capture capture = match.get(i);
            switch (capture.name()) {
                case "package" -> {
                    packageName = rules.packageName(packageName, Texts.oneLine(syntax.text(capture)));
                    Capture clause = match.of("package.clause").orElse(capture);
                    packageLine = syntax.line(clause);
                    firstCode = Math.min(firstCode, clause.from());
                }
                case "import" -> {
                    addImport(match, capture);
                    firstCode = Math.min(firstCode, capture.from());
                }
                case "doc.file" -> fileDoc = fileDoc == null || capture.from() < fileDoc.from() ? capture : fileDoc;
                case "main" -> addMain(match, capture);
                case "local" ->
                    scopes.declare(
                            syntax.text(capture), Values.of(match, "local"), calls.valueChain(match), capture.from());
                default -> {
                    if (capture.name().startsWith("symbol.")) {
                        firstCode = Math.min(firstCode, capture.from());
                    }
                }
            }
        }
    }

    private void addMain(Match match, Capture capture) {
        if (mainLine == 0 && rules.asksWhetherRun(match.text("main.name"), match.text("main.literal"))) {
            mainLine = syntax.line(capture);
        }
    }

    private void addImport(Match match, Capture statement) {
        var raw = new RawImport(
                Texts.oneLine(Texts.atMost(syntax.text(statement), 2_000)),
                Texts.unquoted(match.text("import.target")),
                Texts.unquoted(match.text("import.name")),
                match.text("import.alias"),
                match.text("import.default"),
                match.text("import.namespace"),
                match.text("import.function"),
                syntax.line(statement));
        if (!raw.target().isEmpty()) {
            bindings.addAll(rules.bindings(raw));
        }
    }

    private int firstCodeLine() {
        return firstCode == Integer.MAX_VALUE
                ? Integer.MAX_VALUE
                : syntax.source().line(firstCode);
    }

    private Symbol symbol(Draft draft) {
        int line = syntax.source().line(draft.from);
        int last = syntax.source().line(Math.max(draft.from, draft.to - 1));
        Declaration plain = declarations.declaration(draft);
        String comment = draft.doc == null ? docs.above(line, mayStandApart(plain)) : "";
        String doc = draft.doc == null ? rules.docComment(comment) : rules.docString(syntax.text(draft.doc));
        var declaration = new Declaration(
                draft.kind,
                draft.name,
                calls.headWithoutArguments(draft),
                plain.containerKind(),
                comment,
                plain.exported(),
                plain.section());
        int dot = draft.qualifiedName.length() - draft.name.length() - 1;
        return new Symbol(
                file.path(),
                draft.name,
                draft.qualifiedName,
                draft.kind,
                rules.visibility(declaration, file.path()),
                rules.signature(declaration),
                doc,
                LineRange.of(line, Math.max(line, last)),
                dot < 0 ? "" : draft.qualifiedName.substring(0, dot));
    }

    /** A comment set off from a variable is more often the title of a section. */
    private boolean mayStandApart(Declaration declaration) {
        return rules.docsMayStandApart()
                && (declaration.exported()
                        || declaration.kind().isCallable()
                        || declaration.kind().isType());
    }

    private List<ImportSite> imports() {
        Map<String, ImportSite> sites = new LinkedHashMap<>();
        for (ImportBinding binding : bindings) {
            String key = binding.line() + " " + binding.target();
            List<String> names =
                    new ArrayList<>(sites.containsKey(key) ? sites.get(key).names() : List.of());
            if (!binding.name().isEmpty() && !names.contains(binding.name())) {
                names.add(binding.name());
            }
            sites.put(key, new ImportSite(binding.target(), names, binding.line()));
        }
        return sites.values().stream()
                .sorted(Comparator.comparingInt(ImportSite::line))
                .toList();
    }

    private List<Inheritance> supertypes() {
        Map<String, Inheritance> found = new TreeMap<>();
        for (Match match : matches.with("super"::equals)) {
            Capture supertype = match.find("super");
            if (supertype == null) {
                continue;
            }
            Draft type = declarations.around(supertype.from());
            Capture heir = match.find("super.of");
            if (heir != null && (type == null || type.kind == SymbolKind.MODULE)) {
                String name = Texts.bareType(syntax.text(supertype));
                String inside = type == null ? "" : type.qualifiedName + ".";
                String of = inside + rules.container(syntax.text(heir));
                found.putIfAbsent(of + " " + name, new Inheritance(of, name, syntax.line(supertype)));
            } else if (type != null && rules.inherits(type.kind) && !isInsideOpaque(supertype)) {
                String name = Texts.bareType(syntax.text(supertype));
                found.putIfAbsent(
                        type.qualifiedName + " " + name,
                        new Inheritance(type.qualifiedName, name, syntax.line(supertype)));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Inheritance::line).thenComparing(Inheritance::supertype))
                .toList();
    }

    /** Whether the nearest declaration around is one that was not kept, so that the supertype is not its holder's. */
    private boolean isInsideOpaque(Capture place) {
        return declarations.isHidden(place.from());
    }

    private static List<TypeUse> typeUses(UseReader uses) {
        return uses.uses().stream()
                .filter(NameUse::type)
                .map(use -> new TypeUse(use.name(), use.line()))
                .toList();
    }
}
