package dev.weavewiki.core.code.structure;

import dev.weavewiki.core.code.treesitter.Capture;
import dev.weavewiki.core.code.treesitter.Match;
import dev.weavewiki.core.code.treesitter.Syntax;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The declarations of one file: gathered from matches, nested, named. */
final class Declarations {

    private static final String SYMBOL = "symbol.";

    /** Declares nothing in the languages that allow it. */
    private static final String BLANK = "_";

    private static final Set<String> NAMES = Set.of(
            "export.to",
            "namespace",
            "bodied",
            "opaque",
            "section",
            "section.scope",
            "mark.name",
            "exported",
            "exported.main",
            "type.parameter");

    private final Syntax syntax;
    private final StructureRules rules;
    private final Map<Integer, Draft> byName = new LinkedHashMap<>();
    private final List<Draft> opaque = new ArrayList<>();
    private final Set<String> hiddenTypes = new HashSet<>();
    private final Set<String> exported = new TreeSet<>();
    private final Map<Integer, Capture> bodies = new HashMap<>();
    private final TreeMap<Integer, Capture> sections = new TreeMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private Nesting<Part> partsAround = new Nesting<>(List.of(), Part::from, Part::to);
    private String mainExport = "";
    private @Nullable Draft lifted;
    private Nesting<Draft> nesting = new Nesting<>(List.of(), draft -> 0, draft -> 0);

    Declarations(Syntax syntax, StructureRules rules) {
        this.syntax = syntax;
        this.rules = rules;
    }

    /** Whether captures of the name make a match a declaration or a part of one. */
    static boolean reads(String name) {
        return name.startsWith(SYMBOL) || NAMES.contains(name);
    }

    /** Takes the match if it is a declaration or a part of one. */
    void add(Match match) {
        Capture target = match.find("export.to");
        if (target != null) {
            addExport(match, syntax.text(target));
            return;
        }
        for (int i = 0; i < match.size(); i++) {
            Capture capture = match.get(i);
            if (capture.name().startsWith(SYMBOL)) {
                addSymbol(match, capture);
            } else if (capture.name().equals("namespace")) {
                addNamespace(match, capture);
            } else if (capture.name().equals("bodied")) {
                match.of("body").ifPresent(body -> bodies.put(capture.from(), body));
            } else if (capture.name().equals("opaque")) {
                opaque.add(Draft.opaque(capture));
            } else if (capture.name().equals("section")) {
                sections.put(capture.from(), capture);
            } else if (capture.name().equals("section.scope")) {
                parts.add(new Part(capture, match.text("section.label")));
            } else if (capture.name().equals("mark.name")) {
                match.of("mark").ifPresent(mark -> marks.add(new Mark(mark, rules.name(syntax.text(capture)))));
            } else if (capture.name().equals("exported")) {
                exported.add(syntax.text(capture));
            } else if (capture.name().equals("exported.main")) {
                mainExport = syntax.text(capture);
                exported.add(mainExport);
            } else if (capture.name().equals("type.parameter")) {
                hiddenTypes.add(syntax.text(capture));
            }
        }
    }

    private void addNamespace(Match match, Capture range) {
        match.of("name").ifPresent(name -> {
            Draft draft = new Draft(SymbolKind.MODULE, rules.namespace(Texts.oneLine(syntax.text(name))), name, range);
            draft.namespace = true;
            match.of("body").ifPresent(body -> draft.body = body);
            byName.put(name.from(), draft);
        });
    }

    /** Takes what is assigned to a name by which other files reach it. */
    private void addExport(Match match, String target) {
        boolean whole = rules.isWholeExport(target);
        for (int i = 0; rules.isExport(target) && i < match.size(); i++) {
            Capture capture = match.get(i);
            switch (capture.name()) {
                case "exported.member" -> exported.add(syntax.text(capture));
                case "exported" -> {
                    exported.add(syntax.text(capture));
                    mainExport = whole ? syntax.text(capture) : mainExport;
                }
                case "exported.module" -> mainExport = whole ? Texts.unquoted(syntax.text(capture)) : mainExport;
                default -> {
                    if (capture.name().startsWith(SYMBOL) && !whole) {
                        addSymbol(match, capture);
                    }
                }
            }
        }
    }

