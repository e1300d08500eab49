package org.fenghuo.jobs.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.alerts.AlertDesk.COUNTY;
import static org.fenghuo.jobs.alerts.AlertDesk.action;
import static org.fenghuo.jobs.alerts.AlertDesk.verdict;
import static org.fenghuo.jobs.alerts.Verdicts.DAY;
import static org.fenghuo.jobs.alerts.Verdicts.QUIET;

import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.alert.Deed;
import org.fenghuo.epi.alert.Status;
import org.fenghuo.epi.alert.Verdict;
import org.fenghuo.epi.alert.Work;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.jobs.intake.RulesOfTests;
import org.junit.jupiter.api.Test;

/** What people do about alerts, beside what detectors and corrections say. */
class ActionsOnAlertsTest extends AtAnAlertDesk {
    private static final Verdicts CASES =
            new Verdicts(RulesOfTests.several(PlaceKind.COUNTY, 1), COUNTY);
    private static final String ID = AlertDesk.id(CASES, DAY);
    private static final Signal DELETED = CASES.because(DAY + 2, Change.RECORD, "card-7 deleted");

    @Test
    void anActionBeforeItsAlertIsTakenWhenTheAlertComes() throws Exception {
        desk.act(action(ID, Action.Kind.ACKNOWLEDGE, DAY));
        assertThat(desk.documents()).isEmpty();
        assertThat(desk.log()).isEmpty();
        desk.say(CASES.know(DAY, DAY));
        assertThat(desk.only().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(desk.only().work().owner()).isEqualTo("zhang");
        assertThat(desk.deeds(ID)).containsExactly(Deed.RAISED, Deed.ACKNOWLEDGED);
    }

    @Test
    void actionsBeforeTheirAlertAreTakenInTheOrderOfTheirTime() throws Exception {
        desk.act(action(ID, Action.Kind.CLOSE, DAY + 1));
        desk.act(verdict(ID, Verdict.EXCLUDED, DAY));
        desk.say(CASES.know(DAY, DAY));
        assertThat(desk.deeds(ID)).containsExactly(Deed.RAISED, Deed.VERIFIED, Deed.CLOSED);
    }

    @Test
    void anActionBeforeItsAlertIsTakenAfterARestart() throws Exception {
        desk.act(action(ID, Action.Kind.ACKNOWLEDGE, DAY));
        desk.restart(2);
        desk.say(CASES.know(DAY, DAY));
        assertThat(desk.deeds(ID)).containsExactly(Deed.RAISED, Deed.ACKNOWLEDGED);
        desk.restart(1);
        desk.act(action(ID, Action.Kind.ACKNOWLEDGE, DAY));
        assertThat(desk.deeds(ID)).hasSize(2);
    }

    @Test
    void anActionOnAnAlertOfOtherDaysWaitsForThatOne() throws Exception {
        int later = DAY + QUIET + 1;
        String other = AlertDesk.id(CASES, later);
        desk.say(CASES.know(DAY, DAY));
        desk.act(action(other, Action.Kind.ACKNOWLEDGE, later));
        assertThat(desk.only().status()).isEqualTo(Status.RAISED);
        desk.say(CASES.know(later, DAY, later));
        assertThat(desk.documents().get(other).status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void anActionTwiceIsOneLine() throws Exception {
        desk.say(CASES.know(DAY, DAY));
        desk.act(action(ID, Action.Kind.ACKNOWLEDGE, DAY));
        desk.act(action(ID, Action.Kind.ACKNOWLEDGE, DAY));
        desk.restart(1);
        desk.act(action(ID, Action.Kind.ACKNOWLEDGE, DAY));
        assertThat(desk.deeds(ID)).containsExactly(Deed.RAISED, Deed.ACKNOWLEDGED);
    }

    @Test
    void whatPeopleSaidStaysWhenDetectorsSpeakAgain() throws Exception {
        desk.say(CASES.know(DAY, DAY));
        desk.act(verdict(ID, Verdict.SUSPECTED_EVENT, DAY));
        Work work = desk.only().work();
        assertThat(desk.only().newSinceSeen()).isZero();
        desk.say(CASES.know(DAY + 1, DAY, DAY, DAY + 1));
        assertThat(desk.only().status()).isEqualTo(Status.VERIFIED);
        assertThat(desk.only().work()).isEqualTo(work);
        assertThat(desk.only().newSinceSeen()).isEqualTo(2);
        assertThat(desk.only().speaker().firing().observed()).isEqualTo(3);
        desk.act(action(ID, Action.Kind.NOTE, DAY + 1));
        assertThat(desk.only().newSinceSeen()).isZero();
    }

    @Test
    void whatSomebodyClosedStaysClosedWhileItsLevelDoesNotRise() throws Exception {
        desk.say(CASES.know(DAY, DAY));
        desk.act(action(ID, Action.Kind.CLOSE, DAY));
        desk.say(CASES.know(DAY + 1, DAY, DAY + 1));
        assertThat(desk.only().status()).isEqualTo(Status.CLOSED);
        assertThat(desk.deeds(ID)).containsExactly(Deed.RAISED, Deed.CLOSED, Deed.UPDATED);
        int[] ten = {DAY, DAY, DAY, DAY, DAY, DAY, DAY, DAY, DAY, DAY};
        desk.say(CASES.know(DAY + 2, ten));
        assertThat(desk.only().status()).isEqualTo(Status.RAISED);
        assertThat(desk.last().deed()).isEqualTo(Deed.RANG_AGAIN);
    }

    @Test
    void anAlertWithoutGroundIsWithdrawnWithTheRecordThatTookIt() throws Exception {
        desk.say(CASES.know(DAY, DAY), DELETED);
        assertThat(desk.only().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(desk.only().closedAt()).isEqualTo(DELETED.at());
        assertThat(desk.last().deed()).isEqualTo(Deed.WITHDRAWN);
        assertThat(desk.last().reason()).contains("card-7 deleted");
        assertThat(desk.last().from()).isEqualTo("raised");
        assertThat(desk.last().to()).isEqualTo("withdrawn");
    }

    @Test
    void anAcknowledgedAlertIsStillWithdrawn() throws Exception {
        desk.say(CASES.know(DAY, DAY));
        desk.act(action(ID, Action.Kind.ACKNOWLEDGE, DAY));
        desk.say(DELETED);
        assertThat(desk.only().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(desk.only().work().owner()).isEqualTo("zhang");
    }

    @Test
    void afterAVerdictItsGroundIsLostAndOnlyAPersonClosesIt() throws Exception {
        desk.say(CASES.know(DAY, DAY));
        desk.act(verdict(ID, Verdict.EVENT, DAY));
        desk.say(DELETED);
        assertThat(desk.only().status()).isEqualTo(Status.GROUND_LOST);
        assertThat(desk.last().reason()).contains("card-7 deleted");
        desk.restart(2);
        desk.dayBegins(DAY + 300);
        assertThat(desk.only().status()).isEqualTo(Status.GROUND_LOST);
        desk.act(action(ID, Action.Kind.CLOSE, DAY + 301));
        assertThat(desk.only().status()).isEqualTo(Status.CLOSED);
        assertThat(desk.deeds(ID))
                .containsExactly(Deed.RAISED, Deed.VERIFIED, Deed.GROUND_LOST, Deed.CLOSED);
    }

    @Test
    void groundThatComesBackAfterAVerdictNeedsNoSecondVerdict() throws Exception {
        desk.say(CASES.know(DAY, DAY));
        desk.act(verdict(ID, Verdict.EVENT, DAY));
        desk.say(DELETED, CASES.know(DAY + 3, DAY));
        assertThat(desk.only().status()).isEqualTo(Status.VERIFIED);
        assertThat(desk.last().deed()).isEqualTo(Deed.CAME_BACK);
    }

    @Test
    void windowsTooOldToBeRaisedAreALineAndNoDocument() throws Exception {
        desk.dayBegins(DAY + 15);
        desk.say(CASES.know(DAY + 15, DAY));
        desk.act(action(ID, Action.Kind.ACKNOWLEDGE, DAY + 15));
        assertThat(desk.documents()).isEmpty();
        assertThat(desk.deeds(ID)).containsExactly(Deed.NOT_RAISED);
        desk.say(CASES.know(DAY + 16, DAY, DAY + 5));
        assertThat(desk.deeds(ID)).containsExactly(Deed.NOT_RAISED, Deed.RAISED, Deed.ACKNOWLEDGED);
    }
}
