package dev.weavewiki.core.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetellingTest {

    private static final ProseLanguage KOREAN = ProseLanguage.of("ko");
    private static final Evidence LINE = Evidence.of(RepoPath.of("a.c"), LineRange.at(1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            environment variable                | 환경 변수
            environment variable, default 8080  | 환경 변수, 기본값 8080
            set in .env: production             | .env에서 설정: production
            sent to Kafka                       | Kafka로 전송
            consumed from a channel             | 채널에서 수신
            something new                       | something new
            """)
    void facts_are_told_with_their_values(String english, String korean) {
        Fact fact = new Fact(Fact.Kind.CONFIGURATION_KEY, "PORT", english, LINE);

        assertThat(fact.detailIn(KOREAN)).isEqualTo(korean);
        assertThat(fact.detailIn(ProseLanguage.ENGLISH)).isEqualTo(english);
    }

    @Test
    void what_a_command_says_of_itself_is_quoted() {
        Fact fact = new Fact(Fact.Kind.CLI_COMMAND, "option", "option", LINE);

        assertThat(fact.detailIn(KOREAN)).isEqualTo("option");
    }

    @Test
    void columns_keep_their_names() {
        Fact fact = new Fact(Fact.Kind.DATABASE_TABLE, "user", "mapped to User: id int (primary key), name", LINE);

        assertThat(fact.detailIn(KOREAN)).isEqualTo("User에 매핑됨: id int (기본 키), name");
    }

    @Test
    void reasons_of_entry_points_are_told() {
        EntryPoint entry = new EntryPoint(EntryPoint.Kind.MAIN, "main", "called by a scheduler: 0 0 * * *", LINE);

        assertThat(entry.reason(KOREAN)).isEqualTo("스케줄러가 호출: 0 0 * * *");
    }
}
