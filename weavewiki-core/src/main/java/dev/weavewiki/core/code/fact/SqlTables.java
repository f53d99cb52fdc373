package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables that SQL files create; the detail lists the columns in their order. */
final class SqlTables implements FactDetector {

    private static final Pattern CREATE = Pattern.compile(
            "(?i)^\\s*create\\s+(?:temp(?:orary)?\\s+|virtual\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?([\\w.\"`\\[\\]]+)");
    private static final Pattern COLUMN = Pattern.compile("^\\s*[\"`\\[]?([A-Za-z_]\\w*)[\"`\\]]?\\s+[A-Za-z].*");
    private static final Pattern CONSTRAINT = Pattern.compile(
            "(?i)^\\s*(primary|foreign|unique|constraint|check|key|index|exclude|like|references|on)\\b.*");

    /** A citation stays tight. */
    private static final int CITED_LINES = 15;

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!file.path().extension().equals("sql")) {
            return Stream.empty();
        }
        List<String> lines = texts.lines(file.path());
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher create = CREATE.matcher(lines.get(i));
            if (create.find()) {
                int end = end(lines, i);
                facts.add(new Fact(
                        Fact.Kind.DATABASE_TABLE,
                        create.group(1).replaceAll("[\"`\\[\\]]", ""),
                        String.join(", ", columns(lines.subList(i + 1, end))),
                        Evidence.of(file.path(), LineRange.of(i + 1, end).head(CITED_LINES))));
            }
        }
        return facts.stream();
    }

    /** The number of the line that ends the statement. */
    private static int end(List<String> lines, int start) {
        int line = start;
        while (line < lines.size() - 1 && !lines.get(line).contains(";")) {
            line++;
        }
        return line + 1;
    }

    private static List<String> columns(List<String> lines) {
        List<String> columns = new ArrayList<>();
        for (String line : lines) {
            Matcher column = COLUMN.matcher(line);
            if (column.matches() && !CONSTRAINT.matcher(line).matches()) {
                columns.add(column.group(1));
            }
        }
        return columns;
    }
}
