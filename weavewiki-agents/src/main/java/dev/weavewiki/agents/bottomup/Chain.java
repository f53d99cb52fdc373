package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.Finding;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.Provenance;
import dev.weavewiki.core.model.TokenUsage;
import dev.weavewiki.core.model.product.FileInsight;
import dev.weavewiki.core.model.product.FileInsight.Behaviour;
import dev.weavewiki.core.model.product.FileInsight.SymbolNote;
import dev.weavewiki.core.prose.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How far the research on a file has come. Immutable.
 *
 * @param study with the findings so far
 * @param groups the groups of aspects that are still to be investigated
 * @param followUps what turned up meanwhile, for the next group
 * @param notes findings of a model
 * @param drafts the documentation of the windows, in their order
 * @param shortened how the research was cut to stay within the budget; empty where it was not
 */
record Chain(
        FileStudy study,
        List<List<Aspect>> groups,
        List<Aspect> followUps,
        List<Claim> notes,
        List<Finding<FileInsight>> drafts,
        TokenUsage usage,
        int dropped,
        String shortened) {

    static final Phrase FEWER_STEPS = Phrase.of("researched in fewer steps, because the budget runs low");
    static final Phrase LOWER_TIER =
            Phrase.of("described as a file of the lowest tier, because the budget holds no more");

    Chain {
        groups = List.copyOf(groups);
        followUps = List.copyOf(followUps);
        notes = List.copyOf(notes);
        drafts = List.copyOf(drafts);
    }

    static Chain of(FileStudy study) {
        return new Chain(study, List.of(), List.of(), List.of(), List.of(), TokenUsage.NONE, 0, "");
    }

    /** The aspects in as many groups as there will be investigations, in their order, the first group the largest. */
    Chain planned(Finding<ResearchPlan> plan, int investigations) {
        List<Aspect> aspects = plan.insight().aspects();
        List<List<Aspect>> cut = new ArrayList<>();
        int from = 0;
        for (int left = investigations; left > 0; left--) {
            int to = from + (aspects.size() - from + left - 1) / left;
            cut.add(aspects.subList(from, to));
            from = to;
        }
        return new Chain(
                study,
                cut,
                followUps,
                notes,
                drafts,
                usage.plus(plan.usage()),
                dropped + plan.droppedClaims(),
                shortened);
    }

    /** The next group of the plan and what the investigation before it turned up. */
    List<Aspect> nextAspects() {
        return Stream.concat(groups.stream().limit(1).flatMap(List::stream), followUps.stream())
                .distinct()
                .toList();
    }

    Chain investigated(Finding<Discoveries> found) {
        boolean byModel = found.provenance() == Provenance.MODEL;
        return new Chain(
                study.plusFindings(found.insight().claims()),
                groups,
                joined(followUps, found.insight().followUps()),
                byModel ? joined(notes, found.insight().claims()) : notes,
                drafts,
                usage.plus(found.usage()),
                dropped + found.droppedClaims(),
                shortened);
    }

    /** What was asked is not asked again; what turned up meanwhile is left for the next group. */
    Chain groupDone(List<Aspect> asked) {
        List<Aspect> next =
                followUps.stream().filter(aspect -> !asked.contains(aspect)).toList();
        return new Chain(study, groups.stream().skip(1).toList(), next, notes, drafts, usage, dropped, shortened);
    }

    /** The same, cut in that way. */
    Chain shortened(Phrase how) {
        return new Chain(study, List.of(), List.of(), notes, drafts, usage, dropped, how.english());
    }

    boolean isShortened() {
        return !shortened.isEmpty();
    }

    Chain read(Finding<FileInsight> draft) {
        return new Chain(
                study.plusFindings(draft.insight().summary()),
                groups,
                followUps,
                notes,
                joined(drafts, List.of(draft)),
                usage.plus(draft.usage()),
                dropped + draft.droppedClaims(),
                shortened);
    }

    FileInsight write(List<Finding<FileInsight>> only) {
        Chain chain = this;
        for (Finding<FileInsight> draft : only) {
            chain = chain.read(draft);
        }
        return chain.write();
    }

    /**
     * One insight from all drafts. The purpose is the last draft's, which was written knowing the findings of the parts
     * before it.
     */
    FileInsight write() {
        FileInsight last = drafts.get(drafts.size() - 1).insight();
        return new FileInsight(
                last.path(),
                last.tier(),
                last.purpose(),
                last.importance(),
                all(FileInsight::summary),
                symbols(),
                last.dependencies(),
                last.dependents(),
                this.<Behaviour>all(FileInsight::behaviours),
                notes,
                provenance(),
                reason(),
                usage,
                dropped);
    }

    private Provenance provenance() {
        return drafts.stream()
                .map(Finding::provenance)
                .filter(provenance -> provenance != Provenance.MODEL)
                .findFirst()
                .orElse(Provenance.MODEL);
    }

    private String reason() {
        return drafts.stream()
                .filter(draft -> draft.provenance() != Provenance.MODEL)
                .map(Finding::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse(shortened);
    }

    private <T> List<T> all(Function<FileInsight, List<T>> part) {
        return drafts.stream()
                .map(Finding::insight)
                .flatMap(insight -> part.apply(insight).stream())
                .distinct()
                .toList();
    }

    /** A part describes the declarations it holds, so the longest description of each is taken. */
    private List<SymbolNote> symbols() {
        Map<String, SymbolNote> notesByPlace = new LinkedHashMap<>();
        for (SymbolNote note : all(FileInsight::symbols)) {
            notesByPlace.merge(
                    note.lines() + note.name(),
                    note,
                    (best, other) ->
                            other.description().length() > best.description().length() ? other : best);
        }
        return notesByPlace.values().stream()
                .sorted(Comparator.comparing(SymbolNote::lines))
                .toList();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
