package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.agents.topdown.Descriptions;
import dev.weavewiki.agents.topdown.DocText;
import dev.weavewiki.agents.topdown.Scope;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectProfile;
import dev.weavewiki.core.model.product.PurposeInsight;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a domain is for, as its documentation or its declarations say. */
final class DomainPurpose {

    /** In a domain of so many files, the documentation of one is not that of all. Our choice. */
    private static final int MANY = 5;

    private static final Pattern SPEAKER = Pattern.compile("package-info|__init__|doc|mod|index|lib");

    private static final Pattern SELF =
            Pattern.compile("(?:This|The) (?:package|crate|namespace|folder|directory|library) (\\p{Ll}+s .+)");

    private final DomainFacts facts;
    private final CodeModel code;
    private final ProseLanguage say;

    DomainPurpose(DomainFacts facts) {
        this.facts = facts;
        this.code = facts.code();
        this.say = facts.say();
    }

    /** One sentence on what the candidate is for; never empty. */
    static String of(DomainCandidate candidate, Knowledge known) {
        DomainFacts facts = new DomainFacts(candidate, known);
        DomainPurpose purpose = new DomainPurpose(facts);
        return purpose.ofTheWhole()
                .map(CitedStatement::statement)
                .or(() -> new PackageWords(facts).purpose())
                .or(() -> purpose.packageDoc().map(CitedStatement::statement))
                .or(() -> new DomainTypes(facts).kinship())
                .or(() -> purpose.introduction().map(CitedStatement::statement))
                .or(() -> new DomainTypes(facts).center())
                .orElseGet(purpose::holdings);
    }

    /** What a package's documentation, or the documentation of the most central file, says the domain is for. */
    Optional<CitedStatement> introduction() {
        Stream<SourceFile> central = facts.central().stream()
                .limit(2)
                .filter(path -> !path.stem().equals("package-info"))
                .flatMap(path -> code.file(path).stream());
        return introduced(Stream.concat(packageFiles(), central));
    }

    private Optional<CitedStatement> packageDoc() {
        return introduced(packageFiles());
    }

    private Optional<CitedStatement> introduced(Stream<SourceFile> files) {
        if (!facts.isOfProduct()) {
            return Optional.empty();
        }
        return files.filter(
                        file -> !DocText.sentence(code, file.structure().doc()).isEmpty())
                .findFirst()
                .map(file -> CitedStatement.of(
                        said(file), file.docEvidence().stream().toArray(Evidence[]::new)));
    }

    /** One file of many speaks for itself only: there its name stands before what it says. */
    private String said(SourceFile file) {
        boolean speaks = SPEAKER.matcher(file.path().stem()).matches() && !facts.isSeveral();
        boolean ofMany = facts.product().size() >= MANY && !speaks;
        String spoken = spoken(file);
        return ofMany
                ? say.text("Built around {0}: {1}", Descriptions.shown(code, file.path()), continued(spoken))
                : spoken;
    }

    private String continued(String sentence) {
        boolean lowers = say.isEnglishProse() && sentence.matches("\\p{Lu}\\p{Ll}+ .*") && !isName(sentence);
        return lowers ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1) : sentence;
    }

    private boolean isName(String sentence) {
        String word = sentence.split(" ", 2)[0];
        return word.equalsIgnoreCase(code.name()) || !code.symbolsNamed(word).isEmpty();
    }

    /** "This module contains" speaks of a file and not of a domain: there the file's purpose says it better. */
    private String spoken(SourceFile file) {
        String said = active(DocText.sentence(code, file.structure().doc()));
        String purpose = said.startsWith("This ") ? Descriptions.purpose(facts.known(), file.path()) : "";
        return purpose.isEmpty() ? said : Prose.sentence(purpose);
    }

    /** "This package provides" speaks of the domain, and needs no saying so. */
    private String active(String sentence) {
        Matcher self = SELF.matcher(sentence);
        return say.isEnglishProse() && self.matches()
                ? self.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                        + self.group(1).substring(1)
                : sentence;
    }

    /** What speaks for the folder of the domain, where the domain is a good part of what stands there: a third. Our choice. */
    private Stream<SourceFile> packageFiles() {
        RepoPath folder = DomainNames.common(facts.product());
        long all = Scope.product(code).stream()
                .filter(file -> file.path().parent().equals(folder))
                .count();
        List<RepoPath> own = facts.product().stream()
                .filter(path -> path.parent().equals(folder))
                .toList();
        return own.size() * 3L < all
                ? Stream.empty()
                : own.stream()
                        .filter(path -> List.of("package-info", "__init__", "doc", "mod", "index")
                                .contains(path.stem()))
                        .flatMap(path -> code.file(path).stream());
    }

    /** Where the domain holds most of the product, what the project's manifest says of it. */
    private Optional<CitedStatement> ofTheWhole() {
        List<SourceFile> whole = Scope.product(code);
        long own = whole.stream()
                .filter(file -> facts.members().contains(file.path()))
                .count();
        if (own * 5 < whole.size() * 3L) {
            return Optional.empty();
        }
        return code.manifests().stream()
                .filter(manifest -> manifest.path().depth() == 1)
                .map(manifest -> DocText.sentence(code, manifest.description()))
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> new CitedStatement(sentence, List.of()))
                .findFirst()
                .or(this::headline);
    }

    private Optional<CitedStatement> headline() {
        return facts.known()
                .find(ProjectProfile.class)
                .flatMap(profile -> profile.find(PurposeInsight.class))
                .map(found -> new CitedStatement(found.headline().statement(), List.of()));
    }

    private String holdings() {
        if (facts.isOfBuild()) {
            return say.text(
                    "Builds, tests or releases the project, in {0}.",
                    Prose.files(facts.product().size(), say));
        }
        if (facts.isGenerated()) {
            return say.text(
                    "Holds generated code, written by tools and not by hand, in {0}.",
                    Prose.files(facts.product().size(), say));
        }
        if (facts.isBeside()) {
            return say.text(
                    "Shows how the project is used, documented or measured, in {0}.",
                    Prose.files(facts.product().size(), say));
        }
        if (facts.isTestsOnly()) {
            return say.text(
                    "Tests what spans several domains, in {0}.",
                    Prose.files(facts.tests().size(), say));
        }
        List<String> names = facts.central().stream()
                .flatMap(path -> code.file(path).stream())
                .flatMap(file -> Descriptions.mainSymbols(code, file).stream()
                        .filter(symbol -> symbol.visibility() == Visibility.PUBLIC && Descriptions.isTelling(symbol))
                        .limit(1))
                .map(symbol -> "`" + symbol.name() + "`")
                .distinct()
                .limit(3)
                .toList();
        return names.isEmpty() ? files() : provided(names, facts.product().size() - names.size());
    }

    private String files() {
        List<String> first =
                facts.central().stream().limit(3).map(path -> "`" + path + "`").toList();
        return say.text("Holds {0}.", say.list(first));
    }

    private String provided(List<String> names, int rest) {
        String listed = say.list(names);
        return rest == 0
                ? say.text("Provides {0}.", listed)
                : say.text(
                        names.size(),
                        "Provides {0}, with {1} behind it.",
                        "Provides {0}, with {1} behind them.",
                        listed,
                        say.count(rest, "further file"));
    }
}
