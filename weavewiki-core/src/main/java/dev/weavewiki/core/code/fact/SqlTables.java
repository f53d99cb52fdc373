package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables as the SQL scripts of a folder leave them: what migrations add, rename and drop is applied in the order of their
 * versions. What a migration does to take itself back is not read.
 */
final class SqlTables implements FactDetector {

    private static final Set<String> EXTENSIONS = Set.of("sql", "ddl", "psql");
    private static final Pattern UNDO =
            Pattern.compile("(?i)(^|[._-])(down|undo|rollback|revert)\\.\\w+$|^U\\d[\\d._]*__");
    private static final Pattern ONE_OF_FOLDER = Pattern.compile("(?i)(up|migration)\\.sql");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<RepoPath, List<Fact>> facts;

    SqlTables() {
        this(Map.of());
    }

    private SqlTables(Map<RepoPath, List<Fact>> facts) {
        this.facts = facts;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        Map<String, List<ParsedFile>> sets = files.stream()
                .filter(file -> EXTENSIONS.contains(file.path().extension())
                        && !UNDO.matcher(file.path().name()).find())
                .collect(Collectors.groupingBy(SqlTables::set, TreeMap::new, Collectors.toList()));
        Map<RepoPath, List<Fact>> found = new HashMap<>();
        sets.values()
                .forEach(set -> schema(set, texts).tables().stream()
                        .flatMap(TableDraft::facts)
                        .forEach(fact -> found.computeIfAbsent(fact.evidence().path(), path -> new ArrayList<>())
                                .add(fact)));
        return new SqlTables(found);
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return facts.getOrDefault(file.path(), List.of()).stream();
    }

    /** Scripts that build on each other stand in one folder, or each in a folder of its own beside the others. */
    private static String set(ParsedFile file) {
        RepoPath folder = file.path().parent();
        return ONE_OF_FOLDER.matcher(file.path().name()).matches()
                ? folder.parent().value() + "/*"
                : folder.value();
    }

    private static SqlSchema schema(List<ParsedFile> files, SourceTexts texts) {
        var schema = new SqlSchema();
        files.stream()
                .sorted(Comparator.comparing(file -> order(file.path())))
                .forEach(file -> SqlStatement.of(texts.lines(file.path()))
                        .forEach(statement -> schema.add(file.path(), statement)));
        return schema;
    }

    /** The path with numbers of one length, so that version 10 comes after version 9. */
    private static String order(RepoPath path) {
        Matcher numbers = NUMBER.matcher(path.value());
        return numbers.replaceAll(found ->
                "0".repeat(Math.max(0, 20 - found.group().length())) + found.group());
    }
}
