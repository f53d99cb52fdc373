package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.topdown.Homonyms;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.TerminologyInsight.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Terms from two sources: types that the code leans on, with the first sentence of their comments, and words that recur
 * in identifiers, with a sentence of the documents or comments that says what they are.
 */
final class Terms {

    /** How many terms are worth a reader's time. Our choice. */
    private static final int MOST = 25;

    /** In how many identifiers a word stands before it counts as one of the domain. Our choice. */
    private static final int RECURRING = 4;

    private static final Pattern PART = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");
    private static final Pattern DEFINITION =
            Pattern.compile("(?:(?:An?|The|Each|Every)\\s+)?`?([A-Za-z][A-Za-z]+(?: [A-Za-z][a-z]+)?)`?\\s+"
                    + "(?:(?:is|are)\\s+(?:an?|the|one|any|key\\S*|pairs?)\\b|(?:represents?|defines?|describes?|means|stands for"
                    + "|refers? to|consists? of)\\s)\\s*\\S.*");
    private static final Pattern FAILURE = Pattern.compile(".*(?:Error|Exception|Warning|Fault|Failure)");
    private static final Pattern HELPER =
            Pattern.compile("Builder|Internal|Factory|.*(?:Utils?|Helpers?|Mock.*)|Mock.*");

    private final Ground ground;
    private final Comments comments;

    Terms(Ground ground) {
        this.ground = ground;
        this.comments = new Comments(ground);
    }

    /** At most 25, the most telling first. */
    List<Term> found() {
        Map<String, Term> terms = new LinkedHashMap<>();
        List<Term> words = words();
        List<Term> types = types();
        words.stream().limit(MOST / 2).forEach(term -> put(terms, term));
        types.stream().limit(MOST).filter(term -> terms.size() < MOST).forEach(term -> put(terms, term));
        return terms.values().stream().limit(MOST).toList();
    }

    private static void put(Map<String, Term> terms, Term term) {
        terms.putIfAbsent(singular(term.term().toLowerCase(Locale.ROOT).replace(" ", "")), term);
    }

    private List<Term> types() {
        Map<String, Integer> mentions = mentions();
        Set<String> failing = failures();
        Set<String> made = constructed();
        List<Symbol> types = heart().stream()
                .filter(file -> !file.path().name().matches("_[^_].*"))
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> (symbol.kind().isType() && symbol.visibility() == Visibility.PUBLIC)
                        || (symbol.kind() == SymbolKind.FUNCTION && made.contains(symbol.name())))
                .filter(symbol -> symbol.name().length() > 2
                        && !HELPER.matcher(symbol.name()).matches())
                .filter(symbol -> !WordLists.TRIVIAL.contains(symbol.name().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingDouble((Symbol symbol) -> -weight(symbol, mentions))
                        .thenComparing(Symbol::qualifiedName)
                        .thenComparing(Symbol::path))
                .toList();
        List<Term> terms = new ArrayList<>();
        int failures = 0;
        for (Symbol type : types) {
            boolean isFailure = failing.contains(type.name());
            if (terms.size() < MOST && (!isFailure || failures < 3)) {
                int before = terms.size();
                comments.sentences(type, isFailure ? 1 : 2).stream()
                        .filter(claim -> says(claim, type))
                        .findFirst()
                        .ifPresent(claim -> terms.add(new Term(type.name(), told(claim, type))));
                failures += isFailure ? terms.size() - before : 0;
            }
        }
        return terms;
    }

    private Claim told(Claim claim, Symbol type) {
        return new Claim(Homonyms.told(ground.known(), type, claim.statement()), claim.evidence());
    }

    /** Whether the sentence says more than the name. */
    private static boolean says(Claim claim, Symbol type) {
        Set<String> known = new HashSet<>(parts(type.name()));
        long news = Stream.of(claim.statement().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && !known.contains(word) && !WordLists.TRIVIAL.contains(word))
                .distinct()
                .count();
        return news >= 1 && claim.statement().split(" ").length >= 4;
    }

    /** The files in which the project's own words stand: below the folder where the code branches. */
    private List<SourceFile> heart() {
        return ground.mainUnder(new Shape(ground).base());
    }

    /** Types that are failures by their names or by what they extend. */
    private Set<String> failures() {
        List<Inheritance> lines = ground.main().stream()
                .flatMap(file -> file.structure().inheritance().stream())
                .toList();
        Set<String> failures = new HashSet<>();
        int before = -1;
        while (failures.size() > before) {
            before = failures.size();
            lines.stream()
                    .filter(line -> FAILURE.matcher(line.type()).matches()
                            || FAILURE.matcher(line.supertype()).matches()
                            || failures.contains(last(line.supertype())))
                    .forEach(line -> failures.add(last(line.type())));
        }
        return failures;
    }

