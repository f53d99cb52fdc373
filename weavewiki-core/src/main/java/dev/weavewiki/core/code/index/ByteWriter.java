package dev.weavewiki.core.code.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers in seven bits a byte, and each text once: the texts come first, then the numbers. */
final class ByteWriter {

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream numbers = new ByteArrayOutputStream(4_096);

    void number(int value) {
        number(numbers, value);
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
        ByteArrayOutputStream all = new ByteArrayOutputStream(numbers.size() * 2);
        number(all, texts.size());
        for (String text : texts.keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(all, bytes.length);
            all.writeBytes(bytes);
        }
        all.writeBytes(numbers.toByteArray());
        return all.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int left = value;
        while ((left & ~0x7f) != 0) {
            out.write((left & 0x7f) | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}
