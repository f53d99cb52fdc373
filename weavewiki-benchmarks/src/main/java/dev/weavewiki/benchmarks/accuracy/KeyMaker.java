package dev.weavewiki.benchmarks.accuracy;

import java.nio.file.Path;
import java.util.List;

/** Makes answer keys out of what a compiler, or what it wrote, says of sources. */
interface KeyMaker {

    /**
     * The keys for all projects that lie in the folder; none where there are no answers of this kind.
     *
     * @param answers where the build has put sources beside what compilers made of them
     * @param work a folder of its own, in which sources may be unpacked
     */
    List<AnswerKey> keys(Path answers, Path work);
}
