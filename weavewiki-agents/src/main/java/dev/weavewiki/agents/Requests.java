package dev.weavewiki.agents;

import dev.weavewiki.agents.layout.Layouts;
import dev.weavewiki.agents.model.AnswerSchema;
import dev.weavewiki.agents.model.LayoutFree;
import dev.weavewiki.agents.model.ModelRequest;
import dev.weavewiki.core.model.AgentId;
import dev.weavewiki.core.model.ProcessingTier;
import dev.weavewiki.core.model.PromptId;
import dev.weavewiki.core.model.Tokens;
import dev.weavewiki.core.model.product.Knowledge;
import dev.weavewiki.core.prompt.Prompt;
import dev.weavewiki.core.prompt.PromptLibrary;
import dev.weavewiki.core.prompt.TokenCounter;
import dev.weavewiki.core.prose.ProseLanguage;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Puts questions into the form in which they are sent, within the context ceiling. */
final class Requests {

    private static final PromptId HOUSE_RULES = PromptId.of("house-rules");
    /** What is added to the rules where the wiki is not written in English. */
    private static final PromptId LANGUAGE_RULE = PromptId.of("language-rule");
    /** The variable that states how long the answer should be; ours, while all others come from the brief. */
    private static final String TARGET = "target";
    /** Around the messages, as the protocols of chat add to them. A little more than any of them needs. */
    private static final long FRAME = 50;
    /** Around a part of the brief: boundary lines, whose tokens hardly any other costs more than, and what was left out. */
    private static final String BOUNDARY = "<<<data name 0a1b2c3d4e5f60718293a4b5c6d7e8f9>>>\n<<<end name "
            + "9f8e7d6c5b4a39281706f5e4d3c2b1a0>>>\n" + Brief.rest(88_888);
    /** Room for what a second request adds. */
    private static final long REPAIR = 300;
    /** Longest failure that is shown, in characters, where it does not take more than the room for it. */
    private static final int LONGEST_FAILURE = 600;
    /** How much more an answer that was cut off needs, so that it is worth asking for again as it was. Our choice. */
    private static final int PERCENT_MORE = 150;

    /** See {@link #maxOutput}. */
    private static final long TIMES = 2;

    private static final long MARGIN = 1_000;

    /** Files of these tiers are described in one question, which a smaller model answers well (specification, section 5). */
    private static final Set<ProcessingTier> LIGHT = EnumSet.of(ProcessingTier.LEAF, ProcessingTier.STANDARD);

    private final PromptLibrary prompts;
    private final TokenCounter counter;
    private final PromptCeilings ceilings;
    private final LearnedTargets targets;
    private final ProseLanguage language;
    private final Layouts layouts;
    private final Map<AgentId, AnswerSchema> schemas = new ConcurrentHashMap<>();
    /** Of the rules, templates and schemas, which stand in many requests; counting them anew took half of the preparation. */
    private final Map<String, Long> standing = new ConcurrentHashMap<>();

    /** @param ground the code and its texts, of which briefs are made, and the language of answers */
    Requests(
            PromptLibrary prompts,
            TokenCounter counter,
            PromptCeilings ceilings,
            LearnedTargets targets,
            Knowledge ground) {
        this.targets = targets;
        this.language = ground.language();
        this.layouts = new Layouts(ground.code(), ground.texts());
        this.prompts = prompts;
        this.counter = counter;
        this.ceilings = ceilings;
    }

    <S> ModelRequest first(Agent<S, ?, ?> agent, S subject, Question question) {
        AnswerSchema schema = schema(agent);
        Brief brief = agent.brief(subject);
        List<ModelRequest> all = targets.of(agent.id(), question).stream()
                .map(target -> request(agent, brief, schema, question.withTarget(target), 1))
                .toList();
        return all.get(0).withEarlier(all.subList(1, all.size()));
    }

    /** The same question with half the room, for a model that takes no request as long as the first. */
    <S> ModelRequest shorter(Agent<S, ?, ?> agent, S subject, Question question) {
        AnswerSchema schema = schema(agent);
        Question targeted = question.withTarget(targets.of(agent.id(), question).get(0));
        return request(agent, agent.brief(subject), schema, targeted, 2);
    }

    /**
     * The same request with twice the room for its answer, after one that was cut off. Where the context ceiling holds
     * less, the answer gets what there is and is told to be brief.
     */
    ModelRequest longer(ModelRequest first) {
        Tokens left = ceilings.context().minusUpToZero(first.input());
        Tokens doubled = first.maxOutput().times(2);
        boolean ample = left.value() * 100 >= first.maxOutput().value() * PERCENT_MORE;
        String more = ample
                ? ""
                : "\n\nAn earlier answer to this was cut off. Answer in fewer words, and leave out what matters least.";
        Tokens input = first.input().plus(Tokens.of(count(more)));
        Tokens most = ceilings.context().minusUpToZero(input);
        return new ModelRequest(
                first.phase(),
                first.agent(),
                first.subject(),
                first.system(),
                first.user() + more,
                first.schema(),
                input,
                doubled.exceeds(most) ? most : doubled,
                true,
                1,
                first.promptVersion(),
                first.research(),
                List.of(),
                first.light(),
                first.layoutFree().and(more));
    }

