package org.fenghuo.jobs.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.epi.detect.DaySpan;
import org.fenghuo.epi.detect.FormerRolls;
import org.fenghuo.epi.detect.QuietDays;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.detect.Watch;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.FormerAreas;
import org.fenghuo.jobs.intake.AreaChange;

/**
 * After a restart, makes the places speak in which cards may have stood before it, when areas
 * change that may have changed before: cards and areas are read again in another order, and what
 * was said of a place between checkpoint and crash must be overruled though no card stands there
 * now. A place that has spoken once is in step again.
 *
 * <p>Areas count as read again for ten minutes. Remembers for as long where the cards lay that were
 * replaced, for areas may be read after them: the first hundred thousand different ones.
 */
final class PlacesBefore {
    private static final long MINUTE_MS = 60_000;
    private static final long AREAS_READ_AGAIN_MS = 600_000;
    private static final int MOST_REMEMBERED = 100_000;

    private final FormerAreas areas = new FormerAreas();
    private final Map<Lay, Long> remembered = new HashMap<>();
    private final Map<RollKey, NavigableMap<Integer, Long>> toTell = new HashMap<>();
    private final QuietDays quietDays;
    private final Consumer<RollChange> out;
    private final LongSupplier clock;
    private final long readBefore;
    private boolean isReadAgain = true;
    private boolean isChanged;

    /** Where cards lay. */
    private record Lay(CountedCase counted, boolean drill) {
        static Lay of(CountedCase counted, CardTraits traits) {
            return new Lay(
                    new CountedCase(
                            counted.counts(),
                            counted.disease(),
                            counted.residence(),
                            counted.reporting(),
                            counted.infection(),
                            AgeBand.UNKNOWN,
                            SexGroup.UNKNOWN,
                            Measure.CASES,
                            false,
                            false,
                            counted.onset(),
                            counted.diagnosis(),
                            counted.report(),
                            counted.review(),
                            counted.death()),
                    traits.drill());
        }
    }

    /**
     * Begins at a restart.
     *
     * @param readBefore a message received until this instant may have been read before
     * @param clock the time on the wall
     */
    PlacesBefore(
            long readBefore, LongSupplier clock, QuietDays quietDays, Consumer<RollChange> out) {
        this.quietDays = quietDays;
        this.readBefore = readBefore;
        this.clock = clock;
        this.out = out;
    }

    /** Whether a version may have been read before. */
    boolean isAgain(CaseVersion version) {
        return version.receipt().minute() * MINUTE_MS <= readBefore;
    }

    private boolean areasAreReadAgain() {
        if (isReadAgain && clock.getAsLong() - readBefore > AREAS_READ_AGAIN_MS) {
            isReadAgain = false;
            remembered.clear();
        }
        return isReadAgain;
    }

    /** An area changes; the tree may know of it or not yet. */
    void areaChanges(AreaChange change, AreaTree tree) {
        if (areasAreReadAgain()) {
            Area known = tree.area(change.code());
            List<Area> before = known.code().equals(change.code()) ? List.of(known) : List.of();
            isChanged |= areas.add(change.code(), before, change.area());
        }
    }

    /** A version holds now; before, another one or none, which areas may have moved. */
    void replaced(CaseVersion version, LedgerEntry held, Watch watch, AreaTree tree) {
        if (held != null) {
            remember(held.counted(), held.traits(), version);
        }
        if (isAgain(version)) {
            readAgain(version, watch, tree);
        }
    }

    /** A version is read again, whether it holds or not. */
    void readAgain(CaseVersion version, Watch watch, AreaTree tree) {
        remember(version.counted(), version.traits(), version);
        if (!areas.isEmpty()) {
            long at = version.stamp().reportedAt();
            find(
                    version.counted(),
                    version.traits().drill(),
                    at,
                    new FormerRolls(watch, areas, tree));
            tellFound();
        }
    }

    private void remember(CountedCase counted, CardTraits traits, CaseVersion cause) {
        if (counted.counts() && areasAreReadAgain()) {
            Lay lay = Lay.of(counted, traits);
            if (remembered.size() < MOST_REMEMBERED || remembered.containsKey(lay)) {
                remembered.merge(lay, cause.stamp().reportedAt(), Math::max);
            }
        }
    }

    /** Whether areas changed since all was told. */
    boolean isToTell() {
        return isChanged;
    }

    /** A card is held that lies there. */
    void find(LedgerEntry holder, Watch watch, AreaTree tree) {
        find(
                holder.counted(),
                holder.traits().drill(),
                holder.stamp().reportedAt(),
                new FormerRolls(watch, areas, tree));
    }

    /** All that are held were found: makes the places of these and of those remembered speak. */
    void tellAll(Watch watch, AreaTree tree) {
        FormerRolls rolls = new FormerRolls(watch, areas, tree);
        remembered.forEach((lay, at) -> find(lay.counted(), lay.drill(), at, rolls));
        isChanged = false;
        tellFound();
    }

    private void find(CountedCase counted, boolean drill, long at, FormerRolls rolls) {
        rolls.find(
                counted,
                drill,
                (roll, day) ->
                        toTell.computeIfAbsent(roll, any -> new TreeMap<>())
                                .merge(day, at, Math::max));
    }

    private void tellFound() {
        toTell.forEach(this::tell);
        toTell.clear();
    }

    /**
     * A run that was said may have gone on for the quiet days beyond a card, up to the next one,
     * which may be somewhere else now: so these are named too. Days that meet are named at once.
     */
    private void tell(RollKey roll, NavigableMap<Integer, Long> days) {
        int quiet = quietDays.of(roll.root());
        DaySpan span = null;
        long latest = Long.MIN_VALUE;
        for (Map.Entry<Integer, Long> entry : days.entrySet()) {
            DaySpan around = new DaySpan(entry.getKey() - quiet, entry.getKey() + quiet);
            if (span != null && around.first() > span.last()) {
                out.accept(RollChange.onlyNamed(roll, span, latest));
                span = null;
                latest = Long.MIN_VALUE;
            }
            span = span == null ? around : span.with(around);
            latest = Math.max(latest, entry.getValue());
        }
        if (span != null) {
            out.accept(RollChange.onlyNamed(roll, span, latest));
        }
    }
}
