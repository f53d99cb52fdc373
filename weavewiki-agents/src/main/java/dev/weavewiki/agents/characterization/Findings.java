package dev.weavewiki.agents.characterization;

import dev.weavewiki.core.model.product.StructureInsight;
import java.util.List;

/** What earlier turns found, in lines for a brief. */
final class Findings {

    private Findings() {}

    static List<String> modules(Ground ground) {
        List<StructureInsight.Module> modules = ground.found(StructureInsight.class)
                .map(StructureInsight::modules)
                .orElseGet(() -> new Modules(ground).measured());
        return modules.stream()
                .map(module -> (module.folder().value().isEmpty()
                                ? "."
                                : module.folder().value()) + " (" + module.sourceFiles() + " source files) "
                        + module.name() + ": " + module.purpose())
                .toList();
    }
}
