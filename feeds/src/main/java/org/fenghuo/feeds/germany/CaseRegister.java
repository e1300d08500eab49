package org.fenghuo.feeds.germany;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fenghuo.feeds.publication.Register;
import org.fenghuo.feeds.publication.Telling;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Sex;

/** All cases of the list that have not been withdrawn. */
final class CaseRegister implements Register<ListChanges, CaseCard> {
    private static final String DISEASE = "covid19";
    private static final String SOURCE = "rki-";

    private final Map<CaseGroup, List<CaseCard>> cases = new HashMap<>();
    private final Map<String, Optional<AgeBand>> ages = new HashMap<>();
    private final Corrections corrections = new Corrections();
    private int cards;
    private long added;
    private long deleted;
    private long neverListed;

    @Override
    public void follow(ListChanges publication, Consumer<CaseCard> touched) {
        List<Open> withdrawn = new ArrayList<>();
        List<Open> fresh = new ArrayList<>();
        for (ListRow row : publication.rows()) {
            (row.count() < 0 ? withdrawn : fresh).add(new Open(row));
        }
        Map<CaseGroup, List<CaseCard>> taken = new HashMap<>();
        for (Open row : withdrawn) {
            taken.computeIfAbsent(row.group(), group -> new ArrayList<>()).addAll(takeNewest(row));
        }
        corrections.find(
                withdrawn,
                fresh,
                (before, after, count) -> {
                    List<CaseCard> from = taken.get(before);
                    for (int each = 0; each < count; each++) {
                        correct(from.remove(from.size() - 1), after.group(), touched);
                    }
                });
        taken.values().forEach(rest -> rest.forEach(card -> delete(card, touched)));
        fresh.forEach(row -> add(row, touched));
    }

    @Override
    public CaseReport record(CaseCard card, Telling telling) {
        CaseReport report = telling.caseReport(card.recordId(), SOURCE + card.group().county());
        if (!telling.isDeletion()) {
            describe(card.group(), report);
        }
        return report;
    }

    private void describe(CaseGroup group, CaseReport report) {
        report.setDisease(DISEASE);
        report.setClassification(Classification.CONFIRMED);
        report.setResidenceArea(group.county());
        report.setReportingArea(group.county());
        report.setReportDay(LocalDate.ofEpochDay(group.reportDay()));
        if (group.onset()) {
            report.setOnsetDay(LocalDate.ofEpochDay(group.referenceDay()));
        }
        ages.computeIfAbsent(group.ageBand(), AgeBand::written)
                .ifPresent(
                        band -> {
                            report.setAgeYears(band.from());
                            report.setAgeYearsUntil(band.until());
                        });
        report.setSex(
                switch (group.sex()) {
                    case "F" -> Sex.FEMALE;
                    case "M" -> Sex.MALE;
                    default -> Sex.UNKNOWN;
                });
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("cases: %d reported, %d deleted".formatted(added, deleted));
        notes.addAll(corrections.notes());
        if (neverListed > 0) {
            notes.add("%d cases were withdrawn that were never listed".formatted(neverListed));
        }
        return notes;
    }

    private List<CaseCard> takeNewest(Open row) {
        List<CaseCard> listed = cases.getOrDefault(row.group(), List.of());
        int count = Math.min(row.left(), listed.size());
        if (count < row.left()) {
            neverListed += row.left() - count;
            row.take(row.left() - count);
        }
        if (count == 0) {
            return List.of();
        }
        List<CaseCard> newest = listed.subList(listed.size() - count, listed.size());
        List<CaseCard> taken = new ArrayList<>(newest);
        newest.clear();
        if (listed.isEmpty()) {
            cases.remove(row.group());
        }
        return taken;
    }

    private void correct(CaseCard card, CaseGroup corrected, Consumer<CaseCard> touched) {
        card.correct(corrected);
        keep(card);
        touched.accept(card);
    }

    private void delete(CaseCard card, Consumer<CaseCard> touched) {
        deleted++;
        card.withdraw();
        touched.accept(card);
    }

    /** The first cases of the row went to corrections; the others are named by their position. */
    private void add(Open row, Consumer<CaseCard> touched) {
        for (int position = row.taken() + 1; position <= row.row().count(); position++) {
            CaseCard card = new CaseCard(++cards, row.row(), position);
            added++;
            keep(card);
            touched.accept(card);
        }
    }

    private void keep(CaseCard card) {
        cases.computeIfAbsent(card.group(), group -> new ArrayList<>(1)).add(card);
    }
}
