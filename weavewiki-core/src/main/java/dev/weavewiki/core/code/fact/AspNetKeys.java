package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys that .NET code reads from its configuration: values, sections, connection strings and the indexer. */
final class AspNetKeys implements FactDetector {

    private static final Pattern CONFIGURATION =
            Pattern.compile("(?:\\w+\\.)*+_?[cC]onfig(?:uration)?(?:Manager|Root)?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][\\w.:-]*");
    private static final Set<String> READS = Set.of("GetValue", "GetRequiredValue", "GetSection", "GetRequiredSection");
    private static final Pattern SECTION =
            Pattern.compile("^(.+)\\.Get(?:Required)?Section\\(\\s*\"([^\"]+)\"\\s*\\)$");

    private final Constants constants;

    AspNetKeys() {
        this(Constants.of(List.of(), path -> List.of()));
    }

    private AspNetKeys(Constants constants) {
        this.constants = constants;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        return new AspNetKeys(Constants.of(
                files.stream()
                        .filter(file -> Evidences.isOf(file, Set.of("csharp")))
                        .toList(),
                texts));
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, Set.of("csharp"))) {
            return Stream.empty();
        }
        Map<String, String> sections = new HashMap<>();
        Stream<Fact> calls = file.invocations().stream().flatMap(call -> key(file, call, sections, texts));
        Stream<Fact> indexed = file.environment().stream()
                .filter(read -> KEY.matcher(read.key()).matches())
                .map(read -> Settings.fact(file, read.key(), "configuration value", read.line()));
        return Stream.concat(calls, indexed);
    }

    private Stream<Fact> key(ParsedFile file, Invocation call, Map<String, String> sections, SourceTexts texts) {
        CallSite site = call.site();
        boolean connection = site.name().equals("GetConnectionString");
        if (site.form() != CallSite.Form.CALL || !(connection || READS.contains(site.name()))) {
            return Stream.empty();
        }
        String name = constants.text(Arguments.of(call).at(0)).orElse("");
        if (!KEY.matcher(name).matches()) {
            return Stream.empty();
        }
        String section = section(site.receiver(), sections);
        if (section == null) {
            return Stream.empty();
        }
        String key = connection ? "ConnectionStrings:" + name : section + name;
        if (site.name().endsWith("Section")) {
            List<String> lines = texts.lines(file.path());
            String variable = Evidences.target(Evidences.line(lines, site.line()));
            if (!variable.isEmpty()) {
                sections.put(variable, key + ":");
            }
            return Stream.of(Settings.fact(file, key, "configuration section", site.line()));
        }
        String second = connection ? "" : Arguments.of(call).at(1);
        return Stream.of(Settings.read(file, key, "configuration value", second, site.line()));
    }

    /** The section that a receiver stands for, with a colon behind it; null where it is no configuration. */
    private static @Nullable String section(String receiver, Map<String, String> sections) {
        var inner = SECTION.matcher(receiver);
        if (inner.matches()) {
            String outer = section(inner.group(1), sections);
            return outer == null ? null : outer + inner.group(2) + ":";
        }
        String known = sections.get(receiver);
        return known != null ? known : CONFIGURATION.matcher(receiver).matches() ? "" : null;
    }
}
