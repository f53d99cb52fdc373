package dev.weavewiki.benchmarks.accuracy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Makes answer keys out of what a compiler, or what it wrote, says of sources. */
interface KeyMaker {

    /**
     * The keys for all projects that lie in the folder; none where there are no answers of this kind.
     *
     * @param answers where the build has put sources beside what compilers made of them
     * @param work a folder of its own, in which sources may be unpacked
     * @param leftOut is told, in a sentence, what could not be asked and why
     */
    List<AnswerKey> keys(Path answers, Path work, Consumer<String> leftOut);
}
