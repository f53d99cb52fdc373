package dev.weavewiki.cli;

import dev.weavewiki.core.code.CodeAnalyzer;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.source.Inventory;
import dev.weavewiki.core.source.RepositoryScanner;
import dev.weavewiki.core.source.ScanOptions;
import dev.weavewiki.core.source.SourceTree;
import dev.weavewiki.core.source.TreeState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads the code model for commands that only look. What was found is remembered in the repository's checkpoint or the
 * user's cache, see {@link CodeIndex}: unchanged files are neither opened nor parsed, and a question that was answered
 * of the same files is answered the same way without a model.
 */
final class CodeReader {

    private final Invocation invocation;

    CodeReader(Invocation invocation) {
        this.invocation = invocation;
    }

    /** Writes what a command says of a model, as UTF-8. */
    @FunctionalInterface
    interface Composer {
        void write(CodeModel code, OutputStream out) throws IOException;
    }

    /** Takes what a command says, at once: the writing is what makes it. */
    @FunctionalInterface
    interface Taker {
        void take(Saying saying) throws IOException;
    }

    /** A text that can be written once, as UTF-8. */
    @FunctionalInterface
    interface Saying {
        void writeTo(OutputStream out) throws IOException;
    }

    CodeModel read(Path folder, GlobFlags globs) {
        try (CodeIndex index = new CodeIndex(invocation, folder)) {
            return model(scan(folder, globs, index), index);
        } finally {
            invocation.terminal().clearStatus();
        }
    }

    /**
     * Hands over what the composer writes of the folder's model, or wrote when the same was asked of the same files.
     *
     * @param question names the composer; what it writes may depend on nothing but files, what was left out, and the
     *     commit
     */
    void answer(Path folder, GlobFlags globs, String question, Composer composer, Taker taker) {
        try (CodeIndex index = new CodeIndex(invocation, folder)) {
            SourceTree tree = scan(folder, globs, index);
            Optional<String> state = index.isOpen() ? TreeState.of(tree) : Optional.empty();
            Optional<byte[]> known = state.flatMap(name -> index.answer(question, name));
            if (known.isPresent()) {
                invocation.terminal().clearStatus();
                taker.take(out -> RecordingStream.replay(known.get(), out));
                return;
            }
            CodeModel code = model(tree, index);
            invocation.terminal().clearStatus();
            taker.take(out -> {
                RecordingStream recorder = new RecordingStream(out);
                try (recorder) {
                    composer.write(code, recorder);
                }
                Optional<byte[]> recorded = recorder.recorded();
                if (state.isPresent() && recorded.isPresent()) {
                    index.keepAnswer(question, state.get(), recorded.get());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            invocation.terminal().clearStatus();
        }
    }

    private SourceTree scan(Path folder, GlobFlags globs, CodeIndex index) {
        invocation.terminal().status("Reading " + folder + " …");
        ScanOptions options = new ScanOptions(
                globs.include(), globs.exclude(), ScanOptions.defaults().maxBytes());
        AtomicReference<Inventory> before = new AtomicReference<>(Inventory.NONE);
        SourceTree tree = new RepositoryScanner().scan(folder, options, () -> {
            before.set(index.inventory(options));
            return before.get();
        });
        index.openFor(tree.files().size());
        if (!tree.inventory().equals(before.get())) {
            index.keepInventory(options, tree.inventory());
        }
        return tree;
    }

    private CodeModel model(SourceTree tree, CodeIndex index) {
        invocation
                .terminal()
                .status(String.format(
                        Locale.ROOT, "Reading %,d files …", tree.files().size()));
        return CodeAnalyzer.standard().remembering(index.parsedFiles()).analyze(tree);
    }
}
