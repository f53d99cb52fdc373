package dev.weavewiki.agents.layout;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the lines that evidence and answers cite into places in bare texts and back. What has the same bare evidence asks
 * the same, and its answer cites the same places, on whatever lines these stand now. Safe for use by many threads.
 */
public final class Layouts {

    /** Parts a path from a place in its bare text. For private use, so that no path and no citation has it. */
    private static final char PLACE = '\uE000';

    /** From the beginning of a word, so that a long one is looked through once; longer paths are not recognised. */
    private static final String PATH = "(?<![^\\s\"'`<>,;|])([^\\s\"'`<>,;|]{1,500})";

    /** What may be a citation; a path with spaces is not recognised, and its lines stay as they are. */
    private static final Pattern CITATION = Pattern.compile(PATH + ":(\\d{1,9})(?:-(\\d{1,9}))?(?![\\w.])");

    private static final Pattern PLACED = Pattern.compile(PATH + PLACE + "(\\d{1,9})-(\\d{1,9})-(\\d{1,9})");

    /** The heading of code with numbered lines, see {@link dev.weavewiki.agents.Excerpts#numbered}. */
    private static final String HEADING = "== ";

    /** How long texts are, and how much of the code, which is a matter of their layout. */
    private static final Pattern LENGTH = Pattern.compile("\\b\\d[\\d,]*(?= lines?\\b)|\\b\\d+(?= % of the code\\b)");

    private final CodeModel code;
    private final SourceTexts texts;
    private final Map<RepoPath, BareText> bare = new ConcurrentHashMap<>();

    public Layouts(CodeModel code, SourceTexts texts) {
        this.code = code;
        this.texts = texts;
    }

    /**
     * A part of a brief with places instead of lines, and bare code instead of numbered lines. A place is where its lines
     * begin: how many of them are shown may be a matter of layout. Neighbours that tell their length stand in any order.
     */
    public String bare(String part) {
        List<String> all = new ArrayList<>();
        List<String> measured = new ArrayList<>();
        Excerpt open = Excerpt.NONE;
        for (String line : part.split("\n", -1)) {
            open = open.after(line);
            if (open == Excerpt.NONE) {
                open = heading(line);
                String bare = replace(CITATION, line, (text, match) -> begin(text, match));
                String plain = LENGTH.matcher(bare).replaceAll("#");
                if (plain.equals(bare)) {
                    all.addAll(sorted(measured));
                    all.add(plain + open.code());
                } else {
                    measured.add(plain);
                }
            }
        }
        all.addAll(sorted(measured));
        return String.join("\n", all);
    }

    /** The lines in their natural order; the list is empty afterwards. */
    private static List<String> sorted(List<String> lines) {
        List<String> sorted = lines.stream().sorted().toList();
        lines.clear();
        return sorted;
    }

    private static String begin(BareText text, MatchResult match) {
        int from = Math.max(1, number(match, 2));
        return match.group(1) + PLACE + text.place(LineRange.of(from, from)).from();
    }

    private Excerpt heading(String line) {
        Optional<Evidence> cited =
                line.startsWith(HEADING) ? Evidence.parse(line.substring(HEADING.length())) : Optional.empty();
        return cited.flatMap(this::excerpt).orElse(Excerpt.NONE);
    }

    private Optional<Excerpt> excerpt(Evidence cited) {
        LineRange lines = cited.lines();
        return of(cited.path().value())
                .map(text -> new Excerpt(lines.from(), lines.to(), "\n" + text.text(text.place(meant(cited)))));
    }

    /** Of a declaration whose first lines are shown, all: how much of it they hold is a matter of layout. */
    private LineRange meant(Evidence cited) {
        int from = cited.lines().from();
        int to = code.file(cited.path()).stream()
                .flatMap(file -> file.symbols().stream())
                .map(Symbol::lines)
                .filter(lines -> lines.from() == from)
                .mapToInt(LineRange::to)
                .max()
                .orElse(0);
        return LineRange.of(from, Math.max(to, cited.lines().to()));
    }

    /** The text with a place for each citation of a known file. */
    public String placed(String text) {
        return replace(CITATION, text, (path, match) -> {
            int from = number(match, 2);
            int to = match.group(3) == null ? from : number(match, 3);
            if (from < 1 || to < from) {
                return match.group();
            }
            BareText.Place place = path.place(LineRange.of(from, to));
            return match.group(1) + PLACE + place.from() + "-" + place.to() + "-" + place.asides();
        });
    }

    /** The text with the lines of today for each place; what {@link #placed} made. */
    public String lined(String text) {
        return replace(PLACED, text, (path, match) -> {
            BareText.Place place = new BareText.Place(number(match, 2), number(match, 3), number(match, 4));
            return match.group(1) + ":" + path.lines(place);
        });
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private String replace(Pattern pattern, String text, BiFunction<BareText, MatchResult, String> other) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        of(match.group(1)).map(path -> other.apply(path, match)).orElse(match.group())));
    }

    /** By a path that may have brackets or marks before it. */
    private Optional<BareText> of(String path) {
        String name = path.replaceFirst("^[(\\[{*=]+", "");
        return RepoPath.parse(path)
                .filter(found -> code.file(found).isPresent())
                .or(() -> RepoPath.parse(name).filter(found -> code.file(found).isPresent()))
                .map(found -> bare.computeIfAbsent(found, this::read));
    }

    private BareText read(RepoPath path) {
        var layout = code.file(path).orElseThrow().structure().layout();
        return BareText.of(texts.lines(path), layout);
    }

    /** Numbered lines that are being passed over, and the bare code that stands for all of them. */
    private record Excerpt(int next, int last, String code) {

        private static final Excerpt NONE = new Excerpt(1, 0, "");

        private Excerpt after(String line) {
            return next <= last && line.startsWith(next + ": ") ? new Excerpt(next + 1, last, "") : NONE;
        }
    }
}
