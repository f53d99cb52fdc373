package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.code.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the project says of its purpose in README, manifest and comments; what the code shows where it says nothing. Not safe
 * for use by several threads.
 */
final class Mission {

    private static final int GOALS = 14;
    private static final int OTHERS = 4;

    private static final Pattern GOAL_HEADING = Pattern.compile(
            "(?i)(?!.*\\b(?:not|no|without|never|limitations?|non-goals?|\\w+n['’]t)\\b).*\\b(?:goals?|features?|capabilities|highlights|why|what (?:it|is|does)|overview|about|provides)\\b.*");
    private static final Pattern NAMED_USERS =
            Pattern.compile("(?i).*\\b(?:is|are)(?: \\w+){0,2} used (?:by|in|at)\\b.*");
    private static final Pattern ABOUT_HEADING = Pattern.compile(
            "(?i).*\\b(?:philosophy|motivation|rationale|background|use cases?|who|overview|introduction)\\b.*");
    private static final Pattern USERS = Pattern.compile(
            "(?i).*\\b(?:(?:is|are)(?: now| also| currently| widely)* used (?:by|in|at)"
                    + "|(?:meant|designed|intended|made|built|aimed|written|great|suited|solution) (?:for|at)"
                    + " (?:[\\w-]+ ){0,3}(?:developers|users|people|teams|researchers|programmers|administrators|engineers|scientists|students"
                    + "|applications|apps|projects|programs|services|servers|systems|sites|companies|organi[sz]ations|environments|libraries|devices|production)\\b"
                    + "|for (?:developers|users|people|anyone|beginners|teams|researchers|programmers|administrators))\\b.*");
    private static final Pattern PROBLEMS = Pattern.compile(
            "(?i).*\\b(?:no need to|without (?:having|needing) to|don.t (?:have|need) to|instead of having"
                    + "|most of (?:them|these)|avoids?|spares?|difficult|tedious|cumbersome|error-prone|hassle|the problem|pain"
                    + "|do(?:es)? not require|doesn.t (?:force|require)|rather than having)\\b.*");

    /** Guides that speak of the whole project. */
    private static final Pattern GUIDE =
            Pattern.compile("(?i)(?:docs?/)?(?:index|overview|introduction|user_?guide)\\.\\w+");

    private static final Pattern LEANS = Pattern.compile("(?i)(?:however|but|most of (?:them|these)|most also)\\b.*");

    private final Ground ground;
    private final Headline headline;

    Mission(Ground ground) {
        this.ground = ground;
        this.headline = new Headline(ground);
    }

    /** One sentence on what it is. Always there, as long as the repository has a file with a line. */
    Claim headline() {
        return headline.claim();
    }

    /** Whether the headline is the project's own words. */
    boolean isDocumented() {
        return headline.isDocumented();
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
        String known = headline().statement();
        return headline.rootDescription().stream()
                .filter(claim -> !claim.statement().equals(known))
                .toList();
    }

    /** Who uses it: what the documents say, then who the entry points are there for. */
    List<Claim> users() {
        List<Claim> said = matching(USERS)
                .filter(claim -> !Headline.DEFINES.matcher(claim.statement()).matches()
                        || NAMED_USERS.matcher(claim.statement()).matches())
                .limit(OTHERS)
                .toList();
        return said.isEmpty() ? new Callers(ground).claims() : said;
    }

    List<Claim> problems() {
        Map<String, Claim> problems = new LinkedHashMap<>();
        matching(PROBLEMS)
                .filter(claim -> !USERS.matcher(claim.statement()).matches())
                .forEach(claim -> problems.putIfAbsent(beginning(claim), claim));
        return problems.values().stream().limit(OTHERS).toList();
    }

    private static String beginning(Claim claim) {
        String letters = Headline.letters(claim.statement());
        return letters.substring(0, Math.min(24, letters.length()));
    }

    private Stream<Claim> matching(Pattern sense) {
        String known = headline().statement();
        String name = Headline.head(Headline.letters(ground.code().name().replaceAll(".*[/:]", "")));
        return documents()
                .flatMap(document -> joined(about(document)).stream()
                        .filter(claim -> isReadme(document)
                                || Headline.letters(claim.statement()).contains(name)))
                .filter(claim -> sense.matcher(claim.statement()).matches())
                .filter(claim ->
                        claim.statement().length() <= 420 && !claim.statement().equals(known))
                .filter(claim ->
                        !claim.statement().matches("(?i)(?:if|when|note|for example|this|these|those|as the)\\b.*"));
    }

    /** What speaks of the project as a whole: how the document opens, and what stands under headings of that sense. */
    private List<Claim> about(Document document) {
        Sentences sentences = new Sentences(ground, document);
        List<Document.Section> opening = opening(sentences);
        return document.sections().stream()
                .filter(section -> opening.contains(section)
                        || GOAL_HEADING.matcher(section.heading()).matches()
                        || ABOUT_HEADING.matcher(section.heading()).matches())
                .flatMap(section -> sentences.ofSection(section).stream())
                .toList();
    }

    /** The sections up to the first that says something under a heading. */
    private static List<Document.Section> opening(Sentences sentences) {
        List<Document.Section> opening = new ArrayList<>();
        for (Document.Section section : sentences.opening().toList()) {
            opening.add(section);
            if (section.level() > 0 && !section.text().isBlank()) {
                break;
            }
        }
        return opening;
    }

    private List<Claim> openingItems() {
        return readmes()
                .flatMap(document -> {
                    Sentences sentences = new Sentences(ground, document);
                    return opening(sentences).stream().flatMap(section -> sentences.items(section).stream());
                })
                .limit(GOALS)
                .toList();
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
}
