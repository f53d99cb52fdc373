package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.EntryPoint;
import dev.weavewiki.core.model.code.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jobs say when they run, whoever runs them, and are ways into the program. */
class ScheduledJobsTest {

    private static List<String> jobs(String... files) {
        return InMemoryFiles.of(files).model().facts(Fact.Kind.SCHEDULED_JOB).stream()
                .map(fact -> fact.name() + ": " + fact.detail())
                .toList();
    }

    @Test
    void annotations_schedule_methods() {
        String[] files = {"A.java", """
                                import org.springframework.scheduling.annotation.Scheduled;
                                class A {
                                    @Scheduled(cron = "0 0 * * * *", zone = "UTC") void hourly() {}
                                    @Scheduled(fixedRate = 5000) void often() {}
                                    @Deprecated void never() {}
                                }
                                """, "a.service.ts", """
                                import { Cron } from '@nestjs/schedule';
                                class Tasks {
                                  @Cron('45 * * * * *')
                                  run() {}
                                }
                                """};

        assertThat(jobs(files))
                .containsExactly(
                        "A.hourly: cron 0 0 * * * *, zone UTC", "A.often: fixedRate 5000", "Tasks.run: 45 * * * * *");
        assertThat(InMemoryFiles.of(files).model().entryPoints())
                .filteredOn(entry -> entry.kind() == EntryPoint.Kind.SCHEDULED_JOB)
                .hasSize(3);
    }

    @Test
    void schedulers_are_called() {
        assertThat(jobs("a.js", """
                        const cron = require('node-cron');
                        cron.schedule('*/5 * * * *', cleanUp);
                        cron.schedule('0 1 * * *', () => 1);
                        """, "a.py", """
                        from apscheduler.schedulers.background import BackgroundScheduler
                        scheduler = BackgroundScheduler()
                        scheduler.add_job(sync, 'interval', minutes=3)

                        @scheduler.scheduled_job('cron', hour=2)
                        def nightly(): ...
                        """, "a.go", """
                        package a

                        import "github.com/robfig/cron/v3"

                        func start() {
                        	c := cron.New()
                        	c.AddFunc("@hourly", refresh)
                        }
                        """, "A.cs", """
                        class A {
                            void F() {
                                RecurringJob.AddOrUpdate("report", () => Report(), Cron.Daily);
                            }
                        }
                        """))
                .containsExactly(
                        "cleanUp: */5 * * * *",
                        "nightly: cron, hour=2",
                        "refresh: @hourly",
                        "report: Cron.Daily",
                        "scheduled function: 0 1 * * *",
                        "sync: interval, minutes 3");
    }

    @Test
    void celery_keeps_its_beat_in_a_dictionary() {
        assertThat(jobs("settings.py", """
                                from celery.schedules import crontab

                                CELERY_BEAT_SCHEDULE = {
                                    "clean-up": {
                                        "task": "shop.tasks.clean_up",
                                        "schedule": crontab(hour=7, minute=30),
                                    },
                                    "poll": {"task": "shop.tasks.poll", "schedule": 30.0},
                                }
                                """))
                .containsExactly(
                        "clean-up: crontab(hour=7, minute=30), runs shop.tasks.clean_up",
                        "poll: 30.0, runs shop.tasks.poll");
    }

    @Test
    void files_schedule_workflows_and_jobs() {
        List<Fact> facts = InMemoryFiles.of(
                        ".github/workflows/nightly.yml",
                        "name: Nightly\non:\n  push:\n  schedule:\n    - cron: '0 3 * * *'\n    - cron: \"0 4 * * 0\"\n",
                        "deploy/job.yaml",
                        "kind: Service\nmetadata:\n  name: web\n---\nkind: CronJob\nmetadata:\n  name: backup\nspec:\n  schedule: \"0 1 * * *\"\n",
                        "config/recurring.yml",
                        "production:\n  fill:\n    class: FillJob\n    schedule: every 2 minutes\n",
                        "config/schedule.rb",
                        "every 1.day, at: '4:30 am' do\n  runner \"Report.send\"\nend\n",
                        "app/init.rb",
                        "Sidekiq::Cron::Job.create(name: 'Clean', cron: '*/5 * * * *', class: 'CleanJob')\n")
                .model()
                .facts(Fact.Kind.SCHEDULED_JOB);

        assertThat(facts)
                .extracting(fact -> fact.name() + ": " + fact.detail())
                .containsExactly(
                        "Clean: */5 * * * *",
                        "backup: 0 1 * * *",
                        "fill: every 2 minutes",
                        "runner Report.send: every 1.day, at: 4:30 am",
                        "workflow Nightly: 0 3 * * *",
                        "workflow Nightly: 0 4 * * 0");
        assertThat(facts)
                .filteredOn(fact -> fact.name().equals("workflow Nightly"))
                .extracting(fact -> fact.evidence().lines().from())
                .containsExactly(5, 6);
    }
}
