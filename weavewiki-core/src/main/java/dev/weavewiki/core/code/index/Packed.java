package dev.weavewiki.core.code.index;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes compressed, with their length before them. */
final class Packed {

    /** Deflate makes no more than this of a byte (https://www.zlib.net/zlib_tech.html); whoever claims more is lying. */
    private static final int MOST_OF_A_BYTE = 1_032;

    /** What is read out of a file is not much longer than its text, at most 4 MB; the links of 100,000 files take 60 MB. */
    private static final int LONGEST = 256 << 20;

    private static final int HEAD = Integer.BYTES;

    private Packed() {}

    static byte[] pack(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] packed = new byte[HEAD + plain.length + plain.length / 1_000 + 64];
            for (int i = 0; i < HEAD; i++) {
                packed[i] = (byte) (plain.length >>> 8 * i);
            }
            int length = HEAD + deflater.deflate(packed, HEAD, packed.length - HEAD);
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalArgumentException where the bytes are not what {@link #pack} makes */
    static byte[] unpack(byte[] packed) {
        byte[] plain = new byte[length(packed)];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, HEAD, packed.length - HEAD);
            if (inflater.inflate(plain) != plain.length) {
                throw new IllegalArgumentException("too few bytes");
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not compressed", e);
        } finally {
            inflater.end();
        }
    }

    private static int length(byte[] packed) {
        if (packed.length < HEAD) {
            throw new IllegalArgumentException("too short");
        }
        int length = 0;
        for (int i = 0; i < HEAD; i++) {
            length |= (packed[i] & 0xff) << 8 * i;
        }
        if (length < 0 || length > LONGEST || length / MOST_OF_A_BYTE > packed.length) {
            throw new IllegalArgumentException("an impossible length: " + length);
        }
        return length;
    }
}
