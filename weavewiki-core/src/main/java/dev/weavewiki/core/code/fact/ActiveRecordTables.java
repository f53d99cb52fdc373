package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables of Rails applications: of {@code schema.rb} where it is kept, else as the migrations leave them. */
final class ActiveRecordTables implements FactDetector {

    private static final Pattern SCHEMA = Pattern.compile("^(.*/)?db/(?:\\w+_)?schema\\.rb$");
    private static final Pattern MIGRATION = Pattern.compile("^(.*/)?db/migrate/[^/]+\\.rb$");

    private final Map<RepoPath, List<Fact>> facts;

    ActiveRecordTables() {
        this(Map.of());
    }

    private ActiveRecordTables(Map<RepoPath, List<Fact>> facts) {
        this.facts = facts;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        Map<String, ActiveRecordSchema> schemas = new TreeMap<>();
        Map<String, ActiveRecordSchema> migrations = new TreeMap<>();
        Set<String> kept = new HashSet<>();
        files.stream().sorted(Comparator.comparing(ParsedFile::path)).forEach(file -> {
            Matcher schema = SCHEMA.matcher(file.path().value());
            Matcher migration = MIGRATION.matcher(file.path().value());
            if (schema.matches()) {
                add(schemas, file.path().value(), file, texts);
                kept.add(root(schema.group(1)));
            } else if (migration.matches()) {
                add(migrations, root(migration.group(1)), file, texts);
            }
        });
        migrations.keySet().removeAll(kept);
        schemas.putAll(migrations);
        Map<RepoPath, List<Fact>> found = new HashMap<>();
        schemas.values().stream()
                .flatMap(schema -> schema.tables().stream())
                .flatMap(TableDraft::facts)
                .forEach(fact -> found.computeIfAbsent(fact.evidence().path(), path -> new ArrayList<>())
                        .add(fact));
        return new ActiveRecordTables(found);
    }

    private static String root(@Nullable String folder) {
        return folder == null ? "" : folder;
    }

    private static void add(Map<String, ActiveRecordSchema> schemas, String set, ParsedFile file, SourceTexts texts) {
        schemas.computeIfAbsent(set, key -> new ActiveRecordSchema()).add(file.path(), texts.lines(file.path()));
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return facts.getOrDefault(file.path(), List.of()).stream();
    }
}
