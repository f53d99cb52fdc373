package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Environment variables that example files such as {@code .env.example} set. */
final class EnvironmentFiles implements FactDetector {

    private static final Pattern SET = Pattern.compile("^\\s*(?:export\\s+)?([A-Za-z_]\\w*)\\s*=\\s*(.*?)\\s*$");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, Set.of("dotenv"))) {
            return Stream.empty();
        }
        List<String> lines = texts.lines(file.path());
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> {
            Matcher set = SET.matcher(lines.get(i));
            return set.matches()
                    ? Stream.of(Settings.declared(
                            file, set.group(1), "set in " + file.path().name(), value(set.group(2)), i + 1))
                    : Stream.empty();
        });
    }

    private static String value(String written) {
        return Arguments.literal(written).orElse(written.replaceFirst("\\s+#.*$", ""));
    }
}
