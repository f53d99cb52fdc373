package dev.weavewiki.benchmarks.accuracy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Keys for C: what gcc includes and links, and what universal-ctags lists. Calls are not known to them. */
final class CKeys implements KeyMaker {

    /** The goal for symbols is 0.98; macros in the place of types keep one project below it, see docs/accuracy.md. */
    private static final ScriptKeys SCRIPT = new ScriptKeys(
            "c",
            "gcc and ctags",
            List.of("python3", "gcc", "nm", "ctags"),
            "c_answers.py",
            new AnswerKey.Floors(0.95, 0.95, 0));

    @Override
    public List<AnswerKey> keys(Path answers, Path work, Consumer<String> leftOut) {
        return SCRIPT.keys(answers, work, List.of(), leftOut);
    }
}