    /** Functions that are called with {@code new}: types by use, in languages that need no keyword to declare one. */
    private Set<String> constructed() {
        return ground.main().stream()
                .flatMap(file -> file.structure().calls().stream())
                .filter(call -> call.form() == CallSite.Form.NEW)
                .map(CallSite::name)
                .collect(Collectors.toSet());
    }

    private double weight(Symbol type, Map<String, Integer> mentions) {
        double weight = Math.log(1.0 + mentions.getOrDefault(type.name(), 0))
                + 2 * ground.code().centrality(type.path())
                + (type.isTopLevel() ? 0.5 : 0);
        return weight;
    }

    /** In how many files each type is named. */
    private Map<String, Integer> mentions() {
        Map<String, Integer> mentions = new HashMap<>();
        for (SourceFile file : ground.code().sourceFiles()) {
            Set<String> here = new HashSet<>();
            file.structure().typeUses().forEach(use -> here.add(last(use.name())));
            file.structure().inheritance().forEach(one -> here.add(last(one.supertype())));
            file.structure().imports().forEach(site -> {
                here.addAll(site.names());
                here.add(last(site.target()));
            });
            here.forEach(name -> mentions.merge(name, 1, Integer::sum));
        }
        return mentions;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private List<Term> words() {
        Map<String, Integer> counts = recurring();
        Map<String, Term> terms = new LinkedHashMap<>();
        Stream.concat(documents(), comments()).forEach(claim -> {
            Matcher matcher = DEFINITION.matcher(claim.statement());
            if (matcher.matches()) {
                String term = matcher.group(1);
                String key = singular(term.toLowerCase(Locale.ROOT));
                String head = singular(last(key.replace(' ', '.')));
                boolean counted = counts.getOrDefault(key, 0) >= RECURRING
                        || (key.contains(" ")
                                && counts.getOrDefault(head, 0) >= RECURRING
                                && counts.containsKey(key.split(" ")[0]));
                if (counted && !isOwnName(key) && news(claim, key)) {
                    terms.putIfAbsent(key, new Term(Comments.capital(term), claim));
                }
            }
        });
        return terms.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Term> term) ->
                                -counts.getOrDefault(singular(last(term.getKey().replace(' ', '.'))), 0))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean isOwnName(String key) {
        return Terms.parts(ground.code().name()).stream().map(Terms::singular).anyMatch(key.replace(" ", "")::equals);
    }

    /** Whether the sentence brings words that the term does not have. */
    private static boolean news(Claim claim, String key) {
        return parts(claim.statement()).stream()
                        .map(Terms::singular)
                        .filter(word -> word.length() > 3 && !key.contains(word) && !WordLists.TRIVIAL.contains(word))
                        .distinct()
                        .count()
                >= 2;
    }

    private Stream<Claim> documents() {
        return Stream.of(Document.Kind.README, Document.Kind.GUIDE, Document.Kind.ARCHITECTURE_DECISION)
                .flatMap(kind -> ground.code().documents(kind).stream())
                .filter(document -> !Ground.isAside(document.path())
                        || document.path().value().startsWith("docs/"))
                .flatMap(document -> new Sentences(ground, document).about().stream())
                .filter(claim -> claim.statement().length() <= 260);
    }

    private Stream<Claim> comments() {
        return heart().stream()
                .flatMap(file -> Stream.concat(
                        comments.on(file).stream(),
                        file.symbols().stream()
                                .filter(symbol -> symbol.doc().contains(" is ")
                                        || symbol.doc().contains(" are "))
                                .flatMap(symbol -> comments.on(symbol).stream())));
    }

    /** In how many identifiers of the main code each word stands, singular, trivial words left out. */
    private Map<String, Integer> recurring() {
        Map<String, Integer> counts = new TreeMap<>();
        ground.main().stream()
                .flatMap(file -> file.symbols().stream())
                .flatMap(symbol -> parts(symbol.name()).stream().distinct())
                .filter(word -> word.length() > 2 && !WordLists.TRIVIAL.contains(word))
                .forEach(word -> counts.merge(singular(word), 1, Integer::sum));
        return counts;
    }

    /** The words of an identifier, in lower case. */
    static List<String> parts(String identifier) {
        return PART.matcher(identifier)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Used by briefs and topics: what a reader sees first of a term. */
    static String line(Term term) {
        return term.term() + ": " + Prose.firstSentence(term.meaning().statement());
    }
}
