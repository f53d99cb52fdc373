package dev.weavewiki.core.code.entry;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.EntryReason;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Optional;
import java.util.function.Predicate;

/** Where programs in C#, Scala, Swift, PHP and Ruby start, as the language or the usual layout says. */
final class PlatformPrograms {

    private PlatformPrograms() {}

    static Optional<EntryPoint> in(ParsedFile file) {
        return switch (file.file().language().value()) {
            case "csharp" ->
                declared(
                                file,
                                EntryReason.MAIN_METHOD.english(),
                                symbol -> symbol.name().equals("Main")
                                        && symbol.kind().isCallable()
                                        && symbol.signature().contains("static "))
                        .or(() -> marked(file, EntryReason.TOP_LEVEL_STATEMENTS.english()));
            case "scala" -> declared(file, EntryReason.MAIN_PROGRAM.english(), PlatformPrograms::isScalaProgram);
            case "swift" ->
                declared(
                                file,
                                EntryReason.MARKED_AS_MAIN.english(),
                                symbol -> symbol.kind().isType()
                                        && symbol.signature().startsWith("@main "))
                        .or(() ->
                                script(file, file.path().name().equals("main.swift"), EntryReason.MAIN_FILE.english()));
            case "php" ->
                script(file, file.path().parent().name().equals("bin"), EntryReason.SCRIPT.english())
                        .or(() -> script(file, isFrontController(file), EntryReason.FRONT_CONTROLLER.english()));
            case "ruby" ->
                script(file, isExecutable(file), EntryReason.EXECUTABLE.english())
                        .or(() -> script(
                                file, file.path().name().equals("config.ru"), EntryReason.RACK_APPLICATION.english()))
                        .or(() -> marked(file, EntryReason.STARTED.english()));
            default -> Optional.empty();
        };
    }

    private static boolean isScalaProgram(Symbol symbol) {
        String signature = symbol.signature();
        return symbol.kind().isCallable()
                ? signature.startsWith("@main ") || symbol.name().equals("main") && signature.contains("Array[String]")
                : signature.matches("object .* extends App(?: .*)?");
    }

    private static boolean isFrontController(ParsedFile file) {
        String folder = file.path().parent().name();
        return file.path().name().equals("index.php") && (folder.equals("public") || folder.equals("web"));
    }

    /** Gems keep what they install as commands in {@code exe}, applications theirs in {@code bin}. */
    private static boolean isExecutable(ParsedFile file) {
        String folder = file.path().parent().name();
        return folder.equals("exe") || folder.equals("bin");
    }

    private static Optional<EntryPoint> marked(ParsedFile file, String reason) {
        return file.mainLine() == 0
                ? Optional.empty()
                : Optional.of(new EntryPoint(
                        EntryPoint.Kind.MAIN,
                        file.path().name(),
                        reason,
                        Evidence.of(file.path(), LineRange.at(file.mainLine()))));
    }

    private static Optional<EntryPoint> declared(ParsedFile file, String reason, Predicate<Symbol> wanted) {
        return file.symbols().stream()
                .filter(wanted)
                .findFirst()
                .map(symbol -> new EntryPoint(
                        EntryPoint.Kind.MAIN,
                        symbol.kind().isCallable() && !symbol.isTopLevel() ? symbol.container() : symbol.name(),
                        reason,
                        symbol.headEvidence()));
    }

    private static Optional<EntryPoint> script(ParsedFile file, boolean starts, String reason) {
        int lines = file.file().lines();
        return starts && lines > 0
                ? Optional.of(new EntryPoint(
                        EntryPoint.Kind.MAIN,
                        file.path().name(),
                        reason,
                        Evidence.of(file.path(), LineRange.of(1, lines).head(15))))
                : Optional.empty();
    }
}