    private void addSymbol(Match match, Capture range) {
        Capture name = match.find("name");
        if (name == null || name.from() == name.to() || syntax.text(name).equals(BLANK)) {
            return;
        }
        SymbolKind kind =
                SymbolKind.valueOf(range.name().substring(SYMBOL.length()).toUpperCase(Locale.ROOT));
        Draft draft =
                byName.computeIfAbsent(name.from(), at -> new Draft(kind, rules.name(syntax.text(name)), name, range));
        draft.join(kind, range);
        match.of("body").ifPresent(body -> draft.body = body);
        match.of("doc").ifPresent(doc -> draft.doc = doc);
        match.of("owner").or(() -> match.of("object.owner")).ifPresent(owner -> draft.owner = ownerText(match, owner));
        draft.exported |= match.find("export.to") != null
                || match.find("exported.here") != null
                || (draft.owner != null && rules.isExport(draft.owner));
    }

    private String ownerText(Match match, Capture owner) {
        Capture outer = match.find("owner.outer");
        return outer == null ? syntax.text(owner) : syntax.source().text(outer.from(), owner.to());
    }

    /** Nests and names what was added. */
    void close() {
        byName.values().stream()
                .filter(draft -> draft.body == null)
                .forEach(draft -> draft.body = bodies.get(draft.from));
        liftNamespace();
        separateShared();
        List<Draft> all = new ArrayList<>(byName.values());
        all.addAll(opaque);
        nesting = new Nesting<>(all, draft -> draft.from, draft -> draft.to);
        partsAround = new Nesting<>(parts, Part::from, Part::to);
        for (int i = 0; i < nesting.items().size(); i++) {
            Draft draft = nesting.items().get(i);
            Draft parent = nesting.parentOf(i);
            while (parent != null && !parent.opaque && isBeside(parent, draft)) {
                parent = parent.parent;
            }
            place(draft, parent);
        }
    }

    /** A namespace around all that the file declares is the file's own, not a declaration in it. */
    private void liftNamespace() {
        if (byName.values().stream().noneMatch(draft -> draft.namespace)) {
            return;
        }
        List<Draft> outer = byName.values().stream()
                .filter(draft -> byName.values().stream()
                        .noneMatch(other -> other.namespace && other.from < draft.from && draft.to <= other.to))
                .toList();
        if (outer.size() == 1 && outer.get(0).namespace) {
            lifted = outer.get(0);
            byName.remove(lifted.nameFrom);
        }
    }

    /** The namespace around all declarations; null where there is none or more than one. */
    @Nullable
    Draft lifted() {
        return lifted;
    }

    /** Several names of one statement would hold each other; each is cut back to its own piece. */
    private void separateShared() {
        Map<Long, Integer> sharing = new HashMap<>();
        for (Draft draft : byName.values()) {
            sharing.merge(range(draft), 1, Integer::sum);
        }
        for (Draft draft : byName.values()) {
            boolean holds = draft.kind.isCallable() || draft.kind.isType() || draft.kind == SymbolKind.VARIABLE;
            if (holds && sharing.getOrDefault(range(draft), 0) > 1) {
                draft.from = draft.nameFrom;
                draft.to = draft.body == null ? draft.nameTo : draft.body.to();
            }
        }
    }

    /** A type declared inside the alias that it gets, or a property declared by a constructor's parameter. */
    private static boolean isBeside(Draft parent, Draft draft) {
        return range(parent) == range(draft)
                || parent.kind == SymbolKind.TYPE && draft.kind.isType()
                || isInHead(draft, parent);
    }

    /** Whether a constructor's parameter declares a property too. */
    private static boolean isInHead(Draft draft, Draft parent) {
        return draft.kind == SymbolKind.PROPERTY
                && parent.kind == SymbolKind.CONSTRUCTOR
                && parent.body != null
                && draft.to <= parent.headEnd();
    }

    private static long range(Draft draft) {
        return ((long) draft.from << 32) | draft.to;
    }

