package dev.weavewiki.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.weavewiki.WeaveWiki;
import dev.weavewiki.engine.RunOptions;
import dev.weavewiki.engine.RunSettings;
import dev.weavewiki.engine.RunStatus;
import dev.weavewiki.engine.RunUsage;
import dev.weavewiki.engine.StandardRoster;
import dev.weavewiki.engine.WikiRun;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, each with its reason. An empty match fails, so that no rule outlives what it is about. */
@AnalyzeClasses(packages = "dev.weavewiki", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule imports_point_down = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("Nouns")
            .definedBy("dev.weavewiki.core.model..", "dev.weavewiki.core.error..", "dev.weavewiki.core.prose..")
            .layer("Core")
            .definedBy(
                    "dev.weavewiki.core.code..",
                    "dev.weavewiki.core.source..",
                    "dev.weavewiki.core.prompt..",
                    "dev.weavewiki.core.checkpoint..",
                    "dev.weavewiki.core.json..")
            .layer("Budget")
            .definedBy("dev.weavewiki.budget..")
            .layer("Quality")
            .definedBy("dev.weavewiki.quality..")
            .layer("Agents")
            .definedBy("dev.weavewiki.agents..")
            .layer("Generators")
            .definedBy("dev.weavewiki.generators..")
            .layer("Engine")
            .definedBy("dev.weavewiki", "dev.weavewiki.engine..")
            .layer("Roof")
            .definedBy(
                    "dev.weavewiki.cli..",
                    "dev.weavewiki.embeddings..",
                    "dev.weavewiki.examples..",
                    "dev.weavewiki.testing..")
            .whereLayer("Roof")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("Engine")
            .mayOnlyBeAccessedByLayers("Roof")
            .whereLayer("Agents")
            .mayOnlyBeAccessedByLayers("Engine", "Roof")
            .whereLayer("Generators")
            .mayOnlyBeAccessedByLayers("Engine", "Roof")
            .whereLayer("Budget")
            .mayOnlyBeAccessedByLayers("Agents", "Engine", "Roof")
            .whereLayer("Quality")
            .mayOnlyBeAccessedByLayers("Engine", "Roof")
            .whereLayer("Core")
            .mayOnlyBeAccessedByLayers("Budget", "Quality", "Agents", "Generators", "Engine", "Roof")
            .because("data flows one way: repository, code model, insights, blueprint, pages");

    @ArchTest
    static final ArchRule nouns_know_only_the_platform = classes()
            .that()
            .resideInAnyPackage(
                    "dev.weavewiki.core.model..", "dev.weavewiki.core.error..", "dev.weavewiki.core.prose..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.weavewiki.core.model..",
                    "dev.weavewiki.core.error..",
                    "dev.weavewiki.core.prose..")
            .because("everybody depends on the nouns, so the nouns depend on nobody");

    @ArchTest
    static final ArchRule generators_are_pure = noClasses()
            .that()
            .resideInAPackage("dev.weavewiki.generators..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "dev.langchain4j..", "java.time..", "java.nio.file..", "java.net.http..")
            .because("the same insights must give the same bytes");

    @ArchTest
    static final ArchRule langchain4j_stays_at_the_gateway = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.weavewiki.agents.model..",
                    // A model in this process, which is asked nothing and sends nothing.
                    "dev.weavewiki.embeddings..",
                    "dev.weavewiki.testing..",
                    "dev.weavewiki",
                    "dev.weavewiki.cli..",
                    "dev.weavewiki.examples..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..")
            .because("there is one way to a model");

    @ArchTest
    static final ArchRule syntax_trees_stay_in_their_package = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weavewiki.core.code.treesitter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.treesitter..")
            .because("a node used after its tree is closed ends the process; only one package may hold nodes");

    @ArchTest
    static final ArchRule sql_stays_in_its_package = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weavewiki.core.checkpoint.sqlite..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..", "org.flywaydb..")
            .because("another store must be able to take its place");

    @ArchTest
    static final ArchRule markdown_is_read_in_one_place_of_each_module = noClasses()
            .that()
            .resideOutsideOfPackages("dev.weavewiki.quality.commonmark..", "dev.weavewiki.core.source.commonmark..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.commonmark..")
            .because("a vendor's types stay in the package named after the vendor");

    @ArchTest
    static final ArchRule json_is_read_and_written_in_few_places = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.weavewiki.core.json..",
                    // Manifests are JSON and TOML in forms that others decide.
                    "dev.weavewiki.core.source.jackson..",
                    // Settings of the TypeScript compiler are JSON with comments, and part of how imports resolve.
                    "dev.weavewiki.core.code.language..",
                    // Tells a reply that is no JSON from one that never came.
                    "dev.weavewiki.agents.model..",
                    // The configuration is TOML.
                    "dev.weavewiki.cli.config..",
                    // The stub speaks a protocol made of JSON.
                    "dev.weavewiki.testing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because(
                    "what we write ourselves goes through one place, so that stored records evolve by one set of rules");

    @ArchTest
    static final ArchRule tokens_are_counted_at_the_gateway = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weavewiki.agents.model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.knuddels..")
            .because("another encoding must be able to take its place");

    @ArchTest
    static final ArchRule caches_stay_in_their_package = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weavewiki.core.source.caffeine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.benmanes.caffeine..")
            .because("a vendor's types stay in the package named after the vendor");

    @ArchTest
    static final ArchRule communities_are_found_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weavewiki.core.code.graph.cwts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.cwts..", "it.unimi.dsi..")
            .because("a vendor's types stay in the package named after the vendor");

    @ArchTest
    static final ArchRule arguments_are_parsed_by_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weavewiki.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "ch.qos.logback..")
            .because("whoever embeds the library brings a command line and a log of their own");

    @ArchTest
    static final ArchRule runs_are_measured_by_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("dev.weavewiki", "dev.weavewiki.engine..", "dev.weavewiki.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..")
            .because("the names of all metrics stand in one enum");

    @ArchTest
    static final ArchRule nobody_blocks_inside_the_flow = noClasses()
            .that()
            .resideOutsideOfPackages("dev.weavewiki.cli..", "dev.weavewiki.examples..", "dev.weavewiki.testing..")
            .and()
            .doNotBelongToAnyOf(
                    WeaveWiki.class,
                    // Opens and closes the checkpoint, which is blocking work, on a thread that may block.
                    WikiRun.class)
            .should()
            .callMethodWhere(isReactors("block|blockOptional|blockFirst|blockLast|subscribe"))
            .because("the flow is cold and cancellable from one end to the other");

    @ArchTest
    static final ArchRule one_place_retries = noClasses()
            .that()
            .resideOutsideOfPackage("dev.weavewiki.agents.model..")
            .should()
            .callMethodWhere(isReactors("retry|retryWhen|repeat|repeatWhen"))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("reactor.util.retry..")
            .because("retries upon retries multiply what a run costs");

    @ArchTest
    static final ArchRule nothing_that_spends_is_cached = noClasses()
            .should()
            .callMethodWhere(isReactors("cache|onErrorContinue"))
            .because("the source of a cache cannot be cancelled, and an error that is passed over is lost");

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .that()
            .resideOutsideOfPackages("dev.weavewiki.engine..", "dev.weavewiki.cli..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the same repository and the same replies give the same bytes");

    @ArchTest
    static final ArchRule nothing_is_random = noClasses()
            .that()
            // The library asks for random numbers, and faults are drawn; both are given the same ones every time.
            .resideOutsideOfPackages("dev.weavewiki.core.code.graph.cwts..", "dev.weavewiki.testing..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class, SecureRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("the same repository and the same replies give the same bytes");

    @ArchTest
    static final ArchRule packages_say_what_they_are_for = classes()
            .that()
            .areTopLevelClasses()
            .should(resideInANullMarkedPackage())
            .because("null is checked by the compiler only where a package asks for it");

    @ArchTest
    static final ArchRule the_engine_shows_little = noClasses()
            .that()
            .resideInAPackage("dev.weavewiki.engine..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotBelongToAnyOf(
                    RunOptions.class,
                    RunSettings.class,
                    RunStatus.class,
                    RunUsage.class,
                    StandardRoster.class,
                    WikiRun.class)
            .should()
            .bePublic()
            .because("users come in through the front door; the engine may change behind it");

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideOutsideOfPackages("dev.weavewiki.cli..", "dev.weavewiki.examples..", "dev.weavewiki.testing..")
            .and()
            // A process of its own, which answers its parent over its streams.
            .doNotHaveSimpleName("ParserMain")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library has no terminal");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().matching("dev.weavewiki.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a module must be understood without the ones above it");

    private static DescribedPredicate<JavaMethodCall> isReactors(String names) {
        return DescribedPredicate.describe(
                "the target is Reactor's " + names,
                call -> call.getTargetOwner().getPackageName().equals("reactor.core.publisher")
                        && call.getTarget().getName().matches(names));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " has no such package-info"));
            }
        };
    }
}
