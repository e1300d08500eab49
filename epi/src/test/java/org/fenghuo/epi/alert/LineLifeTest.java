package org.fenghuo.epi.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.detect.CaseDetector;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Line;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.detect.RulesOfTests;
import org.fenghuo.epi.detect.RulesOfTests.Counted;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.detect.Terms;
import org.fenghuo.epi.rules.Duty;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.time.LocalDays;
import org.junit.jupiter.api.Test;

class LineLifeTest {
    private static final long DAY_MS = 86_400_000;
    private static final int QUIET = 10;
    private static final int DAY = 20_000;
    private static final Line LINE =
            new Line(Duty.LEGAL, "varicella", PlaceKind.UNIT, "school-1", false);

    private final List<Decision> log = new ArrayList<>();
    private LineState state = new LineState(LINE, "", "611022", QUIET, List.of(), List.of());

    private static long at(int day) {
        return day * DAY_MS + 1;
    }

    /** The rule says that cases of these days make it fire, and that no others do. */
    private void say(Rule rule, int today, Change change, String cause, int... days) {
        List<Counted> cards = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            cards.add(RulesOfTests.cardOf("card-" + (100 + i) + "-" + days[i], days[i], i + 1));
        }
        Terms terms =
                new Terms(
                        rule,
                        rule.threshold().atLeast(),
                        day -> Optional.empty(),
                        QUIET,
                        any -> true);
        List<Firing> firings =
                new CaseDetector(terms).examine(RulesOfTests.sifted(cards), 0, DAY + 1_000);
        say(signal(rule, today, change, cause, firings));
    }

    private static Signal signal(
            Rule rule, int today, Change change, String cause, List<Firing> firings) {
        return new Signal(
                LINE,
                at(today),
                rule,
                "",
                "",
                "611022",
                0,
                DAY + 1_000,
                QUIET,
                change,
                cause,
                firings);
    }

    private void say(Signal signal) {
        LineLife life = new LineLife(state, new LocalDays(ZoneOffset.UTC));
        life.take(signal);
        keep(life);
    }

    private void cases(int today, int... days) {
        say(RulesOfTests.school(1), today, Change.RECORD, "card", days);
    }

    private void act(Action.Kind kind, Verdict verdict, int today) {
        act(only().id(), kind, verdict, today);
    }

    private void act(String alert, Action.Kind kind, Verdict verdict, int today) {
        LineLife life = new LineLife(state, new LocalDays(ZoneOffset.UTC));
        life.act(
                new Action(
                        alert,
                        "action-" + log.size(),
                        at(today),
                        "zhang",
                        kind,
                        verdict,
                        Exclusion.NONE,
                        "seen"));
        keep(life);
    }

    private void dayBegins(int day) {
        LineLife life = new LineLife(state, new LocalDays(ZoneOffset.UTC));
        life.dayBegins(day, day * DAY_MS);
        keep(life);
    }

    private void keep(LineLife life) {
        state = life.state();
        log.addAll(life.decisions());
    }

    private Held only() {
        assertThat(state.held()).hasSize(1);
        return state.held().get(0);
    }

    private List<Deed> deeds() {
        return log.stream().map(Decision::deed).toList();
    }

    @Test
    void anAlertIsNamedAfterItsLineAndFirstDay() {
        cases(DAY, DAY);
        assertThat(only().id()).isEqualTo("legal.varicella.unit-school-1.2024-10-04");
        assertThat(only().status()).isEqualTo(Status.RAISED);
        assertThat(deeds()).containsExactly(Deed.RAISED);
    }

    @Test
    void whatARuleSaidBeforeItCountedUnderAnotherDayMayFallSilentAfterwards() {
        Rule before = RulesOfTests.school(1);
        Rule mended = RulesOfTests.under(Basis.REPORT, before);
        say(before, DAY, Change.RECORD, "card", DAY);
        say(mended, DAY + 1, Change.RULE, "school-1", DAY + 1);
        say(before, DAY + 1, Change.RULE, "school-1");
        assertThat(only().status()).isEqualTo(Status.RAISED);
        assertThat(only().firstDay()).isEqualTo(DAY + 1);
        say(mended, DAY + 2, Change.RECORD, "card");
        assertThat(only().status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void itKeepsItsIdWhenCorrectionsMoveItsFirstDay() {
        cases(DAY, DAY);
        String id = only().id();
        cases(DAY + 1, DAY - 3, DAY);
        assertThat(only().id()).isEqualTo(id);
        assertThat(only().firstDay()).isEqualTo(DAY - 3);
        cases(DAY + 2, DAY - 3);
        assertThat(only().id()).isEqualTo(id);
        assertThat(deeds()).containsExactly(Deed.RAISED, Deed.UPDATED, Deed.UPDATED);
    }

    @Test
    void theSameVerdictTwiceChangesNothing() {
        cases(DAY, DAY);
        cases(DAY, DAY);
        assertThat(deeds()).containsExactly(Deed.RAISED);
    }

    @Test
    void itIsWithdrawnWithTheCardThatTookItsGroundAway() {
        cases(DAY, DAY);
        say(RulesOfTests.school(1), DAY + 1, Change.RECORD, "card-7 deleted");
        assertThat(only().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(log.get(1).reason()).contains("card-7 deleted");
    }

    @Test
    void afterAVerdictItsGroundIsLostAndOnlyAPersonClosesIt() {
        cases(DAY, DAY);
        act(Action.Kind.VERIFY, Verdict.EVENT, DAY);
        say(RulesOfTests.school(1), DAY + 1, Change.RECORD, "card-7 deleted");
        assertThat(only().status()).isEqualTo(Status.GROUND_LOST);
        dayBegins(DAY + 100);
        assertThat(only().status()).isEqualTo(Status.GROUND_LOST);
        act(Action.Kind.CLOSE, Verdict.NONE, DAY + 101);
        assertThat(only().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void groundThatComesBackRaisesTheSameAlert() {
        cases(DAY, DAY);
        say(RulesOfTests.school(1), DAY + 1, Change.RECORD, "card-7 deleted");
        cases(DAY + 2, DAY);
        assertThat(only().status()).isEqualTo(Status.RAISED);
        assertThat(deeds()).containsExactly(Deed.RAISED, Deed.WITHDRAWN, Deed.CAME_BACK);
    }

    @Test
    void aDisabledRuleClosesItAndTheRuleThatComesBackRaisesIt() {
        cases(DAY, DAY);
        say(RulesOfTests.school(1), DAY + 1, Change.RULE, "school-2");
        assertThat(only().status()).isEqualTo(Status.CLOSED);
        assertThat(log.get(1).reason()).contains("school-2");
        cases(DAY + 2, DAY);
        assertThat(only().status()).isEqualTo(Status.RAISED);
    }

    @Test
    void itClosesWhenItHasBeenQuietForLongEnoughAndNotADayBefore() {
        cases(DAY, DAY);
        dayBegins(DAY + QUIET);
        assertThat(only().status()).isEqualTo(Status.RAISED);
        dayBegins(DAY + QUIET + 1);
        assertThat(only().status()).isEqualTo(Status.CLOSED);
        assertThat(only().standing().closedAt()).isEqualTo((DAY + QUIET + 1) * DAY_MS);
    }

    @Test
    void casesAfterTheQuietDaysAreAnotherAlert() {
        cases(DAY, DAY);
        dayBegins(DAY + QUIET + 1);
        cases(DAY + QUIET + 1, DAY, DAY + QUIET + 1);
        assertThat(state.held()).hasSize(2);
        assertThat(deeds()).containsExactly(Deed.RAISED, Deed.CLOSED, Deed.RAISED);
    }

    @Test
    void twoRisesThatACaseJoinsBecomeOne() {
        cases(DAY + 12, DAY, DAY + 12);
        assertThat(state.held()).hasSize(2);
        cases(DAY + 12, DAY, DAY + 6, DAY + 12);
        assertThat(state.held().stream().filter(Held::isOpen)).hasSize(1);
        assertThat(deeds()).containsExactly(Deed.RAISED, Deed.RAISED, Deed.UPDATED, Deed.WITHDRAWN);
        assertThat(log.get(3).reason()).startsWith("joined into " + log.get(2).alert());
    }

    @Test
    void windowsThatAreTooOldWhenTheyBecomeKnownAreLoggedOnceAndNotRaised() {
        cases(DAY + 15, DAY);
        cases(DAY + 16, DAY, DAY - 1);
        assertThat(only().raised()).isFalse();
        assertThat(deeds()).containsExactly(Deed.NOT_RAISED);
        cases(DAY + 17, DAY, DAY + 10);
        assertThat(only().status()).isEqualTo(Status.RAISED);
    }

    @Test
    void aNewCaseOfASingleCaseRuleRingsAgainThoughItWasAcknowledged() {
        Rule single = RulesOfTests.single();
        say(single, DAY, Change.RECORD, "a", DAY);
        act(Action.Kind.ACKNOWLEDGE, Verdict.NONE, DAY);
        say(single, DAY + 1, Change.RECORD, "b", DAY, DAY + 1);
        assertThat(only().status()).isEqualTo(Status.RAISED);
        assertThat(deeds()).containsExactly(Deed.RAISED, Deed.ACKNOWLEDGED, Deed.RANG_AGAIN);
    }

    @Test
    void aGrowingClusterThatWasAcknowledgedStaysSoUntilItsLevelRises() {
        cases(DAY, DAY);
        act(Action.Kind.ACKNOWLEDGE, Verdict.NONE, DAY);
        cases(DAY + 1, DAY, DAY, DAY);
        assertThat(only().status()).isEqualTo(Status.ACKNOWLEDGED);
        int[] twenty = new int[20];
        Arrays.fill(twenty, DAY);
        cases(DAY + 2, twenty);
        assertThat(only().status()).isEqualTo(Status.RAISED);
    }

    @Test
    void anActionTwiceCountsOnceAndOneThatCannotBeIsRefusedAloud() {
        cases(DAY, DAY);
        Action acknowledge =
                new Action(
                        only().id(),
                        "same",
                        at(DAY),
                        "li",
                        Action.Kind.ACKNOWLEDGE,
                        Verdict.NONE,
                        Exclusion.NONE,
                        "");
        LineLife life = new LineLife(state, new LocalDays(ZoneOffset.UTC));
        life.act(acknowledge);
        life.act(acknowledge);
        keep(life);
        act(Action.Kind.ACKNOWLEDGE, Verdict.NONE, DAY);
        assertThat(deeds()).containsExactly(Deed.RAISED, Deed.ACKNOWLEDGED, Deed.REFUSED);
        assertThat(only().work().owner()).isEqualTo("li");
    }

    @Test
    void aVerdictOnSomeDaysLeavesWhatWasSaidOfOthers() {
        cases(DAY + 12, DAY, DAY + 12);
        say(
                new Signal(
                        LINE,
                        at(DAY + 12),
                        RulesOfTests.school(1),
                        "",
                        "",
                        "611022",
                        DAY + 11,
                        DAY + 20,
                        QUIET,
                        Change.RECORD,
                        "card-9 deleted",
                        List.of()));
        assertThat(state.held())
                .extracting(Held::status)
                .containsExactly(Status.RAISED, Status.WITHDRAWN);
    }

    @Test
    void ofTwoThatAreOverTheOneThatHasGroundKeepsTheDaysWhenTheyMove() {
        cases(DAY + 12, DAY, DAY + 12);
        String second = state.held().get(1).id();
        say(RulesOfTests.school(1), DAY + 12, Change.RULE, "mended", DAY + 12);
        act(second, Action.Kind.CLOSE, Verdict.NONE, DAY + 12);
        cases(DAY + 13, DAY + 8);
        assertThat(state.held().stream().filter(Held::hasGround).map(Held::id))
                .containsExactly(second);
        int decided = log.size();
        cases(DAY + 13, DAY + 8);
        assertThat(log).hasSize(decided);
    }

    @Test
    void aCaseThatWasTakenBackAndComesBackDoesNotRingAgainAndAnotherOneDoes() {
        Rule single = RulesOfTests.single();
        say(single, DAY, Change.RECORD, "both", DAY, DAY + 1);
        say(single, DAY, Change.RECORD, "one deleted", DAY);
        say(single, DAY, Change.RECORD, "it comes back", DAY, DAY + 1);
        assertThat(deeds()).containsExactly(Deed.RAISED, Deed.UPDATED, Deed.UPDATED);
        say(single, DAY, Change.RECORD, "one deleted", DAY);
        say(single, DAY, Change.RECORD, "another", DAY, DAY + 2);
        assertThat(deeds()).endsWith(Deed.UPDATED, Deed.RANG_AGAIN);
    }

    @Test
    void beyondTheRecordsThatAreNamedAGreaterNumberRings() {
        Rule single = RulesOfTests.single();
        int[] many = new int[Records.MOST_NAMED];
        Arrays.fill(many, DAY);
        say(single, DAY, Change.RECORD, "many", many);
        int[] more = Arrays.copyOf(many, many.length + 1);
        more[many.length] = DAY + 1;
        say(single, DAY + 1, Change.RECORD, "one more", more);
        assertThat(deeds()).containsExactly(Deed.RAISED, Deed.RANG_AGAIN);
    }

    @Test
    void windowsThatAreTooOldAndGoAndComeBackAreLoggedOnceAndNoLineTakesTheirNumber() {
        cases(DAY + 15, DAY);
        say(RulesOfTests.school(1), DAY + 15, Change.RECORD, "card deleted");
        cases(DAY + 16, DAY);
        assertThat(deeds()).containsExactly(Deed.NOT_RAISED);
        cases(DAY + 16, DAY, DAY + 5);
        assertThat(deeds()).containsExactly(Deed.NOT_RAISED, Deed.RAISED);
        assertThat(log).extracting(Decision::number).containsExactly(1, 2);
    }
}