    private void place(Draft draft, @Nullable Draft parent) {
        draft.parent = parent;
        boolean open = parent == null || (parent.kept && parent.isOpen());
        draft.kept = open && !draft.opaque;
        if (parent != null && !parent.isOpen() && !draft.opaque && draft.kind.isType()) {
            hiddenTypes.add(draft.name);
        }
        if (!draft.kept) {
            return;
        }
        String holder = parent == null ? "" : parent.qualifiedName;
        if (draft.owner != null) {
            holder = within(parent, rules.container(draft.owner));
        } else {
            draft.container = parent;
        }
        draft.qualifiedName = holder.isEmpty() ? draft.name : holder + "." + draft.name;
        draft.kind = rules.kind(declaration(draft));
    }

    /** A holder that is written stands in the module around it. */
    private static String within(@Nullable Draft parent, String holder) {
        return parent == null || parent.kind != SymbolKind.MODULE || holder.isEmpty()
                ? holder
                : parent.qualifiedName + "." + holder;
    }

    /** The declaration as far as its name; its head is what stands before the name. */
    Declaration declaration(Draft draft) {
        SymbolKind holder = draft.container == null ? null : draft.container.kind;
        if (draft.owner != null && !rules.container(draft.owner).isEmpty()) {
            holder = SymbolKind.CLASS;
        }
        String modifiers = Texts.oneLine(syntax.source().text(draft.from, draft.nameFrom));
        return new Declaration(draft.kind, draft.name, modifiers, holder, "", isExported(draft), section(draft));
    }

    /** The label of the part of its holder that the declaration stands in, and the mark that holds for it there. */
    private String section(Draft draft) {
        Draft holder = draft.container;
        if (sections.isEmpty() && parts.isEmpty() && marks.isEmpty()) {
            return "";
        }
        Part part = partsAround.around(draft.from);
        String mark = marks.stream()
                .filter(named -> named.name.equals(draft.name) && nesting.around(named.word.from()) == holder)
                .reduce((first, second) -> second)
                .map(named -> Texts.oneLine(syntax.text(named.word)))
                .orElseGet(() -> sectionMark(draft, holder, part));
        return part != null && (holder == null || part.range.from() >= holder.from)
                ? (part.label + " " + mark).strip()
                : mark;
    }

    /** The last mark before the declaration that stands directly in the same part of the same holder. */
    private String sectionMark(Draft draft, @Nullable Draft holder, @Nullable Part part) {
        for (Capture mark : sections.headMap(draft.from, false).descendingMap().values()) {
            if (holder != null && mark.from() < holder.from) {
                break;
            }
            if (nesting.around(mark.from()) == holder && partsAround.around(mark.from()) == part) {
                return Texts.oneLine(syntax.text(mark));
            }
        }
        return "";
    }

    private boolean isExported(Draft draft) {
        return draft.exported || (draft.owner == null && draft.parent == null && exported.contains(draft.name));
    }

    /** The declaration, or the module as written, that other files get when they ask for the file; empty for none. */
    String mainExport() {
        return mainExport;
    }

    /** The declarations that have a name outside bodies, in the order of their places. */
    List<Draft> kept() {
        return nesting.items().stream().filter(draft -> draft.kept).toList();
    }

    /** Everything that was found, kept or not. */
    List<Draft> all() {
        return nesting.items();
    }

    /** The innermost declaration that holds the byte and is kept; null at the top of the file. */
    @Nullable
    Draft around(int offset) {
        Draft draft = nesting.around(offset);
        while (draft != null && !draft.kept) {
            draft = draft.parent;
        }
        return draft;
    }

    /** Whether the byte lies in a declaration that is not kept. */
    boolean isHidden(int offset) {
        Draft draft = nesting.around(offset);
        return draft != null && !draft.kept;
    }

    /** The first kept declaration that starts at or after the byte; null after the last. */
    @Nullable
    Draft firstFrom(int offset) {
        for (Draft draft : nesting.items()) {
            if (draft.kept && draft.from >= offset) {
                return draft;
            }
        }
        return null;
    }

    Set<String> hiddenTypes() {
        return hiddenTypes;
    }

    /** A part of a holder in which marks hold for themselves, perhaps with a label. */
    private record Part(Capture range, String label) {
        private int from() {
            return range.from();
        }

        private int to() {
            return range.to();
        }
    }

    /** A mark that names the declaration it holds for. */
    private record Mark(Capture word, String name) {}
}
