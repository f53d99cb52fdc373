package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.fact.PythonClasses.Attribute;
import dev.weavewiki.core.code.fact.PythonClasses.PythonClass;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Environment variables that fields of pydantic's settings classes are read from. */
final class PydanticSettings implements FactDetector {

    private static final String BASE = "BaseSettings";

    /** Settings extend each other; more levels than this are a circle. */
    private static final int LEVELS = 6;

    private final PythonClasses classes;

    PydanticSettings() {
        this(PythonClasses.of(List.of(), path -> List.of()));
    }

    private PydanticSettings(PythonClasses classes) {
        this.classes = classes;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        List<ParsedFile> python = files.stream()
                .filter(file -> Evidences.isOf(file, Set.of("python")))
                .toList();
        boolean used = python.stream().anyMatch(file -> Evidences.imports(file, "pydantic"));
        return used ? new PydanticSettings(PythonClasses.of(python, texts)) : new PydanticSettings();
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        return Evidences.isOf(file, Set.of("python"))
                ? classes.all().stream()
                        .filter(one -> one.file().path().equals(file.path()) && isSettings(one, LEVELS))
                        .flatMap(this::keys)
                : Stream.empty();
    }

    private boolean isSettings(PythonClass one, int levels) {
        return one.supers().stream()
                .anyMatch(name -> name.endsWith(BASE)
                        || levels > 0
                                && classes.find(one, name)
                                        .filter(parent -> isSettings(parent, levels - 1))
                                        .isPresent());
    }

    private Stream<Fact> keys(PythonClass one) {
        List<Attribute> attributes = classes.attributes(one, "");
        String prefix = attributes.stream()
                .filter(attribute -> attribute.name().equals("model_config"))
                .findFirst()
                .flatMap(attribute -> Arguments.literal(attribute.arguments().named("env_prefix")))
                .or(() -> classes.attributes(one, "Config").stream()
                        .filter(attribute -> attribute.name().equals("env_prefix"))
                        .findFirst()
                        .flatMap(attribute -> Arguments.literal(attribute.value())))
                .orElse("");
        return attributes.stream()
                .filter(attribute -> !attribute.type().isEmpty()
                        && !attribute.name().startsWith("_")
                        && !attribute.name().equals("model_config")
                        && !attribute.type().contains("ClassVar"))
                .map(attribute -> Settings.read(
                        one.file(),
                        name(attribute, prefix),
                        EnvironmentCalls.VARIABLE + " for " + one.name() + "." + attribute.name(),
                        given(attribute),
                        attribute.symbol().lines().from()));
    }

    private static String name(Attribute attribute, String prefix) {
        Arguments arguments = attribute.arguments();
        Optional<String> alias = attribute.called().equals("Field")
                ? Stream.of("validation_alias", "alias", "env")
                        .flatMap(option -> Arguments.literal(arguments.named(option)).stream())
                        .findFirst()
                : Optional.empty();
        return alias.orElse(prefix + attribute.name()).toUpperCase(Locale.ROOT);
    }

    private static String given(Attribute attribute) {
        if (!attribute.called().equals("Field")) {
            return attribute.value();
        }
        Arguments arguments = attribute.arguments();
        return arguments.has("default") ? arguments.named("default") : arguments.at(0);
    }
}
