package org.fenghuo.local.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fenghuo.local.recount.WritingLedger.Slip;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A right ledger agrees with the recount on every history; no wrong one does. */
class RandomHistoriesTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 20);

    @Property(tries = 150)
    void aRightLedgerAgreesWithTheRecount(@ForAll("histories") List<CaseReport> history) {
        assertThat(mismatches(history, Slip.NONE).first()).isEmpty();
    }

    @Property(tries = 150)
    void theOrderOfArrivalAndThePartitionsDoNotMatter(
            @ForAll("histories") List<CaseReport> history, @ForAll Random random) {
        List<CaseReport> withConflicts = new ArrayList<>(history);
        history.forEach(card -> withConflicts.add(conflictOf(card)));
        var documents = Counted.documents(messages(withConflicts, random), LAST_DAY);
        withConflicts.addAll(history.subList(0, history.size() / 2));
        Collections.shuffle(withConflicts, random);
        assertThat(Counted.documents(messages(withConflicts, random), LAST_DAY))
                .isEqualTo(documents);
    }

    @ParameterizedTest
    @EnumSource(value = Slip.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aWrongLedgerIsFoundOut(Slip slip) {
        assertThat(mismatches(aHistoryOfEverything(), Slip.NONE).total()).isZero();
        assertThat(mismatches(aHistoryOfEverything(), slip).total()).isPositive();
    }

    @Provide
    Arbitrary<List<CaseReport>> histories() {
        return Histories.histories();
    }

    private static Mismatches mismatches(List<CaseReport> history, Slip slip) {
        WritingLedger ledger = new WritingLedger(slip);
        history.forEach(ledger::take);
        return Counted.compare(
                messages(history, new Random(1)), LAST_DAY, ledger.documents(LAST_DAY));
    }

    private static List<CaseReport> aHistoryOfEverything() {
        CaseReport first = onset("a", 1, 8);
        return List.of(
                first,
                first,
                onset("a", 3, 6),
                onset("a", 2, 7),
                Cards.delete("b", 2),
                onset("b", 1, 5),
                onset("c", 1, 4),
                Cards.delete("c", 2),
                CaseReport.newBuilder(onset("d", 1, 3)).setDuplicateOf("a").build());
    }

    private static CaseReport onset(String id, long version, int dayOfMarch) {
        return Cards.card(id, version)
                .setReportDay(null)
                .setOnsetDay(LocalDate.of(2026, 3, dayOfMarch))
                .build();
    }

    /** The same version and instant with other content: the hash decides. */
    private static CaseReport conflictOf(CaseReport card) {
        return Cards.card(card.getRecordId(), card.getVersion())
                .setReportedAt(card.getReportedAt())
                .setClassification(Classification.CARRIER)
                .build();
    }

    private static List<Message> messages(List<CaseReport> cards, Random random) {
        return cards.stream().map(card -> Cards.sent(random.nextInt(4), card)).toList();
    }
}
