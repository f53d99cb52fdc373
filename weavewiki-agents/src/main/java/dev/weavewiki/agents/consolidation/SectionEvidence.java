package dev.weavewiki.agents.consolidation;

import dev.weavewiki.core.model.ProjectScale;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.DocumentationBlueprint.Section;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.model.product.ProjectInsights;
import dev.weavewiki.core.model.product.RiskInsight;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Which sections a wiki of this scale has, of those for which the repository holds evidence. */
final class SectionEvidence {

    private static final Pattern DEPLOYMENT = Pattern.compile(
            "(?i)(.*/)?(dockerfile[^/]*|docker-compose[^/]*|compose\\.ya?ml|procfile|chart\\.yaml|kustomization\\.ya?ml|"
                    + "fly\\.toml|app\\.ya?ml|serverless\\.ya?ml|[^/]+\\.tf|jenkinsfile)|(.*/)?(helm|k8s|kubernetes|deploy)/.*");
    private static final Pattern OPERATIONS =
            Pattern.compile("(?i)(.*/)?(prometheus|grafana|alert|monitoring|runbook|logback|log4j2?|otel)[^/]*(/.*)?");
    private static final Pattern GOVERNANCE =
            Pattern.compile("(?i)(.*/)?(codeowners|governance|maintainers|code_of_conduct|conduct|owners)(\\.[a-z]+)?");
    private static final Pattern TROUBLES = Pattern.compile("(?i).*(troubleshoot|faq|known issues|common problems).*");

    private final CodeModel code;
    private final Knowledge known;

    private SectionEvidence(Knowledge known) {
        this.known = known;
        this.code = known.code();
    }

    /** In the order of the navigation. */
    static List<Section> sections(Knowledge known, ProjectScale scale) {
        SectionEvidence evidence = new SectionEvidence(known);
        return Arrays.stream(Section.values())
                .filter(section -> belongs(section, scale) && evidence.isFound(section))
                .toList();
    }

    /** The base sections of each scale (specification, phase 5); each scale has those of the smaller ones too. */
    private static boolean belongs(Section section, ProjectScale scale) {
        ProjectScale from = switch (section) {
            case GETTING_STARTED, ARCHITECTURE -> ProjectScale.SMALL;
            case DEVELOPMENT, REFERENCE -> ProjectScale.MEDIUM;
            case DEPLOYMENT, TROUBLESHOOTING -> ProjectScale.LARGE;
            case SECURITY, OPERATIONS, GOVERNANCE -> ProjectScale.ENTERPRISE;
        };
        return scale.compareTo(from) >= 0;
    }

    private boolean isFound(Section section) {
        return switch (section) {
            case GETTING_STARTED -> !code.manifests().isEmpty() || has(Document.Kind.README);
            case ARCHITECTURE -> code.sourceFiles().size() >= 2;
            case DEVELOPMENT -> !code.manifests().isEmpty() || has(Document.Kind.CONTRIBUTING) || hasTests();
            case REFERENCE -> !code.facts().isEmpty() || hasLibrarySurface();
            case DEPLOYMENT -> hasFile(DEPLOYMENT);
            case TROUBLESHOOTING -> hasHeading();
            case SECURITY -> has(Document.Kind.SECURITY) || hasSecurityRisk();
            case OPERATIONS -> hasFile(OPERATIONS);
            case GOVERNANCE -> hasFile(GOVERNANCE);
        };
    }

    private boolean has(Document.Kind kind) {
        return !code.documents(kind).isEmpty();
    }

    private boolean hasTests() {
        return code.sourceFiles().stream().anyMatch(file -> file.role() == FileRole.TEST);
    }

    private boolean hasLibrarySurface() {
        return code.entryPoints().stream().anyMatch(entry -> entry.kind() == EntryPoint.Kind.LIBRARY);
    }

    private boolean hasFile(Pattern pattern) {
        return code.files().stream()
                .map(SourceFile::path)
                .anyMatch(path -> pattern.matcher(path.value()).matches());
    }

    private boolean hasHeading() {
        return code.documents().stream()
                .anyMatch(document -> TROUBLES.matcher(document.title()).matches()
                        || document.sections().stream()
                                .anyMatch(section ->
                                        TROUBLES.matcher(section.heading()).matches()));
    }

    private boolean hasSecurityRisk() {
        return known.find(ProjectInsights.class)
                .map(insights ->
                        insights.risks().risks().stream().anyMatch(risk -> risk.kind() == RiskInsight.Kind.SECURITY))
                .orElse(false);
    }
}
