package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a file declares. */
final class Declarations {

    /** Types that are introduced one by one; more make a list of symbols, which the page has anyway. */
    private static final int MOST_TYPES = 6;

    private static final int FUNCTIONS = 5;
    private static final int DOC_SENTENCES = 3;

    private Declarations() {}

    static List<Claim> of(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        if (!subject.isTest()) {
            claims.addAll(overview(subject));
            claims.addAll(types(subject));
            claims.addAll(members(subject));
            claims.addAll(functions(subject));
        }
        claims.addAll(inheritance(subject));
        return claims;
    }

    /** What stands at the top of the file by kind, visible names first; empty where nothing does. */
    static String listing(Subject subject) {
        Map<SymbolKind, List<String>> byKind = new LinkedHashMap<>();
        ordered(subject)
                .forEach(symbol -> byKind.computeIfAbsent(group(symbol.kind()), kind -> new ArrayList<>())
                        .add(symbol.name()));
        List<String> parts = new ArrayList<>();
        byKind.forEach(
                (kind, names) -> parts.add(Names.of(names.stream().distinct().toList(), word(kind), subject)));
        boolean nested = parts.stream().anyMatch(part -> part.contains(","));
        return nested ? String.join("; ", parts) : Prose.list(parts);
    }

    private static SymbolKind group(SymbolKind kind) {
        return kind == SymbolKind.METHOD ? SymbolKind.METHOD : kind;
    }

    static String word(SymbolKind kind) {
        return kind == SymbolKind.ANNOTATION ? "annotation type" : kind.word();
    }

    /** Visible declarations first, types before functions before values, the most used first; hidden ones only alone. */
    private static List<Symbol> ordered(Subject subject) {
        List<Symbol> top = subject.topLevel().stream()
                .filter(symbol -> symbol.kind() != SymbolKind.MODULE)
                .toList();
        List<Symbol> visible = top.stream().filter(subject::isVisible).toList();
        return (visible.isEmpty() ? top : visible)
                .stream()
                        .sorted(Comparator.comparing((Symbol symbol) -> rank(symbol.kind()))
                                .thenComparing(subject.byUse()))
                        .toList();
    }

    private static int rank(SymbolKind kind) {
        if (kind.isType()) {
            return 0;
        }
        return kind.isCallable() ? 1 : 2;
    }

    /** Files about a single type need no list; its own sentence follows. */
    private static List<Claim> overview(Subject subject) {
        List<Symbol> ordered = ordered(subject);
        if (ordered.size() < 2) {
            return List.of();
        }
        Evidence[] evidence =
                ordered.stream().limit(4).map(symbol -> heading(symbol)).toArray(Evidence[]::new);
        String visible =
                subject.isVisible(ordered.get(0)) ? "At its top level it declares " : "It declares, for its own use, ";
        return List.of(Claim.of(visible + listing(subject) + ".", evidence));
    }

    private static Evidence heading(Symbol symbol) {
        return Evidence.of(symbol.path(), symbol.lines().head(1));
    }

    private static List<Claim> types(Subject subject) {
        return subject.topLevel().stream()
                .filter(symbol -> symbol.kind().isType() && subject.isVisible(symbol))
                .sorted(Comparator.comparing((Symbol type) -> type.doc().isBlank()))
                .limit(MOST_TYPES)
                .map(type -> type(type, subject))
                .toList();
    }

    private static Claim type(Symbol type, Subject subject) {
        List<String> doc = DocText.sentences(type.doc(), subject.code(), DOC_SENTENCES);
        String name = subject.code(type.name());
        if (doc.isEmpty()) {
            return Claim.of(
                    "The " + word(type.kind()) + " " + name + " has no doc comment; it is declared as " + "`"
                            + type.signature().replace("`", "") + "`.",
                    type.headEvidence());
        }
        String first = Voice.active(doc.get(0));
        String opening = first.isEmpty()
                ? name
                        + Voice.apposition(doc.get(0), type.name(), subject.code())
                                .replaceFirst("^, ", " is ")
                : name + " " + first.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + first.substring(1);
        String rest = String.join(" ", doc.subList(1, doc.size()));
        return Claim.of((opening + " " + rest).strip(), subject.docEvidence(type));
    }

