package dev.weavewiki.agents.model;

import dev.weavewiki.budget.Price;
import dev.weavewiki.core.error.CassetteException;
import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.model.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recording of what a model said in a run, as JSON lines: a header, then a line for each question. It holds no key, no
 * endpoint and no prompt, only digests of prompts. A file that is read is not trusted: its size is limited and every line
 * checked. Immutable.
 */
public final class Cassette {

    private static final int VERSION = 1;
    /** Our choice: the replies of some hundred thousand questions. */
    private static final long MOST_BYTES = 512L << 20;
    /** A reply has some kilobytes; a line above this is no recording. */
    private static final int LONGEST_LINE = 8 << 20;

    private final Header header;
    private final Map<String, Track> tracks;

    private Cassette(Header header, Map<String, Track> tracks) {
        this.header = header;
        this.tracks = tracks;
    }

    /**
     * The first line.
     *
     * @param cassette version of the format
     * @param options of the recorded run; without the endpoint
     * @param price of the model as it was shown, by kind of token; empty where it was not known
     */
    private record Header(int cassette, Map<String, String> options, Map<String, String> price) {

        static Header of(Map<String, String> options, Optional<Price> price) {
            return new Header(VERSION, options, price.map(Header::parts).orElse(Map.of()));
        }

        private static Map<String, String> parts(Price price) {
            return Map.of(
                    "input", price.input().toString(),
                    "cached", price.cached().toString(),
                    "output", price.output().toString(),
                    "reasoning", price.reasoning().toString(),
                    "written", price.written().toString());
        }

        Optional<Price> known() {
            return price.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Price(
                            part("input"),
                            part("cached"),
                            part("output"),
                            part("reasoning"),
                            part(price.containsKey("written") ? "written" : "input")));
        }

        private Money part(String name) {
            return Money.of(price.getOrDefault(name, ""));
        }
    }

    /**
     * Reads a recording.
     *
     * @throws CassetteException where it cannot be read, is too large, of a later version, or has a line that is none
     */
    public static Cassette read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CassetteException("the recording " + file + " is larger than " + (MOST_BYTES >> 20) + " MiB");
            }
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                return read(reader, file);
            }
        } catch (IOException e) {
            throw new CassetteException(
                    "the recording " + file + " cannot be read (" + e + "); `weavewiki run --record FILE` makes one",
                    e);
        }
    }

    private static Cassette read(BufferedReader reader, Path file) throws IOException {
        Header header = line(reader, Header.class, file, 1)
                .orElseThrow(() -> new CassetteException("the recording " + file + " is empty"));
        if (header.cassette() != VERSION) {
            throw new CassetteException("the file " + file + " is no recording of version " + VERSION
                    + "; `weavewiki run --record FILE` makes one");
        }
        try {
            header.known();
        } catch (IllegalArgumentException e) {
            throw new CassetteException("line 1 of the recording " + file + " is none: " + e.getMessage(), e);
        }
        Map<String, Track> tracks = new HashMap<>();
        int number = 2;
        Optional<Track> track = line(reader, Track.class, file, number);
        while (track.isPresent()) {
            tracks.put(track.get().request(), track.get());
            number++;
            track = line(reader, Track.class, file, number);
        }
        return new Cassette(header, tracks);
    }

    private static <T> Optional<T> line(BufferedReader reader, Class<T> type, Path file, int number)
            throws IOException {
        StringBuilder text = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (text.length() == LONGEST_LINE) {
                throw new CassetteException("line " + number + " of the recording " + file + " is too long");
            }
            text.append((char) next);
            next = reader.read();
        }
        try {
            return Optional.of(Json.read(text.toString(), type));
        } catch (IllegalArgumentException e) {
            throw new CassetteException(
                    "line " + number + " of the recording " + file + " is none: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a recording, its lines sorted, so that equal runs give equal files.
     *
     * @throws CassetteException where it cannot be written
     */
    static void write(Path file, Map<String, String> options, Optional<Price> price, Collection<Track> recorded) {
        Stream<String> lines = recorded.stream()
                .sorted(Comparator.comparing(Track::phase)
                        .thenComparing(track -> track.agent().value())
                        .thenComparing(Track::subject)
                        .thenComparing(Track::request))
                .map(Json::write);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(
                    fresh,
                    (Iterable<String>) Stream.concat(Stream.of(Json.write(Header.of(options, price))), lines)::iterator,
                    StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CassetteException(
                    "the recording " + file + " cannot be written (" + e
                            + "); the wiki is complete, and another run with"
                            + " --record FILE records it without asking again",
                    e);
        }
    }

    /** The options of the recorded run. */
    public Map<String, String> options() {
        return header.options();
    }

    /** The price that the model had then; empty where it was not known. */
    public Optional<Price> price() {
        return header.known();
    }

    /**
     * What came of the question.
     *
     * @throws CassetteException where it was not recorded; it says what differs from the nearest one that was
     */
    ModelReply answer(ModelRequest request) {
        Track track = tracks.get(request.name());
        if (track == null) {
            throw new CassetteException(
                    "the recording holds no reply to " + request.agent() + " on '" + request.subject()
                            + "': " + difference(request)
                            + ". Record the run again with `weavewiki run --record FILE`");
        }
        if (!track.failure().isEmpty()) {
            throw track.thrown();
        }
        return new ModelReply(track.reply(), track.usage(), "", track.model());
    }

    private String difference(ModelRequest request) {
        List<Track> same = tracks.values().stream()
                .filter(track -> track.agent().equals(request.agent())
                        && track.subject().equals(request.subject())
                        && track.repair() == request.repair())
                .sorted(Comparator.comparing(Track::request))
                .toList();
        return same.stream()
                .map(track -> new Difference(track, request))
                .min(Comparator.comparingInt(Difference::size))
                .map(Difference::words)
                .orElseGet(() -> "it was not asked there" + asked(request));
    }

    private String asked(ModelRequest request) {
        long others = tracks.values().stream()
                .filter(track -> track.agent().equals(request.agent()))
                .count();
        return others == 0
                ? ", nor was the agent about anything else"
                : "; " + others + " other questions of the agent were";
    }

    /** How many replies it holds. */
    public int size() {
        return tracks.size();
    }

    @Override
    public String toString() {
        return "Cassette of " + size() + " replies by "
                + tracks.values().stream().map(Track::model).distinct().sorted().collect(Collectors.joining(", "));
    }
}
