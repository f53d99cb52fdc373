package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the project says of its purpose in README, manifest and comments; what the code shows where it says nothing. Not safe
 * for use by several threads.
 */
final class Mission {

    /** How a sentence without a verb says what a thing is: {@code A library for …}. */
    static final String KIND = "An? (?:[\\w/-]+,? ){0,5}(?:library|framework|toolkit|tool|package|module|server|client|engine|parser"
            + "|compiler|collection|set|implementation|interface|application|app|program|plugin|utility|wrapper|template"
            + "|service|platform|system|language|generator|runner|bindings?|CLI|SDK|API)\\b";

    private static final int GOALS = 14;
    private static final int OTHERS = 4;

    private static final Pattern GOAL_HEADING = Pattern.compile(
            "(?i)(?!.*\\b(?:not|no|without|never|limitations?|non-goals?|\\w+n['’]t)\\b).*\\b(?:goals?|features?|capabilities|highlights|why|what (?:it|is|does)|overview|about|provides)\\b.*");
    private static final Pattern DEFINES = Pattern.compile(
            "(?i)\\W*(?:the )?(?:\\S+ ){1,3}(?:is|are|provides|lets|allows|helps|makes|generates|converts|turns)\\b.*");
    private static final Pattern KIND_FIRST = Pattern.compile("(?:(?:This|It) is |The )?" + KIND + ".*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_USERS = Pattern.compile("(?i).*\\bused (?:by|in|at)\\b.*");
    private static final Pattern ABOUT_HEADING = Pattern.compile(
            "(?i).*\\b(?:philosophy|motivation|rationale|background|use cases?|who|overview|introduction)\\b.*");
    private static final Pattern USERS = Pattern.compile(
            "(?i).*\\b(?:(?:is|are)(?: now| also| currently| widely)* used (?:by|in|at)"
                    + "|(?:meant|designed|intended|made|built|aimed|written|great|suited|solution) (?:for|at)\\b"
                    + "|for (?:developers|users|people|anyone|beginners|teams|researchers|programmers|administrators))\\b.*");
    private static final Pattern PROBLEMS = Pattern.compile(
            "(?i).*\\b(?:no need to|without (?:having|needing) to|don.t (?:have|need) to|instead of having"
                    + "|most of (?:them|these)|avoids?|spares?|difficult|tedious|cumbersome|error-prone|hassle|the problem|pain"
                    + "|do(?:es)? not require|doesn.t (?:force|require)|rather than having)\\b.*");

    /** Guides that speak of the whole project. */
    private static final Pattern GUIDE =
            Pattern.compile("(?i)(?:docs?/)?(?:index|overview|introduction|user_?guide)\\.\\w+");

    private static final Pattern TAGLINE = Pattern.compile("[\\w.@/ -]{2,40}(?:: | [-–—] )(?:\\S+ ){3,}\\S+");
    private static final Pattern LEANS = Pattern.compile("(?i)(?:however|but|most of (?:them|these)|most also)\\b.*");

    private final Ground ground;
    private final Comments comments;
    private @Nullable Claim headline;

    Mission(Ground ground) {
        this.ground = ground;
        this.comments = new Comments(ground);
    }

    /** One sentence on what it is. Always there, as long as the repository has a file with a line. */
    Claim headline() {
        Claim known = headline;
        if (known == null) {
            known = found();
            headline = known;
        }
        return known;
    }

    private Claim found() {
        return Stream.<Supplier<Optional<Claim>>>of(
                        this::tagline,
                        this::definition,
                        this::fuller,
                        this::rootDescription,
                        this::kind,
                        this::opening,
                        this::packageComment,
                        () -> new Composition(ground).claim())
                .flatMap(source -> source.get().stream())
                .findFirst()
                .orElseGet(this::counted);
    }

    /** Whether the headline is the project's own words. */
    boolean isDocumented() {
        return Stream.of(definition(), rootDescription(), kind(), opening(), packageComment())
                .anyMatch(Optional::isPresent);
    }

    /** What it offers or sets out to do: the list items under a heading of that sense, else the manifest's description. */
    List<Claim> goals() {
        List<Claim> goals = readmes()
                .flatMap(document -> document.sections().stream()
                        .filter(section ->
                                GOAL_HEADING.matcher(section.heading()).matches())
                        .flatMap(section -> new Sentences(ground, document).items(section).stream()))
                .limit(GOALS)
                .toList();
        List<Claim> found = goals.isEmpty() ? openingItems() : goals;
        if (!found.isEmpty()) {
            return found;
        }
        String headline = headline().statement();
        return rootDescription().stream()
                .filter(claim -> !claim.statement().equals(headline))
                .toList();
    }

    /** Who uses it: what the documents say, then who the entry points are there for. */
    List<Claim> users() {
        List<Claim> said = matching(USERS)
                .filter(claim -> !DEFINES.matcher(claim.statement()).matches()
                        || NAMED_USERS.matcher(claim.statement()).matches())
                .limit(OTHERS)
                .toList();
        return said.isEmpty() ? callers() : said;
    }

    List<Claim> problems() {
        Map<String, Claim> problems = new LinkedHashMap<>();
        matching(PROBLEMS)
                .filter(claim -> !USERS.matcher(claim.statement()).matches())
                .forEach(claim -> problems.putIfAbsent(beginning(claim), claim));
        return problems.values().stream().limit(OTHERS).toList();
    }

    private static String beginning(Claim claim) {
        String letters = letters(claim.statement());
        return letters.substring(0, Math.min(24, letters.length()));
    }

    private Stream<Claim> matching(Pattern sense) {
        String headline = headline().statement();
        String name = head(letters(ground.code().name().replaceAll(".*[/:]", "")));
        return documents()
                .flatMap(document -> joined(about(document)).stream()
                        .filter(claim ->
                                isReadme(document) || letters(claim.statement()).contains(name)))
                .filter(claim -> sense.matcher(claim.statement()).matches())
                .filter(claim ->
                        claim.statement().length() <= 420 && !claim.statement().equals(headline))
                .filter(claim ->
                        !claim.statement().matches("(?i)(?:if|when|note|for example|this|these|those|as the)\\b.*"));
    }

    /** What speaks of the project as a whole: how the document opens, and what stands under headings of that sense. */
    private List<Claim> about(Document document) {
        Sentences sentences = new Sentences(ground, document);
        List<Document.Section> opening = new ArrayList<>();
        for (Document.Section section : sentences.opening().toList()) {
            opening.add(section);
            if (section.level() > 0 && !section.text().isBlank()) {
                break;
            }
        }
        return document.sections().stream()
                .filter(section -> opening.contains(section)
                        || GOAL_HEADING.matcher(section.heading()).matches()
                        || ABOUT_HEADING.matcher(section.heading()).matches())
                .flatMap(section -> sentences.ofSection(section).stream())
                .toList();
    }

    /** What stands in the README's title after the name. */
    private Optional<Claim> tagline() {
        return readmes()
                .flatMap(document -> document.sections().stream().limit(2))
                .filter(section -> section.level() == 1)
                .map(section -> new Claim(
                        PlainText.safe(ground.code(), Prose.sentence(PlainText.of(section.heading()))),
                        List.of(new Evidence(
                                section.evidence().path(),
                                section.evidence().lines().head(1)))))
                .filter(claim -> TAGLINE.matcher(claim.statement()).matches())
                .findFirst();
    }

    private Optional<Claim> definition() {
        String name = letters(ground.code().name().replaceAll(".*[/:]", ""));
        return readmes()
                .flatMap(document -> new Sentences(ground, document)
                        .opening()
                        .limit(6)
                        .flatMap(section -> new Sentences(ground, document).ofSection(section).stream()))
                .limit(12)
                .filter(claim -> DEFINES.matcher(claim.statement()).matches())
                .filter(claim -> letters(String.join(
                                "", List.of(claim.statement().split(" ")).subList(0, 2)))
                        .contains(head(name)))
                .findFirst();
    }

    /** A sentence near the README's beginning that says what kind of thing it is, though it does not name it. */
    private Optional<Claim> kind() {
        return readmes()
                .flatMap(document -> new Sentences(ground, document)
                        .opening()
                        .limit(3)
                        .flatMap(section -> new Sentences(ground, document).ofSection(section).stream()))
                .limit(4)
                .filter(claim -> KIND_FIRST.matcher(claim.statement()).matches())
                .findFirst();
    }

    /** The README's opening where it says all that the manifest says, and more. */
    private Optional<Claim> fuller() {
        return opening()
                .filter(claim -> rootDescription()
                        .filter(description -> letters(claim.statement()).startsWith(letters(description.statement())))
                        .isPresent());
    }

    private Optional<Claim> opening() {
        return readmes()
                .flatMap(document -> new Sentences(ground, document).introduction().stream())
                .findFirst();
    }

    private List<Claim> openingItems() {
        return readmes()
                .flatMap(document -> new Sentences(ground, document)
                        .opening()
                        .flatMap(section -> new Sentences(ground, document).items(section).stream()))
                .limit(GOALS)
                .toList();
    }

    private Optional<Claim> rootDescription() {
        return ground.manifests().stream()
                .limit(1)
                .filter(manifest -> manifest.description().split(" ").length >= 3)
                .filter(manifest -> !manifest.description().contains("::"))
                .flatMap(manifest -> comments.description(manifest).stream())
                .findFirst();
    }

    private Optional<Claim> packageComment() {
        return Stream.concat(
                        comments.on(new Shape(ground).base()).stream(),
                        new KeyAreas(ground)
                                .ranked().stream()
                                        .limit(3)
                                        .flatMap(file -> Stream.concat(
                                                comments.on(file).stream(),
                                                file.topLevel().stream()
                                                        .flatMap(symbol -> comments.on(symbol).stream()))))
                .findFirst();
    }

    /** Where nobody says anything: what is there, in counts. */
    private Claim counted() {
        List<SourceFile> files = ground.main().isEmpty() ? ground.code().files() : ground.main();
        Optional<SourceFile> first =
                files.stream().filter(file -> file.lines() > 0).findFirst();
        SourceFile file =
                first.orElseThrow(() -> new IllegalStateException("the repository holds no file with a line of text"));
        String languages = Prose.list(Languages.named(files).stream().limit(2).toList());
        String start = files.size() == 1
                ? "`" + file.path() + "` is the only source file, written in " + languages
                : "The repository holds " + Prose.count(files.size(), "source file") + " in " + languages;
        List<String> names = declared(files);
        return Claim.of(
                start
                        + (names.isEmpty()
                                ? "."
                                : files.size() == 1
                                        ? "; it declares " + Prose.list(names) + "."
                                        : ", which declare " + Prose.list(names) + " among others."),
                Evidence.of(file.path(), LineRange.of(1, file.lines()).head(15)));
    }

    private static List<String> declared(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> file.topLevel().stream().limit(3))
                .map(symbol -> "`" + symbol.name() + "`")
                .distinct()
                .limit(3)
                .toList();
    }

