package dev.weavewiki.core.checkpoint.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How connections to the database file are made. */
final class Connections {

    /** How long a statement waits for another process's transaction. Ours last milliseconds; our choice. */
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    private Connections() {}

    static Connection open(SQLiteDataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Reads and writes; what is committed is on the disk. */
    static SQLiteDataSource writing(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.enforceForeignKeys(true);
        return source(config, url(file));
    }

    /** Reads the main file alone; takes no locks and makes no files beside it. */
    static SQLiteDataSource untouching(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return source(config, url(file) + "?immutable=1");
    }

    private static SQLiteDataSource source(SQLiteConfig config, String url) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    /** As a URI, so that no character of the path is taken for something else. */
    private static String url(Path file) {
        return "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath();
    }
}