    /** How large the main type is, and which of its methods are called most. */
    private static List<Claim> members(Subject subject) {
        return subject.mainType().stream()
                .flatMap(type -> members(type, subject).stream())
                .toList();
    }

    private static List<Claim> members(Symbol type, Subject subject) {
        List<Symbol> methods = subject.file().symbols().stream()
                .filter(symbol -> symbol.container().equals(type.qualifiedName()) && symbol.kind() == SymbolKind.METHOD)
                .filter(subject::isVisible)
                .toList();
        if (methods.size() < 2) {
            return List.of();
        }
        List<Symbol> called = methods.stream()
                .filter(method -> callsFromElsewhere(method, subject) > 0)
                .sorted(Comparator.comparingLong((Symbol method) -> -callsFromElsewhere(method, subject))
                        .thenComparing(Symbol::lines))
                .limit(3)
                .toList();
        String count = "It offers "
                + Prose.count(methods.stream().map(Symbol::name).distinct().count(), "method");
        if (called.isEmpty()) {
            return List.of(Claim.of(count + " to code outside the file.", heads(methods)));
        }
        String names = Prose.list(called.stream()
                .map(method -> subject.code(method.name()) + " ("
                        + Prose.count(callsFromElsewhere(method, subject), "call") + ")")
                .toList());
        return List.of(
                Claim.of(count + "; other files call " + names + (called.size() > 1 ? " most." : "."), heads(called)));
    }

    private static Evidence[] heads(List<Symbol> symbols) {
        return symbols.stream().limit(3).map(Declarations::heading).toArray(Evidence[]::new);
    }

    private static long callsFromElsewhere(Symbol symbol, Subject subject) {
        return subject.code().callsTo(symbol.ref()).stream()
                .filter(call -> !call.from().path().equals(subject.path()))
                .count();
    }

    /** The visible functions that are documented, the most used first. */
    private static List<Claim> functions(Subject subject) {
        return subject.topLevel().stream()
                .filter(symbol -> symbol.kind().isCallable() && subject.isVisible(symbol))
                .sorted(subject.byUse())
                .map(symbol -> function(symbol, subject))
                .filter(Objects::nonNull)
                .limit(FUNCTIONS)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Claim function(Symbol function, Subject subject) {
        String doc = DocText.first(function.doc(), subject.code());
        if (doc.isEmpty()) {
            return null;
        }
        String own = doc.replaceFirst(
                "^`?" + java.util.regex.Pattern.quote(function.name()) + "`?(\\(\\))? (?=\\p{Ll})", "");
        String joint = own.equals(doc) ? ": " : " ";
        return Claim.of(
                subject.code(function.name()) + joint + Voice.lowered(own, subject.code()),
                subject.docEvidence(function));
    }

    private static List<Claim> inheritance(Subject subject) {
        Map<String, List<Inheritance>> byType = new LinkedHashMap<>();
        subject.file().structure().inheritance().stream()
                .filter(inheritance -> isTopLevel(inheritance.type(), subject))
                .forEach(inheritance -> byType.computeIfAbsent(inheritance.type(), type -> new ArrayList<>())
                        .add(inheritance));
        Stream<Claim> own = byType.entrySet().stream().limit(MOST_TYPES).map(entry -> {
            List<String> supertypes = entry.getValue().stream()
                    .map(Inheritance::supertype)
                    .distinct()
                    .toList();
            return Claim.of(
                    subject.code(entry.getKey()) + " builds on " + Prose.list(Names.coded(supertypes, subject)) + ".",
                    subject.at(entry.getValue().get(0).line()));
        });
        return own.toList();
    }

    private static boolean isTopLevel(String type, Subject subject) {
        return subject.topLevel().stream()
                .anyMatch(symbol -> symbol.qualifiedName().equals(type));
    }

    static LineRange firstLine(Symbol symbol) {
        return symbol.lines().head(1);
    }
}
