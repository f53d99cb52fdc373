package dev.weavewiki.core.code.fact;

import dev.weavewiki.core.code.structure.ParsedFile;
import dev.weavewiki.core.model.code.Fact;
import dev.weavewiki.core.model.code.SourceTexts;
import java.util.List;
import java.util.stream.Stream;

/** Topics and queues that clients of message brokers send to and receive from, as {@link MessageRule#ALL} knows them. */
final class MessageClients implements FactDetector {

    private final Topics topics;

    MessageClients() {
        this(Topics.NONE);
    }

    private MessageClients(Topics topics) {
        this.topics = topics;
    }

    @Override
    public FactDetector over(List<ParsedFile> files, SourceTexts texts) {
        return new MessageClients(new Topics(Constants.of(files, texts)));
    }

    @Override
    public Stream<Fact> facts(ParsedFile file, SourceTexts texts) {
        List<MessageRule> rules = MessageRule.ALL.stream()
                .filter(rule -> Evidences.isOf(file, rule.languages()) && imports(file, rule.library()))
                .toList();
        return rules.isEmpty()
                ? Stream.empty()
                : file.invocations().stream()
                        .flatMap(call -> rules.stream()
                                .flatMap(rule -> rule.topics(call)
                                        .flatMap(topics::named)
                                        .map(topic -> Evidences.fact(
                                                Fact.Kind.EVENT,
                                                topic,
                                                rule.says(),
                                                file,
                                                call.site().line()))));
    }

    /** A module and what lies in it, but not one whose name only begins alike. */
    private static boolean imports(ParsedFile file, String library) {
        return file.bindings().stream()
                .map(binding -> binding.target())
                .anyMatch(target ->
                        target.equals(library) || target.startsWith(library + ".") || target.startsWith(library + "/"));
    }
}
