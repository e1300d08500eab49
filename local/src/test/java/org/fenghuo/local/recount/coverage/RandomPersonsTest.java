package org.fenghuo.local.recount.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.coverage.CountedDays;
import org.fenghuo.epi.coverage.CoverageChanges;
import org.fenghuo.epi.coverage.CoverageMeasure;
import org.fenghuo.epi.coverage.CoverageRules;
import org.fenghuo.epi.coverage.Person;
import org.fenghuo.epi.coverage.Stay;
import org.fenghuo.jobs.connect.reference.ReferenceSchedule;
import org.fenghuo.local.recount.Counting.CoverageDays;
import org.fenghuo.local.recount.Order;

/** The recount and the job, written apart from one page, count the same of any person. */
class RandomPersonsTest {
    private static final CoverageDays DAYS =
            new CoverageDays(LocalDate.of(2020, 1, 1), LocalDate.of(2032, 1, 1));
    private static final int FROM = (int) DAYS.from().toEpochDay();
    private static final int UNTIL = (int) DAYS.until().toEpochDay();
    private static final int FIRST_BIRTH = (int) LocalDate.of(2005, 1, 1).toEpochDay();

    private final CoverageRules rules = new CoverageRules(schedule(), new CountedDays(FROM, UNTIL));

    private static org.fenghuo.epi.coverage.Schedule schedule() {
        try {
            return ReferenceSchedule.read("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Property(tries = 3_000)
    void bothCountTheSame(@ForAll("persons") List<Content> said) {
        Map<String, Integer> recounted = recounted(said);
        requireVariety(recounted);
        assertThat(recounted).isEqualTo(counted(said));
    }

    /**
     * Every measure is counted of one person in two hundred at least; but random doses make hardly
     * anybody hold all that they should, of which {@link CoverageCountTest} has a case.
     */
    private static void requireVariety(Map<String, Integer> changes) {
        for (Measure measure : EnumSet.complementOf(EnumSet.of(Measure.FULL))) {
            String part = "|" + measure + "|";
            Statistics.label(measure.name())
                    .collect(changes.keySet().stream().anyMatch(id -> id.contains(part)));
            Statistics.label(measure.name())
                    .coverage(found -> found.check(true).percentage(share -> share > 0.5));
        }
    }

    private static Map<String, Integer> recounted(List<Content> contents) {
        List<KnownPerson.Said> said = new ArrayList<>();
        for (Content content : contents) {
            said.add(new KnownPerson.Said(new Order(said.size(), 0, 0), content));
        }
        CoverageCells cells = new CoverageCells(Shipped.REFERENCE.places(), DAYS);
        new PersonCounting(Shipped.REFERENCE.schedule(), cells).count(KnownPerson.of(said));
        Map<String, Integer> changes = new TreeMap<>();
        cells.atLeaves()
                .forEach(
                        (series, each) ->
                                each.forEach(
                                        (measure, day, by) ->
                                                changes.put(
                                                        series.id()
                                                                + "|"
                                                                + measure
                                                                + "|"
                                                                + LocalDate.ofEpochDay(day + FROM),
                                                        by)));
        return changes;
    }

    private Map<String, Integer> counted(List<Content> contents) {
        CoverageChanges to = new CoverageChanges();
        rules.count(person(contents), 1, to);
        Map<String, Integer> changes = new TreeMap<>();
        to.forEach(
                (vaccine, area, cells) -> {
                    long[] ordered = cells.sortedCells();
                    int[] deltas = cells.deltasOf(ordered);
                    for (int i = 0; i < deltas.length; i++) {
                        long cell = ordered[i / CoverageMeasure.COUNT];
                        var series = org.fenghuo.epi.coverage.CoverageSeries.of(Cell.series(cell));
                        String id =
                                String.join(
                                        "|",
                                        vaccine,
                                        String.valueOf(series.dose()),
                                        series.cohort().label(),
                                        area.isEmpty() ? "outside" : area,
                                        CoverageMeasure.ALL.get(i % CoverageMeasure.COUNT).name(),
                                        LocalDate.ofEpochDay(Cell.day(cell)).toString());
                        if (deltas[i] != 0) {
                            changes.merge(id, deltas[i], Integer::sum);
                        }
                    }
                });
        changes.values().removeIf(by -> by == 0);
        return changes;
    }

    /** The contents as the job reads them; the last one that says a birth decides it. */
    private static Person person(List<Content> contents) {
        int birth = Content.NO_BIRTH;
        SexGroup sex = SexGroup.UNKNOWN;
        List<Stay> stays = new ArrayList<>();
        List<org.fenghuo.epi.coverage.Dose> doses = new ArrayList<>();
        List<org.fenghuo.epi.coverage.Deferral> deferrals = new ArrayList<>();
        for (Content content : contents) {
            birth = content.birth();
            sex = SexGroup.valueOf(content.sex().name());
            if (content instanceof Content.Entry entry) {
                stays.add(new Stay(entry.area(), entry.from(), entry.until()));
                entry.deferrals()
                        .forEach(
                                each ->
                                        deferrals.add(
                                                new org.fenghuo.epi.coverage.Deferral(
                                                        each.vaccine(),
                                                        each.from(),
                                                        each.until())));
            } else if (content instanceof Content.Dose dose) {
                doses.add(
                        new org.fenghuo.epi.coverage.Dose(
                                dose.vaccine(), dose.number(), dose.given(), dose.area()));
            }
        }
        return new Person(birth, sex, stays, doses, deferrals);
    }

    private record Who(int birth, Content.KnownSex sex) {}

    @Provide
    Arbitrary<List<Content>> persons() {
        Arbitrary<Integer> births =
                Arbitraries.frequencyOf(
                        Tuple.of(
                                12,
                                Arbitraries.integers().between(FIRST_BIRTH, FIRST_BIRTH + 8_000)),
                        Tuple.of(
                                2,
                                Arbitraries.integers().between(FIRST_BIRTH - 30_000, FIRST_BIRTH)),
                        Tuple.of(1, Arbitraries.just(Content.NO_BIRTH)));
        return Combinators.combine(births, Arbitraries.of(Content.KnownSex.values()))
                .as(Who::new)
                .flatMap(
                        who ->
                                Combinators.combine(
                                                entry(who).list().ofMaxSize(3),
                                                dose(who).list().ofMaxSize(14))
                                        .as(RandomPersonsTest::both));
    }

    private static List<Content> both(List<Content> entries, List<Content> doses) {
        List<Content> both = new ArrayList<>(doses);
        both.addAll(entries);
        if (both.isEmpty()) {
            both.add(
                    new Content.Dose(
                            Content.NO_BIRTH, Content.KnownSex.UNKNOWN, "COVID", 1, FROM, ""));
        }
        return both;
    }

    private static Arbitrary<Content> dose(Who who) {
        Arbitrary<String> vaccines =
                Arbitraries.of(
                        "HepB", "IPV", "bOPV", "IPV", "DTaP", "DTaP", "DT", "MMR", "JE-L", "JE-I",
                        "MPSV-A", "MPSV-AC", "HepA-L", "HepA-I", "HPV2", "COVID", "other");
        return Combinators.combine(
                        vaccines, Arbitraries.integers().between(1, 4), daysOfLife(who), areas())
                .as(
                        (vaccine, number, day, area) ->
                                new Content.Dose(
                                        who.birth(), who.sex(), vaccine, number, day, area));
    }

    private static Arbitrary<Content> entry(Who who) {
        Arbitrary<Integer> starts = daysOfLife(who).injectNull(0.3).map(RandomPersonsTest::from);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 3_000).injectNull(0.5);
        return Combinators.combine(areas(), starts, lengths, deferral(who).list().ofMaxSize(2))
                .as(
                        (area, from, length, deferrals) ->
                                new Content.Entry(
                                        who.birth(),
                                        who.sex(),
                                        area,
                                        from,
                                        until(from, length),
                                        deferrals));
    }

    private static Arbitrary<Content.Deferral> deferral(Who who) {
        Arbitrary<Integer> starts = daysOfLife(who).injectNull(0.3).map(RandomPersonsTest::from);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 900).injectNull(0.2);
        return Combinators.combine(Arbitraries.of("", "MMR", "bOPV", "DTaP"), starts, lengths)
                .as(
                        (vaccine, from, length) ->
                                new Content.Deferral(vaccine, from, until(from, length)));
    }

    private static Integer from(Integer day) {
        return day == null ? DaySet.EVER : day;
    }

    private static int until(int from, Integer length) {
        if (length == null) {
            return DaySet.NEVER;
        }
        return from == DaySet.EVER ? FROM + length : from + length;
    }

    /** Most doses are given near the days on which they are due. */
    private static Arbitrary<Integer> daysOfLife(Who who) {
        int birth = who.birth() == Content.NO_BIRTH ? FROM : who.birth();
        Arbitrary<Integer> near =
                Combinators.combine(
                                Arbitraries.of(0, 1, 2, 3, 4, 5, 6, 8, 9, 18, 24, 36, 48, 72, 156),
                                Arbitraries.integers().between(-3, 40))
                        .as((months, days) -> new Age(months, 0).after(birth) + days);
        Arbitrary<Integer> any = Arbitraries.integers().between(birth - 20, birth + 7_000);
        return Arbitraries.frequencyOf(Tuple.of(4, near), Tuple.of(1, any));
    }

    private static Arbitrary<String> areas() {
        return Arbitraries.of("611022101", "611022102", "");
    }
}
