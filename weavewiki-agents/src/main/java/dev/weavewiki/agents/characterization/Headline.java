package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the project is in one sentence: in its own words where it has some, else by what it is made of. Not safe for use by
 * several threads.
 */
final class Headline {

    /** How a sentence without a verb says what a thing is: {@code A library for …}. */
    static final String KIND =
            "An? (?:[\\w/-]+,? ){0,5}(?:library|framework|toolkit|tool|package|module|server|client|engine|parser"
                    + "|compiler|collection|set|implementation|interface|application|app|program|plugin|utility|wrapper|template"
                    + "|service|platform|system|language|generator|runner|bindings?|CLI|SDK|API)\\b";

    private static final Pattern KIND_FIRST =
            Pattern.compile("(?:(?:This|It) is |The )?" + KIND + ".*", Pattern.CASE_INSENSITIVE);

    /** A sentence that defines what its first words name. */
    static final Pattern DEFINES = Pattern.compile(
            "(?i)\\W*(?:the )?(?:\\S+ ){1,3}(?:is|are|provides|lets|allows|helps|makes|generates|converts|turns)\\b.*");

    private static final Pattern TAGLINE = Pattern.compile("[\\w.@/ -]{2,40}(?:: | [-–—] )(?:\\S++ (?=\\S)){3,}+\\S+");

    private final Ground ground;
    private final Comments comments;
    private @Nullable Claim headline;

    Headline(Ground ground) {
        this.ground = ground;
        this.comments = new Comments(ground);
    }

    /** One sentence on what it is. Always there, as long as the repository has a file with a line. */
    Claim claim() {
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

    Optional<Claim> rootDescription() {
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
        Inventory inventory = new Inventory(ground.say());
        return Claim.of(
                files.size() == 1 ? inventory.of(file) : inventory.of(files),
                Evidence.of(file.path(), LineRange.of(1, file.lines()).head(15)));
    }

    private Stream<Document> readmes() {
        return ground.code().documents(Document.Kind.README).stream()
                .filter(document -> document.path().depth() == 1);
    }

    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** A name without what manifests add to it, such as {@code -parent}. */
    static String head(String name) {
        String head = name.replaceAll("(?:parent|root|js|py|project|core)$", "");
        return head.length() < 3 ? name : head;
    }
}
