package org.fenghuo.feeds.counts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.publication.Batches;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.publication.ReadTooLate;
import org.fenghuo.feeds.publication.Telling;
import org.fenghuo.records.Operation;

/**
 * Follows counts of many units, publication by publication, and tells each unit as a record. Its
 * memory grows with the cells and not with the units: numbers are given from 1 on, the number given
 * last is withdrawn first, and a number that comes back is the same record again.
 */
public final class CountsPlaying implements Playing {
    private final Batches<CountChanges> batches;
    private final Counted counted;
    private final Counts counts;
    private final Told whole;
    private final Told part;
    private final BitSet touched = new BitSet();
    private final Map<Operation, Long> operations = new EnumMap<>(Operation.class);
    private int publication;

    /** Batches are in the order of time; dates are local dates of the zone. */
    public CountsPlaying(
            List<CountChanges> batches, Counted counted, PublicationDates dates, ZoneId zone) {
        this.batches = new Batches<>(batches, dates, zone);
        this.counted = counted;
        this.counts = new Counts(counted.cells());
        this.whole = new Told(counted.cells());
        this.part = new Told(counted.cells());
    }

    @Override
    public boolean hasNext() {
        return batches.hasNext();
    }

    @Override
    public Publication next() {
        touched.clear();
        Instant at = batches.next(this::follow);
        publication++;
        Runs runs = new Runs();
        touched.stream().forEach(cell -> tell(cell, runs));
        List<Run> all = runs.all();
        int size = 0;
        for (Run run : all) {
            size = Math.addExact(size, run.size());
            operations.merge(run.operation(), (long) run.size(), Long::sum);
        }
        int number = publication;
        return new Publication(at, size, () -> new Records(all, at, number));
    }

    @Override
    public List<String> notes() {
        return counted.notes(
                new Counted.Totals(
                        counts.wholes(),
                        counts.parts(),
                        counts.heldParts(),
                        new Counted.Operations(
                                told(Operation.REPORT),
                                told(Operation.REVISE),
                                told(Operation.DELETE))));
    }

    private long told(Operation operation) {
        return operations.getOrDefault(operation, 0L);
    }

    private void follow(CountChanges batch) {
        for (CountChange change : batch.all()) {
            counts.add(change);
            touched.set(change.cell());
        }
        batch.all().forEach(change -> counts.look(change.cell()));
    }

    private void tell(int cell, Runs runs) {
        Turn turn =
                new Turn(
                        cell,
                        whole.turnTo(cell, counts.whole(cell)),
                        part.turnTo(cell, counts.part(cell)));
        if (!turn.isNone()) {
            counted.tell(turn, runs);
        }
    }

    /** What has been told of one count of every cell. */
    private static final class Told {
        private final int[] now;
        private final int[] most;

        Told(int cells) {
            now = new int[cells];
            most = new int[cells];
        }

        Turn.Step turnTo(int cell, int count) {
            var step = new Turn.Step(now[cell], count, most[cell]);
            now[cell] = count;
            most[cell] = Math.max(most[cell], count);
            return step;
        }
    }

    /** The records of one publication, each made when it is asked for. */
    private final class Records implements Iterator<SpecificRecordBase> {
        private final Iterator<Run> runs;
        private final Instant at;
        private final int publicationNumber;
        private Run run;
        private Telling telling;
        private int told;

        Records(List<Run> runs, Instant at, int publicationNumber) {
            this.runs = runs.iterator();
            this.at = at;
            this.publicationNumber = publicationNumber;
        }

        @Override
        public boolean hasNext() {
            return runs.hasNext() || (run != null && told < run.until());
        }

        @Override
        public SpecificRecordBase next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the last record has been told");
            }
            if (publicationNumber != publication) {
                throw ReadTooLate.of(at);
            }
            if (run == null || told == run.until()) {
                run = runs.next();
                told = run.after();
                telling = new Telling(at, run.operation());
            }
            told++;
            return counted.record(run, told, counts.part(run.cell()), telling);
        }
    }
}
