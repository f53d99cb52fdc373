package dev.weavewiki.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.testing.StubModelServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillAndResumeTest {

    @TempDir
    static Path folder;

    private StubModelServer server;
    private static Asked uninterrupted;
    private static Child.Outcome baseline;
    private static SortedMap<String, String> wiki;

    @BeforeAll
    static void run_without_interruption() {
        try (StubModelServer other = StubModelServer.start()) {
            uninterrupted = new Asked();
            Path repository = SampleShop.in(folder.resolve("baseline"));
            other.tell(uninterrupted);
            baseline = Child.run(folder, Endpoint.run(repository, other, 1));
            assertThat(baseline.code()).as(baseline.err()).isZero();
            wiki = Endpoint.wiki(repository);
        }
    }

    @BeforeEach
    void start_the_server() {
        server = StubModelServer.start();
    }

    @AfterEach
    void stop_the_server() {
        server.close();
    }

    @Test
    void asks_nothing_twice_but_what_was_under_way_and_ends_as_if_never_killed() {
        Path repository = SampleShop.in(folder.resolve("one"));
        List<Moment> moments = momentsOfEveryPhase(repository);

        Chain chain = chain(moments, repository, 1);

        assertThat(chain.outcome().code()).as(chain.outcome().err()).isZero();
        assertThat(server.callsByRequest().keySet()).containsExactlyInAnyOrderElementsOf(uninterrupted.all());
        server.callsByRequest()
                .forEach((request, times) -> assertThat(times)
                        .as(request)
                        .isBetween(
                                moments.contains(new Moment.Before(request)) ? 2 : 1,
                                1 + chain.timesUnderWay(request)));
        assertSameEnd(repository, chain.outcome());
    }

    @Test
    void repeats_no_more_than_four_questions_for_each_kill_when_four_are_asked_at_once() {
        Path repository = SampleShop.in(folder.resolve("four"));
        List<Moment> moments = List.of(
                new Moment.Before(middle(uninterrupted.of(Asked.CHARACTERIZATION))),
                new Moment.Before(middle(uninterrupted.of(Asked.BOTTOM_UP))),
                new Moment.Before(last(uninterrupted.inRefinement())));

        Chain chain = chain(moments, repository, 4);

        assertThat(chain.outcome().code()).as(chain.outcome().err()).isZero();
        assertThat(server.callsByRequest().keySet()).containsExactlyInAnyOrderElementsOf(uninterrupted.all());
        assertThat(server.calls() - uninterrupted.all().size()).isBetween(3, 4 * moments.size());
        assertSameEnd(repository, chain.outcome());
    }

    private List<Moment> momentsOfEveryPhase(Path repository) {
        List<String> profile = uninterrupted.of(Asked.CHARACTERIZATION);
        List<String> files = uninterrupted.of(Asked.BOTTOM_UP);
        List<String> whole = uninterrupted.of(Asked.TOP_DOWN);
        List<String> domains = uninterrupted.of(Asked.CONSOLIDATION);
        List<String> better = uninterrupted.inRefinement();
        return List.of(
                new Moment.Before(profile.get(0)),
                new Moment.After(middle(profile)),
                new Moment.Shown("Characterization  done"),
                new Moment.Before(middle(files)),
                new Moment.Shown("Resuming run"),
                new Moment.After(last(files)),
                new Moment.Before(middle(whole)),
                new Moment.Before(last(domains)),
                new Moment.After(middle(better)),
                new Moment.Before(last(better)),
                new Moment.Written(repository.resolve(".weavewiki/wiki")));
    }

    /**
     * Runs until the first moment, resumes until the next and so on, at last undisturbed. Where the last kill came only
     * after everything was done, there is nothing to resume, and a new run must end as well without a single question.
     */
    private Chain chain(List<Moment> moments, Path repository, int concurrency) {
        List<String> underWay = new ArrayList<>();
        String[] command = Endpoint.run(repository, server, concurrency);
        for (Moment moment : moments) {
            Killer killer = new Killer(moment);
            server.tell(killer);
            Child.Outcome outcome = killer.strike(folder, command);
            underWay.addAll(killer.last());
            if (!killer.struck()) {
                assertThat(moment).as(outcome.err()).isInstanceOfAny(Moment.Shown.class, Moment.Written.class);
                return new Chain(outcome, underWay);
            }
            command = Endpoint.resume(repository, server);
        }
        Child.Outcome resumed = Child.run(folder, command);
        boolean late = resumed.err().contains("has finished");
        return new Chain(late ? Child.run(folder, Endpoint.run(repository, server, concurrency)) : resumed, underWay);
    }

    /** How it ended, and what had come last whenever the process was killed. */
    private record Chain(Child.Outcome outcome, List<String> lastAsked) {

        int timesUnderWay(String request) {
            return Collections.frequency(lastAsked, request);
        }
    }

    private static String middle(List<String> requests) {
        return requests.get(requests.size() / 2);
    }

    private static String last(List<String> requests) {
        return requests.get(requests.size() - 1);
    }

    private void assertSameEnd(Path repository, Child.Outcome last) {
        SortedMap<String, String> files = Endpoint.wiki(repository);
        files.forEach((path, text) -> assertThat(text).as(path).isEqualTo(wiki.get(path)));
        assertThat(files.keySet()).isEqualTo(wiki.keySet());
        Map<String, Object> before = Endpoint.report(baseline);
        assertThat(Endpoint.report(last))
                .containsEntry("score", before.get("score"))
                .containsEntry("usage", before.get("usage"))
                .containsEntry("calls", before.get("calls"));
    }
}
