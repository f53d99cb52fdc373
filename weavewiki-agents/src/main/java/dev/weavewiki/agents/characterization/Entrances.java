package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The entry points that the analysis found, ranked and described from comments, manifests and calls. */
final class Entrances {

    /** How many are listed of each kind; the reference pages list all routes and commands. */
    private static final int PER_KIND = 25;

    private static final Pattern LIBRARY =
            Pattern.compile("(?i).*\\b(?:library|framework|toolkit|sdk|package|bindings)\\b.*");

    private final Ground ground;
    private final Comments comments;
    private final LibrarySurface surface;
    private final Mission mission;

    Entrances(Ground ground) {
        this.ground = ground;
        this.comments = new Comments(ground);
        this.surface = new LibrarySurface(ground);
        this.mission = new Mission(ground);
    }

    List<EntryPoint> all() {
        List<EntryPoint> listed = ground.code().entryPoints();
        return !isLibrary()
                ? listed
                : Stream.concat(
                                listed.stream(),
                                surface.points().stream()
                                        .filter(point -> listed.stream()
                                                .noneMatch(other -> other.name().equals(point.name()))))
                        .toList();
    }

    private boolean isLibrary() {
        return LIBRARY.matcher(mission.headline().statement()).matches();
    }

    /** The project's own before those of examples; those of tests only where there is nothing else. */
    List<EntryPoint> ranked() {
        List<EntryPoint> own = ofFiles(true);
        List<EntryPoint> ranked = own.isEmpty() ? ofFiles(false) : own;
        boolean isLibrary = isLibrary();
        boolean isShown = ranked.stream().anyMatch(this::isShownType);
        return ranked.stream()
                .filter(point -> !isShown || !isType(point) || isShownType(point))
                .sorted(Comparator.comparing(
                        (EntryPoint point) -> isLibrary && point.kind() != EntryPoint.Kind.LIBRARY))
                .toList();
    }

    /** Whether users of the library really enter there: documents show it, or it is the whole package. */
    boolean isWayIn(EntryPoint point) {
        return !isType(point) || isShownType(point);
    }

    /** Whether the point is a type of a library, rather than a package or a file. */
    private boolean isType(EntryPoint point) {
        return point.kind() == EntryPoint.Kind.LIBRARY
                && ground.code().symbolsNamed(point.name()).stream()
                        .anyMatch(
                                symbol -> symbol.path().equals(point.evidence().path()));
    }

    private boolean isShownType(EntryPoint point) {
        return isType(point) && surface.examples(point.name()) > 0;
    }

    private List<EntryPoint> ofFiles(boolean own) {
        Comparator<EntryPoint> order = Comparator.comparing(EntryPoint::kind)
                .thenComparing(point -> point.kind() == EntryPoint.Kind.LIBRARY ? -surface.examples(point.name()) : 0L)
                .thenComparing(
                        point -> -ground.code().centrality(point.evidence().path()))
                .thenComparing(EntryPoint::evidence)
                .thenComparing(EntryPoint::name);
        List<EntryPoint> all = all();
        return Stream.of(EntryPoint.Kind.values())
                .flatMap(kind -> all.stream()
                        .filter(point -> point.kind() == kind && isOwn(point) == own)
                        .sorted(order)
                        .limit(PER_KIND))
                .toList();
    }

    private boolean isOwn(EntryPoint point) {
        boolean isCode = ground.code()
                .file(point.evidence().path())
                .filter(file -> file.role().isSource())
                .isPresent();
        RepoPath path = point.evidence().path();
        return isCode ? ground.isMain(path) : !Ground.isAside(path) && !Ground.isTestFolder(path);
    }

    /** What its comment says, else what it does first, else why it counts. One sentence. */
    String description(EntryPoint point) {
        Optional<Symbol> symbol = symbol(point);
        return symbol.flatMap(comments::on)
                .or(() -> fileComment(point))
                .map(Claim::statement)
                .orElseGet(() -> symbol.flatMap(on -> calls(on, point))
                        .or(() -> loads(point))
                        .orElseGet(() -> reason(point)));
    }

    private Optional<Symbol> symbol(EntryPoint point) {
        Optional<Symbol> named = ground.code().file(point.evidence().path()).stream()
                .flatMap(file -> file.symbols().stream())
                .filter(symbol -> symbol.name().equals(point.name())
                        || symbol.qualifiedName().equals(point.name()))
                .filter(symbol ->
                        symbol.lines().contains(point.evidence().lines().from()))
                .findFirst();
        return named.or(() -> ground.code()
                .symbolAt(point.evidence().path(), point.evidence().lines().from())
                .filter(symbol -> point.kind() != EntryPoint.Kind.LIBRARY
                        || !symbol.kind().isCallable()));
    }

    private Optional<Claim> fileComment(EntryPoint point) {
        boolean isWhole = point.evidence().lines().from() == 1
                || point.kind() == EntryPoint.Kind.LIBRARY
                || point.evidence().path().name().equals(point.name());
        return !isWhole
                ? Optional.empty()
                : ground.code().file(point.evidence().path()).flatMap(comments::on);
    }

    /** What the symbol calls; of a function that sets up several entry points, what it calls for this one. */
    private Optional<String> calls(Symbol symbol, EntryPoint point) {
        int from = point.evidence().lines().from();
        List<Integer> others = ground.code().entryPoints().stream()
                .filter(other -> other.evidence().path().equals(symbol.path()))
                .map(other -> other.evidence().lines().from())
                .filter(line -> line != from && symbol.lines().contains(line))
                .sorted()
                .toList();
        int next = others.stream().filter(line -> line > from).findFirst().orElse(Integer.MAX_VALUE);
        List<String> called = ground.code().callsFrom(symbol.ref()).stream()
                .filter(call -> others.isEmpty() || call.line() >= from && call.line() < next)
                .sorted(Comparator.comparingInt(Call::line))
                .map(Call::to)
                .filter(ref -> !ref.qualifiedName().isEmpty())
                .map(ref -> "`" + ref.qualifiedName() + "`")
                .distinct()
                .limit(3)
                .toList();
        return called.isEmpty()
                ? Optional.empty()
                : Optional.of(ground.say().text("Calls {0}.", ground.say().list(called)));
    }

    /** For a file that only hands on another one: that file, and what it declares. */
    private Optional<String> loads(EntryPoint point) {
        RepoPath path = point.evidence().path();
        List<RepoPath> targets = ground.code().targetsOf(path);
        boolean handsOn = targets.size() == 1
                && ground.code().file(path).stream()
                        .allMatch(file -> file.symbols().isEmpty());
        return !handsOn ? Optional.empty() : ground.code().file(targets.get(0)).map(this::loaded);
    }

    private String loaded(SourceFile target) {
        ProseLanguage say = ground.say();
        String path = "`" + target.path() + "`";
        return target.symbols().stream()
                .filter(symbol -> symbol.kind().isType() || symbol.kind().isCallable())
                .findFirst()
                .map(symbol -> say.text("Loads {0}, which declares {1}.", path, "`" + symbol.name() + "`"))
                .orElseGet(() -> say.text("Loads {0}.", path));
    }

    private String reason(EntryPoint point) {
        String reason = point.reason(ground.say()).strip();
        String words = reason.isEmpty() ? ground.say().word(point.kind()) : reason;
        return PlainText.safe(ground.code(), Prose.sentence(Comments.capital(words)));
    }
}
