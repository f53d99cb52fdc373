package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.FolderTopics;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.SectionInsight.Topic;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Topics from headings of the documents that files answer to by name, from files whose names share a word, and from
 * folders.
 */
final class Topics {

    private static final int MOST = 7;
    private static final int FEWEST = 3;

    /** How many topics there are at least where single files have to serve as topics. */
    private static final int SINGLES = 5;

    private static final int FILES = 12;

    /** The share of the code that is the project rather than a part of it. Our choice. */
    private static final double HEART = 0.6;

    /** So many names that share a word are a family; a header and its source have one name. Our choice. */
    private static final int FAMILY = 3;

    /** Words that name no subject of their own. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:examples?|usage|overview|introduction|comparing|create|creating|get|getting|make|making|define|defining|use|using|run|running|more|what|why|how|when"
                    + "|working|organizing|handling|writing|finer|limitations|known|customizing)\\b.*|.*[?:].*|.*\\(continued\\).*|.*\\b(?:not|when|exception)\\b.*");

    private static final Pattern BESIDE = Pattern.compile(
            "(?i)(?:.*/)?(?:examples?|tests?|community|\\.github)/.*|.*(?:trouble|faq|release|migrat|upgrad|policy|conduct|projects_using).*");

    private final Ground ground;
    private final List<SourceFile> heart;
    private final Comments comments;
    private final Modules modules;
    private final Set<String> ownName;
    /** The files by the first of their subjects, so that few are looked at for each heading. */
    private final Map<String, List<Subjects>> subjects = new HashMap<>();

    private final Openings openings;
    private final Set<RepoPath> built;

    Topics(Ground ground) {
        this.ground = ground;
        this.comments = new Comments(ground);
        this.modules = new Modules(ground);
        this.built = ground.code().files().stream()
                .filter(file -> file.role() == FileRole.MANIFEST)
                .map(file -> file.path().parent())
                .collect(Collectors.toSet());
        this.openings = new Openings(ground);
        this.heart = ground.mainUnder(new Shape(ground).base());
        this.ownName = nameWords(ground.code().name());
        ground.main().forEach(this::index);
    }

    private void index(SourceFile file) {
        Set<String> words = subjects(file.path().stem());
        words.stream()
                .min(Comparator.naturalOrder())
                .ifPresent(first -> subjects.computeIfAbsent(first, key -> new ArrayList<>())
                        .add(new Subjects(file.path(), words)));
    }

    /** At most seven, no two on mostly the same files, those with most and most central files first. */
    List<Topic> found() {
        List<Candidate> candidates = Stream.of(headings(), families(), folders())
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.weight())
                        .thenComparing(candidate -> candidate.topic().title()))
                .toList();
        List<Topic> topics = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean isNew = topics.stream().allMatch(topic -> differ(topic, candidate.topic()));
            if (topics.size() < MOST && isNew) {
                topics.add(candidate.topic());
            }
        }
        explained(topics);
        return topics.size() < FEWEST ? filled(topics) : topics;
    }

    /** Where few topics were found in the code: what the README explains under headings of its own, in its order. */
    private void explained(List<Topic> topics) {
        guides().filter(document -> document.kind() == Document.Kind.README
                        && document.path().depth() == 1)
                .limit(1)
                .flatMap(document -> document.sections().stream()
                        .filter(section -> section.level() == 2 || section.level() == 3)
                        .filter(section -> isSubject(title(section))
                                && !isOwnName(title(section).toLowerCase(Locale.ROOT))
                                && !section.code().isEmpty())
                        .flatMap(section -> explained(document, section).stream()))
                .filter(topic -> topics.stream()
                        .noneMatch(other -> Terms.singular(other.title().toLowerCase(Locale.ROOT))
                                .equals(Terms.singular(topic.title().toLowerCase(Locale.ROOT)))))
                .limit(Math.max(0, SINGLES - topics.size()))
                .forEach(topics::add);
    }

    private Optional<Topic> explained(Document document, Document.Section section) {
        return openings.of(document, section)
                .map(text -> new Topic(Comments.capital(title(section)), text, List.of(document.path())));
    }

    private static boolean isSubject(String title) {
        return title.split(" ").length <= 4
                && !NO_TITLE.matcher(title).matches()
                && !title.matches("\\S*[a-z][A-Z]\\S*|[a-z]\\w*\\.\\w+|.*\\w\\(.*")
                && !Sentences.BESIDE.matcher(title).matches();
    }

    private List<Candidate> headings() {
        return guides().flatMap(document -> document.sections().stream()
                        .filter(section -> section.level() >= 1 && section.level() <= 3)
                        .flatMap(section -> heading(document, section).stream()))
                .toList();
    }

    private Optional<Candidate> heading(Document document, Document.Section section) {
        String title = title(section);
        Set<String> asked = subjects(title);
        boolean isTopic = !asked.isEmpty() && isSubject(title);
        List<RepoPath> files = isTopic ? named(asked) : List.of();
        Optional<String> purpose = files.isEmpty() ? Optional.empty() : openings.of(document, section);
        return purpose.map(text -> new Candidate(
                new Topic(
                        Comments.capital(title),
                        text,
                        Stream.concat(files.stream(), Stream.of(document.path()))
                                .toList()),
                2 + weight(files) + (document.kind() == Document.Kind.README ? 0.5 : 0)));
    }

    /** Files whose names end with the same subject, or that are named after it in a language of lower-case names. */
    private List<Candidate> families() {
        Map<String, List<RepoPath>> families = new TreeMap<>();
        heart.stream()
                .sorted()
                .forEach(file -> heads(file.path().stem())
                        .forEach(word -> families.computeIfAbsent(word, key -> new ArrayList<>())
                                .add(file.path())));
        return families.entrySet().stream()
                .filter(family -> family.getValue().stream()
                                .map(RepoPath::stem)
                                .distinct()
                                .count()
                        >= FAMILY)
                .filter(family -> family.getValue().size() <= Math.max(8, heart.size() / 4))
                .map(family -> family(family.getKey(), family.getValue()))
                .toList();
    }

    private Set<String> heads(String stem) {
        List<String> parts = Terms.parts(stem);
        boolean isPascal = parts.size() > 1 && Character.isUpperCase(stem.codePointAt(0));
        String last = parts.isEmpty() ? "" : Terms.singular(parts.get(parts.size() - 1));
        return isPascal ? subjects(last) : subjects(stem);
    }

    private Candidate family(String word, List<RepoPath> members) {
        List<RepoPath> files = ranked(members);
        List<String> words = familyWords(word, members);
        String title = plural(String.join(" ", spelled(words, members)));
        Optional<Candidate> explained = guides().flatMap(document -> document.sections().stream()
                        .filter(section -> subjects(title(section)).contains(word))
                        .flatMap(section -> openings.about(words, document, section).stream()
                                .map(text -> new Candidate(
                                        new Topic(
                                                title,
                                                text,
                                                Stream.concat(files.stream(), Stream.of(document.path()))
                                                        .toList()),
                                        2 + weight(files)))))
                .findFirst();
        return explained.orElseGet(() -> new Candidate(
                new Topic(title, new FamilyPurpose(ground, comments).of(words, files), files), 0.5 + weight(files)));
    }

    /** The shared word, behind the one before it where most names share that too. */
    private static List<String> familyWords(String word, List<RepoPath> members) {
        Map<String, Long> before = members.stream()
                .map(path -> Terms.parts(path.stem()))
                .filter(parts -> parts.size() > 1
                        && Terms.singular(parts.get(parts.size() - 1)).equals(word))
                .map(parts -> parts.get(parts.size() - 2))
                .collect(Collectors.groupingBy(part -> part, TreeMap::new, Collectors.counting()));
        return before.entrySet().stream()
                .filter(entry -> entry.getValue() > members.size() / 2)
                .findFirst()
                .map(entry -> List.of(entry.getKey(), word))
                .orElseGet(() -> List.of(word));
    }

    /** An acronym that a name writes in capitals stays one. */
    private static List<String> spelled(List<String> words, List<RepoPath> members) {
        return words.stream()
                .map(word -> members.stream().anyMatch(path -> path.stem().contains(word.toUpperCase(Locale.ROOT)))
                        ? word.toUpperCase(Locale.ROOT)
                        : word)
                .toList();
    }

    private List<Candidate> folders() {
        return areas(new Shape(ground).base()).stream()
                .filter(this::isPart)
                .map(folder -> new Candidate(
                        new Topic(
                                folderTitle(folder),
                                comments.on(folder).map(Claim::statement).orElseGet(() -> modules.purpose(folder)),
                                ranked(paths(folder))),
                        (comments.on(folder).isPresent() ? 2 : 1) + weight(paths(folder))))
                .filter(candidate -> !candidate.topic().purpose().isEmpty())
                .toList();
    }

    /** A folder that says what it is, by itself or by its name; one that only holds nearly all of the code says nothing. */
    private boolean isPart(RepoPath folder) {
        boolean isHeart =
                ground.mainUnder(folder).size() >= HEART * ground.main().size();
        boolean isNamed =
                !isHolder(folder) && !isHeart && !isOwnName(folder.name().toLowerCase(Locale.ROOT));
        return isNamed || isBuilt(folder) || comments.on(folder).isPresent();
    }

    /** Where a language or a build tool wants code to stand, such as {@code src} or {@code src/main/scala-2.13}. */
    private boolean isHolder(RepoPath folder) {
        String name = folder.name().toLowerCase(Locale.ROOT);
        return WordLists.HOLDERS.contains(name)
                || ground.mainUnder(folder).stream()
                        .anyMatch(file ->
                                name.matches(Pattern.quote(file.language().value()) + "(?:-[\\d.]+)?"));
    }

    private boolean isBuilt(RepoPath folder) {
        return built.contains(folder);
    }

    private String folderTitle(RepoPath folder) {
        List<String> words = Stream.of(folder.name().split("[-_. ]+"))
                .filter(word -> !isOwnName(word.toLowerCase(Locale.ROOT)))
                .toList();
        String name = words.isEmpty() ? folder.name() : String.join(" ", words);
        return FolderTopics.title(Comments.capital(name), isBuilt(folder), ground.say());
    }

    /** The folders with two files or more; those with a general name are entered. */
    private List<RepoPath> areas(RepoPath base) {
        return new Shape(ground)
                .areas(base).stream()
                        .filter(area -> area.getValue() >= 2)
                        .map(Map.Entry::getKey)
                        .flatMap(folder -> (subjects(folder.name()).isEmpty() || isHolder(folder))
                                        && !isBuilt(folder)
                                        && !new Shape(ground).areas(folder).isEmpty()
                                ? areas(folder).stream()
                                : Stream.of(folder))
                        .toList();
    }

    /** Where too few topics were found: the files that hold most of what the project does, one topic each. */
    private List<Topic> filled(List<Topic> topics) {
        List<Topic> filled = new ArrayList<>(topics);
        new KeyAreas(ground)
                .ranked().stream()
                        .filter(file ->
                                filled.stream().noneMatch(topic -> topic.files().contains(file.path())))
                        .limit((long) SINGLES - topics.size())
                        .forEach(file -> filled.add(single(file)));
        if (filled.isEmpty()) {
            ground.main().stream().limit(1).forEach(file -> filled.add(single(file)));
        }
        return filled;
    }

    private Topic single(SourceFile file) {
        String name = file.path().stem().replaceAll("[-_]+", " ").strip();
        String purpose = comments.on(file).map(Claim::statement).orElseGet(() -> declared(file));
        return new Topic(Comments.capital(name.isEmpty() ? file.path().name() : name), purpose, List.of(file.path()));
    }

    private String declared(SourceFile file) {
        List<String> names = file.symbols().stream()
                .filter(symbol -> symbol.kind().isType() || symbol.kind().isCallable())
                .map(symbol -> "`" + symbol.name() + "`")
                .distinct()
                .limit(4)
                .toList();
        ProseLanguage say = ground.say();
        return names.isEmpty()
                ? say.text("What {0} holds.", "`" + file.path() + "`")
                : say.text(names.size(), "What {0} does.", "What {0} do.", say.list(names));
    }

    /** Files all of whose subjects the heading names. */
    private List<RepoPath> named(Set<String> asked) {
        return ranked(asked.stream()
                .flatMap(word -> subjects.getOrDefault(word, List.of()).stream())
                .filter(file -> asked.containsAll(file.words()))
                .map(Subjects::file)
                .sorted()
                .toList());
    }

    private Stream<Document> guides() {
        return Stream.of(Document.Kind.README, Document.Kind.GUIDE)
                .flatMap(kind -> ground.code().documents(kind).stream())
                .filter(document -> !BESIDE.matcher(document.path().value()).matches())
                .filter(document -> !Ground.isTestFolder(document.path()));
    }

    /** The words of a name that name a subject, singular. */
    private Set<String> subjects(String name) {
        return Terms.parts(name).stream()
                .map(Terms::singular)
                .filter(word -> word.length() > 2 && !WordLists.GENERAL.contains(word) && !isOwnName(word))
                .collect(Collectors.toSet());
    }

    private boolean isOwnName(String word) {
        return ownName.contains(word);
    }

    private static Set<String> nameWords(String project) {
        String name = project.replaceAll(".*[/:]", "").toLowerCase(Locale.ROOT);
        return Stream.concat(Terms.parts(name).stream(), Stream.of(name.split("[-_.]")))
                .collect(Collectors.toSet());
    }

    private List<RepoPath> paths(RepoPath folder) {
        return ground.mainUnder(folder).stream().map(SourceFile::path).toList();
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

    private static String title(Document.Section section) {
        return PlainText.of(section.heading()).replaceAll("[`*]", "").strip();
    }

    private static String plural(String word) {
        return Comments.capital(Prose.count(2, word).substring(2));
    }

    private Set<RepoPath> code(Topic topic) {
        return topic.files().stream().filter(ground::isMain).collect(Collectors.toCollection(HashSet::new));
    }

    private boolean differ(Topic topic, Topic other) {
        Set<RepoPath> mine = code(topic);
        Set<RepoPath> both = code(other);
        int fewest = Math.min(mine.size(), both.size());
        both.retainAll(mine);
        return !topic.title().equalsIgnoreCase(other.title()) && both.size() <= 0.5 * fewest;
    }

    private record Candidate(Topic topic, double weight) {}

    /** What a file's name names. */
    private record Subjects(RepoPath file, Set<String> words) {}
}
