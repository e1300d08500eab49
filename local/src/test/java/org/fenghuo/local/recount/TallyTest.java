package org.fenghuo.local.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.local.recount.Cards.card;
import static org.fenghuo.local.recount.Cards.delete;
import static org.fenghuo.local.recount.Cards.sent;
import static org.fenghuo.local.recount.Cards.tick;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Outcome;
import org.fenghuo.records.ReviewStatus;
import org.junit.jupiter.api.Test;

/** Of each record the greatest version holds; every message has one fate. */
class TallyTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 11, 17);

    private final Tally tally = Cards.tally(2);

    @Test
    void theGreatestVersionHoldsWhicheverPartitionAndOrder() {
        tally.take(sent(1, card("a", 3).setDisease("plague").build()));
        tally.take(sent(0, card("a", 2).build()));
        assertThat(diseaseOf("a")).isEqualTo("plague");
    }

    @Test
    void ofEqualVersionsTheLaterInstantHolds() {
        tally.take(sent(card("a", 1).setReportedAt(at("2026-03-10T05:00:00Z")).build()));
        tally.take(
                sent(
                        card("a", 1)
                                .setReportedAt(at("2026-03-10T04:59:00Z"))
                                .setDisease("plague")
                                .build()));
        assertThat(diseaseOf("a")).isEqualTo("measles");
    }

    @Test
    void ofEqualVersionsAndInstantsTheGreaterSignedHashHoldsInBothOrders() {
        CaseReport one = card("a", 1).build();
        CaseReport two = card("a", 1).setDisease("plague").build();
        ContentHash<CaseReport> hash = new ContentHash<>(CaseReport.getClassSchema());
        CaseReport greater = hash.of(one) > hash.of(two) ? one : two;
        for (List<CaseReport> order : List.of(List.of(one, two), List.of(two, one))) {
            Tally fresh = Cards.tally(1);
            order.forEach(report -> fresh.take(sent(report)));
            assertThat(fresh.held().get("a").order().contentHash()).isEqualTo(hash.of(greater));
        }
    }

    @Test
    void aDeletedRecordCountsForNothingAndIsNotListed() {
        tally.take(sent(card("a", 1).build()));
        tally.take(sent(delete("a", 2)));
        assertThat(tally.held().get("a").counts()).isEmpty();
        assertThat(tally.held().get("a").listed()).isEmpty();
    }

    @Test
    void aDeleteBeforeItsReportHolds() {
        tally.take(sent(delete("a", 2)));
        tally.take(sent(card("a", 1).build()));
        assertThat(tally.held().get("a").counts()).isEmpty();
    }

    @Test
    void aDuplicateCardCountsForNothingButIsListed() {
        tally.take(sent(card("a", 1).setDuplicateOf("b").build()));
        assertThat(tally.held().get("a").counts()).isEmpty();
        assertThat(tally.held().get("a").listed())
                .extracting(Listed::status)
                .containsExactly("duplicate");
    }

    @Test
    void aVersionWithAllDaysBeyondTheHorizonIsTooLateAndDoesNotHold() {
        tally.take(sent(card("a", 1).build()));
        tally.take(sent(onlyOnset("a", 2, LocalDate.of(2020, 12, 25)).build()));
        assertThat(tally.fates().get(0).tooLate()).isEqualTo(1);
        assertThat(tally.held().get("a").order().version()).isEqualTo(1);
    }

    @Test
    void aDayOnTheHorizonCounts() {
        LocalDate onHorizon = LocalDate.of(2026, 3, 10).minusDays(1900);
        tally.take(sent(onlyOnset("a", 1, onHorizon).build()));
        tally.take(sent(onlyOnset("b", 1, onHorizon.minusDays(1)).build()));
        assertThat(tally.fates().get(0).tooLate()).isEqualTo(1);
        assertThat(tally.held()).containsOnlyKeys("a");
    }

    @Test
    void oneDayWithinTheHorizonSavesTheVersionAndCountsAlone() {
        tally.take(sent(card("a", 1).setOnsetDay(LONG_AGO).build()));
        Days days = tally.held().get("a").counts().get(0).days();
        assertThat(days.has(Basis.ONSET)).isFalse();
        assertThat(days.has(Basis.REPORT)).isTrue();
    }

    @Test
    void anOldDuplicateIsTooLateAndAnOldDeleteIsNot() {
        tally.take(sent(onlyOnset("a", 1, LONG_AGO).setDuplicateOf("b").build()));
        tally.take(sent(delete("c", 1)));
        assertThat(tally.fates().get(0).tooLate()).isEqualTo(1);
        assertThat(tally.held()).containsOnlyKeys("c");
    }

    @Test
    void aLongRunningDiseaseCountsOnTheFirstOfAnOldMonth() {
        tally.take(sent(onlyOnset("a", 1, LONG_AGO).setDisease("tb").build()));
        assertThat(tally.held().get("a").counts().get(0).days().of(Basis.ONSET))
                .isEqualTo((int) LocalDate.of(2020, 11, 1).toEpochDay());
    }

    @Test
    void reviewCountsOnTheLocalDayAndOnlyWhenAgreed() {
        Instant lateEvening = at("2026-03-09T16:30:00Z");
        tally.take(sent(card("a", 1).setReviewedAt(lateEvening).build()));
        tally.take(
                sent(
                        card("b", 1)
                                .setReviewedAt(lateEvening)
                                .setReviewStatus(ReviewStatus.AGREED)
                                .build()));
        assertThat(daysOf("a").has(Basis.REVIEW)).isFalse();
        assertThat(daysOf("b").of(Basis.REVIEW))
                .isEqualTo((int) LocalDate.of(2026, 3, 10).toEpochDay());
    }

    @Test
    void deathCountsOnlyWhenItWasOfTheDisease() {
        LocalDate died = LocalDate.of(2026, 3, 9);
        tally.take(sent(card("a", 1).setDiedOn(died).build()));
        tally.take(sent(card("b", 1).setDiedOn(died).setDeathDueToDisease(false).build()));
        tally.take(sent(card("c", 1).setOutcome(Outcome.DIED).build()));
        assertThat(daysOf("a").has(Basis.DEATH)).isTrue();
        assertThat(daysOf("b").has(Basis.DEATH)).isFalse();
        assertThat(tally.held().get("c").counts().get(0).what().died()).isTrue();
        assertThat(daysOf("c").has(Basis.DEATH)).isFalse();
    }

    @Test
    void everyMessageWithAValueIsReadAndTheRestIsNot() {
        tally.take(sent(card("a", 1).build()));
        tally.take(sent(card("b", 1).setSource("").build()));
        tally.take(new Message.Sent(0, 3, Cards.APPENDED.toEpochMilli(), new byte[0]));
        tally.take(new Message.Empty(0));
        tally.take(tick(0, "2026-03-10T00:00:00Z"));
        assertThat(tally.fates().get(0).read()).isEqualTo(3);
        assertThat(tally.fates().get(0).rejected()).isEqualTo(2);
    }

    @Test
    void thereIsNoWatermarkUntilEveryPartitionHasOne() {
        tally.take(sent(0, card("a", 1).build()));
        assertThat(tally.watermarkMs()).isEmpty();
        tally.take(tick(1, "2026-03-10T00:00:00Z"));
        assertThat(tally.watermarkMs()).hasValue(at("2026-03-10T00:00:00Z").toEpochMilli());
    }

    @Test
    void theWatermarkIsTheLeastOfTheGreatestAndARecordStandsAMillisecondBefore() {
        tally.take(tick(1, "2026-03-20T00:00:00Z"));
        tally.take(sent(0, card("a", 1).setReportedAt(at("2026-03-10T05:00:00Z")).build()));
        tally.take(sent(0, card("b", 1).setReportedAt(at("2026-03-10T03:00:00Z")).build()));
        assertThat(tally.watermarkMs()).hasValue(at("2026-03-10T05:00:00Z").toEpochMilli() - 1);
    }

    @Test
    void aRejectMovesNoWatermarkAndALateOneDoes() {
        tally.take(tick(1, "2026-03-20T00:00:00Z"));
        tally.take(
                sent(
                        0,
                        card("a", 1)
                                .setReportedAt(at("2026-03-10T05:00:00Z"))
                                .setSource("")
                                .build()));
        assertThat(tally.watermarkMs()).isEmpty();
        tally.take(sent(0, onlyOnset("a", 1, LONG_AGO).build()));
        assertThat(tally.watermarkMs()).isPresent();
    }

    private String diseaseOf(String id) {
        return tally.held().get(id).counts().get(0).what().disease().id();
    }

    private Days daysOf(String id) {
        return tally.held().get(id).counts().get(0).days();
    }

    private static CaseReport.Builder onlyOnset(String id, long version, LocalDate onset) {
        return card(id, version).setReportDay(null).setOnsetDay(onset);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
