package org.fenghuo.jobs.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.alerts.AlertDesk.COUNTY;
import static org.fenghuo.jobs.alerts.AlertDesk.OTHER_TOWNSHIP;
import static org.fenghuo.jobs.alerts.AlertDesk.PROVINCE;
import static org.fenghuo.jobs.alerts.AlertDesk.TOWNSHIP;
import static org.fenghuo.jobs.alerts.AlertDesk.id;
import static org.fenghuo.jobs.alerts.Verdicts.DAY;
import static org.fenghuo.jobs.alerts.Verdicts.QUIET;

import java.util.stream.IntStream;
import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.alert.Deed;
import org.fenghuo.epi.alert.Status;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.jobs.intake.RulesOfTests;
import org.junit.jupiter.api.Test;

/** Which alert is listed under which. */
class CoveredAlertsTest extends AtAnAlertDesk {
    private static final Verdicts IN_COUNTY =
            new Verdicts(RulesOfTests.several(PlaceKind.COUNTY, 1), COUNTY);
    private static final Verdicts IN_TOWNSHIP =
            new Verdicts(RulesOfTests.several(PlaceKind.TOWNSHIP, 1), TOWNSHIP);
    private static final Verdicts IN_OTHER_TOWNSHIP =
            new Verdicts(RulesOfTests.several(PlaceKind.TOWNSHIP, 1), OTHER_TOWNSHIP);
    private static final Verdicts IN_PROVINCE =
            new Verdicts(RulesOfTests.several(PlaceKind.PROVINCE, 1), PROVINCE);

    @Test
    void aCountyCoversItsTownshipsAndEachOfThemNamesTheOther() throws Exception {
        desk.say(IN_TOWNSHIP.know(DAY, DAY), IN_COUNTY.know(DAY, DAY));
        assertIsCovered(IN_TOWNSHIP, IN_COUNTY);
        desk.say(IN_OTHER_TOWNSHIP.know(DAY, DAY));
        assertThat(desk.document(IN_OTHER_TOWNSHIP, DAY).coveredBy()).isEqualTo(id(IN_COUNTY, DAY));
        assertThat(desk.document(IN_COUNTY, DAY).covers())
                .containsExactlyInAnyOrder(id(IN_TOWNSHIP, DAY), id(IN_OTHER_TOWNSHIP, DAY));
        assertThat(desk.deeds(id(IN_TOWNSHIP, DAY))).containsExactly(Deed.RAISED, Deed.COVERED);
        assertThat(desk.deeds(id(IN_COUNTY, DAY))).containsExactly(Deed.RAISED);
    }

    @Test
    void aCoverThatWasThereFirstCoversAsWell() throws Exception {
        desk.say(IN_COUNTY.know(DAY, DAY), IN_TOWNSHIP.know(DAY, DAY));
        assertIsCovered(IN_TOWNSHIP, IN_COUNTY);
    }

    @Test
    void theSmallestPlaceThatContainsAnotherCoversIt() throws Exception {
        desk.say(IN_PROVINCE.know(DAY, DAY), IN_TOWNSHIP.know(DAY, DAY), IN_COUNTY.know(DAY, DAY));
        assertIsCovered(IN_TOWNSHIP, IN_COUNTY);
        assertIsCovered(IN_COUNTY, IN_PROVINCE);
    }

    @Test
    void aSchoolCoversItsClasses() throws Exception {
        Verdicts school = new Verdicts(RulesOfTests.several(PlaceKind.UNIT, 1), "S1");
        Verdicts ofSchool = new Verdicts(RulesOfTests.several(PlaceKind.CLASS, 1), "S1/C1");
        Verdicts ofOther = new Verdicts(RulesOfTests.several(PlaceKind.CLASS, 1), "S2/C1");
        desk.say(ofSchool.know(DAY, DAY), ofOther.know(DAY, DAY), school.know(DAY, DAY));
        assertIsCovered(ofSchool, school);
        assertIsCoveredByNone(ofOther);
    }

    @Test
    void whatTheLawAsksForIsNeverCovered() throws Exception {
        Verdicts single = new Verdicts(RulesOfTests.single(PlaceKind.TOWNSHIP), TOWNSHIP);
        desk.say(IN_COUNTY.know(DAY, tenOf(DAY)), single.know(DAY, DAY));
        assertIsCoveredByNone(single);
        assertThat(desk.document(IN_COUNTY, DAY).covers()).isEmpty();
    }

    @Test
    void whatTheLawAsksForCoversStatisticsOfTheSamePlace() throws Exception {
        Verdicts single = new Verdicts(RulesOfTests.single(PlaceKind.TOWNSHIP), TOWNSHIP);
        desk.say(IN_TOWNSHIP.know(DAY, DAY), single.know(DAY, DAY));
        assertIsCovered(IN_TOWNSHIP, single);
    }

    @Test
    void aHigherAlertIsNotCoveredAndOneThatRisesIsUncovered() throws Exception {
        desk.say(IN_COUNTY.know(DAY, DAY), IN_TOWNSHIP.know(DAY, tenOf(DAY)));
        assertIsCoveredByNone(IN_TOWNSHIP);
        desk.say(IN_OTHER_TOWNSHIP.know(DAY, DAY));
        assertIsCovered(IN_OTHER_TOWNSHIP, IN_COUNTY);
        desk.say(IN_OTHER_TOWNSHIP.know(DAY, tenOf(DAY)));
        assertIsCoveredByNone(IN_OTHER_TOWNSHIP);
        assertThat(desk.document(IN_COUNTY, DAY).covers()).isEmpty();
        desk.say(IN_COUNTY.know(DAY, tenOf(DAY)));
        assertThat(desk.document(IN_COUNTY, DAY).covers()).hasSize(2);
    }

