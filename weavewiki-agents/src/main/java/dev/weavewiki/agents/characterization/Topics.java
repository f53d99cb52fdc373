package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.product.SectionInsight.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Topics from headings of the documents that code answers to, and from files that belong together: folders, and files
 * whose names share a word.
 */
final class Topics {

    private static final int MOST = 7;
    private static final int FILES = 12;

    private static final Set<String> EMPTY_WORDS = Set.of(
            "the",
            "and",
            "for",
            "with",
            "your",
            "how",
            "use",
            "using",
            "what",
            "why",
            "when",
            "from",
            "into",
            "overview",
            "introduction",
            "usage",
            "example",
            "examples",
            "basic",
            "basics",
            "advanced",
            "concepts",
            "features",
            "goals",
            "about",
            "api",
            "more",
            "other",
            "misc",
            "guide",
            "users",
            "user",
            "performance",
            "notes",
            "finer",
            "points",
            "philosophy",
            "see",
            "also",
            "main",
            "index",
            "default",
            "core",
            "base",
            "util",
            "utils",
            "internal",
            "common",
            "make",
            "custom",
            "new",
            "get",
            "set",
            "working",
            "create",
            "write",
            "writing",
            "define",
            "not",
            "are",
            "unknown");

    private final Ground ground;
    private final Comments comments;
    private final Map<RepoPath, Set<String>> words = new TreeMap<>();

    Topics(Ground ground) {
        this.ground = ground;
        this.comments = new Comments(ground);
        ground.main().forEach(file -> words.put(file.path(), words(file)));
    }

