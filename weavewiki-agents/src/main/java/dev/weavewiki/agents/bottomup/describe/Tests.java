package dev.weavewiki.agents.bottomup.describe;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a test tests, and by which cases. */
final class Tests {

    private static final Set<String> SUITES = Set.of("describe", "suite", "context");
    private static final Set<String> CASES = Set.of("it", "test", "specify");
    private static final Pattern BENCHMARK_WORD = Pattern.compile("(?i)(^|_)bench(mark)?s?(?=$|_)");
    private static final int EXAMPLES = 3;

    private Tests() {}

    /** Empty where the file holds no cases, as fixtures and helpers do. */
    static Optional<String> purpose(Subject subject) {
        int cases = count(subject);
        if (cases == 0) {
            return besides(subject).or(() -> helper(subject));
        }
        ProseLanguage say = subject.say();
        String by = say.count(cases, "test case");
        String topic = tells(subject) ? topic(subject) : "";
        String through = through(subject);
        if (through.isEmpty() || topic.isEmpty()) {
            return Optional.of(say.text("Tests {0} in {1}", topic.isEmpty() ? through : topic, by));
        }
        return Optional.of(say.text("Tests {0} through {1} in {2}", topic, through, by));
    }

    /** What a file does that holds no cases but benchmarks or examples, which a runner of tests runs too. */
    private static Optional<String> besides(Subject subject) {
        ProseLanguage say = subject.say();
        int benchmarks = TestCases.benchmarks(subject).size();
        int examples = TestCases.examples(subject).size();
        if (benchmarks > 0) {
            return Optional.of(say.text(
                    "Measures the speed of {0} in {1}", measuredThing(subject), say.count(benchmarks, "benchmark")));
        }
        return examples == 0
                ? Optional.empty()
                : Optional.of(
                        say.text("Shows the use of {0} in {1}", shownThings(subject), say.count(examples, "example")));
    }

    private static String measuredThing(Subject subject) {
        String through = through(subject);
        String stem = BENCHMARK_WORD.matcher(subject.path().stem()).replaceAll("");
        return through.isEmpty() ? words(stem, subject.say()) : through;
    }

    private static String shownThings(Subject subject) {
        List<String> shown = TestCases.shown(subject);
        if (!shown.isEmpty()) {
            return Names.some(Names.coded(shown, subject), EXAMPLES, subject.say());
        }
        String through = through(subject);
        return through.isEmpty() ? subject.say().text("the project") : through;
    }

    /** The first sentence of a helper's own words counts for more than that it is one. */
    private static Optional<String> helper(Subject subject) {
        boolean documented = !DocText.first(subject.file().structure().doc(), subject.code())
                        .isEmpty()
                || subject.mainType().filter(type -> !type.doc().isBlank()).isPresent();
        String listing = Listing.words(subject);
        List<String> supertypes = Ancestry.ofSoleType(subject);
        if (!documented && !supertypes.isEmpty() && subject.path().stem().matches(".*(Test|Tests|IT)")) {
            return Optional.of(inherited(subject, supertypes));
        }
        return documented || listing.isEmpty() || subject.file().scanned().generated()
                ? Optional.empty()
                : Optional.of(subject.say().text("Supports the tests: declares {0}", listing));
    }

    private static String inherited(Subject subject, List<String> supertypes) {
        ProseLanguage say = subject.say();
        String from = say.list(Names.coded(supertypes, subject));
        String topic = tells(subject) ? topic(subject) : "";
        String through = through(subject);
        return through.isEmpty() || topic.isEmpty()
                ? say.text(
                        "Tests {0} with the cases that it inherits from {1}", topic.isEmpty() ? through : topic, from)
                : say.text("Tests {0} through {1} with the cases that it inherits from {2}", topic, through, from);
    }

    /** Whether the topic says more than the name of what is tested. */
    private static boolean tells(Subject subject) {
        return tested(subject)
                .filter(path -> bare(path.stem()).equals(testName(subject)))
                .isEmpty();
    }

    /** What is tested; empty where that is not known. */
    private static String through(Subject subject) {
        return tested(subject).map(path -> subjectName(path, subject)).orElse("");
    }

    /** File names with dots, such as {@code req.accepts.js}, name what they test; else the suite around all others does. */
    private static String topic(Subject subject) {
        List<String> suites = literals(subject, SUITES);
        return suites.isEmpty() || subject.path().stem().contains(".") || outermost(subject) > 1
                ? words(subject.path().stem(), subject.say())
                : plain(suites.get(0));
    }

