package org.fenghuo.jobs.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.alerts.AlertDesk.COUNTY;
import static org.fenghuo.jobs.alerts.Verdicts.DAY;
import static org.fenghuo.jobs.alerts.Verdicts.DAY_MS;
import static org.fenghuo.jobs.alerts.Verdicts.QUIET;

import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.alert.Deed;
import org.fenghuo.epi.alert.Status;
import org.fenghuo.epi.alert.Work;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.jobs.intake.RulesOfTests;
import org.junit.jupiter.api.Test;

/** How alerts end by themselves. */
class DaysOfAlertsTest extends AtAnAlertDesk {
    private static final Verdicts CASES =
            new Verdicts(RulesOfTests.several(PlaceKind.COUNTY, 1), COUNTY);
    private static final int OVER = DAY + QUIET + 1;

    @Test
    void itClosesWhenTheDayAfterItsQuietDaysBeginsAndNotBefore() throws Exception {
        desk.say(CASES.know(DAY, DAY));
        desk.timeIs(OVER * DAY_MS - 1);
        assertThat(desk.only().status()).isEqualTo(Status.RAISED);
        desk.timeIs(OVER * DAY_MS);
        assertThat(desk.only().status()).isEqualTo(Status.CLOSED);
        assertThat(desk.only().closedAt()).isEqualTo(OVER * DAY_MS);
        assertThat(desk.deeds(desk.only().id())).containsExactly(Deed.RAISED, Deed.CLOSED);
    }

    @Test
    void timeThatLeapsOverThatDayClosesItAsOfThatDay() throws Exception {
        desk.say(CASES.know(DAY, DAY));
        desk.dayBegins(OVER + 30);
        assertThat(desk.only().closedAt()).isEqualTo(OVER * DAY_MS);
    }

    @Test
    void aFurtherCaseBeginsItsQuietDaysAnew() throws Exception {
        desk.say(CASES.know(DAY, DAY), CASES.know(DAY + 3, DAY, DAY + 3));
        desk.dayBegins(OVER + 2);
        assertThat(desk.only().status()).isEqualTo(Status.RAISED);
        desk.dayBegins(OVER + 3);
        assertThat(desk.only().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aCaseTakenBackEndsItsQuietDaysEarlier() throws Exception {
        desk.say(CASES.know(DAY + 3, DAY, DAY + 3), CASES.know(DAY + 4, DAY));
        desk.dayBegins(OVER + 2);
        assertThat(desk.only().status()).isEqualTo(Status.RAISED);
        desk.dayBegins(OVER + 3);
        assertThat(desk.only().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void casesOfLastWeekThatBecomeKnownTodayRingForAllTheirQuietDays() throws Exception {
        desk.dayBegins(DAY + 7);
        desk.say(CASES.know(DAY + 7, DAY));
        desk.dayBegins(OVER + 6);
        assertThat(desk.only().status()).isEqualTo(Status.RAISED);
        desk.dayBegins(OVER + 7);
        assertThat(desk.only().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aVerdictThatComesWhenItsDaysAreLongOverIsClosedWithTheNextTime() throws Exception {
        desk.dayBegins(OVER + 50);
        desk.say(CASES.know(DAY, DAY));
        assertThat(desk.only().status()).isEqualTo(Status.RAISED);
        desk.timeIs((OVER + 50) * DAY_MS + 1);
        assertThat(desk.only().status()).isEqualTo(Status.CLOSED);
        assertThat(desk.only().closedAt()).isEqualTo(OVER * DAY_MS);
    }

    @Test
    void itSaysWhetherAnybodyHadAnswered() throws Exception {
        desk.say(CASES.know(DAY, DAY));
        desk.dayBegins(OVER);
        assertThat(desk.last().reason()).contains("nobody had acknowledged it");
        desk.say(CASES.know(OVER, DAY, OVER));
        String second = AlertDesk.id(CASES, OVER);
        desk.act(AlertDesk.action(second, Action.Kind.ACKNOWLEDGE, OVER));
        desk.dayBegins(OVER + QUIET + 1);
        assertThat(desk.documents().get(second).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.last().reason()).doesNotContain("nobody");
    }

    @Test
    void theTimerOfItsLastDayStandsAfterARestart() throws Exception {
        desk.say(CASES.know(DAY, DAY));
        desk.restart(3);
        desk.timeIs(OVER * DAY_MS - 1);
        assertThat(desk.only().closedAt()).isEqualTo(Work.NEVER);
        desk.timeIs(OVER * DAY_MS);
        assertThat(desk.only().closedAt()).isEqualTo(OVER * DAY_MS);
    }
}
