package org.fenghuo.local.explain;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Portion;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.detect.SeriesDay;
import org.fenghuo.epi.rules.Levels;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.connect.alerts.ProofJson;

/** A proof that the detectors themselves recomputed would prove nothing. */
@AnalyzeClasses(
        packages = "org.fenghuo.local.explain",
        importOptions = ImportOption.DoNotIncludeTests.class)
class IndependenceTest {
    @ArchTest
    static final ArchRule EXPLAINING_KNOWS_WHAT_DETECTORS_SAY_AND_NO_DETECTOR =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.fenghuo.epi.detect..")
                                    .and(
                                            not(
                                                    belongToAnyOf(
                                                            Firing.class,
                                                            Records.class,
                                                            Evidence.class,
                                                            SeriesDay.class,
                                                            Portion.class))))
                    .because("it must reach the same figures by a way of its own");

    @ArchTest
    static final ArchRule EXPLAINING_READS_RULES_FOR_ITSELF =
            noClasses()
                    .should()
                    .callMethod(Levels.class, "of", double.class)
                    .orShould()
                    .callMethod(Rule.class, "atLeastIn", List.class)
                    .orShould()
                    .callMethod(Rule.class, "isEnabledIn", List.class)
                    .because("it must reach the same figures by a way of its own");

    @ArchTest
    static final ArchRule EXPLAINING_KNOWS_NO_JOB =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.fenghuo.jobs..")
                                    .and(not(belongToAnyOf(ProofJson.class))))
                    .because("it has nothing but the proof");
}