    /** How many tokens of evidence a first request has room for, whatever target was learned. */
    Tokens room(Agent<?, ?, ?> agent, Question question) {
        Question longest = question.withTarget(LearnedTargets.longest(question.target()));
        int parts = prompts.prompt(agent.prompt()).variables().size();
        return ceilings.room(longest, maxOutput(target(longest)), fixed(agent, parts));
    }

    /** @param part 1 for all of the room, 2 for half of it */
    private ModelRequest request(Agent<?, ?, ?> agent, Brief brief, AnswerSchema schema, Question question, int part) {
        String system = rules();
        Prompt prompt = prompts.prompt(agent.prompt());
        Tokens target = target(question);
        Tokens maxOutput = maxOutput(target);
        Tokens room = ceilings.evidence(
                question, maxOutput, fixed(agent, brief.names().size()), part);
        Map<String, String> words = Map.of(TARGET, target.toString());
        Map<String, String> shown = brief.fit(counter, room);
        String user = prompt.render(words, shown);
        Tokens input = Tokens.of(frame(agent) + count(user));
        return new ModelRequest(
                question.phase(),
                agent.id(),
                question.subject(),
                system,
                user,
                schema,
                input,
                maxOutput,
                false,
                1,
                prompt.version(),
                question.research(),
                List.of(),
                question.tier().filter(LIGHT::contains).isPresent(),
                layoutFree(prompt, words, shown));
    }

    /** The tokens of a request to the agent without any evidence, with room for what a second request adds. */
    private Tokens fixed(Agent<?, ?, ?> agent, int parts) {
        return Tokens.of(
                frame(agent) + standing(prompts.prompt(agent.prompt()).text()) + REPAIR + parts * standing(BOUNDARY));
    }

    private long frame(Agent<?, ?, ?> agent) {
        return standing(rules()) + standing(schema(agent).text()) + FRAME;
    }

    private AnswerSchema schema(Agent<?, ?, ?> agent) {
        return schemas.computeIfAbsent(agent.id(), id -> AnswerSchema.of(id.value(), agent.answerType()));
    }

    /** As long as the answer should be, and at most as long as a small context ceiling allows. */
    private Tokens target(Question question) {
        Tokens most = Tokens.of((ceilings.output().value() - MARGIN) / TIMES);
        return question.target().exceeds(most) ? most : question.target();
    }

    /** English requests hold nothing on the language, so that answers to them stay those of earlier versions. */
    private String rules() {
        String rules = prompts.prompt(HOUSE_RULES).render(Map.of());
        return language.isEnglish()
                ? rules
                : rules + "\n" + prompts.prompt(LANGUAGE_RULE).render(Map.of("language", language.name()));
    }

    /** The same question with the failure of the first answer shown; the common beginning stays as it was. */
    ModelRequest again(ModelRequest first, String failure) {
        String more = repair(failure);
        Tokens input = first.input().plus(Tokens.of(count(more)));
        return new ModelRequest(
                first.phase(),
                first.agent(),
                first.subject(),
                first.system(),
                first.user() + more,
                first.schema(),
                input,
                first.maxOutput(),
                true,
                1,
                first.promptVersion(),
                first.research(),
                first.earlier().stream().map(other -> again(other, failure)).toList(),
                first.light(),
                first.layoutFree().and(layouts.bare(more)));
    }

    /** Cut between words, in characters and in the tokens that are left for it. */
    private String repair(String failure) {
        String shown = Prose.cut(failure, LONGEST_FAILURE);
        String more = repairShowing(shown);
        while (count(more) > REPAIR && !shown.isEmpty()) {
            shown = Prose.cut(shown, shown.length() / 2);
            more = repairShowing(shown);
        }
        return more;
    }

    private static String repairShowing(String failure) {
        return "\n\nAn earlier answer to this could not be used: " + failure
                + "\nAnswer again, with one JSON object of the schema, and with citations that stand in the evidence.";
    }

    private LayoutFree layoutFree(Prompt prompt, Map<String, String> words, Map<String, String> shown) {
        Map<String, String> bare = new LinkedHashMap<>();
        shown.forEach((name, part) -> bare.put(name, layouts.bare(part)));
        return new LayoutFree(prompt.render(words, bare), layouts::placed, layouts::lined);
    }

    /**
     * Twice the target and 1,000 more: the target counts prose, while JSON and citations come on top, and an answer that
     * is cut off is lost altogether. Our choice.
     */
    private static Tokens maxOutput(Tokens target) {
        return target.times(TIMES).plus(Tokens.of(MARGIN));
    }

    private long standing(String text) {
        return standing.computeIfAbsent(text, this::count);
    }

    private long count(String text) {
        return counter.count(text).value();
    }
}
