package dev.weavewiki.core.model.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.Evidence;
import dev.weavewiki.core.model.LineRange;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.prose.ProseLanguage;
import org.junit.jupiter.api.Test;

class EntryReasonTest {

    private static final ProseLanguage KOREAN = ProseLanguage.of("ko");

    private static EntryPoint entry(String reason) {
        return new EntryPoint(
                EntryPoint.Kind.MAIN, "main", reason, Evidence.of(RepoPath.of("main.c"), LineRange.at(1)));
    }

    @Test
    void a_reason_of_analysis_is_said_in_each_language() {
        EntryPoint main = entry(EntryReason.MAIN_FUNCTION.english());

        assertThat(main.reason(ProseLanguage.ENGLISH)).isEqualTo("main function");
        assertThat(main.reason(KOREAN)).isEqualTo("main 함수");
    }

    @Test
    void the_schedule_of_a_job_stays_as_it_is() {
        EntryPoint job = entry(EntryReason.SCHEDULED.english("0 3 * * *"));

        assertThat(job.reason(ProseLanguage.ENGLISH)).isEqualTo("called by a scheduler: 0 3 * * *");
        assertThat(job.reason(KOREAN)).isEqualTo("스케줄러가 호출: 0 3 * * *");
    }

    @Test
    void the_words_of_a_model_stay_as_they_are() {
        assertThat(entry("main function of the server").reason(KOREAN)).isEqualTo("main function of the server");
    }
}
