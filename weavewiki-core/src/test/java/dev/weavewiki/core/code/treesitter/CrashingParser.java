package dev.weavewiki.core.code.treesitter;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import sun.misc.Unsafe;

/**
 * A parser that dies of a segmentation fault over texts that say CRASH, hangs over those that say HANG, and hands
 * everything else to the parser whose command it is given.
 */
public final class CrashingParser {

    public static void main(String[] command) throws Exception {
        Process parser = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        DataInputStream in = new DataInputStream(System.in);
        try (var out = new DataOutputStream(parser.getOutputStream())) {
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                var request = new ByteArrayOutputStream();
                request.write(kind);
                if (kind == 'D') {
                    copyText(in, request);
                } else {
                    request.write(in.readNBytes(8));
                }
                mayDie(copyText(in, request));
                out.write(request.toByteArray());
                out.flush();
            }
        }
    }

    private static String copyText(DataInputStream in, ByteArrayOutputStream request) throws IOException {
        int swapped = in.readInt();
        byte[] text = in.readNBytes(Integer.reverseBytes(swapped));
        new DataOutputStream(request).writeInt(swapped);
        request.write(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static void mayDie(String text) throws Exception {
        if (text.contains("CRASH")) {
            var field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            ((Unsafe) field.get(null)).putAddress(0, 0);
        }
        while (text.contains("HANG")) {
            Thread.sleep(1000);
        }
    }
}
