package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a file declares. */
final class Declarations {

    /** Types that are introduced one by one; more make a list of symbols, which the page has anyway. */
    private static final int MOST_TYPES = 6;

    private static final int FUNCTIONS = 5;
    private static final int DOC_SENTENCES = 3;
    private static final int METHODS = 3;

    /** Methods that any class has say nothing of this one. */
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals", "hashCode", "toString", "__repr__", "__str__", "__eq__", "__hash__", "__ne__");

    private Declarations() {}

    static List<Claim> of(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        if (subject.isTest()) {
            subject.mainType()
                    .filter(type -> !type.doc().isBlank())
                    .ifPresent(type -> claims.addAll(type(type, subject)));
        } else {
            claims.addAll(types(subject));
            claims.addAll(called(subject));
            claims.addAll(functions(subject));
        }
        claims.addAll(Ancestry.of(subject));
        return claims;
    }

    /** What stands at the top of the file, with evidence; a file about a single declaration needs no list. */
    static List<Claim> overview(Subject subject) {
        return subject.isTest() ? List.of() : overview(subject, 2);
    }

    /** The same for any file with at least so many declarations. */
    static List<Claim> overview(Subject subject, int least) {
        List<Symbol> symbols = Listing.symbols(subject);
        if (symbols.size() < least) {
            return List.of();
        }
        Evidence[] evidence =
                symbols.stream().limit(5).map(Declarations::heading).toArray(Evidence[]::new);
        String declares = subject.say()
                .text(
                        subject.isVisible(symbols.get(0)) ? "It declares {0}." : "For its own use it declares {0}.",
                        Listing.words(subject));
        return List.of(Claim.of(declares, evidence));
    }

    static String word(SymbolKind kind, ProseLanguage say) {
        return kind == SymbolKind.ANNOTATION ? say.text("annotation type") : say.word(kind);
    }

    static LineRange firstLine(Symbol symbol) {
        return symbol.lines().head(1);
    }

    private static Evidence heading(Symbol symbol) {
        return Evidence.of(symbol.path(), firstLine(symbol));
    }

    private static List<Claim> types(Subject subject) {
        return subject.topLevel().stream()
                .filter(symbol -> subject.isType(symbol) && subject.isVisible(symbol))
                .sorted(Comparator.comparing((Symbol type) -> type.doc().isBlank()))
                .limit(MOST_TYPES)
                .flatMap(type -> type(type, subject).stream())
                .toList();
    }

    private static List<Claim> type(Symbol type, Subject subject) {
        List<String> doc = DocText.sentences(type.doc(), type.name(), subject.code(), DOC_SENTENCES);
        if (doc.isEmpty()) {
            return undocumented(type, subject);
        }
        String rest = String.join(" ", doc.subList(1, doc.size()));
        return List.of(Claim.of((opening(type, doc.get(0), subject) + " " + rest).strip(), subject.docEvidence(type)));
    }

    private static String opening(Symbol type, String sentence, Subject subject) {
        ProseLanguage say = subject.say();
        String name = subject.code(type.name());
        String active = Voice.active(sentence);
        if (!active.isEmpty() && say.isEnglishProse()) {
            return name + " " + active.substring(0, 1).toLowerCase(Locale.ROOT) + active.substring(1);
        }
        if (sentence.matches(java.util.regex.Pattern.quote(type.name()) + " \\p{Ll}.*")) {
            return name + sentence.substring(type.name().length());
        }
        return Voice.nounPhrase(sentence, type.name())
                .filter(what -> say.isEnglishProse())
                .map(what -> name + " is " + what)
                .orElseGet(() -> say.text("{0}: {1}", name, subject.goingOn(sentence)));
    }

