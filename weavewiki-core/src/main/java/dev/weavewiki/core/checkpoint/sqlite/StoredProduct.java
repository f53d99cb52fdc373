package dev.weavewiki.core.checkpoint.sqlite;

import dev.weavewiki.core.json.Json;
import dev.weavewiki.core.model.PhaseId;
import dev.weavewiki.core.model.product.Product;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The product of a phase as it was stored, not yet trusted. Used where it is made; its array is not copied. */
@SuppressWarnings("ArrayRecordComponent")
record StoredProduct(String type, int version, long crc32, byte[] content) {

    /** The form of the JSON. Raised when a record changes in a way that older fields cannot be read as. */
    static final int VERSION = 1;

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
        return Json.read(new String(content, StandardCharsets.UTF_8), wanted);
    }
}
