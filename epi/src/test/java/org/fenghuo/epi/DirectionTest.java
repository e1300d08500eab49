package org.fenghuo.epi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

/** Epidemiology stands below all: plain Java that gives the same answer whenever it is asked. */
@AnalyzeClasses(packages = "org.fenghuo.epi", importOptions = ImportOption.DoNotIncludeTests.class)
class DirectionTest {
    @ArchTest
    static final ArchRule EPIDEMIOLOGY_KNOWS_THE_JDK_ALONE =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("org.fenghuo.epi..", "java..")
                    .because("it is plain Java, to be used without any machinery");

    @ArchTest
    static final ArchRule NOBODY_ASKS_FOR_THE_TIME =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .because("a replay must say the same each time");
}
