package dev.weavewiki.generators.section;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Document.CodeBlock;
import dev.weavewiki.core.model.code.Document.Section;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.generators.markdown.Words;
import dev.weavewiki.generators.site.PageLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sections of the repository's own documents on a subject, quoted: their prose as a quotation, their code blocks word for
 * word, both in the order in which they are written, each with its lines.
 */
final class Quotes {

    private static final int MOST_SECTIONS = 12;

    /** What stands nearer to the root speaks for more of the project; else the given order holds. */
    private static final Comparator<Document> NEAREST =
            Comparator.comparingInt(document -> document.path().depth());

    /** As many sections of a document are its beginning. Our choice. */
    private static final int BEGINNING = 4;

    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?is)(?:(?:please )?(?:see|refer|follow|check|head|visit|read)\\b|for (?:more|details|further|full)\\b|more (?:info|details)).{0,220}");

    private static final Pattern BESIDE_USE = Pattern.compile(
            "(?i).*(?:\\binstall|download|upgrad|migrat|breaking|\\bbuild|compil|\\btest|contribut|develop|licen[cs]e|benchmark|compar|performance|sponsor"
                    + "|support|changelog|releas|what'?s new|\\bnews\\b|cit(?:e|ing|ation)|requirement|prerequisite|badge|author|acknowledg).*");

    private static final Pattern SIGNS =
            Pattern.compile("[(){};=<>$|@]|^\\s*[$#>]\\s|\\w\\.\\w|--\\w|\\w/\\w", Pattern.MULTILINE);

    private static final Pattern INSTALLS = Pattern.compile(
            "(?m)^\\s*(?:[$>%]\\s*)?(?:sudo )?(?:npm (?:i|install|add)|yarn add|pnpm (?:add|install)|bun add|(?:python3? -m )?pip3? install|uv (?:add|pip install)"
                    + "|poetry add|conda install|gem install|bundle add|go (?:get|install)|cargo (?:install|add)|composer require|dotnet (?:add|tool install)"
                    + "|(?:PM> )?Install-Package|brew install|apt(?:-get)? install|choco install|scoop install) \\S"
                    + "|^\\s*gem [\"']|^\\s*libraryDependencies \\+\\+?=|^\\s*(?:plugins|dependencies|repositories|pluginManagement)\\s*\\{|<dependency>|^\\s*(?:implementation|api|compile)[ (][\"'][\\w.-]+:|\\.package\\(url:");

    /** Languages of commands and settings; what a block in any other shows is code that uses something. */
    private static final Pattern COMMANDS = Pattern.compile(
            "(?i)|sh|bash|zsh|fish|shell(?:-session)?|console|terminal|powershell|pwsh|ps1?|cmd|bat(?:ch)?|text|txt|plain(?:text)?|xml|toml|ya?ml"
                    + "|json5?|ini|properties|gradle|groovy|docker(?:file)?|make(?:file)?|cmake|nix|diff|html?|none|output|log");

    private static final Pattern UNFINISHED = Pattern.compile(
            "(?i)will be (?:documented|added|written|described)|coming soon|\\bTB[DA]\\b|under construction");

    /** A section with a word of those that is longer says something beside it. Our choice. */
    private static final int STUB = 200;

    private final List<Section> sections;

    private Quotes(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    /** Sections whose heading matches, with what stands below them, from the README and guides near the root. */
    static Quotes about(Knowledge known, String regex) {
        Pattern heading = Pattern.compile("(?i).*(?:" + regex + ").*");
        List<Section> found = new ArrayList<>();
        near(known).forEach(document -> collect(document, heading, Integer.MAX_VALUE, found));
        return new Quotes(found.stream().limit(MOST_SECTIONS).toList());
    }

    /**
     * The same from the documents that speak to users: what the README says of it, then the beginnings of the guides that are
     * titled so, then sections of other guides, and what READMEs of parts say at last. Sections that only send readers elsewhere are left out, and so are those
     * whose heading another document had before.
     *
     * @param below how many levels a heading may stand below the highest of its document, in the README at the root below its
     *     title
     */
    static Quotes forUsers(Knowledge known, String regex, int below) {
        Pattern heading = Pattern.compile("(?i).*(?:" + regex + ").*");
        List<Section> found = new ArrayList<>();
        List<Document> documents = near(known).filter(Audience::isForUsers).toList();
        List<Document> readmes = documents.stream()
                .filter(document -> document.kind() == Document.Kind.README)
                .toList();
        readmes.stream().limit(1).forEach(document -> collect(document, heading, belowTitle(document) + below, found));
        documents.stream()
                .filter(document -> document.kind() == Document.Kind.GUIDE)
                .filter(document -> heading.matcher(document.title()).matches())
                .flatMap(document -> document.sections().stream()
                        .filter(Quotes::saysSomething)
                        .limit(BEGINNING))
                .forEach(found::add);
        documents.stream()
                .filter(document -> document.kind() == Document.Kind.GUIDE)
                .forEach(document -> collect(document, heading, top(document) + below, found));
        readmes.stream().skip(1).forEach(document -> collect(document, heading, top(document) + below, found));
        return new Quotes(told(found));
    }

    private static Stream<Document> near(Knowledge known) {
        return Stream.of(Document.Kind.README, Document.Kind.CONTRIBUTING, Document.Kind.GUIDE)
                .flatMap(kind -> known.code().documents(kind).stream())
                .filter(document -> document.path().depth() <= 3)
                .sorted(NEAREST);
    }

    private static List<Section> told(List<Section> found) {
        Map<String, RepoPath> headings = new HashMap<>();
        return found.stream()
                .distinct()
                .filter(section -> !section.code().isEmpty()
                        || !ELSEWHERE.matcher(section.text()).matches())
                .filter(section -> headings.computeIfAbsent(
                                section.heading().toLowerCase(Locale.ROOT).strip(),
                                heading -> section.evidence().path())
                        .equals(section.evidence().path()))
                .limit(MOST_SECTIONS)
                .toList();
    }

    private static int top(Document document) {
        return highest(document, 0);
    }

    /** The level above the highest heading below the title, which need not be the next one. */
    private static int belowTitle(Document document) {
        return hasTitle(document) ? highest(document, 1) - 1 : top(document);
    }

    private static int highest(Document document, int below) {
        return document.sections().stream()
                .mapToInt(Section::level)
                .filter(level -> level > below)
                .min()
                .orElse(below + 1);
    }

    private static boolean hasTitle(Document document) {
        return document.sections().stream()
                        .filter(section -> section.level() == 1)
                        .count()
                == 1;
    }

    /** What the README shows: the first of its sections that hold code and do not turn to building, upgrading or the like. */
    static Quotes opening(Knowledge known) {
        return new Quotes(known.code().documents(Document.Kind.README).stream()
                .filter(document -> document.path().depth() == 1)
                .limit(1)
                .flatMap(document -> document.sections().stream())
                .filter(section -> section.code().stream().anyMatch(block -> isCode(block) && !isInstalling(block)))
                .filter(section -> !BESIDE_USE.matcher(section.heading()).matches())
                .limit(BEGINNING)
                .toList());
    }

    /** The section of the README at the root whose code gets the product with a package manager. */
    static Quotes installing(Knowledge known) {
        return new Quotes(known.code().documents(Document.Kind.README).stream()
                .filter(document -> document.path().depth() == 1)
                .limit(1)
                .flatMap(document -> document.sections().stream())
                .filter(section -> section.code().stream().anyMatch(Quotes::isInstalling))
                .filter(section -> !BESIDE_USE.matcher(section.heading()).matches())
                .limit(1)
                .toList());
    }

    private static boolean isInstalling(CodeBlock block) {
        return INSTALLS.matcher(block.text()).find();
    }

    /** Text that somebody put into a block to set it off is no code. */
    private static boolean isCode(CodeBlock block) {
        return !block.text().isBlank()
                && (!block.language().isBlank() || SIGNS.matcher(block.text()).find());
    }

    /** Those that show code; all of them where none does. */
    Quotes showing() {
        List<Section> shown =
                sections.stream().filter(section -> !section.code().isEmpty()).toList();
        return shown.isEmpty() ? this : new Quotes(shown);
    }

    /** Whether one of them stands in a document at the root. */
    boolean isAtRoot() {
        return sections.stream().anyMatch(section -> section.evidence().path().depth() == 1);
    }

    /** The sections of these documents with that heading, with what stands below them. */
    static Quotes headed(Knowledge known, String heading, List<RepoPath> documents) {
        Pattern whole = Pattern.compile("(?i)" + Pattern.quote(heading.strip()));
        List<Section> found = new ArrayList<>();
        Stream.of(Document.Kind.README, Document.Kind.GUIDE)
                .flatMap(kind -> known.code().documents(kind).stream())
                .filter(document -> documents.contains(document.path()))
                .forEach(document -> collect(document, whole, Integer.MAX_VALUE, found));
        return new Quotes(found.stream().limit(MOST_SECTIONS).toList());
    }

    /** The same, and behind it those of the others that it does not hold. */
    Quotes and(Quotes others) {
        return new Quotes(Stream.concat(sections.stream(), others.without(this).sections.stream())
                .limit(MOST_SECTIONS)
                .toList());
    }

    /**
     * Those that tell how something is got: whose own heading matches, and of the others those that do not show how it is
     * used. Once a document turned to the use, text alone goes on about it until a heading or a command turns back.
     */
    Quotes getting(Pattern heading, Pattern use) {
        List<Section> kept = new ArrayList<>();
        Set<RepoPath> turned = new HashSet<>();
        for (Section section : sections) {
            RepoPath document = section.evidence().path();
            boolean headed = heading.matcher(section.heading()).find();
            boolean commands = section.code().stream().allMatch(Quotes::isCommands)
                    || section.code().stream().anyMatch(Quotes::isInstalling);
            if (use.matcher(section.heading()).matches() || !headed && !commands) {
                turned.add(document);
                continue;
            }
            if (headed || !section.code().isEmpty()) {
                turned.remove(document);
            }
            if (!turned.contains(document)) {
                kept.add(section);
            }
        }
        return new Quotes(kept);
    }

    private static boolean isCommands(CodeBlock block) {
        return COMMANDS.matcher(block.language()).matches();
    }

    /** The first so many. */
    Quotes head(int count) {
        return new Quotes(sections.stream().limit(count).toList());
    }

    /** All sections of the documents of a kind that stands nearest to the root. */
    static Quotes of(Knowledge known, Document.Kind kind) {
        return new Quotes(known.code().documents(kind).stream()
                .limit(1)
                .flatMap(document -> document.sections().stream())
                .filter(Quotes::saysSomething)
                .limit(MOST_SECTIONS)
                .toList());
    }

    /** The sections of guides that are about the subject as a whole, as their titles or file names say. */
    static Quotes titled(Knowledge known, String regex) {
        Pattern title = Pattern.compile("(?i).*(?:" + regex + ").*");
        return new Quotes(known.code().documents(Document.Kind.GUIDE).stream()
                .filter(document -> document.path().depth() <= 3)
                .filter(document -> title.matcher(document.title()).matches()
                        || title.matcher(document.path().stem()).matches())
                .flatMap(document -> document.sections().stream())
                .filter(Quotes::saysSomething)
                .limit(MOST_SECTIONS)
                .toList());
    }

    /** The first heading of a document may be its title; another of the same level is one like all others. */
    private static void collect(Document document, Pattern heading, int deepest, List<Section> found) {
        int inside = 0;
        boolean titled = hasTitle(document);
        for (Section section : document.sections()) {
            boolean matches = section.level() > (titled ? 1 : 0)
                    && section.level() <= deepest
                    && heading.matcher(section.heading()).matches();
            if (inside > 0 && section.level() <= inside) {
                inside = 0;
            }
            if (inside == 0 && matches) {
                inside = section.level();
            }
            if (inside > 0 && saysSomething(section)) {
                found.add(section);
            }
        }
    }

    private static boolean saysSomething(Section section) {
        boolean empty = section.text().isBlank() && section.code().isEmpty();
        return !empty && !isStub(section);
    }

    private static boolean isStub(Section section) {
        String code = section.code().stream().map(CodeBlock::text).collect(Collectors.joining("\n"));
        String all = section.text() + "\n" + code;
        return all.length() <= STUB && UNFINISHED.matcher(all).find();
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }

    List<Section> sections() {
        return sections;
    }

    /** The quotes that these do not hold already. */
    Quotes without(Quotes others) {
        return new Quotes(sections.stream()
                .filter(section -> !others.sections.contains(section))
                .toList());
    }

    void write(PageLayout layout, SourceTexts texts) {
        sections.forEach(section -> write(layout, section, texts));
    }

    private static void write(PageLayout layout, Section section, SourceTexts texts) {
        ProseLanguage say = layout.say();
        boolean nameless = section.heading().isBlank() || QuotedSection.isContents(section);
        layout.section(
                nameless
                        ? say.text("Introduction")
                        : Words.capital(section.heading().replace("\\", "")));
        layout.text(say.text("From {0}:", layout.cite(section.evidence())));
        new QuotedSection(section, texts).write(layout);
    }
}
