package dev.weavewiki.core.source.manifest;

import dev.weavewiki.core.model.code.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code go.mod}: the module, its version of Go, and what it requires itself; indirect requirements are left out. */
final class GoManifest {

    private static final Pattern MODULE = Pattern.compile("module\\s++\"?+([^\\s\"]++)\"?+.*+");
    private static final Pattern GO = Pattern.compile("go\\s++(\\d[\\w.]*+)\\s*+(?://.*+)?+");
    private static final Pattern REQUIRE =
            Pattern.compile("(?:require\\s++)?+\"?+([^\\s\"()]++)\"?+\\s++(v\\S++)\\s*+(//.*+)?+");

    private GoManifest() {}

    static Manifest read(ManifestText text) {
        ManifestDraft draft = new ManifestDraft(text, "go");
        String block = "";
        for (int i = 1; i <= text.lines().size(); i++) {
            String line = text.lines().get(i - 1).strip();
            Matcher module = MODULE.matcher(line);
            Matcher language = GO.matcher(line);
            if (module.matches()) {
                draft.name(module.group(1));
            } else if (language.matches()) {
                draft.runsOn("Go", language.group(1), text.at(i));
            } else if (line.endsWith("(")) {
                block = line.substring(0, line.length() - 1).strip();
            } else if (line.startsWith(")")) {
                block = "";
            } else if (block.equals("require") || line.startsWith("require ")) {
                require(text, draft, line, i);
            }
        }
        return draft.manifest();
    }

    private static void require(ManifestText text, ManifestDraft draft, String line, int number) {
        Matcher matcher = REQUIRE.matcher(line);
        boolean direct = matcher.matches()
                && (matcher.group(3) == null || !matcher.group(3).contains("indirect"));
        if (direct) {
            draft.requires(matcher.group(1), matcher.group(2), ManifestDraft.RUNTIME, text.at(number));
        }
    }
}
