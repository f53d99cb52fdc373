package dev.weavewiki.agents.bottomup;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ReadingPlan.PlannedFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A file to be documented and what is known before it is read.
 *
 * @param children insights of related files of lower tiers, the most related first
 * @param findings what earlier iterations of the research found, in the order in which it was found
 * @param gaps what an earlier documentation of the file lacked; empty at the first reading
 */
public record FileStudy(
        PlannedFile file, Knowledge known, List<ChildContext> children, List<Claim> findings, List<Gap> gaps) {

    public FileStudy {
        children = List.copyOf(children);
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }

    /** A first reading. */
    public static FileStudy of(PlannedFile file, Knowledge known, List<ChildContext> children) {
        return new FileStudy(file, known, children, List.of(), List.of());
    }

    /** The same study, asked to close these gaps. */
    public FileStudy withGaps(List<Gap> toClose) {
        return new FileStudy(file, known, children, findings, toClose);
    }

    /** The same study with these findings after the earlier ones; what was found before is not repeated. */
    FileStudy plusFindings(List<Claim> more) {
        List<Claim> all = new ArrayList<>(findings);
        more.stream().filter(claim -> !all.contains(claim)).forEach(all::add);
        return new FileStudy(file, known, children, all, gaps);
    }

    public RepoPath path() {
        return file.path();
    }

    /**
     * The parsed file.
     *
     * @throws IllegalArgumentException where the plan names a file that the code model does not hold
     */
    public SourceFile source() {
        return known.code()
                .file(path())
                .orElseThrow(() -> new IllegalArgumentException("the code model holds no file " + path()));
    }
}
