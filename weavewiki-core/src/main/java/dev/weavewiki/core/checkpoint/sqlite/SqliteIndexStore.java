package dev.weavewiki.core.checkpoint.sqlite;

import dev.weavewiki.core.checkpoint.IndexStore;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The index of files beside the checkpoint, on the same connection. */
final class SqliteIndexStore implements IndexStore {

    private static final String FIND = "SELECT crc32, content FROM parsed_file WHERE key = ?";
    private static final String SAVE = "INSERT OR REPLACE INTO parsed_file (key, crc32, content) VALUES (?, ?, ?)";
    private static final String COUNT = "SELECT count(*) FROM parsed_file";
    private static final String NOTE_USED = "CREATE TEMP TABLE IF NOT EXISTS used (key TEXT NOT NULL PRIMARY KEY)";
    private static final String CLEAR_USED = "DELETE FROM temp.used";
    private static final String ADD_USED = "INSERT INTO temp.used (key) VALUES (?)";
    private static final String PRUNE = "DELETE FROM parsed_file WHERE key NOT IN (SELECT key FROM temp.used)"
            + " AND key NOT GLOB '" + LATEST + "*'";

    private final Database database;

    SqliteIndexStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<byte[]> find(String key) {
        return database.readNow(
                "read the index in",
                session -> session.first(FIND, row -> new Entry(row.getLong(1), row.getBytes(2)), key)
                        .flatMap(Entry::intact));
    }

    @Override
    public void save(Map<String, byte[]> entries) {
        database.writeNow("save the index in", session -> {
            try (PreparedStatement statement = session.connection().prepareStatement(SAVE)) {
                for (var entry : new TreeMap<>(entries).entrySet()) {
                    statement.setString(1, entry.getKey());
                    statement.setLong(2, Checksum.of(entry.getValue()));
                    statement.setBytes(3, entry.getValue());
                    statement.addBatch();
                }
                return statement.executeBatch().length;
            }
        });
    }

    @Override
    public void prune(Set<String> used, int spare) {
        database.writeNow("prune the index in", session -> {
            int kept = session.first(COUNT, row -> row.getInt(1)).orElse(0);
            return kept - used.size() > spare ? prune(session, used) : 0;
        });
    }

    private static int prune(Session session, Set<String> used) throws SQLException {
        session.update(NOTE_USED);
        session.update(CLEAR_USED);
        try (PreparedStatement statement = session.connection().prepareStatement(ADD_USED)) {
            for (String key : used) {
                statement.setString(1, key);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return session.update(PRUNE);
    }

    /** Used where it is made; its array is not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(long crc32, byte[] content) {

        private Optional<byte[]> intact() {
            return Checksum.of(content) == crc32 ? Optional.of(content) : Optional.empty();
        }
    }
}
