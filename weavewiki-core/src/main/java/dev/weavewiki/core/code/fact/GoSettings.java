package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.code.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Settings of viper with their defaults, and environment variables that tags of struct fields name. */
final class GoSettings implements FactDetector {

    private static final List<String> TAGGED = List.of(
            "github.com/caarlos0/env",
            "github.com/kelseyhightower/envconfig",
            "github.com/sethvargo/go-envconfig",
            "github.com/ilyakaznacheev/cleanenv");
    private static final Pattern TAG = Pattern.compile("[`\\s](?:env|envconfig):\"([A-Za-z_]\\w*)[\",]");
    private static final Pattern DEFAULT = Pattern.compile("[`\\s](?:envDefault|default|env-default):\"([^\"]*)\"");

    private final Set<RepoPath> folders;

    GoSettings() {
        this(Set.of());
    }

    private GoSettings(Set<RepoPath> folders) {
        this.folders = folders;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        Set<RepoPath> folders = new HashSet<>();
        files.stream()
                .filter(file -> TAGGED.stream().anyMatch(module -> Evidences.imports(file, module)))
                .forEach(file -> folders.add(file.path().parent()));
        return new GoSettings(folders);
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (!Evidences.isOf(file, Set.of("go"))) {
            return Stream.empty();
        }
        Stream<Fact> viper = file.invocations().stream()
                .filter(call -> call.site().receiver().equals("viper"))
                .flatMap(call -> viper(file, call));
        return folders.contains(file.path().parent())
                ? Stream.concat(viper, file.symbols().stream().flatMap(symbol -> tags(file, symbol, texts)))
                : viper;
    }

    private static Stream<Fact> viper(ParsedFile file, Invocation call) {
        CallSite site = call.site();
        String second = Arguments.of(call).at(1);
        boolean named = Settings.KEY.matcher(site.literal()).matches();
        return switch (named ? site.name() : "") {
            case "SetDefault" -> Stream.of(Settings.read(file, site.literal(), "viper setting", second, site.line()));
            case "BindEnv" ->
                Arguments.literal(second)
                        .map(variable -> Settings.fact(
                                file,
                                variable,
                                "environment variable for the viper setting " + site.literal(),
                                site.line()))
                        .stream();
            default -> Stream.empty();
        };
    }

    private static Stream<Fact> tags(ParsedFile file, Symbol symbol, SourceTexts texts) {
        if (!symbol.kind().isType() || !symbol.isTopLevel()) {
            return Stream.empty();
        }
        List<String> lines = texts.lines(file.path());
        return IntStream.rangeClosed(symbol.lines().from(), symbol.lines().to())
                .boxed()
                .flatMap(number -> {
                    String line = Evidences.line(lines, number);
                    Matcher tag = TAG.matcher(line);
                    Matcher given = DEFAULT.matcher(line);
                    return tag.find()
                            ? Stream.of(Settings.fact(
                                    file,
                                    tag.group(1),
                                    EnvironmentCalls.VARIABLE
                                            + (given.find()
                                                    ? Settings.shown(tag.group(1), given.group(1), ", default ")
                                                    : ""),
                                    number))
                            : Stream.empty();
                });
    }
}
