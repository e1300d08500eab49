package org.fenghuo.local.recount;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Sex;

/** Random histories of a handful of measles cards. */
final class Histories {
    private Histories() {}

    /** Versions in the order in which they arrive; equal versions are copies. */
    static Arbitrary<List<CaseReport>> histories() {
        return card().list().ofMinSize(1).ofMaxSize(25).map(Histories::withoutConflicts);
    }

    private static Arbitrary<CaseReport> card() {
        Arbitrary<String> ids = Arbitraries.of("a", "b", "c", "d");
        Arbitrary<Integer> versions = Arbitraries.integers().between(1, 6);
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 9);
        Arbitrary<Integer> daysAgo = Arbitraries.integers().between(0, 400);
        Arbitrary<String> areas = Arbitraries.of("611022101", "611024");
        Arbitrary<Integer> ages = Arbitraries.integers().between(1, 9);
        return Combinators.combine(ids, versions, kinds, daysAgo, areas, ages).as(Histories::card);
    }

    private static CaseReport card(
            String id, int version, int kind, int daysAgo, String area, int age) {
        if (kind == 0) {
            return Cards.delete(id, version);
        }
        return Cards.card(id, version)
                .setOperation(version == 1 ? Operation.REPORT : Operation.REVISE)
                .setReportDay(null)
                .setOnsetDay(LocalDate.of(2026, 3, 10).minusDays(daysAgo))
                .setResidenceArea(area)
                .setAgeYears(age)
                .setSex(age % 2 == 0 ? Sex.MALE : Sex.FEMALE)
                .setDuplicateOf(kind == 1 ? "other" : null)
                .setClassification(kind == 2 ? Classification.SUSPECTED : Classification.CONFIRMED)
                .build();
    }

    /** The same version of a record has the same content: the simple ledger knows no hashes. */
    private static List<CaseReport> withoutConflicts(List<CaseReport> cards) {
        return cards.stream().map(card -> first(cards, card)).toList();
    }

    private static CaseReport first(List<CaseReport> cards, CaseReport like) {
        return cards.stream()
                .filter(card -> card.getRecordId().equals(like.getRecordId()))
                .filter(card -> card.getVersion() == like.getVersion())
                .findFirst()
                .orElseThrow();
    }
}
