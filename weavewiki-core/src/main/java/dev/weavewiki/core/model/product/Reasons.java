package dev.weavewiki.core.model.product;

import dev.weavewiki.core.prose.Phrase;
import dev.weavewiki.core.prose.Retelling;

/** What keeps a model from describing a file in full, as those who ask it say; what an endpoint adds stays as it is. */
final class Reasons {

    static final Retelling ALL = Retelling.of(
            Phrase.of("the token budget of {0} does not hold the question; raise {1} to have it answered by the model"),
            Phrase.of(
                    "the limit in money of {0} does not hold the question; raise {1} to have it answered by the model"),
            Phrase.of("researched in fewer steps, because the budget runs low"),
            Phrase.of("described as a file of the lowest tier, because the budget holds no more"),
            Phrase.of("the purpose only repeats the file's name or is empty"),
            Phrase.of("the purpose does not hold"),
            Phrase.of("no statement of the summary is shown by citations that exist in the form path:from-to"),
            Phrase.of("no sentence of the summary cites lines that exist"),
            Phrase.of("no finding has a citation that exists in the form path:from-to"),
            Phrase.of("the plan names no aspect to find out"),
            Phrase.of("the model's answer cannot be read: {0}"),
            Phrase.of("model '{0}' fails again and again and is left alone for a while; the last failure: {1}"),
            Phrase.of("{0}: {1}"),
            Phrase.of("{0} (HTTP {1})"),
            Phrase.of("model '{0}' fails again and again and is left alone for a while"),
            Phrase.of("model '{0}' did not finish within {1} tokens"),
            Phrase.of("model '{0}' takes no more requests at the moment"),
            Phrase.of("model '{0}' failed on its side"),
            Phrase.of("model '{0}' has more to do than it can"),
            Phrase.of("model '{0}' is left alone for a while"),
            Phrase.of("model '{0}' could not be reached; check the base URL and the network"),
            Phrase.of("model '{0}' did not answer in time"),
            Phrase.of("model '{0}' did not accept the key; check the provider's key variable"),
            Phrase.of("model '{0}' is not known to the endpoint; check the model name and the base URL"),
            Phrase.of("model '{0}' has no credit or quota left for this key"),
            Phrase.of("model '{0}' takes no request as long as this one"),
            Phrase.of("model '{0}' did not take the request"),
            Phrase.of("model '{0}' declined to answer"),
            Phrase.of("model '{0}' did not finish its answer within the output limit"),
            Phrase.of("model '{0}' answered in a form that cannot be read"),
            Phrase.of("Bottom-Up"));

    private Reasons() {}
}
