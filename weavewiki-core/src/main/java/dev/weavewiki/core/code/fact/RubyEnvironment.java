package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Environment variables that Ruby code reads, line by line: {@code ENV["X"]} and {@code ENV.fetch("X", default)}. */
final class RubyEnvironment implements FactDetector {

    private static final String VALUE = "(\"[^\"\\\\#]*\"|'[^'\\\\]*'|\\d[\\w.]*|true|false)";
    private static final Pattern READ =
            Pattern.compile("\\bENV(?:\\[|\\.fetch[\\s(]\\s*)([\"'])(\\w+)\\1" + "(?:\\]\\s*(?:\\|\\||\\bor\\b)\\s*"
                    + VALUE + "|\\s*,\\s*" + VALUE + "|\\s*\\)\\s*\\{\\s*" + VALUE + "\\s*\\})?");
    private static final Pattern SET = Pattern.compile("\\bENV\\[[^\\]]*\\]\\s*(?:\\|\\|)?=[^=~]");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, Set.of("ruby"))) {
            return Stream.empty();
        }
        List<Fact> found = new ArrayList<>();
        List<String> lines = texts.lines(file.path());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("(^|\\s)#(?!\\{).*$", "");
            Matcher read = READ.matcher(line);
            while (read.find()) {
                if (!SET.matcher(line).region(read.start(), line.length()).lookingAt()) {
                    found.add(Settings.read(file, read.group(2), EnvironmentCalls.VARIABLE, value(read), i + 1));
                }
            }
        }
        return found.stream();
    }

    private static String value(Matcher read) {
        for (int group = 3; group <= 5; group++) {
            if (read.group(group) != null) {
                return read.group(group);
            }
        }
        return "";
    }
}
