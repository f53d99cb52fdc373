package dev.weavewiki.core.code.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers in seven bits a byte, and each text once: the texts come first, then the numbers. */
final class ByteWriter {

    private static final int LONGEST_NUMBER = 5;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private byte[] numbers = new byte[4_096];
    private int length;

    /** Written to an array of our own, because streams lock for each byte. */
    void number(int value) {
        if (numbers.length - length < LONGEST_NUMBER) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
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
        ByteWriter head = new ByteWriter();
        head.number(texts.size());
        ByteArrayOutputStream all = new ByteArrayOutputStream(length * 2);
        for (String text : texts.keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            head.number(bytes.length);
            head.moveTo(all);
            all.writeBytes(bytes);
        }
        head.moveTo(all);
        moveTo(all);
        return all.toByteArray();
    }

    private void moveTo(ByteArrayOutputStream out) {
        out.write(numbers, 0, length);
        length = 0;
    }
}
