package dev.weavewiki.core.prose;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a word ends when it is read aloud, on which the form of a Korean particle depends. Hangul and digits tell it
 * exactly. Latin words are read as Koreans write them down: {@code json} as 제이슨, {@code file} as 파일; what has no
 * vowel, or is in capitals, is read letter by letter: {@code URL} as 유알엘. Where custom varies, the sound is unknown.
 */
enum KoreanSound {
    VOWEL,
    /** The consonant ㄹ, behind which 로 stands and not 으로. */
    RIEUL,
    CONSONANT,
    UNKNOWN;

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    /** Syllables are ordered by their final sound, of which there are 28 with none as the first (Unicode, section 3.12). */
    private static final int FINALS = 28;

    private static final int FINAL_RIEUL = 8;

    private static final Pattern LINK = Pattern.compile("!?\\[((?:[^\\[\\]\\\\]++|\\\\.)*+)]\\([^()]*\\)");
    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]*\\)$");
    private static final Pattern LAST_WORD = Pattern.compile("([A-Z]+|[A-Z]?[a-z]+)$");
    /** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; a zero behind another digit is read 십, 백, 천 or 만. */
    private static final String DIGITS = "CRVCVVCRRV";

    /** 스트림, 토큰, 라인, 템플릿, 타입, 스택, 훅, 토픽, 소켓, 포맷, 인풋, 슬롯, 맵; but 루트, 비트 and 루프 with a syllable more. */
    private static final Pattern CLOSED = Pattern.compile(
            ".*(?:m|n|ng|[aeiou]me|[aeiou]ne|plate|ype|[aiou]ck|ook|[aeiou]c|et|[^eo]at|ut|[^o]ot|[aeiu]p|[^o]op)");

    /** 잡 and 허브, 커밋 and 비트, 위크 and 싱크: one ending, read in two ways. */
    private static final Pattern VARIED = Pattern.compile(".*(?:b|it|[aeiou]k)");

    /** How the text ends once Markdown is taken away: of a link its label counts, and an aside in parentheses does not. */
    static KoreanSound endOf(String markdown) {
        String text = LINK.matcher(markdown).replaceAll(link -> Matcher.quoteReplacement(link.group(1)));
        text = ASIDE.matcher(text).replaceFirst("");
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) != '%' && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? UNKNOWN : endOf(text.substring(0, end), text.charAt(end - 1));
    }

    private static KoreanSound endOf(String text, char last) {
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            int sound = (last - FIRST_SYLLABLE) % FINALS;
            return sound == 0 ? VOWEL : sound == FINAL_RIEUL ? RIEUL : CONSONANT;
        }
        if (last >= '0' && last <= '9') {
            return ofCode(DIGITS.charAt(last - '0'));
        }
        if (last == '%') {
            return VOWEL;
        }
        Matcher word = LAST_WORD.matcher(text);
        return word.find() ? ofWord(word.group()) : UNKNOWN;
    }

    private static KoreanSound ofCode(char code) {
        return code == 'V' ? VOWEL : code == 'R' ? RIEUL : CONSONANT;
    }

    private static KoreanSound ofWord(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        boolean abbreviation = word.length() <= 3 && word.equals(word.toUpperCase(Locale.ROOT));
        boolean spelled = word.length() == 1 || abbreviation || !low.matches(".*[aeiouy].*");
        return spelled ? ofLetter(low.charAt(low.length() - 1)) : ofReading(low);
    }

    /** 엘 and 알 end in ㄹ, 엠 and 엔 in a consonant, the names of all other letters in a vowel. */
    private static KoreanSound ofLetter(char letter) {
        return switch (letter) {
            case 'l', 'r' -> RIEUL;
            case 'm', 'n' -> CONSONANT;
            default -> VOWEL;
        };
    }

    private static KoreanSound ofReading(String word) {
        if (word.matches(".*le?")) {
            return RIEUL;
        }
        if (CLOSED.matcher(word).matches()) {
            return CONSONANT;
        }
        return VARIED.matcher(word).matches() ? UNKNOWN : VOWEL;
    }
}
