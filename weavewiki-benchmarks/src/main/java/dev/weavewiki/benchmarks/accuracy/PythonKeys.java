package dev.weavewiki.benchmarks.accuracy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Keys for Python: its own {@code ast}, and {@code importlib} for what an import means. Calls are not known to it. */
final class PythonKeys implements KeyMaker {

    private static final ScriptKeys SCRIPT = new ScriptKeys(
            "python",
            "Python's ast and importlib",
            List.of("python3"),
            "python_answers.py",
            new AnswerKey.Floors(0.95, 0.98, 0));

    @Override
    public List<AnswerKey> keys(Path answers, Path work, Consumer<String> leftOut) {
        return SCRIPT.keys(answers, work, List.of(), leftOut);
    }
}
