package dev.weavewiki.agents.bottomup;

import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.Excerpts;
import dev.weavewiki.agents.Glossary;
import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.code.Call;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Dependency;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import dev.weavewiki.core.model.code.Visibility;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectProfile;
import dev.weavewiki.core.model.product.PurposeInsight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The parts that the briefs on files share. The code stands first, so that it has its room before anything else; the prompt
 * shows the parts in an order of its own.
 */
final class FileBrief {

    private FileBrief() {}

    /** The lines of the reading and everything around them. */
    static Brief.Builder of(Reading reading) {
        FileStudy study = reading.study();
        return around(
                reading,
                Brief.builder()
                        .ranked(
                                "source",
                                reading.windows(),
                                window -> Excerpts.numbered(study.known().texts(), Evidence.of(study.path(), window))));
    }

    /** Everything but the code: {@code children, project, file, outline, relations, findings, gaps}. */
    static Brief.Builder around(Reading reading) {
        return around(reading, Brief.builder());
    }

    private static Brief.Builder around(Reading reading, Brief.Builder builder) {
        FileStudy study = reading.study();
        SourceFile file = study.source();
        CodeModel code = study.known().code();
        return builder.ranked("children", study.children(), ChildContext::text)
                .put("project", project(study.known()))
                .ranked("file", file(reading, file))
                .ranked("glossary", Glossary.of(study.known(), List.of(file.path())))
                .ranked("outline", outline(file), Excerpts::symbol)
                .ranked("relations", relations(file, code), Supplier::get)
                .ranked("findings", study.findings(), Digest::claim)
                .ranked("gaps", study.gaps(), Gap::detail);
    }

    /** Equal for all files of a run, so that a provider can cache it. */
    private static String project(Knowledge known) {
        String about = known.find(ProjectProfile.class)
                .flatMap(profile -> profile.find(PurposeInsight.class))
                .map(purpose -> purpose.headline().statement())
                .or(() -> known.code().documents(Document.Kind.README).stream()
                        .flatMap(readme -> readme.sections().stream())
                        .map(section -> section.text().strip())
                        .filter(text -> !text.isEmpty())
                        .findFirst())
                .orElse("");
        return known.code().name() + (about.isEmpty() ? "" : ": " + about);
    }

    /** What it says of itself may be long; it stands apart from what each question needs. */
    private static List<String> file(Reading reading, SourceFile file) {
        String part = reading.parts() == 1
                ? ""
                : "\nThis question shows part " + reading.part() + " of " + reading.parts() + ".";
        String doc = file.structure().doc();
        String about = Excerpts.file(file) + "\nIts tier is "
                + reading.study().file().tier() + ": " + reading.study().file().reason() + part;
        return doc.isEmpty() ? List.of(about) : List.of(about, "It introduces itself: " + doc);
    }

    /** Public declarations first, each group in the order of the lines. */
    private static List<Symbol> outline(SourceFile file) {
        return file.symbols().stream()
                .sorted(Comparator.comparing((Symbol symbol) -> symbol.visibility() == Visibility.PRIVATE)
                        .thenComparing(Symbol::lines))
                .toList();
    }

    private static List<Supplier<String>> relations(SourceFile file, CodeModel code) {
        Stream<Supplier<String>> leansOn =
                code.dependenciesOf(file.path()).stream().map(FileBrief::relation);
        Stream<Supplier<String>> isLeanedOn = code.dependentsOf(file.path()).stream()
                .sorted(Comparator.comparingDouble((Dependency dependency) -> -code.centrality(dependency.from())))
                .map(FileBrief::relation);
        Stream<Supplier<String>> callers = file.symbols().stream()
                .flatMap(symbol -> code.callsTo(symbol.ref()).stream())
                .filter(call -> !call.from().path().equals(file.path()))
                .map(FileBrief::call);
        return interleave(List.of(leansOn.toList(), isLeanedOn.toList(), callers.toList()));
    }

    private static Supplier<String> relation(Dependency dependency) {
        return () -> dependency.evidence().citation() + " leans on " + dependency.to() + " ("
                + dependency.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ")";
    }

    private static Supplier<String> call(Call call) {
        return () -> call.evidence().citation() + " " + call.from().qualifiedName() + " calls "
                + call.to().qualifiedName();
    }

    private static <T> List<T> interleave(List<List<T>> lists) {
        List<T> all = new ArrayList<>();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<T> list : lists) {
                if (i < list.size()) {
                    all.add(list.get(i));
                }
            }
        }
        return all;
    }
}
