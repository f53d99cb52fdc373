package dev.weavewiki.core.checkpoint.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema of a database file up to date. */
final class Schema {

    /** The newest script in {@code weavewiki/db/migration}. */
    static final int VERSION = 5;

    private Schema() {}

    /**
     * Makes the file where there is none. A damaged or newer file is refused and not touched. Flyway is started only
     * where something is to be done, because its start costs half a second.
     */
    static void prepare(Path file) {
        prepareFolder(file);
        int found = Inspection.schemaVersion(file);
        if (found > VERSION) {
            throw Failures.newer(file, "schema " + found + ", known is " + VERSION);
        }
        if (found < VERSION) {
            migrate(file);
        }
    }

    static Flyway flyway(Path file) {
        return Flyway.configure(Schema.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(Connections.writing(file))
                .locations("classpath:weavewiki/db/migration")
                .load();
    }

    private static void migrate(Path file) {
        try {
            flyway(file).migrate();
        } catch (FlywayException e) {
            throw Failures.io(file, "create the schema of", e);
        }
    }

    private static void prepareFolder(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            for (String suffix : List.of("", "-wal", "-shm")) {
                refuseUnlessFile(file.resolveSibling(file.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw Failures.io(file, "open", e);
        }
    }

    /** A link that came with the repository could lead the writing anywhere, so links are not followed. */
    private static void refuseUnlessFile(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file.getFileName() + " is not a file");
        }
    }
}
