package dev.weavewiki.core.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a file without opening it. A file with an equal stamp that is {@linkplain #isSettled settled}
 * has its old content: each write moves the time of change, which programs cannot set, and a file moved to the place of
 * another has its own number and a new time of change.
 *
 * @param bytes the size
 * @param modified when the content was written, in nanoseconds since 1970; programs may set it
 * @param changed when content or attributes were written; where the file system does not keep that (Windows), when the
 *     file was made
 * @param number of the file in its file system; 0 where it has none
 */
public record FileStamp(long bytes, long modified, long changed, long number) {

    /** The coarsest times in use, those of FAT, stand for two seconds. */
    private static final long GRAIN = TimeUnit.SECONDS.toNanos(2);

    /** What a path is, and its stamp. */
    record Seen(boolean regular, boolean link, boolean folder, FileStamp stamp) {}

    /** Looks at a path; a link is not followed. */
    static Seen of(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix") ? ofUnix(file) : ofAny(file);
    }

    private static Seen ofUnix(Path file) throws IOException {
        Map<String, Object> seen = Files.readAttributes(
                file,
                "unix:size,lastModifiedTime,ctime,ino,isRegularFile,isSymbolicLink,isDirectory",
                LinkOption.NOFOLLOW_LINKS);
        return new Seen(
                Boolean.TRUE.equals(seen.get("isRegularFile")),
                Boolean.TRUE.equals(seen.get("isSymbolicLink")),
                Boolean.TRUE.equals(seen.get("isDirectory")),
                new FileStamp(
                        number(seen.get("size")),
                        nanos(seen.get("lastModifiedTime")),
                        nanos(seen.get("ctime")),
                        number(seen.get("ino"))));
    }

    private static Seen ofAny(Path file) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Seen(
                seen.isRegularFile(),
                seen.isSymbolicLink(),
                seen.isDirectory(),
                new FileStamp(seen.size(), nanos(seen.lastModifiedTime()), nanos(seen.creationTime()), 0));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static long nanos(@Nullable Object time) {
        return time instanceof FileTime known ? known.to(TimeUnit.NANOSECONDS) : Long.MAX_VALUE;
    }

    /**
     * Whether the file was left alone for so long before it was looked at that a later write must show in its times.
     *
     * @param looked before the file was looked at
     */
    boolean isSettled(Instant looked) {
        long then = TimeUnit.SECONDS.toNanos(looked.getEpochSecond()) + looked.getNano() - GRAIN;
        return modified < then && changed < then;
    }
}
