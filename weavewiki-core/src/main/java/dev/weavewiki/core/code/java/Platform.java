package dev.weavewiki.core.code.java;

import dev.weavewiki.core.code.typed.Member;
import dev.weavewiki.core.code.typed.TypeDeclaration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own types: {@code List<Foo>.get} returns a {@code Foo}. They are read from a table and not from the running
 * JDK, so that every JDK gives the same model. Safe for use by many threads.
 */
final class Platform {

    private static final String TABLE = "/weavewiki/java/platform.txt";

    private final String table;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Declared> read = new ConcurrentHashMap<>();

    private Platform(String table) {
        this.table = table;
        int at = 0;
        while (at >= 0 && at < table.length()) {
            places.put(table.substring(at + 2, table.indexOf('\t', at + 2)), at);
            int next = table.indexOf("\nT\t", at);
            at = next < 0 ? -1 : next + 1;
        }
    }

    static Platform load() {
        try (InputStream in = Platform.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + TABLE);
            }
            return new Platform(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    /** The type of that full name; null where the table does not list it. */
    @Nullable
    Declared find(String fullName) {
        Integer place = places.get(fullName);
        return place == null ? null : read.computeIfAbsent(fullName, name -> declared(name, place));
    }

    private Declared declared(String fullName, int place) {
        int end = table.indexOf("\nT\t", place);
        String[] lines = table.substring(place, end < 0 ? table.length() : end).split("\n", -1);
        String[] head = lines[0].split("\t", -1);
        List<Member> members = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split("\t", -1);
            if (parts[0].equals("F")) {
                members.add(Member.field(parts[1], parts[2], 0));
            } else if (parts[0].equals("M")) {
                members.add(new Member(
                        Member.Kind.METHOD,
                        parts[1],
                        parts[3],
                        list(parts[2]),
                        list(parts[4]),
                        parts[5].equals("abstract"),
                        0));
            }
        }
        var data = new TypeDeclaration(
                TypeDeclaration.Kind.valueOf(head[2].toUpperCase(Locale.ROOT)),
                fullName.substring(fullName.lastIndexOf('.') + 1),
                "",
                list(head[3]),
                list(head[4]),
                -1,
                -1,
                0,
                0,
                0,
                members);
        return new Declared(data, fullName, null, null);
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
    }
}
