package dev.weavewiki.testing;

import dev.weavewiki.agents.model.ModelProvider;

class MistralModelProviderTest extends ModelProviderContract {

    @Override
    protected ModelProvider provider() {
        return ModelProvider.named("mistral");
    }
}
