package org.fenghuo.epi.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fenghuo.epi.cases.Measure;

/** Sums of windows, and which documents a change concerns, against a plain loop over the days. */
class SeriesCountsTest {
    private static final int FIRST = (int) LocalDate.of(2022, 12, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2025, 4, 10).toEpochDay();

    private record Change(int day, Measure measure, int delta) {}

    /** All that a document says of its day, and whether it stands. */
    private record Document(
            List<Integer> counts, List<Long> windows, long year, long lastYear, boolean stands) {}

    @Property(tries = 60)
    void theSumsAreThoseOfAPlainLoop(@ForAll("changes") List<Change> changes) throws Exception {
        Map<Integer, int[]> days = days(changes);
        SeriesCounts counts = new SeriesCounts(chunks(days)::get, Windows.USUAL, FIRST, LAST);
        for (int day = FIRST; day <= LAST; day++) {
            assertThat(document(counts, day))
                    .as(LocalDate.ofEpochDay(day).toString())
                    .isEqualTo(document(days, day));
        }
    }

    @Property(tries = 60)
    void noDocumentThatDiffersAfterAChangeIsForgotten(
            @ForAll("changes") List<Change> before, @ForAll("changes") List<Change> changes) {
        Map<Integer, int[]> old = days(before);
        Map<Integer, int[]> now = days(concat(before, changes));
        AffectedDays affected = new AffectedDays(FIRST, LAST, Windows.USUAL);
        changes.forEach(change -> affected.change(change.day()));
        Set<Integer> written = written(affected, now);
        for (int day = FIRST; day <= LAST; day++) {
            Document was = document(old, day);
            Document is = document(now, day);
            boolean differs = was.stands() != is.stands() || (is.stands() && !was.equals(is));
            if (differs) {
                assertThat(written.contains(day))
                        .as("%s: %s is now %s", LocalDate.ofEpochDay(day), was, is)
                        .isTrue();
            }
        }
    }

    @Property(tries = 60)
    void aTouchWritesEveryDocumentThatACaseOfTheDayCouldChange(
            @ForAll("changes") List<Change> standing, @ForAll("days") int touched) {
        Map<Integer, int[]> without = days(standing);
        Map<Integer, int[]> with =
                days(concat(standing, List.of(new Change(touched, Measure.CASES, 1))));
        AffectedDays affected = new AffectedDays(FIRST, LAST, Windows.USUAL);
        affected.change(touched);
        Set<Integer> written = written(affected, without);
        for (int day = FIRST; day <= LAST; day++) {
            Document standsNow = document(without, day);
            Document stoodOnce = document(with, day);
            if (stoodOnce.stands() && !standsNow.equals(stoodOnce)) {
                assertThat(written.contains(day))
                        .as("%s: %s stood", LocalDate.ofEpochDay(day), stoodOnce)
                        .isTrue();
            }
        }
    }

    /** A document is written if its day is certain, or it stands and its day is named. */
    private static Set<Integer> written(AffectedDays affected, Map<Integer, int[]> now) {
        Set<Integer> written = new HashSet<>();
        int day = affected.next(Integer.MIN_VALUE);
        while (day != Integer.MIN_VALUE) {
            if (affected.isCertain(day) || document(now, day).stands()) {
                written.add(day);
            }
            day = affected.next(day + 1);
        }
        return written;
    }

    private static Document document(SeriesCounts counts, int day) throws Exception {
        List<Integer> own = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            own.add(counts.count(measure, day));
        }
        int[] windows = counts.windows(day, Windows.USUAL);
        return new Document(
                own,
                IntStream.of(windows).asLongStream().boxed().toList(),
                counts.yearToDate(day),
                counts.lastYear(day),
                counts.stands(day, windows));
    }

    private static Document document(Map<Integer, int[]> days, int day) {
        int[] own = days.getOrDefault(day, new int[Measure.COUNT]);
        LocalDate date = LocalDate.ofEpochDay(day);
        IntToLongFunction window = width -> cases(days, day - width + 1, day);
        int yearAgo = (int) date.minusYears(1).toEpochDay();
        return new Document(
                IntStream.of(own).boxed().toList(),
                Windows.USUAL.days().stream().map(window::applyAsLong).toList(),
                cases(days, (int) LocalDate.of(date.getYear(), 1, 1).toEpochDay(), day),
                cases(days, yearAgo - 6, yearAgo),
                IntStream.of(own).anyMatch(n -> n != 0) || window.applyAsLong(28) != 0);
    }

    private static long cases(Map<Integer, int[]> days, int from, int to) {
        long sum = 0;
        for (int day = from; day <= to; day++) {
            sum += days.containsKey(day) ? days.get(day)[Measure.CASES.ordinal()] : 0;
        }
        return sum;
    }

    private static Map<Integer, int[]> days(List<Change> changes) {
        Map<Integer, int[]> days = new HashMap<>();
        for (Change change : changes) {
            days.computeIfAbsent(change.day(), day -> new int[Measure.COUNT])[
                            change.measure().ordinal()] +=
                    change.delta();
        }
        return days;
    }

    private static Map<Integer, DayChunk> chunks(Map<Integer, int[]> days) {
        Map<Integer, DayChunk> chunks = new HashMap<>();
        days.forEach(
                (day, counts) -> {
                    DayChunk chunk =
                            chunks.computeIfAbsent(
                                    DayChunk.numberOf(day), number -> new DayChunk());
                    for (int m = 0; m < Measure.COUNT; m++) {
                        chunk.add(m, DayChunk.placeOf(day), counts[m]);
                    }
                });
        return chunks;
    }

    private static List<Change> concat(List<Change> some, List<Change> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Any day of the span, and those near the ends of years and of February more often. */
    @Provide
    Arbitrary<Integer> days() {
        List<LocalDate> ends =
                List.of(
                        LocalDate.of(2022, 12, 31),
                        LocalDate.of(2023, 2, 28),
                        LocalDate.of(2023, 12, 31),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2024, 12, 31),
                        LocalDate.of(2025, 2, 28));
        return Arbitraries.oneOf(
                Arbitraries.integers().between(FIRST, LAST),
                Combinators.combine(Arbitraries.of(ends), Arbitraries.integers().between(-8, 8))
                        .as((end, by) -> (int) end.toEpochDay() + by));
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        days(), Arbitraries.of(Measure.class), Arbitraries.integers().between(1, 3))
                .as(Change::new)
                .list()
                .ofMaxSize(8);
    }
}
