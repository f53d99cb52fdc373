package dev.weavewiki.core.code;

import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.ExternalUse;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.Manifest.Requirement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what Go modules require for their tests from what they run with: {@code go.mod} does not, their imports do. */
final class TestRequirements {

    private final List<ExternalUse> uses;
    private final Set<RepoPath> tests;

    TestRequirements(List<ExternalUse> uses, Stream<RepoPath> tests) {
        this.uses = uses;
        this.tests = tests.collect(Collectors.toUnmodifiableSet());
    }

    List<Manifest> toldIn(List<Manifest> manifests) {
        return manifests.stream()
                .map(manifest -> manifest.ecosystem().equals("go") ? told(manifest) : manifest)
                .toList();
    }

    private Manifest told(Manifest manifest) {
        return manifest.requiring(manifest.requirements().stream()
                .map(requirement -> isOfTests(manifest, requirement) ? forTests(requirement) : requirement)
                .toList());
    }

    private static Requirement forTests(Requirement requirement) {
        return new Requirement(requirement.name(), requirement.version(), "test", requirement.evidence());
    }

    /** Whether tests import it, and nothing else does. */
    private boolean isOfTests(Manifest manifest, Requirement requirement) {
        List<ExternalUse> found = uses.stream()
                .filter(use -> use.from().isUnder(manifest.path().parent()) && isOf(use.module(), requirement.name()))
                .toList();
        return !found.isEmpty() && found.stream().allMatch(use -> tests.contains(use.from()));
    }

    private static boolean isOf(String module, String required) {
        return module.equals(required) || module.startsWith(required + "/");
    }
}
