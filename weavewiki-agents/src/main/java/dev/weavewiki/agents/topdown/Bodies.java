package dev.weavewiki.agents.topdown;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.SymbolRef;
import dev.weavewiki.core.model.code.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What runs when a declaration runs: its calls, told apart from those of other declarations of its name, without those
 * that stand in functions it only makes; and from what only declares, the way to what carries it out.
 */
final class Bodies {

    /** Of declarations of one name it is not known which is meant. */
    private static final int UNKNOWN = -1;

    private final CodeModel code;
    private final Heirs heirs;
    private final Asides asides;
    private final Map<SymbolRef, List<Symbol>> overloads = new HashMap<>();
    private final Map<Body, List<Way>> ways = new HashMap<>();
    private final Map<RepoPath, Map<Integer, List<String>>> lines = new HashMap<>();

    /**
     * One of the declarations that share a name; the line is 0 where there is only one.
     *
     * @param making whether it is looked at for what it makes, so that what it makes runs too
     */
    record Body(SymbolRef ref, int line, boolean making) {
        Body(SymbolRef ref, int line) {
            this(ref, line, false);
        }

        Body forWhatItMakes() {
            return new Body(ref, line, true);
        }
    }

    /** A call and what it runs. */
    record Way(Call call, Body to) {}

    Bodies(CodeModel code, Heirs heirs, Asides asides) {
        this.code = code;
        this.heirs = heirs;
        this.asides = asides;
        code.sourceFiles().forEach(this::addOverloads);
    }

    private void addOverloads(SourceFile file) {
        Map<String, List<Symbol>> named = new LinkedHashMap<>();
        for (Symbol symbol : file.symbols()) {
            if (symbol.kind().isCallable()) {
                named.computeIfAbsent(symbol.qualifiedName(), key -> new ArrayList<>(1))
                        .add(symbol);
            }
        }
        named.values().stream()
                .filter(symbols -> symbols.size() > 1)
                .forEach(symbols -> overloads.put(symbols.get(0).ref(), symbols));
    }

    Body of(Symbol symbol) {
        SymbolRef ref = symbol.ref();
        return new Body(ref, overloads.containsKey(ref) ? symbol.lines().from() : 0);
    }

    /** The declaration; of several of which it is not known which is meant, the first. */
    Optional<Symbol> symbol(Body body) {
        return overloads.getOrDefault(body.ref(), List.of()).stream()
                .filter(symbol -> symbol.lines().from() == body.line())
                .findFirst()
                .or(() -> code.symbol(body.ref()));
    }

    /** All that share the name of the symbol, itself among them. */
    List<Symbol> named(Symbol symbol) {
        return overloads.getOrDefault(symbol.ref(), List.of(symbol));
    }

    /** What it calls in the order of running, what others of its name do for it among it. */
    List<Way> from(Body body) {
        List<Way> known = ways.get(body);
        if (known == null) {
            known = found(body);
            ways.put(body, known);
        }
        return known;
    }

    private List<Way> found(Body body) {
        List<Way> found = new ArrayList<>();
        if (body.line() != UNKNOWN) {
            add(body, new HashSet<>(), found);
        }
        heirs.carriesOut(body.ref())
                .flatMap(heir -> symbol(body)
                        .map(symbol -> new Way(
                                Call.certain(body.ref(), heir, symbol.lines().from()),
                                heir(symbol, heir, body.line() != UNKNOWN))))
                .ifPresent(found::add);
        return List.copyOf(found);
    }

    private void add(Body body, Set<Body> seen, List<Way> found) {
        if (!seen.add(body)) {
            return;
        }
        List<Call> own = own(body);
        Optional<Body> other = handedTo(body, own);
        for (Call call : own) {
            if (!call.to().equals(body.ref())) {
                found.add(new Way(call, meant(call)));
            } else if (other.filter(meant(call)::equals).isPresent()) {
                add(meant(call), seen, found);
            }
        }
    }

    /** Of the declarations of its name that it calls the one that gets most of what it got; others are for odd cases. */
    private Optional<Body> handedTo(Body body, List<Call> own) {
        Set<String> got = symbol(body).map(Bodies::words).orElse(Set.of());
        return own.stream()
                .filter(call -> call.to().equals(body.ref()))
                .map(this::meant)
                .filter(to -> to.line() != UNKNOWN && !to.equals(body))
                .max(comparingLong(to -> symbol(to).stream()
                        .flatMap(symbol -> words(symbol).stream())
                        .filter(got::contains)
                        .count()));
    }