    /** A type without a doc comment is known by its methods; one without methods by its line in the list of symbols. */
    private static List<Claim> undocumented(Symbol type, Subject subject) {
        List<Symbol> methods = methods(type, subject);
        if (methods.isEmpty()) {
            return List.of();
        }
        List<String> names = methods.stream().map(Symbol::name).distinct().toList();
        Evidence[] evidence = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(type), methods.stream().limit(METHODS))
                .map(Declarations::heading)
                .toArray(Evidence[]::new);
        ProseLanguage say = subject.say();
        return List.of(Claim.of(
                say.text(
                        type.doc().isBlank()
                                ? "The {0} {1}, which has no doc comment, offers {2}."
                                : "The {0} {1} offers {2}.",
                        word(type.kind(), say),
                        subject.code(type.name()),
                        Names.of(names, Noun.METHOD, subject)),
                evidence));
    }

    /** The public methods, or the other visible ones where none is public. */
    private static List<Symbol> methods(Symbol type, Subject subject) {
        List<Symbol> visible = subject.file().symbols().stream()
                .filter(symbol -> symbol.container().equals(type.qualifiedName()) && symbol.kind() == SymbolKind.METHOD)
                .filter(subject::isVisible)
                .filter(symbol -> !OF_EVERY_OBJECT.contains(symbol.name()))
                .toList();
        List<Symbol> open = visible.stream()
                .filter(symbol -> symbol.visibility() == Visibility.PUBLIC)
                .toList();
        return open.isEmpty() ? visible : open;
    }

    /** What the only declaration of a file has: the values of an enum, what a type offers; may be empty. */
    static String members(Subject subject) {
        List<Symbol> symbols = Listing.symbols(subject);
        if (symbols.size() != 1 || !symbols.get(0).kind().isType()) {
            return "";
        }
        Symbol type = symbols.get(0);
        List<String> values = subject.file().symbols().stream()
                .filter(symbol -> type.kind() == SymbolKind.ENUM && symbol.kind() == SymbolKind.CONSTANT)
                .filter(symbol -> symbol.container().equals(type.qualifiedName()))
                .map(Symbol::name)
                .toList();
        if (!values.isEmpty()) {
            return Names.of(values, Noun.VALUE, subject);
        }
        List<String> methods =
                methods(type, subject).stream().map(Symbol::name).distinct().toList();
        return methods.isEmpty() ? "" : Names.of(methods, Noun.METHOD, subject);
    }

    /** Which methods of the main type are called most from elsewhere; overloads count once. */
    private static List<Claim> called(Subject subject) {
        return subject.mainType().stream()
                .flatMap(type -> called(methods(type, subject), subject).stream())
                .toList();
    }

    private static List<Claim> called(List<Symbol> methods, Subject subject) {
        ProseLanguage say = subject.say();
        Map<String, Long> calls = new TreeMap<>();
        methods.forEach(method -> calls.merge(method.name(), callsFromElsewhere(method, subject), Math::max));
        List<String> called = calls.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(METHODS)
                .toList();
        if (calls.size() < 2 || called.isEmpty()) {
            return List.of();
        }
        List<String> names = called.stream()
                .map(name -> say.text("{0} ({1})", subject.code(name), say.count(calls.getOrDefault(name, 0L), "call")))
                .toList();
        Evidence[] evidence = called.stream()
                .flatMap(name -> methods.stream()
                        .filter(method -> method.name().equals(name))
                        .limit(1))
                .map(Declarations::heading)
                .toArray(Evidence[]::new);
        return List.of(Claim.of(
                say.text(
                        called.size() == METHODS
                                ? "Of its {0}, other files call {1} most."
                                : "Of its {0}, other files call {1}.",
                        say.count(calls.size(), "method"),
                        say.list(names)),
                evidence));
    }

    private static long callsFromElsewhere(Symbol symbol, Subject subject) {
        return subject.code().callsTo(symbol.ref()).stream()
                .filter(call -> !call.from().path().equals(subject.path()))
                .count();
    }

    /** The visible functions that are documented, the most used first. */
    private static List<Claim> functions(Subject subject) {
        return Listing.symbols(subject).stream()
                .filter(symbol -> symbol.kind().isCallable())
                .filter(symbol -> !DocText.first(symbol, subject.code()).isEmpty())
                .limit(FUNCTIONS)
                .map(symbol -> function(symbol, subject))
                .toList();
    }

    private static Claim function(Symbol function, Subject subject) {
        String doc = DocText.first(function, subject.code());
        String own = Voice.withoutName(doc, function.name());
        String name = subject.code(function.name());
        boolean goesOn = !own.equals(doc) && subject.say().isEnglishProse();
        String sentence =
                goesOn ? name + " " + subject.goingOn(own) : subject.say().text("{0}: {1}", name, subject.goingOn(own));
        return Claim.of(
                doc.startsWith(function.name() + " ")
                        ? name + doc.substring(function.name().length())
                        : sentence,
                subject.docEvidence(function));
    }
}
