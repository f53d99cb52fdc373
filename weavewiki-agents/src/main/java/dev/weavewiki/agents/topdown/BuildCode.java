package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import java.util.Set;
import java.util.regex.Pattern;

/** Code that builds, tests or releases the project: shell scripts and programs of build tools. */
public final class BuildCode {

    private static final Set<String> SHELLS = Set.of("bash", "shell", "powershell", "batch", "fish", "zsh");

    private static final Pattern TOOLS = Pattern.compile(
            "(?i).+\\.gradle(?:\\.kts)?|.+\\.sbt|.+\\.rake|Rakefile|.+\\.cake|setup\\.py|noxfile\\.py|gulpfile\\.[cm]?[jt]s|Gruntfile\\.[cm]?[jt]s|Dangerfile|Fastfile");

    private BuildCode() {}

    /** The folder next to {@code build.sbt} holds the build's own code. */
    private static boolean isOfSbt(CodeModel code, RepoPath path) {
        RepoPath folder = path.parent();
        return folder.name().equals("project")
                && path.extension().equals("scala")
                && folder.parent().resolve("build.sbt").flatMap(code::file).isPresent();
    }

    public static boolean is(CodeModel code, RepoPath path) {
        return TOOLS.matcher(path.name()).matches()
                || isOfSbt(code, path)
                || code.file(path)
                        .filter(file -> SHELLS.contains(file.language().value()))
                        .isPresent();
    }
}
