package dev.weavewiki.agents.bottomup;

import dev.weavewiki.core.model.LineRange;
import java.util.List;

/**
 * One question's share of a study.
 *
 * @param windows the lines that are read with this question, at most one range while the file is asked about in parts;
 *     empty for an empty file
 * @param part which part of the file this is, from 1
 * @param parts in how many parts the file is read
 * @param aspects what is to be found out; empty for a single pass
 */
record Reading(FileStudy study, List<LineRange> windows, int part, int parts, List<Aspect> aspects) {

    Reading {
        windows = List.copyOf(windows);
        aspects = List.copyOf(aspects);
    }

    static Reading whole(FileStudy study) {
        int lines = study.source().lines();
        return new Reading(study, lines < 1 ? List.of() : List.of(LineRange.of(1, lines)), 1, 1, List.of());
    }
}
