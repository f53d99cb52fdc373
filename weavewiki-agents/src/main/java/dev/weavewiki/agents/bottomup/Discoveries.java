package dev.weavewiki.agents.bottomup;

import dev.weavewiki.core.model.Claim;
import java.util.List;

/** What an investigation found out, and what it would look at next. */
record Discoveries(List<Claim> claims, List<Aspect> followUps) {

    Discoveries {
        claims = List.copyOf(claims);
        followUps = List.copyOf(followUps);
    }
}
