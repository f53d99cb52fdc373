package dev.weavewiki.core.code.language;

import dev.weavewiki.core.model.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source sets of Kotlin's multiplatform modules: of several declarations of one name a file means that of its own set,
 * else of the nearest set that its own is built on. The sets are those of Kotlin's default hierarchy template.
 */
final class KotlinSourceSets {

    private static final Pattern PLACE = Pattern.compile("^(?:(.*)/)?src/([^/]+)/(?:kotlin|java)/.*");
    private static final Pattern SET = Pattern.compile("(\\w*?)(Main|Test|UnitTest|InstrumentedTest)");

    private static final String COMMON = "common";

    private static final Map<String, String> BUILT_ON = Map.ofEntries(
            Map.entry("android", "jvm"),
            Map.entry("desktop", "jvm"),
            Map.entry("wasmJs", "wasm"),
            Map.entry("wasmWasi", "wasm"),
            Map.entry("wasm", "web"),
            Map.entry("js", "web"),
            Map.entry("ios", "apple"),
            Map.entry("macos", "apple"),
            Map.entry("tvos", "apple"),
            Map.entry("watchos", "apple"),
            Map.entry("apple", "native"),
            Map.entry("linux", "native"),
            Map.entry("mingw", "native"),
            Map.entry("androidNative", "native"));

    private static final Pattern DEVICE =
            Pattern.compile("(ios|macos|tvos|watchos|linux|mingw|androidNative)(?:X|Arm|Simulator|Device)\\w*");

    /** A module of one platform does not say in its paths whether that is Android. */
    private static final List<String> SINGLE = List.of("", "jvm", "android", COMMON);

    private static final int UNSEEN = 1000;
    private static final int ELSEWHERE = 100;

    private KotlinSourceSets() {}

    /** How far what one file declares is from another: what is seen before what is not, the own module first. */
    static int distance(RepoPath from, RepoPath to) {
        Place here = Place.of(from);
        Place there = Place.of(to);
        int step = chain(here.platform()).indexOf(there.platform());
        boolean seen = step >= 0 && (here.test() || !there.test());
        return (seen ? 2 * step : UNSEEN)
                + (here.module().equals(there.module()) ? 0 : ELSEWHERE)
                + (here.test() == there.test() ? 0 : 1);
    }

    private static List<String> chain(String platform) {
        if (platform.isEmpty()) {
            return SINGLE;
        }
        List<String> chain = new ArrayList<>();
        for (String at = platform; !at.equals(COMMON); at = next(at)) {
            chain.add(at);
        }
        chain.add(COMMON);
        return chain;
    }

    private static String next(String platform) {
        Matcher device = DEVICE.matcher(platform);
        return device.matches() ? device.group(1) : BUILT_ON.getOrDefault(platform, COMMON);
    }

    /**
     * Where a file lies.
     *
     * @param platform the beginning of its source set's name; empty in a module of one platform
     */
    private record Place(String module, String platform, boolean test) {

        private static Place of(RepoPath path) {
            Matcher place = PLACE.matcher(path.value());
            if (!place.matches()) {
                return new Place("", "", false);
            }
            String module = place.group(1) == null ? "" : place.group(1);
            Matcher set = SET.matcher(place.group(2));
            return set.matches()
                    ? new Place(module, set.group(1), !set.group(2).equals("Main"))
                    : new Place(
                            module, "", place.group(2).toLowerCase(Locale.ROOT).endsWith("test"));
        }
    }
}
