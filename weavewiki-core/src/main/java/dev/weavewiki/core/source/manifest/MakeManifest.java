package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Script.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code Makefile}: its plain targets, each with its first command. Pattern rules and file names are left out. */
final class MakeManifest {

    private static final Pattern TARGET = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*+)\\s*+::?+(?![=:]).*+");

    private MakeManifest() {}

    static Manifest read(ManifestText text) {
        ManifestDraft draft = new ManifestDraft(text, "make");
        for (int i = 1; i <= text.lines().size(); i++) {
            Matcher target = TARGET.matcher(text.lines().get(i - 1));
            if (target.matches()) {
                draft.script(Kind.TASK, target.group(1), firstCommand(text, i), text.at(i));
            }
        }
        return draft.manifest();
    }

    private static String firstCommand(ManifestText text, int target) {
        for (int i = target; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            if (!line.startsWith("\t")) {
                return "";
            }
            String command = line.strip().replaceFirst("^[@-]++", "").replaceFirst("\\s*+\\\\$", "");
            if (!command.isEmpty() && !command.startsWith("#") && !command.startsWith("$(info")) {
                return command;
            }
        }
        return "";
    }
}
