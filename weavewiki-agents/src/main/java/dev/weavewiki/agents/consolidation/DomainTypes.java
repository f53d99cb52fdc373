package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.RepeatedName;
import dev.weavewiki.agents.topdown.DocText;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a domain is for, as its types tell: by what they have in common, or by what the central one says of itself. */
final class DomainTypes {

    /** So few types are no family. Our choice. */
    private static final int FAMILY = 4;

    private static final int CENTRAL = 3;
    private static final int BESIDE = 2;
    private static final int NAMED = 3;

    private final DomainFacts facts;
    private final CodeModel code;
    private final ProseLanguage say;

    DomainTypes(DomainFacts facts) {
        this.facts = facts;
        this.code = facts.code();
        this.say = facts.say();
    }

    /** Where at least half of the files hold types that build on the same one of the repository; else empty. */
    Optional<String> kinship() {
        if (!facts.isOfProduct()) {
            return Optional.empty();
        }
        Map<String, Set<String>> families = new TreeMap<>();
        Map<String, Set<RepoPath>> homes = new TreeMap<>();
        files().forEach(file -> file.structure().inheritance().forEach(link -> {
            String root = simple(link.supertype());
            families.computeIfAbsent(root, name -> new TreeSet<>()).add(simple(link.type()));
            homes.computeIfAbsent(root, name -> new TreeSet<>()).add(file.path());
        }));
        int half = (facts.product().size() + 1) / 2;
        return families.entrySet().stream()
                .filter(family -> family.getValue().size() >= FAMILY)
                .filter(family -> homes.getOrDefault(family.getKey(), Set.of()).size() >= half)
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> family) ->
                                -family.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .flatMap(family -> root(family.getKey()).map(root -> kin(root, family.getValue())).stream())
                .findFirst();
    }

    private Optional<Symbol> root(String name) {
        return code.symbolsNamed(name).stream()
                .filter(symbol -> symbol.kind().isType() && !DomainFacts.isTest(code, symbol.path()))
                .max(Comparator.comparing((Symbol symbol) -> facts.members().contains(symbol.path()))
                        .thenComparing(symbol -> code.centrality(symbol.path()))
                        .thenComparing(Symbol::ref));
    }

    private String kin(Symbol root, Set<String> family) {
        List<String> named = facts.central().stream()
                .flatMap(path -> code.file(path).stream())
                .flatMap(file -> file.structure().inheritance().stream())
                .filter(link -> simple(link.supertype()).equals(root.name()))
                .map(Inheritance::type)
                .map(DomainTypes::simple)
                .distinct()
                .limit(NAMED)
                .map(name -> "`" + name + "`")
                .toList();
        String types = say.count(family.size(), "type");
        String name = "`" + root.name() + "`";
        String said = continued(root);
        return said.isEmpty()
                ? say.text("Holds {0} that build on {1}, among them {2}.", types, name, say.list(named))
                : say.text("Holds {0} that build on {1}, among them {2}: {3}", types, name, say.list(named), said);
    }

    /** What the most central documented type says of itself, and which others stand beside it; empty where none says anything. */
    Optional<String> center() {
        if (!facts.isOfProduct()) {
            return Optional.empty();
        }
        List<Symbol> main = CentralFiles.of(code, facts.product()).stream()
                .flatMap(path -> CentralFiles.main(code, path).stream())
                .toList();
        Optional<Symbol> namesake = namesake(main);
        return (namesake.isPresent() ? namesake.stream() : main.stream().limit(CENTRAL))
                .filter(symbol -> symbol.kind().isType() && !continued(symbol).isEmpty())
                .findFirst()
                .map(symbol -> around(symbol, main));
    }

    /** What the domain is called after: no other type is told to be its center. */
    private Optional<Symbol> namesake(List<Symbol> main) {
        String name = facts.name().replaceFirst(".*: ", "").replace(" ", "");
        return main.stream()
                .filter(symbol -> symbol.path().stem().replaceAll("[-_]", "").equalsIgnoreCase(name))
                .findFirst();
    }

    private String around(Symbol center, List<Symbol> main) {
        List<String> others = main.stream()
                .map(Symbol::name)
                .filter(name -> !name.equals(center.name()))
                .distinct()
                .limit(BESIDE)
                .map(name -> "`" + name + "`")
                .toList();
        String name = "`" + center.name() + "`";
        return others.isEmpty()
                ? say.text("Built around {0}: {1}", name, continued(center))
                : say.text("Built around {0}, with {1} beside it: {2}", name, say.list(others), continued(center));
    }

    /** The first sentence of the symbol's comment as it goes on after its name. */
    private String continued(Symbol symbol) {
        String said = DocText.sentence(code, RepeatedName.left(symbol.doc(), symbol.name()));
        if (!say.isEnglishProse()) {
            return said;
        }
        String own = said.replaceFirst(
                        "^`?(?:\\w+(?:::|\\.))*" + Pattern.quote(symbol.name()) + "`? (?=\\p{Ll}*[^s\\W]s )", "")
                .replaceFirst("^(?:is|are) ", "");
        String word = own.split(" ", 2)[0];
        boolean lowers = word.matches("An?|The|This|These")
                || word.matches("\\p{Lu}\\p{Ll}+") && code.symbolsNamed(word).isEmpty();
        return lowers ? own.substring(0, 1).toLowerCase(Locale.ROOT) + own.substring(1) : own;
    }

    private Stream<SourceFile> files() {
        return facts.product().stream().flatMap(path -> code.file(path).stream());
    }

    /** The last segment of a name, without what stands in brackets behind it. */
    static String simple(String name) {
        String bare = name.replaceAll("[<(\\[].*", "").strip();
        return bare.replaceFirst("^.*(?:\\.|::|\\\\)", "");
    }
}
