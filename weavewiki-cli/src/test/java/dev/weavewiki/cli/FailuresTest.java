package dev.weavewiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FailuresTest {

    private final StringWriter told = new StringWriter();
    private final Failures failures =
            new Failures(new Terminal(OutputStream.nullOutputStream(), new PrintWriter(told), false));

    @Test
    void memory_that_does_not_suffice_is_no_defect_and_says_what_helps() {
        CommandLine command = new CommandLine(new WeaveWikiCommand());
        var failure = new IllegalStateException("a part failed", new OutOfMemoryError("Java heap space"));

        int code = failures.handleExecutionException(failure, command, command.parseArgs());

        assertThat(code).isEqualTo(1);
        assertThat(told.toString())
                .contains("the memory does not suffice: Java may take ", "WEAVEWIKI_JAVA_OPTS=-Xmx", "--exclude")
                .doesNotContain("defect", "IllegalState");
    }

    @Test
    void what_nobody_foresaw_is_a_defect() {
        CommandLine command = new CommandLine(new WeaveWikiCommand());

        int code = failures.handleExecutionException(new IllegalStateException("odd"), command, command.parseArgs());

        assertThat(code).isEqualTo(1);
        assertThat(told.toString()).contains("odd", "This is a defect of WeaveWiki");
    }
}
