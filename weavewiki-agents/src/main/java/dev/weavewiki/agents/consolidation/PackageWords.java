package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.topdown.DocText;
import dev.weavewiki.agents.topdown.Scope;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import java.util.Comparator;
import java.util.Optional;

/** What the package that a domain is says of itself: in its manifest, or in its README. */
final class PackageWords {

    /** Share of a package's files that a domain must hold to be the package. Our choice. */
    private static final double WHOLE = 0.8;

    private final DomainFacts facts;
    private final CodeModel code;

    PackageWords(DomainFacts facts) {
        this.facts = facts;
        this.code = facts.code();
    }

    /** One sentence; empty where the domain is no package below the root, or the package says nothing of its own. */
    Optional<String> purpose() {
        RepoPath folder = DomainNames.common(facts.product());
        return code.manifests().stream()
                .filter(manifest -> isPackage(manifest.path().parent(), folder))
                .max(Comparator.comparingInt(
                        (Manifest manifest) -> manifest.path().depth()))
                .flatMap(manifest ->
                        described(manifest).or(() -> readme(manifest.path().parent())));
    }

    private boolean isPackage(RepoPath home, RepoPath folder) {
        if (home.equals(RepoPath.ROOT) || !folder.isUnder(home)) {
            return false;
        }
        long all = Scope.product(code).stream()
                .map(SourceFile::path)
                .filter(path -> path.isUnder(home))
                .count();
        return facts.product().size() >= WHOLE * all;
    }

    /** Packages that repeat what the whole says of itself say nothing of their own. */
    private Optional<String> described(Manifest manifest) {
        boolean repeats = code.manifests().stream()
                .anyMatch(other -> !other.path().equals(manifest.path())
                        && other.description().equals(manifest.description()));
        String sentence = repeats ? "" : DocText.sentence(code, manifest.description());
        return Optional.of(sentence).filter(said -> !said.isEmpty());
    }

    private Optional<String> readme(RepoPath home) {
        return code.documents(Document.Kind.README).stream()
                .filter(document -> document.path().parent().equals(home))
                .flatMap(document -> document.sections().stream().limit(2))
                .map(section -> DocText.sentence(code, section.text()))
                .filter(sentence -> !sentence.isEmpty())
                .findFirst();
    }
}
