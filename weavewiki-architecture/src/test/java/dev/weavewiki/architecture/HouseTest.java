package dev.weavewiki.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house, each with its reason. An empty match fails, so that no rule outlives what it is about. */
@AnalyzeClasses(packages = "dev.weavewiki", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule imports_point_down = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("Nouns")
            .definedBy("dev.weavewiki.core.model..", "dev.weavewiki.core.error..")
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
            .definedBy("dev.weavewiki.cli..", "dev.weavewiki.examples..", "dev.weavewiki.testing..")
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
            .resideInAnyPackage("dev.weavewiki.core.model..", "dev.weavewiki.core.error..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "dev.weavewiki.core.model..", "dev.weavewiki.core.error..")
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
            .resideOutsideOfPackages("dev.weavewiki.agents.model..", "dev.weavewiki.testing..", "dev.weavewiki", "dev.weavewiki.cli..", "dev.weavewiki.examples..")
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
    static final ArchRule nobody_blocks_inside_the_flow = noClasses()
            .that()
            .resideInAnyPackage("dev.weavewiki.agents..", "dev.weavewiki.generators..", "dev.weavewiki.quality..", "dev.weavewiki.budget..")
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching("block|blockOptional|blockFirst|blockLast|subscribe")
                            .and(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("reactor.core.publisher..")))))
            .because("the flow is cold and cancellable from one end to the other");

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideOutsideOfPackages("dev.weavewiki.cli..", "dev.weavewiki.examples..", "dev.weavewiki.testing..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library has no terminal");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices()
            .matching("dev.weavewiki.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a module must be understood without the ones above it");
}