    private List<Claim> callers() {
        Entrances entrances = new Entrances(ground);
        List<EntryPoint> points = entrances.ranked();
        List<Claim> claims = new ArrayList<>();
        first(points, EntryPoint.Kind.LIBRARY)
                .filter(point -> entrances.isWayIn(point))
                .ifPresent(point -> claims.add(Claim.of(
                        "Programs in " + Languages.named(ground.main()).get(0) + " use it as a library"
                                + (PlainText.code(ground.code(), point.name()).startsWith("`")
                                        ? ", through `" + point.name() + "` first."
                                        : "."),
                        new Evidence(
                                point.evidence().path(),
                                point.evidence().lines().head(15)))));
        Optional<EntryPoint> command =
                first(points, EntryPoint.Kind.BINARY).or(() -> first(points, EntryPoint.Kind.CLI_COMMAND));
        command.ifPresent(point -> claims.add(Claim.of(
                PlainText.safe(ground.code(), "People run it on the command line, as " + point.name() + "."),
                new Evidence(point.evidence().path(), point.evidence().lines().head(15)))));
        long routes = points.stream()
                .filter(point -> point.kind() == EntryPoint.Kind.HTTP_ROUTE)
                .count();
        first(points, EntryPoint.Kind.HTTP_ROUTE)
                .ifPresent(point -> claims.add(Claim.of(
                        PlainText.safe(
                                ground.code(),
                                "HTTP clients reach it at " + Prose.count(routes, "route")
                                        + (routes == 1 ? ", " : ", among them ") + point.name() + "."),
                        new Evidence(
                                point.evidence().path(),
                                point.evidence().lines().head(15)))));
        return claims;
    }

