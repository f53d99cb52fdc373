package dev.weavewiki.agents.model;

import dev.langchain4j.model.chat.ChatModel;

/** A model that is ready to be asked, and the name by which journal and checkpoint know it. */
public record ConnectedModel(String name, ChatModel chat) {

    public ConnectedModel {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a model has a name");
        }
    }
}
