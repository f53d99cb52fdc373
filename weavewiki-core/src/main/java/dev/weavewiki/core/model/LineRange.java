package dev.weavewiki.core.model;

/** Lines of a file, both ends included, counted from 1. Ordered by start, then end. */
public record LineRange(int from, int to) implements Comparable<LineRange> {

    public LineRange {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("not a range of lines: " + from + "-" + to);
        }
    }

    public static LineRange of(int from, int to) {
        return new LineRange(from, to);
    }

    public static LineRange at(int line) {
        return new LineRange(line, line);
    }

    /** How many lines; at least 1. */
    public int count() {
        return to - from + 1;
    }

    public boolean contains(int line) {
        return from <= line && line <= to;
    }

    public boolean contains(LineRange other) {
        return from <= other.from && other.to <= to;
    }

    /** The first lines of this range, at most as many as asked for. */
    public LineRange head(int lines) {
        return new LineRange(from, Math.min(to, from + Math.max(1, lines) - 1));
    }

    @Override
    public int compareTo(LineRange other) {
        int byStart = Integer.compare(from, other.from);
        return byStart != 0 ? byStart : Integer.compare(to, other.to);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
