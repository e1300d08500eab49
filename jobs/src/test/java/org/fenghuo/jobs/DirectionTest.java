package org.fenghuo.jobs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.flink.api.common.functions.Function;
import org.apache.flink.streaming.api.operators.StreamOperator;

/** Who may know whom: connect at the edge, jobs above it, epidemiology below. */
@AnalyzeClasses(
        packages = {"org.fenghuo.jobs", "org.fenghuo.epi"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class DirectionTest {
    @ArchTest
    static final ArchRule ONLY_JOBS_KNOW_CONNECTORS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..jobs.connect..")
                    .and()
                    .haveSimpleNameNotEndingWith("Job")
                    .and()
                    .haveSimpleNameNotContaining("Job$")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.flink.connector..",
                            "org.apache.kafka..",
                            "co.elastic..",
                            "org.elasticsearch..",
                            "..jobs.connect..")
                    .because("a topology must run in a test that has no broker");

    @ArchTest
    static final ArchRule ONLY_CONNECT_KNOWS_AVRO_RECORDS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..jobs.connect..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.fenghuo.records..", "org.apache.avro..")
                    .because("edges inside a graph carry records of epi");

    @ArchTest
    static final ArchRule JOBS_MEET_IN_TOPICS =
            noClasses()
                    .that()
                    .resideInAPackage("..jobs.cases..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..jobs.coverage..", "..jobs.visits..", "..jobs.alerts..")
                    .because(
                            "what two jobs need stands in intake, counting, connect, state or epi");

    @ArchTest
    static final ArchRule WHAT_JOBS_SHARE_KNOWS_NO_JOB =
            noClasses()
                    .that()
                    .resideInAnyPackage("..jobs.intake..", "..jobs.counting..", "..jobs.state..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..jobs.cases..", "..jobs.connect..")
                    .because("arrows do not point back");

    @ArchTest
    static final ArchRule THE_EDGE_KNOWS_RECORDS_AND_NO_GRAPH =
            noClasses()
                    .that()
                    .resideInAPackage("..jobs.connect..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("..jobs.cases..")
                                    .and(
                                            simpleNameEndingWith("Job")
                                                    .or(simpleNameEndingWith("Topology"))
                                                    .or(assignableTo(StreamOperator.class))
                                                    .or(assignableTo(Function.class))))
                    .because("a connector does not care what is done with what it brings");

    @ArchTest
    static final ArchRule NOBODY_BELOW_THE_EDGE_ASKS_FOR_THE_TIME =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..jobs.connect..")
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .because("a replay must say the same each time");
}
