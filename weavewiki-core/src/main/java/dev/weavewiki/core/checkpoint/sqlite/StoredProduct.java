package dev.weavewiki.core.checkpoint.sqlite;

import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.product.Product;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The product of a phase as it was stored, not yet trusted: JSON, compressed on its way, since that of a large repository
 * is longer than a string or a value of the database can be. Used where it is made; its array is not copied.
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredProduct(String type, int version, long crc32, byte[] content) {

    /** The form of the content. Raised when a record changes in a way that older fields cannot be read as. */
    static final int VERSION = 2;

    /** The last form in which the JSON was not compressed. */
    private static final int PLAIN = 1;

    private static final int BUFFER = 1 << 16;

    static byte[] content(Product product) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            Json.write(product, new DeflaterOutputStream(bytes, deflater, BUFFER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    <P extends Product> P read(Path file, PhaseId phase, Class<P> wanted) {
        String subject = "the product of " + phase.title();
        if (Checksum.of(content) != crc32) {
            throw Failures.damaged(file, subject + " does not have the checksum it was written with");
        }
        if (version > VERSION) {
            throw Failures.newer(file, subject + " has version " + version + ", known is " + VERSION);
        }
        if (!type.equals(wanted.getSimpleName())) {
            throw Failures.damaged(file, subject + " is a " + type + ", not a " + wanted.getSimpleName());
        }
        try {
            InputStream stored = new ByteArrayInputStream(content);
            return Json.read(version == PLAIN ? stored : new InflaterInputStream(stored), wanted);
        } catch (IOException e) {
            throw Failures.damaged(file, subject + " cannot be decompressed: " + e.getMessage());
        }
    }
}
