package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** What a file does that its callers notice, by the signs in its code. */
final class Behaviours {

    private static final int NAMES = 5;
    private static final int PLACES = 3;
    private static final int CITATIONS = 5;

    private Behaviours() {}

    static List<Behaviour> of(Subject subject) {
        List<Behaviour> found = new ArrayList<>();
        if (!subject.isTest()) {
            List<String> code = CodeLines.of(subject.texts().lines(subject.path()), subject.language());
            Map<Integer, Set<String>> own = own(subject);
            BehaviourRules.ALL.stream()
                    .filter(rule -> rule.appliesTo(subject.language()))
                    .forEach(rule -> found.addAll(apply(rule, code, own, subject)));
            found.addAll(state(subject));
        }
        found.addAll(configuration(subject));
        return found;
    }

    /** The names by which the file calls what the repository declares, by line: they are not those of the platform. */
    private static Map<Integer, Set<String>> own(Subject subject) {
        Map<Integer, Set<String>> own = new HashMap<>();
        Stream.concat(Stream.of(""), subject.file().symbols().stream().map(Symbol::qualifiedName))
                .distinct()
                .flatMap(name -> subject.code().callsFrom(new SymbolRef(subject.path(), name)).stream())
                .forEach(call -> own.computeIfAbsent(call.line(), line -> new HashSet<>())
                        .add(call.to().simpleName()));
        return own;
    }

    private static List<Behaviour> apply(
            BehaviourRule rule, List<String> code, Map<Integer, Set<String>> own, Subject subject) {
        Map<Integer, String> hits = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(code.size(), subject.file().lines()); i++) {
            Matcher matcher = rule.sign().matcher(code.get(i));
            if (matcher.find()
                    && !code.get(i).stripLeading().startsWith("import ")
                    && !own.getOrDefault(i + 1, Set.of()).contains(name(matcher))) {
                hits.put(i + 1, name(matcher));
            }
        }
        return hits.isEmpty() ? List.of() : List.of(new Behaviour(rule.kind(), claim(rule, hits, subject)));
    }

    private static String name(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String text = matcher.group(group);
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    private static Claim claim(BehaviourRule rule, Map<Integer, String> hits, Subject subject) {
        List<String> names = hits.values().stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(subject::code)
                .toList();
        ProseLanguage say = subject.say();
        String what = say.text(rule.sentence(), Names.some(names, NAMES, say));
        return Claim.of(placed(what, hits.keySet(), subject), evidence(telling(hits), subject));
    }

    /** The first place of each name, then the others. */
    private static List<Integer> telling(Map<Integer, String> hits) {
        Map<String, Integer> first = new LinkedHashMap<>();
        hits.forEach((line, name) -> first.putIfAbsent(name, line));
        Set<Integer> lines = new LinkedHashSet<>(first.values());
        lines.addAll(hits.keySet());
        return List.copyOf(lines);
    }

    private static String placed(String what, Set<Integer> lines, Subject subject) {
        ProseLanguage say = subject.say();
        Set<String> places = new LinkedHashSet<>();
        for (int line : lines) {
            subject.around(line).map(Symbol::name).map(subject::code).ifPresent(places::add);
        }
        if (places.isEmpty()) {
            return what + ".";
        }
        return places.size() <= PLACES
                ? say.text("{0} in {1}.", what, say.list(List.copyOf(places)))
                : say.text(
                        "{0} in {1} places, among them {2}.",
                        what,
                        say.number(places.size()),
                        say.examples(List.copyOf(places).subList(0, PLACES)));
    }

    private static Evidence[] evidence(List<Integer> lines, Subject subject) {
        return lines.stream().limit(CITATIONS).map(subject::at).toArray(Evidence[]::new);
    }

    private static List<Behaviour> configuration(Subject subject) {
        List<Fact> keys = subject.code().facts(Fact.Kind.CONFIGURATION_KEY).stream()
                .filter(fact -> fact.evidence().path().equals(subject.path()))
                .toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        List<String> names =
                keys.stream().map(Fact::name).distinct().map(subject::code).toList();
        Evidence[] evidence = keys.stream()
                .limit(CITATIONS)
                .map(fact -> Evidence.of(
                        subject.path(), LineRange.at(fact.evidence().lines().from())))
                .toArray(Evidence[]::new);
        ProseLanguage say = subject.say();
        String reads = say.text(
                names.size(), "Reads the setting {0}.", "Reads the settings {0}.", Names.some(names, NAMES, say));
        return List.of(new Behaviour(Behaviour.Kind.CONFIGURATION, Claim.of(reads, evidence)));
    }

    /** Values at the top of a file, or static ones, that may change while the program runs. */
    private static List<Behaviour> state(Subject subject) {
        List<Symbol> mutable = subject.file().symbols().stream()
                .filter(symbol -> isShared(symbol, subject))
                .toList();
        if (mutable.isEmpty()) {
            return List.of();
        }
        List<String> names =
                mutable.stream().map(Symbol::name).distinct().map(subject::code).toList();
        ProseLanguage say = subject.say();
        return List.of(new Behaviour(
                Behaviour.Kind.STATE,
                Claim.of(
                        say.text("Keeps state that all its users share, in {0}.", Names.some(names, NAMES, say)),
                        evidence(
                                mutable.stream()
                                        .map(symbol -> symbol.lines().from())
                                        .toList(),
                                subject))));
    }

    private static boolean isShared(Symbol symbol, Subject subject) {
        return switch (subject.language()) {
            case "java" ->
                symbol.kind() == SymbolKind.FIELD
                        && symbol.signature().matches(".*\\bstatic\\b.*")
                        && !symbol.signature().matches(".*\\bfinal\\b.*");
            case "go" ->
                symbol.isTopLevel()
                        && symbol.kind() == SymbolKind.VARIABLE
                        && !symbol.name().startsWith("Err")
                        && !symbol.name().startsWith("err");
            case "javascript", "typescript", "jsx", "tsx" ->
                symbol.isTopLevel()
                        && symbol.kind() == SymbolKind.VARIABLE
                        && symbol.signature().matches("(export )?let\\b.*");
            default -> false;
        };
    }
}
