package dev.weavewiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are agreed upon and kept as files. The system property {@code golden.update} has them written anew. */
public final class Golden {

    private static final String UPDATE = "golden.update";

    private Golden() {}

    /** Holds where the file has exactly this text; writes the file instead where goldens are updated. */
    public static void assertSame(Path golden, String text) {
        try {
            if (!System.getProperty(UPDATE, "").isEmpty()) {
                Files.createDirectories(golden.toAbsolutePath().getParent());
                Files.writeString(golden, text, StandardCharsets.UTF_8);
            }
            assertThat(golden).as("run with -D%s=true to write it", UPDATE).isRegularFile();
            assertThat(text).as("%s", golden).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the golden " + golden + " cannot be used", e);
        }
    }
}
