package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.product.EntryPointInsight;
import dev.weavewiki.core.model.product.EntryPointInsight.Entry;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the program or library is entered. First turn: needs the code model only. */
final class EntryPointAgent implements Agent<Knowledge, EntryPointAgent.EntryPointAnswer, EntryPointInsight> {

    /** The ways in, the most important first. */
    record EntryPointAnswer(List<Place> entries, double confidence) {
        EntryPointAnswer {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A way in.
     *
     * @param kind one of the kinds of entry point, such as {@code HTTP_ROUTE}
     * @param citation where it stands
     */
    record Place(String kind, String name, String citation, String description) {}

    @Override
    public AgentId id() {
        return AgentId.of("entry-point");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("characterization/entry-point");
    }

    @Override
    public Class<EntryPointAnswer> answerType() {
        return EntryPointAnswer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        Ground ground = Ground.of(known);
        Clues clues = new Clues(ground);
        return Brief.builder()
                .ranked("candidates", clues.entryPoints())
                .ranked("manifests", clues.manifests())
                .ranked("symbols", clues.symbols())
                .ranked("documents", clues.documents())
                .build();
    }

    @Override
    public EntryPointAnswer staticAnswer(Knowledge known) {
        Ground ground = Ground.of(known);
        Entrances entrances = new Entrances(ground);
        List<EntryPoint> points = entrances.ranked();
        return new EntryPointAnswer(
                points.stream()
                        .map(point -> new Place(
                                point.kind().name(),
                                point.name(),
                                point.evidence().citation(),
                                entrances.description(point)))
                        .toList(),
                points.isEmpty() ? 0.3 : 0.9);
    }

    @Override
    public EntryPointInsight insight(EntryPointAnswer answer, Knowledge known, FactCheck facts) {
        Entrances entrances = new Entrances(Ground.of(known));
        List<Entry> entries = new ArrayList<>();
        for (Place place : answer.entries()) {
            entry(place, entrances, facts, known.language())
                    .filter(entry ->
                            entries.stream().noneMatch(other -> other.point().equals(entry.point())))
                    .ifPresent(entries::add);
        }
        if (entries.isEmpty() && !answer.entries().isEmpty()) {
            throw new UnusableAnswerException("none of the entry points stands where the answer says");
        }
        entrances.ranked().stream()
                .filter(point ->
                        entries.stream().noneMatch(entry -> entry.point().equals(point)))
                .map(point -> new Entry(point, entrances.description(point)))
                .forEach(entries::add);
        return new EntryPointInsight(entries);
    }

    @Override
    public Score confidence(EntryPointAnswer answer) {
        return Confidence.of(answer.confidence());
    }

    private static Optional<Entry> entry(Place place, Entrances entrances, FactCheck facts, ProseLanguage say) {
        Optional<EntryPoint> point = Evidence.parse(place.citation())
                .filter(facts.code()::holds)
                .flatMap(evidence -> known(place, evidence, entrances).or(() -> read(place, evidence, facts, say)));
        if (point.isEmpty()) {
            facts.drop();
            return Optional.empty();
        }
        boolean isSilent = place.description().isBlank();
        return point.flatMap(found -> isSilent
                ? Optional.of(new Entry(found, entrances.description(found)))
                : facts.text(place.description(), List.of(found.evidence().path()))
                        .map(said -> new Entry(found, said)));
    }

    private static Optional<EntryPoint> known(Place place, Evidence evidence, Entrances entrances) {
        List<EntryPoint> there = entrances.all().stream()
                .filter(point -> point.evidence().path().equals(evidence.path()))
                .toList();
        return Stream.concat(
                        there.stream()
                                .filter(point -> point.name().equals(place.name())
                                        && point.evidence().equals(evidence)),
                        there.stream().filter(point -> point.name().equals(place.name())))
                .findFirst();
    }

    /** An entry point that the analysis did not list, where the cited file declares a symbol of that name. */
    private static Optional<EntryPoint> read(Place place, Evidence evidence, FactCheck facts, ProseLanguage say) {
        Optional<EntryPoint.Kind> kind = Stream.of(EntryPoint.Kind.values())
                .filter(value -> value.name().equals(place.kind().strip().toUpperCase(Locale.ROOT)))
                .findFirst();
        Optional<Symbol> symbol = facts.code().file(evidence.path()).stream()
                .flatMap(file -> file.symbols().stream())
                .filter(found -> found.qualifiedName().equals(place.name())
                        || found.name().equals(place.name()))
                .findFirst();
        return kind.flatMap(found -> symbol.map(declared -> new EntryPoint(
                found, place.name(), say.text("declared as {0}", say.word(declared.kind())), declared.headEvidence())));
    }

    /** One line on an entry point for the briefs of later turns. */
    static String line(Entry entry) {
        return entry.point().evidence().citation() + " " + entry.point().kind() + " "
                + entry.point().name() + ": " + entry.description();
    }
}
