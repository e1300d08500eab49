package org.fenghuo.feeds;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A feed meets the jobs in topics and nowhere else. */
@AnalyzeClasses(
        packages = "org.fenghuo.feeds",
        importOptions = ImportOption.DoNotIncludeTests.class)
class DirectionTest {
    @ArchTest
    static final ArchRule FEEDS_KNOW_NO_JOB =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.fenghuo.jobs..",
                            "org.fenghuo.local..",
                            "org.fenghuo.backends..",
                            "org.apache.flink..",
                            "org.apache.kafka..")
                    .because(
                            "they make records; who sends and who counts them is not their matter");
}
