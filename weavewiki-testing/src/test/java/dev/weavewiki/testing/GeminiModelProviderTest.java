package dev.weavewiki.testing;

import dev.weavewiki.agents.model.ModelProvider;

class GeminiModelProviderTest extends ModelProviderContract {

    @Override
    protected ModelProvider provider() {
        return ModelProvider.named("gemini");
    }

    @Override
    protected String baseUrl() {
        return server.root() + "/v1beta";
    }
}
