package dev.weavewiki.cli.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import sun.misc.Unsafe;

/** The parser for all platforms, but that texts which say so kill it with a segmentation fault, or hang it. */
final class SpoiltParser {

    static final String CRASH = "ENDS_ITS_PARSER";
    static final String HANG = "HANGS_ITS_PARSER";

    private SpoiltParser() {}

    public static void main(String[] arguments) throws Exception {
        System.setIn(new Fuse(System.in));
        var main =
                Class.forName("dev.weavewiki.core.code.treesitter.ParserMain").getMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) arguments);
    }

    /** Burns where the words pass by. */
    private static final class Fuse extends FilterInputStream {

        Fuse(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.readNBytes(bytes, offset, length);
            String text = new String(bytes, offset, Math.max(read, 0), StandardCharsets.UTF_8);
            if (text.contains(CRASH)) {
                crash();
            }
            while (text.contains(HANG)) {
                sleep();
            }
            return read == 0 && length > 0 ? -1 : read;
        }

        private static void crash() {
            try {
                var field = Unsafe.class.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                ((Unsafe) field.get(null)).putAddress(0, 0);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void sleep() {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
