package org.fenghuo.epi.counting;

/** Reads counts of single days and sums over days of one series. */
public final class DayCounts {
    static final DayChunk NONE = new DayChunk();

    /** Where the chunks of the series are kept. */
    @FunctionalInterface
    public interface Chunks {
        /** The chunk of a number, null where there is none. */
        DayChunk chunk(int number) throws Exception;
    }

    private final Chunks source;
    private int number;
    private DayChunk chunk;

    /** Counts of the series whose chunks these are. */
    public DayCounts(Chunks source) {
        this.source = source;
    }

    /** The count of a measure on a day. */
    public int count(int measure, int day) throws Exception {
        return chunkOf(day).count(measure, DayChunk.placeOf(day));
    }

    /** The sum of a measure over the days from one to another, both included. */
    public int sum(int measure, int from, int to) throws Exception {
        int sum = 0;
        int day = from;
        while (day <= to) {
            int place = DayChunk.placeOf(day);
            int until = Math.min(DayChunk.DAYS - 1, place + to - day);
            sum += chunkOf(day).sum(measure, place, until);
            day += until - place + 1;
        }
        return sum;
    }

    /** Adds the sums of the first measures over the days from one to another to as many numbers. */
    public void addSums(int from, int to, int[] numbers) throws Exception {
        int day = from;
        while (day <= to) {
            int place = DayChunk.placeOf(day);
            int until = Math.min(DayChunk.DAYS - 1, place + to - day);
            chunkOf(day).addSums(place, until, numbers);
            day += until - place + 1;
        }
    }

    /** Whether any measure has a count on a day. */
    public boolean hasAny(int day) throws Exception {
        return chunkOf(day).hasAny(DayChunk.placeOf(day));
    }

    /** Whether a day is marked. */
    public boolean isMarked(int day) throws Exception {
        return chunkOf(day).isMarked(DayChunk.placeOf(day));
    }

    private DayChunk chunkOf(int day) throws Exception {
        int wanted = DayChunk.numberOf(day);
        if (chunk == null || number != wanted) {
            DayChunk found = source.chunk(wanted);
            chunk = found == null ? NONE : found;
            number = wanted;
        }
        return chunk;
    }
}
