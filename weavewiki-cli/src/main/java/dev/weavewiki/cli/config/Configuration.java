package dev.weavewiki.cli.config;

import dev.weavewiki.core.error.ConfigurationException;
import dev.weavewiki.core.error.RefusedException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All settings of an invocation with their origins: flags, then the environment, the project's file, the user's file and
 * the defaults. The project's file comes with the repository, so it is not trusted with endpoints and providers,
 * and may lower the budget but not raise it.
 */
public final class Configuration {

    private final Map<Key, Setting> settings;
    private final Map<String, Map<String, String>> prices;

    private Configuration(Map<Key, Setting> settings, Map<String, Map<String, String>> prices) {
        this.settings = settings;
        this.prices = prices;
    }

    /**
     * @param flags what the command line sets
     * @param environment the variables of the process
     * @param home the user's home folder
     * @throws ConfigurationException where a flag is blank or a file is wrong
     * @throws RefusedException where the project's file sets what it may not
     */
    public static Configuration of(
            Map<Key, String> flags, Map<String, String> environment, Path repository, Path home) {
        Path projectFile = repository.resolve(".weavewiki").resolve("config.toml");
        Path userFile = userFile(environment, home);
        Map<Key, String> project = ConfigFile.ofProject(projectFile).settings();
        ConfigFile own = ConfigFile.ofUser(userFile);
        Map<Key, String> user = own.settings();
        Map<Key, Setting> settings = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            String trusted = Stream.of(user.get(key), key.defaultValue())
                    .filter(value -> value != null)
                    .findFirst()
                    .orElse("");
            requireGiven(key, flags.get(key));
            requireAllowed(key, project.get(key), trusted, projectFile);
            settings.put(
                    key,
                    Stream.of(
                                    setting(key, flags.get(key), Setting.Origin.FLAG, "--" + key.key()),
                                    setting(
                                            key,
                                            environment.get(key.variable()),
                                            Setting.Origin.ENVIRONMENT,
                                            key.variable()),
                                    setting(key, project.get(key), Setting.Origin.PROJECT, projectFile.toString()),
                                    setting(key, user.get(key), Setting.Origin.USER, userFile.toString()))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElseGet(() -> new Setting(key, key.defaultValue(), Setting.Origin.DEFAULT, "default")));
        }
        return new Configuration(settings, own.prices());
    }

    private static Path userFile(Map<String, String> environment, Path home) {
        String base = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path folder = base.isEmpty() ? home.resolve(".config") : Path.of(base);
        return folder.resolve("weavewiki").resolve("config.toml");
    }

    private static Optional<Setting> setting(Key key, @Nullable String value, Setting.Origin origin, String where) {
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(new Setting(key, value.strip(), origin, where));
    }

    private static void requireGiven(Key key, @Nullable String flag) {
        if (flag != null && flag.isBlank()) {
            throw new ConfigurationException("--" + key.key() + " is given without a value: " + key.description());
        }
    }

    private static void requireAllowed(Key key, @Nullable String value, String trusted, Path file) {
        if (value == null) {
            return;
        }
        if (key.trust() == Key.Trust.USER) {
            throw new RefusedException("the repository's configuration file " + file + " sets '" + key.key()
                    + "', which a repository may not decide; set it as a flag, as " + key.variable()
                    + " or in your own configuration file");
        }
        if (key.trust() == Key.Trust.PROJECT_LOWERS
                && !trusted.isEmpty()
                && number(key, value).compareTo(number(key, trusted)) > 0) {
            throw new RefusedException("the repository's configuration file " + file + " raises '" + key.key()
                    + "' above " + trusted + ", which a repository may not decide; set it as a flag, as "
                    + key.variable() + " or in your own configuration file");
        }
    }

    /** Every setting, in the order in which help lists them. */
    public List<Setting> all() {
        return List.copyOf(settings.values());
    }

    /** The value; empty where nothing is set. */
    public Optional<String> find(Key key) {
        return Optional.ofNullable(settings.get(key)).map(Setting::value).filter(value -> !value.isEmpty());
    }

    /** Where the value comes from. */
    public Setting.Origin origin(Key key) {
        Setting setting = settings.get(key);
        return setting == null ? Setting.Origin.DEFAULT : setting.origin();
    }

    /** What the user's own file says models cost. */
    public Map<String, Map<String, String>> prices() {
        return prices;
    }

    /** The value in another form; a value of the wrong form is an error that names key, value and origin. */
    public <T> Optional<T> find(Key key, Function<String, T> parse) {
        return find(key).map(value -> {
            try {
                return parse.apply(value);
            } catch (IllegalArgumentException e) {
                Setting setting = settings.get(key);
                String where = setting == null ? key.key() : setting.where();
                throw new ConfigurationException(
                        "'" + value + "' (" + where + ") is no value for " + key.key() + ": " + key.description(), e);
            }
        });
    }

    private static BigDecimal number(Key key, String value) {
        try {
            return new BigDecimal(value.strip());
        } catch (NumberFormatException e) {
            throw new ConfigurationException(
                    "'" + value + "' is no value for " + key.key() + ": " + key.description(), e);
        }
    }
}
