package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Halves;
import dev.weavewiki.agents.Prose;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of a document that speak of the project itself, each with the lines in which it stands. */
final class Sentences {

    /** Headings under which documents speak of other things than what the project is and does. */
    static final Pattern BESIDE = Pattern.compile(
            "(?i).*\\b(?:licen[sc]e|copyright|contribut\\w*|install\\w*|download\\w*|sponsor\\w*|back(?:ers)?|donat\\w*|badges?"
                    + "|disclaimer|conduct|credits?|authors?|maintainers?|acknowledge?ments?|contact|support(?:ed)?|help|questions?|table of contents|contents|toc"
                    + "|changelog|change log|release\\w*|history|versions?|requirements?|build(?:ing)?|test(?:s|ing)?|develop(?:ment|ing)"
                    + "|security|documentation|docs|community|links?|resources?|faq|team|members?|triagers?|emerit\\w+|cloning|roadmap|todo"
                    + "|migrat\\w+|upgrad\\w+|getting started|quick ?start)\\b.*");

    private static final Pattern NOT_PROSE = Pattern.compile(
            "(?i)see\\b.*|(?:note|warning|important|caution|attention|notice|tip|update|news?|heads up)\\s*[:!].*|.*(?:\\bthis readme\\b|https?://|\\[!\\w+]|copyright|click here|see (?:also|the)\\b.*(?:guide|documentation|site|page)).*");
    /** A note on what is needed: {@code Use of Java 17}. */
    private static final Pattern NEEDED =
            Pattern.compile("(?i)(?:use of|uses?|using|requires?|needs?) \\S+(?: version)? v?\\d[\\d.]*\\+?\\.?");

    private static final Pattern LEADING_OVER =
            Pattern.compile("(?:(?:The )?(?:\\S+ ){1,3}(?:is|are) (?:an?|the) |" + Headline.KIND + ").{20,}:");
    private static final Pattern BULLET = Pattern.compile("\\s*(?:[-*+•]|\\d+[.)])\\s+(?:\\[[xX]]\\s+)?(.*)");

    /** An item that leads elsewhere, such as those of a table of contents. */
    private static final Pattern ONLY_A_LINK = Pattern.compile("\\s*\\*{0,2}\\[[^]]*]\\([^)]*\\)\\*{0,2}[.,;]?\\s*");

    /** What leads on to a list is no sentence without it. */
    private static final Pattern LEADING_ON =
            Pattern.compile("(?s).*(?::|\\b(?:such as|for example|the following|as follows|namely)[.:]?)");

    private static final Pattern TABLE_ROW = Pattern.compile(".*\\|.*\\|.*");

    /** Emoji in front of an item. */
    private static final Pattern ORNAMENT = Pattern.compile("^[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}\\s&&[^`^]]+");

    /** An item longer than this is told by its first sentence. Our choice. */
    private static final int LONG_ITEM = 200;

    private static final Pattern LEADING_BULLET = Pattern.compile("^\\s*(?:(?:[-*+•]|\\d+[.)])\\s+)?(?:\\[[xX]]\\s+)?");

    /** An item of a task list that is not done. */
    private static final Pattern UNDONE = Pattern.compile("\\s*(?:(?:[-*+•]|\\d+[.)])\\s+)?\\[ ]\\s.*");

    private final Ground ground;
    private final Document document;
    private final Quotes quotes;

    Sentences(Ground ground, Document document) {
        this.ground = ground;
        this.document = document;
        this.quotes = new Quotes(ground.texts());
    }

    /** The first sentence of prose before the text turns to installing, licences and the like. */
    Optional<Claim> introduction() {
        return opening().flatMap(section -> ofSection(section).stream()).findFirst();
    }

    /** The sentences of the sections that speak of the project and not of matters beside it, in their order. */
    List<Claim> about() {
        return document.sections().stream()
                .filter(section -> !BESIDE.matcher(section.heading()).matches())
                .flatMap(section -> ofSection(section).stream())
                .toList();
    }

