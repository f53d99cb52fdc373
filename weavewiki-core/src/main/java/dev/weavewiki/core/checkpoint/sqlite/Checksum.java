package dev.weavewiki.core.checkpoint.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** CRC-32 of bytes, which finds what a failing disk or an editor did to them. */
final class Checksum {

    private Checksum() {}

    static long of(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    static long of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
