package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.source.jackson.DataNode;
import dev.weavewiki.core.source.jackson.DataReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Jobs that files schedule: workflows of GitHub, jobs of Kubernetes, sidekiq-cron, Solid Queue and Vercel. */
final class JobFiles implements FactDetector {

    private static final Pattern WORKFLOW = Pattern.compile("(^|.*/)\\.github/workflows/[^/]+\\.ya?ml");
    private static final Pattern RUBY =
            Pattern.compile("(^|.*/)config/(?:schedule|recurring|sidekiq_cron|sidekiq-cron|sidekiq_schedule)\\.ya?ml");
    private static final Pattern CRON_JOB = Pattern.compile("^kind:\\s*[\"']?CronJob\\b.*");
    private static final Set<String> TIMES = Set.of("cron", "schedule", "every");

    private final DataReader reader = new DataReader();

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        if (file.path().name().equals("vercel.json")) {
            return reader.json(text(file, texts)).stream()
                    .flatMap(node -> node.at("crons").items().stream())
                    .flatMap(cron -> fact(file, cron.at("path").text(), cron.at("schedule")).stream());
        }
        if (!Evidences.isOf(file, Set.of("yaml"))) {
            return Stream.empty();
        }
        String path = file.path().value();
        if (WORKFLOW.matcher(path).matches()) {
            return reader.yaml(text(file, texts)).stream().flatMap(node -> workflow(file, node));
        }
        if (RUBY.matcher(path).matches()) {
            List<Fact> found = new ArrayList<>();
            reader.yaml(text(file, texts)).forEach(node -> jobs(file, node, found));
            return found.stream();
        }
        boolean kubernetes = texts.lines(file.path()).stream()
                .anyMatch(line -> CRON_JOB.matcher(line).matches());
        return kubernetes
                ? reader.yaml(text(file, texts)).stream()
                        .filter(node -> node.at("kind").text().equals("CronJob"))
                        .flatMap(node ->
                                fact(file, node.at("metadata", "name").text(), node.at("spec", "schedule")).stream())
                : Stream.empty();
    }

    private static String text(ParsedFile file, SourceTexts texts) {
        return String.join("\n", texts.lines(file.path()));
    }

    private static Stream<Fact> workflow(ParsedFile file, DataNode node) {
        String name = node.at("name").isScalar()
                ? node.at("name").text()
                : file.path().stem();
        return node.at("on", "schedule").items().stream()
                .flatMap(item -> fact(file, "workflow " + name, item.at("cron")).stream());
    }

    /** Jobs by name, perhaps below the names of environments. */
    private static void jobs(ParsedFile file, DataNode node, List<Fact> found) {
        for (Map.Entry<String, DataNode> field : node.fields().entrySet()) {
            Optional<DataNode> time = TIMES.stream()
                    .sorted()
                    .map(name -> field.getValue().at(name))
                    .filter(DataNode::isScalar)
                    .findFirst();
            if (time.isPresent()) {
                fact(file, field.getKey(), time.get()).ifPresent(found::add);
            } else {
                jobs(file, field.getValue(), found);
            }
        }
    }

    private static Optional<Fact> fact(ParsedFile file, String name, DataNode when) {
        return name.isEmpty() || !when.isScalar()
                ? Optional.empty()
                : Optional.of(
                        Evidences.fact(Fact.Kind.SCHEDULED_JOB, name, when.text(), file, Math.max(1, when.line())));
    }
}