    /** The sentences of the first sections: the title's, and what follows it up to the first heading beside the point. */
    Stream<Section> opening() {
        return document.sections().stream()
                .takeWhile(section -> !BESIDE.matcher(section.heading()).matches()
                        || section.heading().isEmpty());
    }

    /** The sentences of a section's paragraphs; list items are left to {@link #items}. */
    List<Claim> ofSection(Section section) {
        List<Claim> claims = new ArrayList<>();
        List<String> items = itemTexts(section);
        for (String paragraph : section.text().split("\n")) {
            String plain = PlainText.of(paragraph);
            if (!items.contains(key(plain))) {
                Prose.sentences(plain).stream()
                        .map(Sentences::closed)
                        .filter(Sentences::isProse)
                        .flatMap(sentence -> claim(section, sentence).stream())
                        .forEach(claims::add);
            }
        }
        return claims;
    }

    /** The list items of a section. */
    List<Claim> items(Section section) {
        List<Claim> claims = new ArrayList<>();
        List<String> items = itemTexts(section);
        for (String line : section.text().split("\n")) {
            if (UNDONE.matcher(line).matches()) {
                continue;
            }
            String plain = PlainText.of(LEADING_BULLET.matcher(line).replaceFirst(""));
            if (items.contains(key(plain)) && !NOT_PROSE.matcher(plain).matches() && plain.split(" ").length >= 2) {
                String words = ORNAMENT.matcher(plain).replaceFirst("");
                String told = words.length() > LONG_ITEM ? Prose.firstSentence(words) : words;
                claim(section, Comments.capital(told)).ifPresent(claims::add);
            }
        }
        return claims;
    }

    private Optional<Claim> claim(Section section, String sentence) {
        return quotes.find(section.evidence(), sentence)
                .filter(place -> !isNotice(place))
                .map(place -> new Claim(PlainText.safe(ground.code(), Prose.sentence(sentence)), List.of(place)));
    }

    /** Whether the lines stand in a box such as {@code > [!NOTE]}: a notice to readers, not a word on the project. */
    private boolean isNotice(Evidence place) {
        List<String> lines = ground.texts().lines(place.path());
        int at = Math.min(place.lines().from(), lines.size()) - 1;
        while (at >= 0 && lines.get(at).strip().startsWith(">")) {
            if (lines.get(at).strip().matches(">\\s*\\[!\\w+].*")) {
                return true;
            }
            at--;
        }
        return false;
    }

    /** A definition that leads over to an example is a sentence all the same, as far as it is whole without it. */
    private static String closed(String sentence) {
        String whole = Halves.withoutOpenClause(sentence);
        return !Halves.breaksOff(whole) && LEADING_OVER.matcher(whole).matches()
                ? whole.substring(0, whole.length() - 1) + "."
                : sentence;
    }

    private static boolean isProse(String sentence) {
        return sentence.split(" ").length >= 4
                && sentence.length() <= 400
                && !LEADING_ON.matcher(sentence).matches()
                && !TABLE_ROW.matcher(sentence).matches()
                && !NEEDED.matcher(sentence).matches()
                && !NOT_PROSE.matcher(sentence).matches();
    }

    /** The beginnings of the lines that are list items in the file itself. */
    private List<String> itemTexts(Section section) {
        Evidence evidence = section.evidence();
        List<String> lines = ground.texts().excerpt(evidence);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            var bullet = BULLET.matcher(lines.get(i));
            if (bullet.matches()) {
                StringBuilder item = new StringBuilder(bullet.group(1));
                while (i + 1 < lines.size()
                        && lines.get(i + 1).matches("\\s{2,}\\S.*")
                        && !BULLET.matcher(lines.get(i + 1)).matches()) {
                    item.append(' ').append(lines.get(++i).strip());
                }
                if (!ONLY_A_LINK.matcher(item).matches()) {
                    items.add(key(PlainText.of(item.toString())));
                }
            }
        }
        return items;
    }

    private static String key(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }
}
