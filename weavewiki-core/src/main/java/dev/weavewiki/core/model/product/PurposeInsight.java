package dev.weavewiki.core.model.product;

import dev.weavewiki.core.model.Claim;
import java.util.List;

/**
 * What the project is for.
 *
 * @param headline one sentence
 * @param goals what it sets out to do
 * @param users who uses it
 * @param problems what it spares them
 */
public record PurposeInsight(Claim headline, List<Claim> goals, List<Claim> users, List<Claim> problems)
        implements ProfileInsight {

    public PurposeInsight {
        goals = List.copyOf(goals);
        users = List.copyOf(users);
        problems = List.copyOf(problems);
    }
}