    /** At most seven, no two on mostly the same files, the best documented first. */
    List<Topic> found() {
        List<Candidate> candidates = new ArrayList<>(headings());
        candidates.addAll(families());
        candidates.addAll(folders());
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.weight())
                .thenComparing(candidate -> candidate.topic().title()));
        List<Topic> topics = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean isNew = topics.stream().allMatch(topic -> differ(topic, candidate.topic()));
            if (topics.size() < MOST && isNew) {
                topics.add(candidate.topic());
            }
        }
        return topics.size() < 3 ? filled(topics) : topics;
    }

    /** Sections of documents whose headings name something that the code has. */
    private List<Candidate> headings() {
        return Stream.of(Document.Kind.README, Document.Kind.GUIDE)
                .flatMap(kind -> ground.code().documents(kind).stream().limit(20))
                .filter(document -> !isBeside(document))
                .flatMap(document -> document.sections().stream()
                        .filter(section -> section.level() >= 1 && section.level() <= 3)
                        .filter(section ->
                                !Sentences.BESIDE.matcher(section.heading()).matches())
                        .flatMap(section -> heading(document, section).stream()))
                .toList();
    }

    private Optional<Candidate> heading(Document document, Document.Section section) {
        String title = PlainText.of(section.heading()).replace("`", "").strip();
        Set<String> asked = Terms.parts(title).stream()
                .map(word -> Terms.singular(word))
                .filter(word -> word.length() > 2 && !EMPTY_WORDS.contains(word) && !isName(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<RepoPath> files = matching(asked);
        Optional<String> purpose = new Sentences(ground, document)
                .ofSection(section).stream()
                        .map(Claim::statement)
                        .filter(text -> text.length() <= 260)
                        .findFirst();
        if (files.isEmpty()
                || asked.isEmpty()
                || title.split(" ").length > 7
                || title.endsWith("?")
                || purpose.isEmpty()) {
            return Optional.empty();
        }
        List<RepoPath> all =
                Stream.concat(files.stream(), Stream.of(document.path())).toList();
        double weight = 2 + weight(files) + (document.kind() == Document.Kind.README ? 0.5 : 0);
        return Optional.of(new Candidate(new Topic(Comments.capital(title), purpose.get(), all), weight));
    }

    /** Files whose names share a word. */
    private List<Candidate> families() {
        Map<String, List<RepoPath>> families = new TreeMap<>();
        ground.mainByPath()
                .forEach(file -> new HashSet<>(Terms.parts(file.path().stem()))
                        .stream()
                                .map(Terms::singular)
                                .filter(word -> word.length() > 3 && !EMPTY_WORDS.contains(word) && !isName(word))
                                .forEach(word -> families.computeIfAbsent(word, key -> new ArrayList<>())
                                        .add(file.path())));
        return families.entrySet().stream()
                .filter(family -> family.getValue().size() >= 3)
                .filter(family ->
                        family.getValue().size() <= Math.max(6, ground.main().size() / 3))
                .map(family -> {
                    List<RepoPath> files = ranked(family.getValue());
                    String title =
                            Comments.capital(Prose.count(2, family.getKey()).substring(2));
                    return new Candidate(new Topic(title, purpose(files), files), 1 + weight(files));
                })
                .toList();
    }

    private List<Candidate> folders() {
        Shape shape = new Shape(ground);
        RepoPath base = shape.base();
        return shape.areas(base).stream()
                .filter(area -> area.getValue() >= 2)
                .map(area -> {
                    RepoPath folder = area.getKey();
                    List<RepoPath> files = ranked(ground.mainUnder(folder).stream()
                            .map(SourceFile::path)
                            .toList());
                    String purpose = comments.on(folder).map(Claim::statement).orElseGet(() -> purpose(files));
                    String title = Comments.capital(folder.name().replaceAll("[-_]", " "));
                    return new Candidate(new Topic(title, purpose, files), 1.5 + weight(files));
                })
                .toList();
    }

    /** Where too few topics were found: the files that hold most of what the project does, one topic each. */
    private List<Topic> filled(List<Topic> topics) {
        List<Topic> filled = new ArrayList<>(topics);
        new KeyAreas(ground)
                .ranked().stream()
                        .filter(file ->
                                filled.stream().noneMatch(topic -> topic.files().contains(file.path())))
                        .limit(3L - topics.size())
                        .forEach(file -> filled.add(new Topic(
                                Comments.capital(file.path()
                                        .stem()
                                        .replaceAll("[-_]+", " ")
                                        .strip()),
                                purpose(List.of(file.path())),
                                List.of(file.path()))));
        if (filled.isEmpty()) {
            ground.main().stream()
                    .limit(1)
                    .forEach(file -> filled.add(
                            new Topic(ground.code().name(), purpose(List.of(file.path())), List.of(file.path()))));
        }
        return filled;
    }

    private String purpose(List<RepoPath> files) {
        return files.stream()
                .limit(3)
                .flatMap(path -> ground.code().file(path).stream())
                .flatMap(file -> Stream.concat(
                        comments.on(file).stream(),
                        file.symbols().stream()
                                .filter(Symbol::isTopLevel)
                                .flatMap(symbol -> comments.on(symbol).stream())
                                .limit(1)))
                .map(Claim::statement)
                .findFirst()
                .orElseGet(() -> "What "
                        + Prose.list(files.stream()
                                .limit(3)
                                .map(path -> "`" + path + "`")
                                .toList())
                        + (files.size() > 3 ? " and " + Prose.count(files.size() - 3L, "further file") : "")
                        + (files.size() == 1 ? " does." : " do."));
    }

    private List<RepoPath> matching(Set<String> asked) {
        return ranked(words.entrySet().stream()
                .filter(file -> asked.stream().anyMatch(file.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList());
    }

    private List<RepoPath> ranked(List<RepoPath> files) {
        return files.stream()
                .sorted(Comparator.comparingDouble(
                                (RepoPath path) -> -ground.code().centrality(path))
                        .thenComparing(path -> path))
                .limit(FILES)
                .toList();
    }

    private double weight(List<RepoPath> files) {
        double central = files.stream()
                .mapToDouble(path -> ground.code().centrality(path))
                .max()
                .orElse(0);
        return Math.log(1.0 + files.size()) + central;
    }

    /** The words of the file's name and of its top-level types. */
    private static Set<String> words(SourceFile file) {
        return Stream.concat(
                        Stream.of(file.path().stem()),
                        file.symbols().stream()
                                .filter(symbol ->
                                        symbol.isTopLevel() && symbol.kind().isType())
                                .map(Symbol::name))
                .flatMap(name -> Terms.parts(name).stream())
                .map(Terms::singular)
                .collect(Collectors.toSet());
    }

    private boolean isName(String word) {
        return ground.code().name().toLowerCase(Locale.ROOT).contains(word);
    }

    private static boolean isBeside(Document document) {
        return document.path().value().matches("(?i)(?:.*/)?(?:examples?|tests?|community|\\.github)/.*");
    }

    private static boolean differ(Topic topic, Topic other) {
        Set<RepoPath> both = new HashSet<>(topic.files());
        both.retainAll(other.files());
        return !topic.title().equalsIgnoreCase(other.title())
                && both.size()
                        <= 0.5 * Math.min(topic.files().size(), other.files().size());
    }

    private record Candidate(Topic topic, double weight) {}
}
