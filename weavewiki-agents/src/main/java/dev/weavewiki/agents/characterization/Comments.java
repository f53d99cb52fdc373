package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.CommentNoise;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.RepeatedName;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What comments say of symbols, files and folders: the first sentence, with the lines in which it stands. */
final class Comments {

    /** How far above a declaration its comment may begin, and how far below its head a docstring may end. */
    private static final int REACH = 250;

    /** Files whose introducing comment speaks for their folder, the most telling first. */
    private static final List<String> SPEAKERS = List.of(
            "package-info.java", "__init__.py", "doc.go", "lib.rs", "mod.rs", "index.ts", "index.js", "index.tsx");

    private static final Pattern NOT_PROSE = Pattern.compile(
            "(?i).*(?:copyright|licen[sc]ed? |all rights reserved|https?://|auto-?generated|module dependenc"
                    + "|eslint|prettier|noinspection|coding[:=]|todo|fixme|vim:).*");

    private static final Pattern LEANS =
            Pattern.compile("(?i)(?:however|but|it|this|these|they|so|instead|otherwise)\\b.*");

    private static final Pattern MARKS = Pattern.compile("^\\s*/?\\*+ ?|\\s*\\*/$");

    private final CodeModel code;
    private final Ground ground;
    private final Quotes quotes;

    Comments(Ground ground) {
        this.ground = ground;
        this.code = ground.code();
        this.quotes = new Quotes(ground.texts());
    }

    /** The first sentence of the symbol's doc comment. */
    Optional<Claim> on(Symbol symbol) {
        return sentence(RepeatedName.left(symbol.doc(), symbol.name()))
                .map(text -> new Claim(PlainText.safe(code, text), List.of(place(symbol, text))));
    }

    /** The first sentences of the symbol's doc comment that a reader would miss, at most that many. */
    List<Claim> sentences(Symbol symbol, int limit) {
        return described(PlainText.ofComment(RepeatedName.left(symbol.doc(), symbol.name()))).stream()
                .limit(limit)
                .flatMap(text -> worded(text).stream())
                .map(text -> new Claim(PlainText.safe(code, text), List.of(place(symbol, text))))
                .toList();
    }

    /** The first sentence of the comment that introduces the file. */
    Optional<Claim> on(SourceFile file) {
        return file.docEvidence()
                .flatMap(within -> spoken(within, file.structure().doc()))
                .or(() -> beforePackage(file).flatMap(within -> spoken(within, String.join("\n", body(within)))));
    }

    private Optional<Claim> spoken(Evidence within, String doc) {
        return sentence(doc)
                .map(text -> new Claim(
                        PlainText.safe(code, text),
                        List.of(quotes.find(within, text).orElse(head(within)))));
    }

    /** The doc comment right above the package line of a file that exists to carry it. */
    private Optional<Evidence> beforePackage(SourceFile file) {
        List<String> lines = ground.texts().lines(file.path());
        int end = -1;
        for (int i = 0; i < lines.size() && file.path().name().equals("package-info.java"); i++) {
            end = lines.get(i).endsWith("*/") ? i : end;
            if (lines.get(i).startsWith("package ")) {
                int start = end;
                while (start >= 0 && !lines.get(start).startsWith("/**")) {
                    start--;
                }
                return start < 0
                        ? Optional.empty()
                        : Optional.of(Evidence.of(file.path(), LineRange.of(start + 1, end + 1)));
            }
        }
        return Optional.empty();
    }

    private List<String> body(Evidence comment) {
        return ground.texts().excerpt(comment).stream()
                .map(line -> MARKS.matcher(line).replaceAll(""))
                .toList();
    }

    /** What the folder says of itself: in a package comment, its README or its manifest. */
    Optional<Claim> on(RepoPath folder) {
        return Stream.<Supplier<Optional<Claim>>>of(
                        () -> packageComment(folder),
                        () -> manifest(folder),
                        () -> readme(folder),
                        () -> onlyFile(folder))
                .flatMap(source -> source.get().stream())
                .findFirst();
    }

