package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.RepoPath;
import java.util.List;

/** The three to seven topics that this project needs explained, beside the sections every wiki has. */
public record SectionInsight(List<Topic> topics) implements ProfileInsight {

    public SectionInsight {
        topics = List.copyOf(topics);
    }

    /** A topic, why readers need it, and the files that feed it. */
    public record Topic(String title, String purpose, List<RepoPath> files) {
        public Topic {
            files = List.copyOf(files);
        }
    }
}