    private static Optional<EntryPoint> first(List<EntryPoint> points, EntryPoint.Kind kind) {
        return points.stream().filter(point -> point.kind() == kind).findFirst();
    }

    private Stream<Document> readmes() {
        return ground.code().documents(Document.Kind.README).stream()
                .filter(document -> document.path().depth() == 1);
    }

    private Stream<Document> documents() {
        return Stream.concat(
                readmes(),
                ground.code().documents(Document.Kind.GUIDE).stream()
                        .filter(document ->
                                GUIDE.matcher(document.path().value()).matches()));
    }

    private static boolean isReadme(Document document) {
        return document.kind() == Document.Kind.README;
    }

    /** Sentences that lean on the one before are joined with it. */
    private static List<Claim> joined(List<Claim> sentences) {
        List<Claim> joined = new ArrayList<>();
        for (Claim sentence : sentences) {
            boolean leans = LEANS.matcher(sentence.statement()).matches() && !joined.isEmpty();
            if (leans) {
                Claim before = joined.remove(joined.size() - 1);
                joined.add(new Claim(
                        before.statement() + " " + sentence.statement(),
                        Stream.concat(before.evidence().stream(), sentence.evidence().stream())
                                .distinct()
                                .toList()));
            } else {
                joined.add(sentence);
            }
        }
        return joined;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** A name without what manifests add to it, such as {@code -parent}. */
    private static String head(String name) {
        String head = name.replaceAll("(?:parent|root|js|py|project|core)$", "");
        return head.length() < 3 ? name : head;
    }
}
