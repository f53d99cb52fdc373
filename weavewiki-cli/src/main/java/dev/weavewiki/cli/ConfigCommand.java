package dev.weavewiki.cli;

import dev.weavewiki.cli.config.Configuration;
import dev.weavewiki.cli.config.Setting;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weavewiki config show}: shows the settings and where they come from. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows settings.",
        subcommands = ConfigCommand.Show.class)
final class ConfigCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Lists every setting. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Lists every setting with its value.")
    static final class Show implements Callable<Integer> {

        private final Invocation invocation;

        @Mixin
        private RepositoryArgument repository = new RepositoryArgument();

        @Option(names = "--origin", description = "Say where each value comes from.")
        private boolean origin;

        Show(Invocation invocation) {
            this.invocation = invocation;
        }

        @Override
        public Integer call() {
            Configuration configuration =
                    Configuration.of(Map.of(), invocation.environment(), repository.folder(), invocation.home());
            configuration.all().forEach(setting -> invocation.terminal().print(line(setting)));
            return ExitCode.OK.number();
        }

        private String line(Setting setting) {
            String value = setting.key().key() + " = " + shown(setting);
            return origin ? String.format(Locale.ROOT, "%-32s # %s", value, setting.where()) : value;
        }

        private static String shown(Setting setting) {
            if (setting.value().isEmpty()) {
                return "(not set)";
            }
            return setting.key().isSecret() ? "(set, not shown)" : setting.value();
        }
    }
}