    /** The first sentence of a comment in plain words; empty where it is none that a reader would miss. */
    static Optional<String> sentence(String comment) {
        String text = PlainText.ofComment(comment);
        String first = Prose.firstSentence(text);
        return CommentNoise.isNote(first)
                ? described(text).stream().findFirst().flatMap(Comments::worded)
                : worded(first);
    }

    /** The sentences from the first that is no note, and leans on none. */
    private static List<String> described(String text) {
        List<String> sentences = Prose.sentences(text);
        return sentences.isEmpty() || !CommentNoise.isNote(sentences.get(0))
                ? sentences
                : sentences.stream()
                        .dropWhile(sentence -> CommentNoise.isNote(sentence)
                                || LEANS.matcher(sentence).matches())
                        .toList();
    }

    private static Optional<String> worded(String text) {
        boolean isSentence = text.split(" ").length >= 3
                && text.length() <= 320
                && Character.isLetter(text.codePointAt(0))
                && !text.endsWith(":")
                && !CommentNoise.saysNothing(text)
                && !NOT_PROSE.matcher(text).matches();
        return isSentence ? Optional.of(Prose.sentence(capital(text))) : Optional.empty();
    }

    static String capital(String text) {
        String first = text.split(" ", 2)[0];
        boolean isName = !first.equals(first.toLowerCase(Locale.ROOT)) || first.matches(".*[_.()0-9].*");
        return text.isEmpty() || isName ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private Optional<Claim> packageComment(RepoPath folder) {
        List<SourceFile> inFolder = ground.mainIn(folder).stream().sorted().toList();
        return SPEAKERS.stream()
                .flatMap(name ->
                        inFolder.stream().filter(file -> file.path().name().equals(name)))
                .flatMap(file -> on(file).stream())
                .findFirst();
    }

    private Optional<Claim> onlyFile(RepoPath folder) {
        List<SourceFile> files = ground.mainUnder(folder);
        return files.size() != 1
                ? Optional.empty()
                : on(files.get(0))
                        .or(() -> files.get(0).topLevel().stream()
                                .flatMap(symbol -> on(symbol).stream())
                                .findFirst());
    }

    private Optional<Claim> readme(RepoPath folder) {
        return code.documents(Document.Kind.README).stream()
                .filter(document -> document.path().parent().equals(folder))
                .flatMap(document -> new Sentences(ground, document).introduction().stream())
                .findFirst();
    }

    private Optional<Claim> manifest(RepoPath folder) {
        return ground.manifests().stream()
                .filter(manifest -> manifest.path().parent().equals(folder))
                .filter(manifest -> manifest.description().split(" ").length >= 3)
                .flatMap(manifest -> description(manifest).stream())
                .findFirst();
    }

    /** What the manifest says in its description. */
    Optional<Claim> description(Manifest manifest) {
        return code.file(manifest.path())
                .filter(file -> file.lines() > 0 && PlainText.saysSomething(manifest.description()))
                .flatMap(file -> quotes.find(
                        Evidence.of(manifest.path(), LineRange.of(1, file.lines())), manifest.description()))
                .map(place -> new Claim(
                        PlainText.safe(code, Prose.sentence(chain(PlainText.of(manifest.description())))),
                        List.of(place)));
    }

    /** {@code Project :: Group :: Part} without the project: {@code Group: Part}. */
    private static String chain(String description) {
        return description.contains(" :: ")
                ? description.replaceFirst("^.*? :: ", "").replace(" :: ", ": ")
                : description;
    }

    private Evidence place(Symbol symbol, String text) {
        int lines = code.file(symbol.path())
                .map(SourceFile::lines)
                .orElse(symbol.lines().to());
        int from = Math.max(1, symbol.lines().from() - REACH);
        int to = Math.min(lines, symbol.lines().from() + REACH);
        return quotes.near(symbol.path(), LineRange.of(from, to), symbol.lines().from(), text)
                .orElse(symbol.headEvidence());
    }

    private static Evidence head(Evidence within) {
        return Evidence.of(within.path(), within.lines().head(15));
    }
}