    /** How many suites stand as far to the left as the first one. */
    private static long outermost(Subject subject) {
        List<String> lines = subject.texts().lines(subject.path());
        List<Integer> indents = sites(subject, SUITES).stream()
                .filter(site -> site.line() <= lines.size())
                .map(site -> indent(lines.get(site.line() - 1)))
                .toList();
        return indents.stream().filter(indent -> indent <= indents.get(0)).count();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String subjectName(RepoPath path, Subject subject) {
        return subject.code()
                .file(path)
                .flatMap(file -> new Subject(file, subject.code(), subject.texts(), subject.say()).mainType())
                .map(type -> subject.code(type.name()))
                .orElse(Subject.path(path));
    }

    static List<Claim> of(Subject subject) {
        if (!subject.isTest()) {
            return List.of();
        }
        int cases = count(subject);
        List<Claim> claims = new ArrayList<>();
        if (cases > 0 && subject.code().targetsOf(subject.path()).size() > 1) {
            tested(subject).flatMap(path -> relation(path, subject)).ifPresent(claims::add);
        }
        if (cases > 0) {
            claims.add(examples(subject, cases));
        }
        measured(subject).ifPresent(claims::add);
        shown(subject).ifPresent(claims::add);
        return claims;
    }

    private static Optional<Claim> relation(RepoPath tested, Subject subject) {
        return subject.code().dependenciesOf(subject.path()).stream()
                .filter(dependency -> dependency.to().equals(tested))
                .max(Comparator.comparing(Dependency::kind))
                .map(dependency -> Claim.of(
                        subject.say().text("What it exercises first of all is {0}.", Subject.path(tested)),
                        dependency.evidence()));
    }

    private static Optional<Claim> measured(Subject subject) {
        List<Symbol> benchmarks = TestCases.benchmarks(subject);
        return benchmarks.isEmpty()
                ? Optional.empty()
                : Optional.of(Claim.of(
                        subject.say()
                                .text(
                                        benchmarks.size(),
                                        "The benchmark {0} measures speed.",
                                        "The benchmarks {0} measure speed.",
                                        Names.some(names(benchmarks, subject), EXAMPLES, subject.say())),
                        places(benchmarks, subject)));
    }

    private static Optional<Claim> shown(Subject subject) {
        List<Symbol> examples = TestCases.examples(subject);
        return examples.isEmpty()
                ? Optional.empty()
                : Optional.of(Claim.of(
                        subject.say()
                                .text(
                                        examples.size(),
                                        "The example {0} shows what is used how.",
                                        "The examples {0} show what is used how.",
                                        Names.some(names(examples, subject), EXAMPLES, subject.say())),
                        places(examples, subject)));
    }

    private static List<String> names(List<Symbol> functions, Subject subject) {
        return functions.stream().map(function -> subject.code(function.name())).toList();
    }

    private static Evidence[] places(List<Symbol> functions, Subject subject) {
        return functions.stream()
                .limit(EXAMPLES)
                .map(function -> Evidence.of(subject.path(), Declarations.firstLine(function)))
                .toArray(Evidence[]::new);
    }

    private static Claim examples(Subject subject, int cases) {
        List<CallSite> sites = sites(subject, CASES);
        if (!sites.isEmpty()) {
            List<String> names = sites.stream()
                    .limit(EXAMPLES)
                    .map(site -> "“" + plain(site.literal()) + "”")
                    .toList();
            Evidence[] evidence = sites.stream()
                    .limit(EXAMPLES)
                    .map(site -> subject.at(site.line()))
                    .toArray(Evidence[]::new);
            return Claim.of(sentence(cases, names, subject.say()), evidence);
        }
        List<Symbol> methods = TestCases.of(subject);
        List<String> names = names(methods, subject).stream().limit(EXAMPLES).toList();
        return Claim.of(sentence(cases, names, subject.say()), places(methods, subject));
    }

    private static String sentence(int cases, List<String> names, ProseLanguage say) {
        if (cases == 1) {
            return say.text("Its only case is {0}.", names.get(0));
        }
        return cases <= EXAMPLES
                ? say.text("Its cases are {0}.", say.list(names))
                : say.text("Its {0} cases begin with {1}.", say.number(cases), say.list(names));
    }

    private static int count(Subject subject) {
        int named = sites(subject, CASES).size();
        return named > 0 ? named : TestCases.of(subject).size();
    }

    private static List<CallSite> sites(Subject subject, Set<String> names) {
        return subject.file().structure().calls().stream()
                .filter(site ->
                        site.form() == CallSite.Form.CALL && site.receiver().isEmpty())
                .filter(site -> names.contains(site.name()) && !site.literal().isBlank())
                .sorted(Comparator.comparingInt(CallSite::line))
                .toList();
    }

    private static List<String> literals(Subject subject, Set<String> names) {
        return sites(subject, names).stream().map(CallSite::literal).toList();
    }

    /** The dependency that bears the test's name, else the only source file it leans on. */
    static Optional<RepoPath> tested(Subject subject) {
        List<RepoPath> targets = subject.code().targetsOf(subject.path()).stream()
                .filter(path -> subject.code()
                        .file(path)
                        .map(SourceFile::role)
                        .filter(role -> role == FileRole.SOURCE)
                        .isPresent())
                .toList();
        String name = testName(subject);
        Optional<RepoPath> named =
                targets.stream().filter(path -> bare(path.stem()).equals(name)).findFirst();
        return named.isPresent() || targets.size() != 1 ? named : Optional.of(targets.get(0));
    }

    private static String testName(Subject subject) {
        return bare(subject.path().stem());
    }

    private static String bare(String stem) {
        return stem.replaceAll("(?i)(^tests?[_-]|[._-]?(tests?|specs?|it)$)", "")
                .replaceAll("(?<=\\p{Ll})(Test|Tests|Spec)$", "")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A file name as words: {@code JsonArrayTest} is about "JSON array" only where it says JSON, so "json array". */
    private static String words(String stem, ProseLanguage say) {
        String bare = stem.replaceAll("(?i)(^tests?[_-]|(^|[._-])(tests?|specs?)$)", "")
                .replaceAll("(?<=\\p{L}|\\d)(Tests?|Specs?|TESTS?)$", "")
                .replaceAll("(?<=\\p{Ll}|\\d)IT$", "");
        if (bare.contains(".")) {
            return bare;
        }
        String words = Pattern.compile("\\b\\p{Lu}(?=\\p{Ll})")
                .matcher(bare.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", " ").replaceAll("[_-]+", " "))
                .replaceAll(match -> match.group().toLowerCase(Locale.ROOT))
                .strip();
        return words.isEmpty() ? say.text("the project") : words;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("`", "")
                .replace("<", "\\<")
                .replace("*", "\\*")
                .replace("[", "\\[")
                .strip();
    }
}
