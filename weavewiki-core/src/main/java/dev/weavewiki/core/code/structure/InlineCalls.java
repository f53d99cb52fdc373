package dev.weavewiki.core.code.structure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Functions of standard libraries that run the function they are given before they return: those of the collections,
 * options, locks and scope functions of the languages that are read. Underlines and case do not count.
 */
public final class InlineCalls {

    private static final Pattern MARKS = Pattern.compile("[_!?]");
    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<.*$");

    private static final Set<String> COLLECTIONS = words("""
            map flatMap mapNotNull mapIndexed mapValues mapKeys mapTo compactMap filterMap array_map usort forEach
            forEachIndexed each each_with_index each_pair each_key each_value each_char each_line each_slice
            each_with_object filter filterNot filterValues filterKeys array_filter select selectMany reject partition
            groupBy where fold foldLeft foldRight reduce inject aggregate scan some any all every none exists forAll
            anyMatch allMatch noneMatch contains indexWhere find findIndex findLast findAll detect first firstOrNull
            firstOrDefault last lastOrNull single singleOrNull count countBy sum sumOf sumBy min minBy minOf max maxBy
            maxOf sort sortBy sortWith sort_unstable_by sorted sortedBy sortedWith sort_by_key orderBy
            orderByDescending thenBy slice sliceStable sortSlice sortFunc associate associateBy associateWith
            toDictionary toMap collect times repeat takeWhile dropWhile skipWhile span withFilter zipWith removeIf
            replaceAll retain dedup_by position computeIfAbsent computeIfPresent compute merge getOrPut getOrAdd
            addOrUpdate getOrElseUpdate or_insert_with walk walkDir replaceAllStringFunc gsub sub iterate generate
            array_walk array_reduce
            """);

    private static final Set<String> REST = words("""
            ifPresent ifPresentOrElse orElseGet orElseThrow or_else and_then ok_or_else map_err map_or map_or_else
            unwrap_or_else getOrElse is_some_and is_ok_and inspect synchronized withLock lock transaction promise
            doPrivileged measureTime measureTimeMillis withUnsafeBytes withUnsafePointer autoreleasepool do
            """);

    /** Those of which others of the same name keep the function, unless it follows as a block. */
    private static final Set<String> WITH_BLOCK = words("""
            let apply also run with use takeIf takeUnless runCatching try tap open loop buildString buildList buildMap
            buildSet withContext runBlocking coroutineScope supervisorScope instance_eval class_eval instance_exec fetch
            check require blocking timeout lambda proc
            """);

    private InlineCalls() {}

    /**
     * Whether a function of that name runs the function it gets before it returns.
     *
     * @param name as written, perhaps with what it is called on
     * @param block whether the function follows behind the arguments
     */
    public static boolean run(String name, boolean block) {
        String plain = plain(TYPE_ARGUMENTS
                .matcher(name.substring(name.lastIndexOf('.') + 1))
                .replaceFirst(""));
        return COLLECTIONS.contains(plain) || REST.contains(plain) || block && WITH_BLOCK.contains(plain);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(plain(text.strip()).split("\\s+")));
    }

    private static String plain(String name) {
        return MARKS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
