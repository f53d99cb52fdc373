package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.Set;
import java.util.stream.Stream;

/** Topics and queues that listeners name, and events that Node emitters emit. */
final class MessageEvents implements FactDetector {

    private static final Set<String> EVENT_MODULES = Set.of("events", "node:events");

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        boolean emits = file.bindings().stream().anyMatch(binding -> EVENT_MODULES.contains(binding.target()));
        return file.invocations().stream().flatMap(call -> event(file, call, emits));
    }

    private static Stream<Fact> event(ParsedFile file, Invocation call, boolean emits) {
        CallSite site = call.site();
        if (site.form() == CallSite.Form.ANNOTATION) {
            return switch (site.name()) {
                case "KafkaListener" -> fact(file, call, Evidences.argument(call, "topics"), "consumed from Kafka");
                case "RabbitListener" -> fact(file, call, Evidences.argument(call, "queues"), "consumed from RabbitMQ");
                case "JmsListener" -> fact(file, call, Evidences.argument(call, "destination"), "consumed over JMS");
                default -> Stream.empty();
            };
        }
        boolean emitted =
                emits && site.name().equals("emit") && !site.receiver().isEmpty();
        return emitted ? fact(file, call, site.literal(), "emitted") : Stream.empty();
    }

    private static Stream<Fact> fact(ParsedFile file, Invocation call, String name, String detail) {
        return name.isEmpty() || name.contains("${")
                ? Stream.empty()
                : Stream.of(Evidences.fact(
                        Fact.Kind.EVENT, name, detail, file, call.site().line()));
    }
}
