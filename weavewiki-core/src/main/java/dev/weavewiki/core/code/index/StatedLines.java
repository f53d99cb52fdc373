package dev.weavewiki.core.code.index;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.FileStructure;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines that a stored file speaks of. Citations are made of them, so each must be a line of the file. */
final class StatedLines {

    private StatedLines() {}

    static boolean exist(ParsedFile file) {
        int last = file.file().lines();
        return Stream.of(ofStructure(file.structure()), ofNames(file))
                        .flatMapToInt(lines -> lines)
                        .allMatch(line -> line >= 1 && line <= last)
                && file.typed().lastLine() <= last
                && IntStream.of(file.structure().docFrom(), file.structure().docTo(), file.mainLine())
                        .allMatch(line -> line >= 0 && line <= last);
    }

    private static IntStream ofStructure(FileStructure structure) {
        return Stream.of(
                        structure.symbols().stream()
                                .mapToInt(symbol -> symbol.lines().to()),
                        structure.imports().stream().mapToInt(site -> site.line()),
                        structure.calls().stream().mapToInt(site -> site.line()),
                        structure.inheritance().stream().mapToInt(site -> site.line()),
                        structure.typeUses().stream().mapToInt(use -> use.line()),
                        structure.markers().stream().mapToInt(marker -> marker.line()))
                .flatMapToInt(lines -> lines);
    }

    private static IntStream ofNames(ParsedFile file) {
        return Stream.of(
                        file.bindings().stream().mapToInt(binding -> binding.line()),
                        file.uses().stream().mapToInt(use -> use.line()),
                        file.invocations().stream()
                                .mapToInt(invocation -> invocation.site().line()),
                        file.environment().stream().mapToInt(read -> read.line()))
                .flatMapToInt(lines -> lines);
    }
}
