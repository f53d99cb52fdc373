package dev.weavewiki.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No text of a repository or of a model, however long, fills the stack: {@code java.util.regex} calls itself once for each
 * round of a group that may be repeated and given back, so groups which are repeated without limit have to be possessive.
 * Each pattern constant meets long texts that were made to match it, and the same texts spoilt at the end and in the middle.
 */
class LongTextsTest {

    /** Rounds of a group in a text. Less than half of them fill the stack that the threads have here. */
    private static final int ROUNDS = 8_000;

    /** A character or a class of characters, repeated; that alone takes no stack. */
    private static final Pattern ONE_REPEATED = Pattern.compile(
            "(\\\\[pP]\\{\\w+}|\\\\.|\\[(?:[^\\]\\\\]++|\\\\.)*+]|[^\\\\()\\[\\]|])(?:[*+]|\\{\\d*,})(?![^\\[]*])");

    private static final int LONGEST = 200_000;
    private static final int TEXTS = 2;
    private static final int STACK = 180 * 1024;

    /** A pattern that takes long for a text is another matter than one which fills the stack. */
    private static final int LOOKS = 2_000_000;

    @Test
    void no_pattern_fills_the_stack() {
        List<JavaField> patterns = patterns();

        List<String> overflowing = patterns.stream()
                .filter(field -> texts(pattern(field)).anyMatch(text -> overflows(pattern(field), text)))
                .map(field -> field.getFullName() + " " + pattern(field))
                .toList();

        assertThat(overflowing).isEmpty();
    }

    @Test
    void nearly_all_patterns_have_texts_made_for_them() {
        List<JavaField> patterns = patterns();

        long tried = patterns.stream()
                .filter(field -> generator(pattern(field)).isPresent())
                .count();

        assertThat(tried).isGreaterThan(500).isGreaterThan(patterns.size() * 95L / 100);
    }

    @Test
    void a_pattern_that_gives_back_its_rounds_is_found() {
        Pattern recursive = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

        assertThat(texts(recursive)).anyMatch(text -> overflows(recursive, text));
    }

    private static List<JavaField> patterns() {
        return new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("dev.weavewiki").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class)
                                && field.getModifiers().contains(JavaModifier.STATIC))
                        .toList();
    }

    private static Pattern pattern(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return (Pattern) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getFullName(), e);
        }
    }

    private static Stream<String> texts(Pattern pattern) {
        return generator(pattern).stream()
                .flatMap(generator -> IntStream.range(0, TEXTS).mapToObj(seed -> generator.generate(new Random(seed))))
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                .flatMap(text -> Stream.of(text, text + "\u0001", text.substring(0, text.length() / 2) + "\u0001"));
    }

    private static Optional<RgxGen> generator(Pattern pattern) {
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, ROUNDS);
        try {
            RgxGen generator = RgxGen.parse(properties, manyRounds(pattern));
            generator.generate(new Random(0));
            return Optional.of(generator);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The pattern without possession and flags, in which groups alone are repeated often. */
    private static String manyRounds(Pattern pattern) {
        String greedy = pattern.pattern()
                .replaceAll("\\(\\?[a-zA-Z]+\\)", "")
                .replaceAll("(?<!\\\\)([+*}])\\+", "$1")
                .replaceAll(",\\d{3,}}", ",}");
        return ONE_REPEATED.matcher(greedy).replaceAll("$1{1,3}");
    }

    private static boolean overflows(Pattern pattern, String text) {
        boolean[] overflown = new boolean[1];
        Thread thread = new Thread(null, () -> overflown[0] = overflown(pattern, text), "small stack", STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return overflown[0];
    }

    private static boolean overflown(Pattern pattern, String text) {
        try {
            Matcher matcher = pattern.matcher(new Watched(text));
            matcher.find();
            matcher.matches();
            return false;
        } catch (EnoughSeen e) {
            return false;
        } catch (StackOverflowError e) {
            return true;
        }
    }

    /** A text that ends the search after so many looks at it. */
    private static final class Watched implements CharSequence {

        private final String text;
        private int looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > LOOKS) {
                throw new EnoughSeen();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }

    private static final class EnoughSeen extends RuntimeException {
        private static final long serialVersionUID = 1;

        EnoughSeen() {
            super(null, null, false, false);
        }
    }
}
