package dev.weavewiki.core.code.treesitter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The matches of a query over one text, in the order in which the query met them. Most readers want a few names out of
 * many, so which matches have a name is known beforehand.
 */
public final class Matches {

    private final List<Match> all;
    private final Map<String, List<Match>> byName = new HashMap<>();

    /** @param all in the order of their places */
    Matches(List<Match> all) {
        this.all = all;
        for (Match match : all) {
            for (int i = 0; i < match.size(); i++) {
                note(match.get(i).name(), match);
            }
        }
    }

    private void note(String name, Match match) {
        List<Match> known = byName.get(name);
        if (known == null) {
            known = new ArrayList<>();
            byName.put(name, known);
        } else if (known.get(known.size() - 1) == match) {
            return;
        }
        known.add(match);
    }

    List<Match> all() {
        return all;
    }

    /** Those that captured a name of which the test holds. */
    public List<Match> with(Predicate<String> names) {
        List<List<Match>> lists = new ArrayList<>();
        for (Map.Entry<String, List<Match>> named : byName.entrySet()) {
            if (names.test(named.getKey())) {
                lists.add(named.getValue());
            }
        }
        return lists.size() < 2 ? (lists.isEmpty() ? List.of() : lists.get(0)) : merged(lists);
    }

    private List<Match> merged(List<List<Match>> lists) {
        Match[] places = new Match[all.get(all.size() - 1).place() + 1];
        for (List<Match> list : lists) {
            for (Match match : list) {
                places[match.place()] = match;
            }
        }
        List<Match> merged = new ArrayList<>();
        for (Match match : places) {
            if (match != null) {
                merged.add(match);
            }
        }
        return merged;
    }

    /** The pieces of the name, in the order in which they were met. */
    public List<Capture> captured(String name) {
        List<Match> matches = byName.getOrDefault(name, List.of());
        List<Capture> captured = new ArrayList<>(matches.size());
        for (Match match : matches) {
            for (int i = 0; i < match.size(); i++) {
                if (match.get(i).name().equals(name)) {
                    captured.add(match.get(i));
                }
            }
        }
        return captured;
    }

    /** Those that are not among the others. */
    public Matches without(Predicate<Match> others) {
        return new Matches(all.stream().filter(others.negate()).toList());
    }
}
