package dev.weavewiki.cli;

import dev.weavewiki.core.error.RepositoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The repository that a command is about. */
final class RepositoryArgument {

    @Parameters(
            arity = "0..1",
            paramLabel = "REPOSITORY",
            description = "The repository (default: the current folder).")
    private Path given = Path.of("");

    /**
     * Its folder, absolute and without links.
     *
     * @throws RepositoryException where there is no such folder
     */
    Path folder() {
        return folder(given);
    }

    /** Like {@link #folder()} of a folder that was given otherwise. */
    static Path folder(Path given) {
        if (!Files.isDirectory(given)) {
            throw new RepositoryException("'" + given + "' "
                    + (Files.exists(given) ? "is a file and not a folder" : "does not exist")
                    + "; give the folder of a repository");
        }
        try {
            return given.toRealPath();
        } catch (IOException e) {
            throw new RepositoryException("'" + given + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