    @Test
    void anAlertOfOtherDaysIsNotCovered() throws Exception {
        desk.say(IN_COUNTY.know(DAY, DAY));
        desk.say(IN_TOWNSHIP.know(DAY, DAY - QUIET - 1));
        assertIsCoveredByNone(IN_TOWNSHIP, DAY - QUIET - 1);
        desk.say(IN_TOWNSHIP.know(DAY, DAY - QUIET));
        assertThat(desk.document(IN_TOWNSHIP, DAY - QUIET - 1).coveredBy())
                .isEqualTo(id(IN_COUNTY, DAY));
    }

    @Test
    void anExerciseCoversNothingReal() throws Exception {
        Verdicts exercise = new Verdicts(RulesOfTests.several(PlaceKind.COUNTY, 1), COUNTY, true);
        desk.say(exercise.know(DAY, DAY), IN_TOWNSHIP.know(DAY, DAY));
        assertIsCoveredByNone(IN_TOWNSHIP);
    }

    @Test
    void itIsUncoveredWhenItsCoverIsWithdrawn() throws Exception {
        desk.say(IN_TOWNSHIP.know(DAY, DAY), IN_COUNTY.know(DAY, DAY));
        desk.say(IN_COUNTY.because(DAY, Change.RECORD, "card-1 deleted"));
        assertIsCoveredByNone(IN_TOWNSHIP);
        assertThat(desk.document(IN_COUNTY, DAY).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(desk.document(IN_COUNTY, DAY).covers()).isEmpty();
        assertThat(desk.last().deed()).isEqualTo(Deed.UNCOVERED);
        assertThat(desk.last().reason()).contains(id(IN_COUNTY, DAY));
    }

    @Test
    void itIsUncoveredWhenSomebodyClosesItsCover() throws Exception {
        desk.say(IN_TOWNSHIP.know(DAY, DAY), IN_COUNTY.know(DAY, DAY));
        desk.act(AlertDesk.action(id(IN_COUNTY, DAY), Action.Kind.CLOSE, DAY));
        assertIsCoveredByNone(IN_TOWNSHIP);
        assertThat(desk.document(IN_COUNTY, DAY).covers()).isEmpty();
    }

    @Test
    void whenItsCoverIsGoneALargerOneCovers() throws Exception {
        desk.say(IN_PROVINCE.know(DAY, DAY), IN_COUNTY.know(DAY, DAY), IN_TOWNSHIP.know(DAY, DAY));
        desk.say(IN_COUNTY.because(DAY, Change.RECORD, "card-1 deleted"));
        assertIsCovered(IN_TOWNSHIP, IN_PROVINCE);
        assertThat(desk.document(IN_COUNTY, DAY).covers()).isEmpty();
    }

    @Test
    void aNearerCoverTakesOverFromALargerOneWhichListsItNoMore() throws Exception {
        Verdicts single = new Verdicts(RulesOfTests.single(PlaceKind.TOWNSHIP), TOWNSHIP);
        desk.say(IN_COUNTY.know(DAY, DAY), IN_TOWNSHIP.know(DAY, DAY));
        desk.say(single.know(DAY, DAY));
        assertIsCovered(IN_TOWNSHIP, single);
        assertThat(desk.document(IN_COUNTY, DAY).covers()).isEmpty();
    }

    @Test
    void aCoverNoLongerListsWhatIsWithdrawnOrClosedAndListsWhatComesBack() throws Exception {
        desk.say(
                IN_COUNTY.know(DAY, DAY),
                IN_TOWNSHIP.know(DAY, DAY),
                IN_OTHER_TOWNSHIP.know(DAY, DAY));
        desk.say(IN_TOWNSHIP.because(DAY, Change.RECORD, "card-1 deleted"));
        assertThat(desk.document(IN_COUNTY, DAY).covers())
                .containsExactly(id(IN_OTHER_TOWNSHIP, DAY));
        desk.act(AlertDesk.action(id(IN_OTHER_TOWNSHIP, DAY), Action.Kind.CLOSE, DAY));
        assertThat(desk.document(IN_COUNTY, DAY).covers()).isEmpty();
        desk.say(IN_TOWNSHIP.know(DAY, DAY));
        assertIsCovered(IN_TOWNSHIP, IN_COUNTY);
    }

    @Test
    void bothEndOnOneDayAndEachDecisionIsALineOfItsOwn() throws Exception {
        desk.say(IN_COUNTY.know(DAY, DAY), IN_TOWNSHIP.know(DAY, DAY));
        desk.dayBegins(DAY + QUIET + 1);
        assertThat(desk.document(IN_COUNTY, DAY).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.document(IN_TOWNSHIP, DAY).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.deeds(id(IN_TOWNSHIP, DAY)))
                .containsExactly(Deed.RAISED, Deed.COVERED, Deed.CLOSED);
        assertThat(desk.document(IN_COUNTY, DAY).covers()).isEmpty();
    }

    private void assertIsCovered(Verdicts covered, Verdicts cover) {
        assertThat(desk.document(covered, DAY).coveredBy()).isEqualTo(id(cover, DAY));
        assertThat(desk.document(cover, DAY).covers()).containsExactly(id(covered, DAY));
    }

    private void assertIsCoveredByNone(Verdicts verdicts) {
        assertIsCoveredByNone(verdicts, DAY);
    }

    private void assertIsCoveredByNone(Verdicts verdicts, int day) {
        assertThat(desk.document(verdicts, day).coveredBy()).isEmpty();
    }

    private static int[] tenOf(int day) {
        return IntStream.generate(() -> day).limit(10).toArray();
    }
}
