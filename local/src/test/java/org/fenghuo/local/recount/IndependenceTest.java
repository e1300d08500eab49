package org.fenghuo.local.recount;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A recount that shared code with the jobs would share its mistakes. */
@AnalyzeClasses(
        packages = "org.fenghuo.local.recount",
        importOptions = ImportOption.DoNotIncludeTests.class)
class IndependenceTest {
    @ArchTest
    static final ArchRule A_RECOUNT_KNOWS_NEITHER_JOBS_NOR_EPIDEMIOLOGY =
            noClasses()
                    .that()
                    .resideInAPackage("org.fenghuo.local.recount..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.fenghuo.jobs..",
                            "org.fenghuo.epi..",
                            "org.fenghuo.feeds..",
                            "org.fenghuo.schemas.framing..",
                            "org.apache.flink..")
                    .because("it must reach the same numbers by a way of its own");
}
