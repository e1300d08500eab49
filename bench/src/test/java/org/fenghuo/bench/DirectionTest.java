package org.fenghuo.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module may know which; seen from the last one, which has all others on its class path. */
@AnalyzeClasses(packages = "org.fenghuo", importOptions = ImportOption.DoNotIncludeTests.class)
class DirectionTest {
    @ArchTest
    static final ArchRule NOTHING_THAT_RUNS_NEEDS_WHAT_TESTS_SHARE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.fenghuo.testkit..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.fenghuo.testkit..", "org.junit..", "org.assertj..")
                    .because("testkit is a dependency of tests");

    @ArchTest
    static final ArchRule CONTRACTS_KNOW_NOBODY =
            noClasses()
                    .that()
                    .resideInAnyPackage("org.fenghuo.schemas..", "org.fenghuo.records..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.fenghuo.epi..",
                            "org.fenghuo.backends..",
                            "org.fenghuo.jobs..",
                            "org.fenghuo.feeds..",
                            "org.fenghuo.local..",
                            "org.fenghuo.bench..")
                    .because("arrows do not point back");

    @ArchTest
    static final ArchRule SERVERS_KNOW_NOTHING_OF_WHAT_RUNS_ON_THEM =
            noClasses()
                    .that()
                    .resideInAPackage("org.fenghuo.backends..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.fenghuo.epi..",
                            "org.fenghuo.jobs..",
                            "org.fenghuo.feeds..",
                            "org.fenghuo.local..",
                            "org.fenghuo.bench..")
                    .because("the command line and the tests use the same");

    @ArchTest
    static final ArchRule JOBS_RUN_ON_ANY_CLUSTER =
            noClasses()
                    .that()
                    .resideInAPackage("org.fenghuo.jobs..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.fenghuo.backends..",
                            "org.fenghuo.feeds..",
                            "org.fenghuo.local..",
                            "org.fenghuo.bench..")
                    .because("only addresses differ from a laptop to a nation");

    @ArchTest
    static final ArchRule NOBODY_NEEDS_WHAT_IS_MEASURED =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.fenghuo.bench..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.fenghuo.bench..")
                    .because("bench stands beside the pipeline");
}
