package dev.weavewiki.core.code.entry;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.EntryReason;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Main functions and files that ask whether they are run. */
final class Programs {

    /** Above a main function: it is compiled only by those who try out the file that it stands in. */
    private static final Pattern TRIAL =
            Pattern.compile("\\s*#\\s*if.*(?i:test|bench|example|demo|standalone|_main).*");

    private Programs() {}

    static List<EntryPoint> in(List<ParsedFile> files, SourceTexts texts) {
        List<EntryPoint> found = new ArrayList<>();
        for (ParsedFile file : files) {
            switch (file.file().language().value()) {
                case "java" -> javaMain(file).ifPresent(found::add);
                case "go" -> goMain(file).ifPresent(found::add);
                case "python" -> pythonMain(file).ifPresent(found::add);
                case "rust" -> rustMain(file).ifPresent(found::add);
                default ->
                    PlatformPrograms.in(file)
                            .or(() -> otherMain(file))
                            .filter(program -> !isTrial(file, program, texts))
                            .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<EntryPoint> javaMain(ParsedFile file) {
        return file.symbols().stream()
                .filter(symbol -> symbol.name().equals("main")
                        && symbol.signature().contains("static void main(")
                        && symbol.signature().contains("String"))
                .findFirst()
                .map(symbol -> main(symbol.container(), EntryReason.MAIN_METHOD.english(), symbol));
    }

    private static Optional<EntryPoint> goMain(ParsedFile file) {
        if (!file.structure().packageName().equals("main")) {
            return Optional.empty();
        }
        String folder = file.path().parent().name();
        return file.symbols().stream()
                .filter(symbol ->
                        symbol.qualifiedName().equals("main") && symbol.kind().isCallable())
                .findFirst()
                .map(symbol -> main(
                        folder.isEmpty() ? file.path().stem() : folder, EntryReason.MAIN_FUNCTION.english(), symbol));
    }

    /** Cargo runs {@code build.rs} before it compiles a package; nobody starts it. */
    private static Optional<EntryPoint> rustMain(ParsedFile file) {
        return file.path().name().equals("build.rs") ? Optional.empty() : otherMain(file);
    }

    private static Optional<EntryPoint> pythonMain(ParsedFile file) {
        if (file.path().name().equals("__main__.py") && file.file().lines() > 0) {
            String name = file.path().parent().name();
            LineRange head = LineRange.of(1, file.file().lines()).head(15);
            return Optional.of(new EntryPoint(
                    EntryPoint.Kind.MAIN,
                    "python -m " + name,
                    EntryReason.MAIN_PACKAGE.english(),
                    Evidence.of(file.path(), head)));
        }
        return file.mainLine() == 0
                ? Optional.empty()
                : Optional.of(new EntryPoint(
                        EntryPoint.Kind.MAIN,
                        file.path().name(),
                        EntryReason.STARTED.english(),
                        Evidence.of(file.path(), LineRange.at(file.mainLine()))));
    }

    /** Languages that start at a function called main and are read without a grammar. */
    private static Optional<EntryPoint> otherMain(ParsedFile file) {
        boolean startsAtMain = file.file().language().value().matches("c|cpp|rust|kotlin|scala|swift|zig|dart");
        return file.symbols().stream()
                .filter(symbol -> startsAtMain
                        && symbol.qualifiedName().equals("main")
                        && symbol.kind().isCallable())
                .findFirst()
                .map(symbol -> main(file.path().name(), EntryReason.MAIN_FUNCTION.english(), symbol));
    }

    private static boolean isTrial(ParsedFile file, EntryPoint program, SourceTexts texts) {
        if (!file.file().language().value().matches("c|cpp")) {
            return false;
        }
        List<String> lines = texts.lines(file.path());
        int above = program.evidence().lines().from() - 2;
        while (above >= 0 && above < lines.size() && lines.get(above).isBlank()) {
            above--;
        }
        return above >= 0
                && above < lines.size()
                && TRIAL.matcher(lines.get(above)).matches();
    }

    private static EntryPoint main(String name, String reason, Symbol symbol) {
        return new EntryPoint(EntryPoint.Kind.MAIN, name, reason, symbol.headEvidence());
    }
}
