package dev.weavewiki.cli.model;

import dev.weavewiki.testing.StubListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The requests of a run in the order in which they came, and the phase of each. Safe for use by many threads. */
final class Asked implements StubListener {

    static final Set<String> CHARACTERIZATION = Set.of(
            "structure", "technical", "dependency", "entry-point", "purpose", "terminology", "section-discovery");
    static final Set<String> BOTTOM_UP = Set.of("file-summary", "planning", "investigating", "synthesizing");
    static final Set<String> TOP_DOWN = Set.of("architecture", "risk", "flow", "domain");
    static final Set<String> CONSOLIDATION = Set.of("domain-naming", "domain-synthesis", "documentation-structure");

    private record Request(String agent, String digest) {}

    private final List<Request> requests = new ArrayList<>();

    @Override
    public synchronized void asked(String agent, String request) {
        requests.add(new Request(agent, request));
    }

    synchronized List<String> all() {
        return requests.stream().map(Request::digest).toList();
    }

    /** The requests of these agents, those of the refinement left out. */
    synchronized List<String> of(Set<String> agents) {
        return requests.subList(0, beginOfRefinement()).stream()
                .filter(request -> agents.contains(request.agent()))
                .map(Request::digest)
                .toList();
    }

    /** What is asked once the pages have been decided upon, which is what the last agent of the blueprint does. */
    synchronized List<String> inRefinement() {
        return requests.subList(beginOfRefinement(), requests.size()).stream()
                .map(Request::digest)
                .toList();
    }

    private int beginOfRefinement() {
        int begin = 0;
        for (int i = 0; i < requests.size(); i++) {
            begin = requests.get(i).agent().equals("documentation-structure") ? i + 1 : begin;
        }
        return begin;
    }
}
