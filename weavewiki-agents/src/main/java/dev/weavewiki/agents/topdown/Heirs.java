package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Inheritance;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolKind;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which members of the product carry out what interfaces and base types declare. */
final class Heirs {

    /** Methods that leave what they do to heirs, in languages that have no word for it and in those that have. */
    private static final Pattern LEFT_OPEN = Pattern.compile(
            "(?is).*(?:\\babstract\\b|abstractmethod|not_?\\s?implemented|\\)[^(){}]*=\\s*0\\s*;?\\s*$).*");

    private static final Set<SymbolKind> DECLARING = Set.of(SymbolKind.INTERFACE, SymbolKind.TRAIT);

    /** A source set of a build for several platforms: {@code core/src/jvmMain/…}. */
    private static final Pattern PLATFORM = Pattern.compile("(.*/)?src/([a-z]\\w*)Main/.*");

    private final CodeModel code;
    private final SourceTexts texts;
    private final Map<SymbolRef, Set<SymbolRef>> heirs = new LinkedHashMap<>();
    private final Map<SymbolRef, Set<SymbolRef>> bases = new LinkedHashMap<>();
    private final Map<SymbolRef, Optional<SymbolRef>> carriers = new HashMap<>();
    private final Map<SymbolRef, List<SymbolRef>> many = new HashMap<>();

    private Heirs(Knowledge known) {
        this.code = known.code();
        this.texts = known.texts();
    }

    static Heirs of(Knowledge known) {
        Heirs found = new Heirs(known);
        Scope.product(known.code()).forEach(found::add);
        return found;
    }

    private void add(SourceFile file) {
        for (Inheritance line : file.structure().inheritance()) {
            SymbolRef heir = new SymbolRef(file.path(), line.type());
            base(file.path(), line.supertype())
                    .filter(base -> !base.equals(heir))
                    .ifPresent(base -> {
                        heirs.computeIfAbsent(base, key -> new LinkedHashSet<>())
                                .add(heir);
                        bases.computeIfAbsent(heir, key -> new LinkedHashSet<>())
                                .add(base);
                    });
        }
    }

    /** The type of that name in the file itself, else the only one in the files that it uses, else the only one at all. */
    private Optional<SymbolRef> base(RepoPath from, String written) {
        String name = written.replaceFirst("[<(\\[{].*$", "")
                .replaceFirst("^.*(?:\\.|::|\\\\)", "")
                .strip();
        List<SymbolRef> all = code.symbolsNamed(name).stream()
                .filter(symbol -> symbol.kind().isType())
                .filter(symbol -> !Scope.isTest(code, symbol.path()) && !Scope.isBeside(symbol.path()))
                .map(Symbol::ref)
                .distinct()
                .toList();
        return Stream.of(
                        all.stream().filter(ref -> ref.path().equals(from)).toList(),
                        all.stream()
                                .filter(ref -> code.targetsOf(from).contains(ref.path()))
                                .toList(),
                        all)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0));
    }

    /** The one member that carries out what this one only declares; empty where it does something, or there are several. Of
     * those for different platforms, of which a program holds one, it is that of the JVM. */
    Optional<SymbolRef> carriesOut(SymbolRef member) {
        return carriers.computeIfAbsent(member, this::carrier);
    }

    private Optional<SymbolRef> carrier(SymbolRef member) {
        List<SymbolRef> found = mayCarryOut(member);
        return found.size() == 1 ? Optional.of(found.get(0)) : ofOnePlatform(found);
    }

    /** Of members that stand in source sets for different platforms, of which a program holds one, the one of the JVM. */
    private static Optional<SymbolRef> ofOnePlatform(List<SymbolRef> found) {
        Map<String, SymbolRef> byPlatform = new TreeMap<>();
        Set<String> modules = new HashSet<>();
        for (SymbolRef ref : found) {
            Matcher place = PLATFORM.matcher(ref.path().value());
            if (!place.matches() || byPlatform.put(place.group(2), ref) != null) {
                return Optional.empty();
            }
            modules.add(place.group(1));
        }
        return modules.size() == 1 && !byPlatform.containsKey("common")
                ? Optional.ofNullable(byPlatform.get("jvm"))
                : Optional.empty();
    }

    /** The members that carry out what this one only declares; none where it does something itself. */
    List<SymbolRef> mayCarryOut(SymbolRef member) {
        return many.computeIfAbsent(member, this::open);
    }

    private List<SymbolRef> open(SymbolRef member) {
        return code.callsFrom(member).isEmpty()
                        && code.symbol(member).filter(this::isLeftOpen).isPresent()
                ? named(member, heirs)
                : List.of();
    }

    private boolean isLeftOpen(Symbol member) {
        List<String> lines = texts.lines(member.path());
        String text = String.join(
                "\n",
                lines.subList(
                        Math.min(member.lines().from() - 1, lines.size()),
                        Math.min(member.lines().to(), lines.size())));
        String tail = text.substring(text.lastIndexOf(')') + 1);
        boolean bodied = text.contains("{") || tail.contains("=");
        boolean declaring = code.symbol(new SymbolRef(member.path(), member.container()))
                .filter(type -> DECLARING.contains(type.kind()))
                .isPresent();
        return declaring && !bodied || LEFT_OPEN.matcher(text).matches();
    }

    /** The members of base types that callers may mean it by, where nothing else carries them out. */
    List<SymbolRef> declaredAs(SymbolRef member) {
        return named(member, bases).stream()
                .filter(base -> carriesOut(base).filter(member::equals).isPresent())
                .toList();
    }

    /** The callables of its name in the types that lie that way from its own, near ones first. */
    private List<SymbolRef> named(SymbolRef member, Map<SymbolRef, Set<SymbolRef>> way) {
        int dot = member.qualifiedName().lastIndexOf('.');
        if (dot < 0) {
            return List.of();
        }
        String name = member.qualifiedName().substring(dot);
        Set<SymbolRef> types = new LinkedHashSet<>();
        List<SymbolRef> open = new ArrayList<>(
                List.of(new SymbolRef(member.path(), member.qualifiedName().substring(0, dot))));
        for (int i = 0; i < open.size(); i++) {
            way.getOrDefault(open.get(i), Set.of()).stream().filter(types::add).forEach(open::add);
        }
        return types.stream()
                .map(type -> new SymbolRef(type.path(), type.qualifiedName() + name))
                .filter(ref -> code.symbol(ref)
                        .filter(symbol -> symbol.kind().isCallable())
                        .isPresent())
                .toList();
    }
}
