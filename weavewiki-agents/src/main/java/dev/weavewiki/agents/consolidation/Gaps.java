package dev.weavewiki.agents.consolidation;

import dev.weavewiki.agents.topdown.AreaGraph;
import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.product.DomainInsight;
import dev.weavewiki.core.model.product.Gap;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prose.ProseLanguage;
import dev.weavewiki.core.prose.WordCount;
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

    private static final Pattern SAYS_STATE = Pattern.compile("state|transition|상태|전이");
    private static final Pattern SAYS_ENDPOINT = Pattern.compile("\\b(?:api|endpoint|route|http)s?\\b|엔드포인트|라우트|경로");

    private final CodeModel code;
    private final ProseLanguage say;
    private final AreaGraph graph;

    private Gaps(List<DomainInsight> domains, Knowledge known) {
        code = known.code();
        say = known.language();
        graph = DomainRelations.among(
                domains.stream().map(Consolidator::candidate).toList(), code);
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
        long words = WordCount.of(text);
        if (words < FEWEST_WORDS) {
            gaps.add(gap(
                    Gap.Kind.CONTENT,
                    domain,
                    say.text("The overview has {0} words; {1} are the least.", words, FEWEST_WORDS)));
        }
        boolean related = graph.edges().stream()
                .anyMatch(edge -> edge.from().name().equals(domain.name())
                        || edge.to().name().equals(domain.name()));
        if (!related && !tiedInside(domain)) {
            gaps.add(gap(Gap.Kind.DIAGRAM, domain, say.text("No dependency is known that a diagram could show.")));
        }
        if (!related) {
            gaps.add(gap(Gap.Kind.REFERENCE, domain, say.text("No relation to another domain is known.")));
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
                .filter(path -> !SAYS_STATE.matcher(text).find())
                .ifPresent(path -> gaps.add(
                        gap(Gap.Kind.TOPIC, domain, say.text("The state machine in {0} is not mentioned.", path))));
        Set<RepoPath> members = Set.copyOf(domain.files());
        code.facts(Fact.Kind.HTTP_ENDPOINT).stream()
                .filter(fact -> members.contains(fact.evidence().path())
                        && !DomainFacts.isTest(code, fact.evidence().path()))
                .findFirst()
                .filter(fact -> !SAYS_ENDPOINT.matcher(text).find())
                .ifPresent(fact -> gaps.add(gap(
                        Gap.Kind.TOPIC,
                        domain,
                        say.text(
                                "The HTTP endpoints in {0} are not mentioned.",
                                fact.evidence().path()))));
        named(domain, INTEGRATION)
                .filter(path -> !text.contains(path.stem().toLowerCase(Locale.ROOT)))
                .ifPresent(path -> gaps.add(
                        gap(Gap.Kind.TOPIC, domain, say.text("The integration code in {0} is not mentioned.", path))));
        return gaps;
    }

    private Optional<RepoPath> named(DomainInsight domain, Pattern pattern) {
        return domain.files().stream()
                .filter(path -> !DomainFacts.isTest(code, path))
                .filter(path -> pattern.matcher(path.stem()).matches())
                .findFirst();
    }
}