    private static Set<String> words(Symbol symbol) {
        Set<String> words = new HashSet<>(List.of(parameters(symbol).split("\\W+")));
        words.remove("");
        return words;
    }

    /** The calls in its own lines that run with it; what a line hands to others of its name runs first. */
    private List<Call> own(Body body) {
        Optional<Symbol> symbol = body.line() > 0 ? symbol(body) : Optional.empty();
        return code.callsFrom(body.ref()).stream()
                .filter(call -> body.making() || call.timing() != Timing.DEFERRED)
                .filter(call -> symbol.isEmpty() || symbol.get().lines().contains(call.line()))
                .sorted(comparingInt(this::turn)
                        .thenComparing(call -> call.to().equals(body.ref()))
                        .thenComparingInt(this::place)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The how manieth of its line it is. */
    private int place(Call call) {
        List<String> line =
                lines.computeIfAbsent(call.from().path(), this::names).getOrDefault(call.line(), List.of());
        int place = line.indexOf(call.to().simpleName());
        return place < 0 ? line.size() : place;
    }

    private Map<Integer, List<String>> names(RepoPath path) {
        return code.file(path).stream()
                .flatMap(file -> file.structure().calls().stream())
                .collect(groupingBy(CallSite::line, mapping(CallSite::name, toList())));
    }

    /** The declaration that the call leads to, or the one that the others of its name lead to. */
    private Body meant(Call call) {
        List<Symbol> all = overloads.get(call.to());
        if (all == null) {
            return new Body(call.to(), 0);
        }
        return all.stream()
                .filter(symbol -> symbol.lines().from() == call.toLine())
                .findFirst()
                .or(() -> only(all.stream().filter(this::doesMore).toList()))
                .or(() -> gets(call, all))
                .map(this::of)
                .orElse(new Body(call.to(), UNKNOWN));
    }

    /** The only one of the declarations that takes the most of what the caller got itself. */
    private Optional<Symbol> gets(Call call, List<Symbol> all) {
        Set<String> got = caller(call).map(Bodies::words).orElse(Set.of());
        TreeMap<Long, List<Symbol>> byShared = all.stream()
                .collect(groupingBy(
                        symbol -> words(symbol).stream().filter(got::contains).count(), TreeMap::new, toList()));
        Long most = byShared.isEmpty() ? 0L : byShared.lastKey();
        return most == 0 ? Optional.empty() : only(byShared.getOrDefault(most, List.of()));
    }

    /** Whether the call only makes what is thrown. */
    boolean isThrown(Call call) {
        return asides.isThrown(call);
    }

    /** Whether the call stands beside what its caller does as a rule: in a branch that leaves early, or put off. */
    boolean isAside(Call call) {
        return caller(call)
                .filter(caller -> asides.isOdd(call, caller) || asides.isPutOff(call, caller))
                .isPresent();
    }

    /** By their lines; what is put off until the end last, the last put off first. */
    private int turn(Call call) {
        boolean isPutOff =
                caller(call).filter(caller -> asides.isPutOff(call, caller)).isPresent();
        return isPutOff ? Integer.MAX_VALUE - call.line() : call.line();
    }

    private Optional<Symbol> caller(Call call) {
        return overloads.getOrDefault(call.from(), List.of()).stream()
                .filter(symbol -> symbol.lines().contains(call.line()))
                .findFirst()
                .or(() -> code.symbol(call.from()));
    }

    private boolean doesMore(Symbol symbol) {
        return own(of(symbol)).stream().anyMatch(call -> !call.to().equals(symbol.ref()));
    }

    /** Of the heir's declarations of the name the one with the same parameters, else the only one that does more. */
    private Body heir(Symbol declared, SymbolRef heir, boolean known) {
        List<Symbol> all = overloads.get(heir);
        if (all == null) {
            return new Body(heir, 0);
        }
        return only(all.stream()
                        .filter(symbol -> known && parameters(symbol).equals(parameters(declared)))
                        .toList())
                .or(() -> only(all.stream().filter(this::doesMore).toList()))
                .map(this::of)
                .orElse(new Body(heir, UNKNOWN));
    }

    private static Optional<Symbol> only(List<Symbol> found) {
        return found.size() == 1 ? Optional.of(Objects.requireNonNull(found.get(0))) : Optional.empty();
    }

    private static String parameters(Symbol symbol) {
        String signature = symbol.signature();
        int from = signature.indexOf('(');
        int to = signature.lastIndexOf(')');
        return from < 0 || to < from ? "" : signature.substring(from, to).replaceAll("\\s+", " ");
    }
}
