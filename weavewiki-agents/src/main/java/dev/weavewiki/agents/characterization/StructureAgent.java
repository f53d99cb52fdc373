package dev.weavewiki.agents.characterization;

import dev.weavewiki.agents.Agent;
import dev.weavewiki.agents.Brief;
import dev.weavewiki.agents.CitedStatement;
import dev.weavewiki.agents.FactCheck;
import dev.weavewiki.agents.UnusableAnswerException;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.Score;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.OrganizationStyle;
import dev.weavewiki.core.model.product.StructureInsight;
import dev.weavewiki.core.model.product.StructureInsight.Module;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How the repository is cut into parts. First turn: needs the code model only. */
final class StructureAgent implements Agent<Knowledge, StructureAgent.StructureAnswer, StructureInsight> {

    /** How the repository is cut. Folders and areas are paths; the root folder is a dot. */
    record StructureAnswer(
            String style, List<CitedStatement> summary, List<Part> modules, List<String> keyAreas, double confidence) {
        StructureAnswer {
            summary = List.copyOf(summary);
            modules = List.copyOf(modules);
            keyAreas = List.copyOf(keyAreas);
        }
    }

    /** A part: its name, its folder, and one sentence on what it is for. */
    record Part(String name, String folder, String purpose) {}

    @Override
    public AgentId id() {
        return AgentId.of("structure");
    }

    @Override
    public PromptId prompt() {
        return PromptId.of("characterization/structure");
    }

    @Override
    public Class<StructureAnswer> answerType() {
        return StructureAnswer.class;
    }

    @Override
    public Brief brief(Knowledge known) {
        Ground ground = Ground.of(known);
        Clues clues = new Clues(ground);
        return Brief.builder()
                .ranked("measured", measured(ground))
                .ranked("folders", clues.folders())
                .ranked("dependencies", clues.folderDependencies())
                .ranked("files", clues.files())
                .ranked("comments", clues.comments())
                .ranked("manifests", clues.manifests())
                .ranked("documents", clues.documents())
                .build();
    }

    @Override
    public StructureAnswer staticAnswer(Knowledge known) {
        Ground ground = Ground.of(known);
        Shape shape = new Shape(ground);
        return new StructureAnswer(
                shape.style().words(),
                Stream.concat(shape.reason().stream(), new Layout(ground).claims().stream())
                        .map(CitedStatement::of)
                        .toList(),
                new Modules(ground)
                        .measured().stream()
                                .map(module -> new Part(module.name(), written(module.folder()), module.purpose()))
                                .toList(),
                new KeyAreas(ground).paths().stream().map(RepoPath::value).toList(),
                ground.main().size() < 3 ? 0.5 : 0.8);
    }

    @Override
    public StructureInsight insight(StructureAnswer answer, Knowledge known, FactCheck facts) {
        Ground ground = Ground.of(known);
        List<Claim> summary = facts.claims(answer.summary());
        if (summary.isEmpty() && !answer.summary().isEmpty()) {
            throw new UnusableAnswerException("no sentence of the summary cites lines that exist");
        }
        return new StructureInsight(
                style(answer.style()).orElseGet(() -> new Shape(ground).style()),
                summary,
                modules(answer.modules(), ground, facts),
                facts.paths(
                        answer.keyAreas().stream().filter(area -> !isRoot(area)).toList()));
    }

    @Override
    public Score confidence(StructureAnswer answer) {
        return Confidence.of(answer.confidence());
    }

    /** The style that the words name; empty where they name none. */
    static Optional<OrganizationStyle> style(String words) {
        String letters = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Stream.of(OrganizationStyle.values())
                .filter(style -> style.words().replace("-", "").equals(letters))
                .findFirst();
    }

    /** The modules that the answer names and that exist, and those measured that it leaves out. */
    private static List<Module> modules(List<Part> parts, Ground ground, FactCheck facts) {
        Modules modules = new Modules(ground);
        Map<RepoPath, Module> byFolder = new TreeMap<>();
        modules.measured().forEach(module -> byFolder.put(module.folder(), module));
        Map<RepoPath, Part> named = new LinkedHashMap<>();
        parts.forEach(part -> folder(part, ground, facts).ifPresent(folder -> named.putIfAbsent(folder, part)));
        named.forEach((folder, part) -> {
            String purpose = facts.text(part.purpose()).orElseGet(() -> modules.purpose(folder));
            String name = facts.text(part.name()).orElseGet(folder::name);
            byFolder.put(folder, new Module(name, folder, purpose, 0));
        });
        Map<RepoPath, List<SourceFile>> own = modules.ownFiles(byFolder.keySet());
        return byFolder.values().stream()
                .map(module -> new Module(
                        module.name(),
                        module.folder(),
                        module.purpose(),
                        own.getOrDefault(module.folder(), List.of()).size()))
                .filter(module -> module.sourceFiles() > 0)
                .toList();
    }

    private static Optional<RepoPath> folder(Part part, Ground ground, FactCheck facts) {
        Optional<RepoPath> folder = part.name().isBlank() ? Optional.empty() : facts.path(part.folder());
        if (folder.isPresent() && !ground.code().isFolder(folder.get())) {
            facts.drop();
            return Optional.empty();
        }
        return folder;
    }

    private static boolean isRoot(String area) {
        return RepoPath.parse(area.strip())
                        .filter(path -> !path.equals(RepoPath.ROOT))
                        .isEmpty()
                && !area.strip().startsWith("/");
    }

    private static String written(RepoPath folder) {
        return folder.equals(RepoPath.ROOT) ? "." : folder.value();
    }

    private static List<String> measured(Ground ground) {
        Shape shape = new Shape(ground);
        return Stream.concat(
                        Stream.of("measured style: " + shape.style().words()),
                        Stream.concat(shape.reason().stream(), new Layout(ground).claims().stream())
                                .map(claim -> claim.statement() + " " + claim.evidence()))
                .toList();
    }
}
