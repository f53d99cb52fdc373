package dev.weavewiki.core.checkpoint.sqlite;

import dev.weavewiki.core.error.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteDataSource;

/**
 * Looks at a database file before anything may change it: opening a SQLite file for writing already rewrites parts of
 * it.
 *
 * <p>A file without a write-ahead log is read as immutable, which leaves no trace. After a kill there is a log, and only
 * the two together are the database; reading them in place would rewrite the log's index, so a copy is examined.
 */
final class Inspection {

    /** How often a copy is tried while another process is writing. */
    private static final int COPIES = 20;

    /** SQLite takes a file without a whole page for an empty one, and 512 bytes is the smallest page it knows. */
    private static final int SMALLEST = 512;

    private static final String TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'";
    private static final String VERSION =
            "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success = 1";

    private final Path file;
    private final Path log;

    private Inspection(Path file) {
        this.file = file;
        this.log = beside(file, "-wal");
    }

    /**
     * The version of the schema; 0 where there is no database yet.
     *
     * @throws CheckpointException with kind {@code CORRUPTED} where the file is damaged, no SQLite database, or one of
     *     somebody else
     */
    static int schemaVersion(Path file) {
        return new Inspection(file).schemaVersion();
    }

    private int schemaVersion() {
        try {
            if (sizeOf(file) == 0) {
                return 0;
            }
            if (sizeOf(file) < SMALLEST) {
                throw Failures.damaged(file, "it is too short");
            }
            return sizeOf(log) == 0 ? examine(Connections.untouching(file)) : examineCopy();
        } catch (IOException e) {
            throw Failures.io(file, "read", e);
        }
    }

    private int examineCopy() throws IOException {
        Path folder = Files.createTempDirectory("weavewiki-");
        try {
            for (int i = 1; ; i++) {
                List<Object> before = state();
                Path copy = copyTo(folder);
                try {
                    return examine(Connections.writing(copy));
                } catch (CheckpointException e) {
                    if (i == COPIES || before.equals(state())) {
                        throw e;
                    }
                }
            }
        } finally {
            delete(folder);
        }
    }

    /** A copy made while this changes may mix two states, which looks like damage. */
    private List<Object> state() throws IOException {
        return List.of(sizeOf(file), modified(file), sizeOf(log), modified(log));
    }

    private Path copyTo(Path folder) throws IOException {
        Path copy = folder.resolve("copy.db");
        clear(folder);
        Files.copy(file, copy);
        if (Files.exists(log)) {
            Files.copy(log, beside(copy, "-wal"));
        }
        return copy;
    }

    private int examine(SQLiteDataSource source) {
        try (Connection connection = Connections.open(source)) {
            return examine(new Session(connection));
        } catch (SQLException e) {
            throw Failures.of(file, "read", e);
        }
    }

    private int examine(Session session) throws SQLException {
        List<String> findings = session.query("PRAGMA quick_check(1)", row -> row.getString(1));
        if (!findings.equals(List.of("ok"))) {
            throw Failures.damaged(file, String.join(", ", findings));
        }
        List<String> tables = session.query(TABLES, row -> row.getString(1));
        if (tables.isEmpty()) {
            return 0;
        }
        if (!tables.contains("flyway_schema_history")) {
            throw Failures.damaged(file, "a database of another program");
        }
        return session.first(VERSION, row -> row.getInt(1)).orElse(0);
    }

    private static long sizeOf(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static FileTime modified(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static void clear(Path folder) throws IOException {
        try (var left = Files.list(folder)) {
            for (Path each : left.toList()) {
                Files.delete(each);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        clear(folder);
        Files.delete(folder);
    }
}
