package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.Invocation;
import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.CallSite;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Topics and queues that listeners' annotations name, and events that Node emitters emit. */
final class MessageEvents implements FactDetector {

    private static final Set<String> EVENT_MODULES = Set.of("events", "node:events");

    /** @param names the arguments that give topics; the first argument does where it has no name */
    private record Listener(List<String> names, boolean first, String says) {}

    private static final Map<String, Listener> LISTENERS = Map.of(
            "KafkaListener", new Listener(List.of("topics"), false, "consumed from Kafka"),
            "RabbitListener", new Listener(List.of("queues"), false, "consumed from RabbitMQ"),
            "JmsListener", new Listener(List.of("destination"), false, "consumed over JMS"),
            "SqsListener", new Listener(List.of("value", "queueNames"), true, "consumed from SQS"),
            "Incoming", new Listener(List.of("value"), true, "consumed from a channel"),
            "Outgoing", new Listener(List.of("value"), true, "sent to a channel"),
            "SendTo", new Listener(List.of("value"), true, "sent as a reply"),
            "EventPattern", new Listener(List.of(), true, "consumed by pattern"),
            "MessagePattern", new Listener(List.of(), true, "answered by pattern"));

    /** Annotations whose names are common are looked at only beside imports of their libraries. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "Incoming", "org.eclipse.microprofile.reactive.messaging",
            "Outgoing", "org.eclipse.microprofile.reactive.messaging",
            "SendTo", "org.springframework",
            "EventPattern", "@nestjs/microservices",
            "MessagePattern", "@nestjs/microservices");

    private final Topics topics;

    MessageEvents() {
        this(Topics.NONE);
    }

    private MessageEvents(Topics topics) {
        this.topics = topics;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        return new MessageEvents(new Topics(Constants.of(files, texts)));
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        boolean emits = file.bindings().stream().anyMatch(binding -> EVENT_MODULES.contains(binding.target()));
        return file.invocations().stream().flatMap(call -> event(file, call, emits));
    }

    private Stream<Fact> event(ParsedFile file, Invocation call, boolean emits) {
        CallSite site = call.site();
        if (site.form() == CallSite.Form.ANNOTATION) {
            String library = LIBRARIES.getOrDefault(site.name(), "");
            return library.isEmpty() || Evidences.imports(file, library)
                    ? Optional.ofNullable(LISTENERS.get(site.name())).stream()
                            .flatMap(listener -> listened(file, call, listener))
                    : Stream.empty();
        }
        boolean emitted = emits
                && site.name().equals("emit")
                && !site.receiver().isEmpty()
                && !site.literal().isEmpty();
        return emitted ? Stream.of(fact(file, call, site.literal(), "emitted")) : Stream.empty();
    }

    private Stream<Fact> listened(ParsedFile file, Invocation call, Listener listener) {
        Arguments arguments = Arguments.of(call);
        Stream<String> named = listener.names().stream().map(arguments::named);
        Stream<String> first = listener.first() ? Stream.of(arguments.at(0)) : Stream.empty();
        return Stream.concat(named, first)
                .filter(text -> !text.isEmpty())
                .flatMap(topics::named)
                .map(topic -> fact(file, call, topic, listener.says()));
    }

    private static Fact fact(ParsedFile file, Invocation call, String name, String detail) {
        return Evidences.fact(Fact.Kind.EVENT, name, detail, file, call.site().line());
    }
}
