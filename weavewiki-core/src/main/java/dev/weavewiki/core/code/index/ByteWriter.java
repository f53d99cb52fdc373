package dev.weavewiki.core.code.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers in seven bits a byte, and each text once: the texts come first, then the numbers. */
final class ByteWriter {

    private static final int LONGEST_NUMBER = 5;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private byte[] numbers;
    private int length;

    ByteWriter() {
        this(4_096);
    }

    private ByteWriter(int room) {
        numbers = new byte[room];
    }

    private void reserve(int room) {
        if (numbers.length - length < room) {
            numbers = Arrays.copyOf(numbers, Math.max(length + room, numbers.length * 2));
        }
    }

    /** Written to an array of our own, because streams lock for each byte. */
    void number(int value) {
        reserve(LONGEST_NUMBER);
        int left = value;
        while ((left & ~0x7f) != 0) {
            numbers[length++] = (byte) ((left & 0x7f) | 0x80);
            left >>>= 7;
        }
        numbers[length++] = (byte) left;
    }

    void text(String value) {
        Integer known = texts.get(value);
        if (known == null) {
            known = texts.size();
            texts.put(value, known);
        }
        number(known);
    }

    byte[] bytes() {
        ByteWriter all = new ByteWriter(length * 2 + LONGEST_NUMBER);
        all.number(texts.size());
        for (String text : texts.keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            all.number(bytes.length);
            all.add(bytes, bytes.length);
        }
        all.add(numbers, length);
        return Arrays.copyOf(all.numbers, all.length);
    }

    private void add(byte[] bytes, int count) {
        reserve(count);
        System.arraycopy(bytes, 0, numbers, length, count);
        length += count;
    }
}
