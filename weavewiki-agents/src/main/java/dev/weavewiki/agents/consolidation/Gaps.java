package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.topdown.AreaGraph;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the texts about the domains lack. */
final class Gaps {

    /** Fewer words than this are no explanation (specification, phase 5). */
    private static final int FEWEST_WORDS = 100;

    private static final Pattern STATE = Pattern.compile("(?i).*(state_?machine|fsm|transition).*");
    private static final Pattern INTEGRATION = Pattern.compile("(?i).*(client|connector|adapter|gateway|webhook).*");

    private final CodeModel code;
    private final AreaGraph graph;

    private Gaps(List<DomainInsight> domains, Knowledge known) {
        code = known.code();
        graph = new DomainFacts(new DomainStudy(
                        Consolidator.candidate(domains.get(0)),
                        domains.stream().map(Consolidator::candidate).toList(),
                        known,
                        List.of()))
                .graph();
    }

    /** In the order of the domains. */
    static List<Gap> of(List<DomainInsight> domains, Knowledge known) {
        if (domains.isEmpty()) {
            return List.of();
        }
        Gaps gaps = new Gaps(domains, known);
        return domains.stream().flatMap(domain -> gaps.of(domain).stream()).toList();
    }

    private List<Gap> of(DomainInsight domain) {
        List<Gap> gaps = new ArrayList<>();
        String text = text(domain);
        long words =
                Stream.of(text.split("\\s+")).filter(word -> !word.isBlank()).count();
        if (words < FEWEST_WORDS) {
            gaps.add(gap(Gap.Kind.CONTENT, domain, "The overview has " + words + " words; 100 are the least."));
        }
        boolean related = graph.edges().stream()
                .anyMatch(edge -> edge.from().name().equals(domain.name())
                        || edge.to().name().equals(domain.name()));
        if (!related && !tiedInside(domain)) {
            gaps.add(gap(Gap.Kind.DIAGRAM, domain, "No dependency is known that a diagram could show."));
        }
        if (!related) {
            gaps.add(gap(Gap.Kind.REFERENCE, domain, "No relation to another domain is known."));
        }
        topics(domain, text.toLowerCase(Locale.ROOT)).forEach(gaps::add);
        return gaps;
    }

    private static Gap gap(Gap.Kind kind, DomainInsight domain, String detail) {
        return new Gap(kind, domain.slug(), detail);
    }

    private static String text(DomainInsight domain) {
        return domain.purpose() + " "
                + Stream.concat(domain.overview().stream(), domain.relations().stream())
                        .map(Claim::statement)
                        .collect(Collectors.joining(" "));
    }

    private boolean tiedInside(DomainInsight domain) {
        Set<RepoPath> members = Set.copyOf(domain.files());
        return members.stream().anyMatch(path -> code.targetsOf(path).stream().anyMatch(members::contains));
    }

    private List<Gap> topics(DomainInsight domain, String text) {
        List<Gap> gaps = new ArrayList<>();
        named(domain, STATE)
                .filter(path -> !text.contains("state") && !text.contains("transition"))
                .ifPresent(path ->
                        gaps.add(gap(Gap.Kind.TOPIC, domain, "The state machine in " + path + " is not mentioned.")));
        Set<RepoPath> members = Set.copyOf(domain.files());
        code.facts(Fact.Kind.HTTP_ENDPOINT).stream()
                .filter(fact -> members.contains(fact.evidence().path())
                        && !DomainFacts.isTest(code, fact.evidence().path()))
                .findFirst()
                .filter(fact -> !text.matches("(?s).*\\b(api|endpoint|route|http)s?\\b.*"))
                .ifPresent(fact -> gaps.add(gap(
                        Gap.Kind.TOPIC,
                        domain,
                        "The HTTP endpoints in " + fact.evidence().path() + " are not mentioned.")));
        named(domain, INTEGRATION)
                .filter(path -> !text.contains(path.stem().toLowerCase(Locale.ROOT)))
                .ifPresent(path -> gaps.add(
                        gap(Gap.Kind.TOPIC, domain, "The integration code in " + path + " is not mentioned.")));
        return gaps;
    }

    private Optional<RepoPath> named(DomainInsight domain, Pattern pattern) {
        return domain.files().stream()
                .filter(path -> !DomainFacts.isTest(code, path))
                .filter(path -> pattern.matcher(path.stem()).matches())
                .findFirst();
    }
}
