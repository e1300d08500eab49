package org.fenghuo.epi.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.fenghuo.epi.counting.SubjectArea;

/**
 * What holds of one person or happened to them, as steps up and down by day, before it is spread
 * over cohorts. What is taken back and counted again alike cancels here, where it is cheap: a
 * revision mostly changes a few of many facts. To be emptied and used again.
 */
final class PersonSteps {
    private static final int NOWHERE = -1;
    private static final int SIGN_BITS = 1;
    private static final int DAY_BITS = 32;
    private static final int MEASURE_BITS = 4;
    private static final int DOSE_BITS = 6;
    private static final int MEASURE_SHIFT = SIGN_BITS + DAY_BITS;
    private static final int DOSE_SHIFT = MEASURE_SHIFT + MEASURE_BITS;
    private static final int PLACE_SHIFT = DOSE_SHIFT + DOSE_BITS;

    private final List<SubjectArea> places = new ArrayList<>();
    private long[] steps = new long[64];
    private int size;
    private int lastPlace;
    private int turnedTo;

    /** Takes what is left of the steps of a vaccine in an area. */
    interface Taker {
        /**
         * A measure is higher by a number from one day until another; of a flow, on one day alone.
         */
        void take(int dose, CoverageMeasure measure, int from, int until, int by);
    }

    /** A measure is one higher, or lower, from a day on; a flow on that day alone. */
    void add(
            String vaccine, String area, int dose, CoverageMeasure measure, int day, boolean down) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
        }
        steps[size++] =
                (long) placeOf(vaccine, area) << PLACE_SHIFT
                        | (long) dose << DOSE_SHIFT
                        | (long) measure.ordinal() << MEASURE_SHIFT
                        | (day + 0x8000_0000L & 0xFFFF_FFFFL) << SIGN_BITS
                        | (down ? 1 : 0);
    }

    /** What one person has to do with are few vaccines and areas, and mostly the last one again. */
    private int placeOf(String vaccine, String area) {
        if (lastPlace < places.size() && isThat(places.get(lastPlace), vaccine, area)) {
            return lastPlace;
        }
        for (lastPlace = 0; lastPlace < places.size(); lastPlace++) {
            if (isThat(places.get(lastPlace), vaccine, area)) {
                return lastPlace;
            }
        }
        places.add(new SubjectArea(vaccine, area));
        return lastPlace;
    }

    private static boolean isThat(SubjectArea place, String vaccine, String area) {
        return place.subject().equals(vaccine) && place.area().equals(area);
    }

    /**
     * Hands out what is left, and forgets it.
     *
     * @param end the day until which holds what holds to the end
     * @param turn is told of each vaccine and area before what is left of it
     */
    void empty(int end, Consumer<SubjectArea> turn, Taker out) {
        Arrays.sort(steps, 0, size);
        turnedTo = NOWHERE;
        int at = 0;
        while (at < size) {
            long series = steps[at] >>> MEASURE_SHIFT;
            int next = at;
            while (next < size && steps[next] >>> MEASURE_SHIFT == series) {
                next++;
            }
            series(at, next, end, turn, out);
            at = next;
        }
        size = 0;
        lastPlace = 0;
        places.clear();
    }

    /** Steps up and down of the same day stand side by side and cancel. */
    private void series(int first, int next, int end, Consumer<SubjectArea> turn, Taker out) {
        int place = (int) (steps[first] >>> PLACE_SHIFT);
        int dose = (int) (steps[first] >>> DOSE_SHIFT) & (1 << DOSE_BITS) - 1;
        int ordinal = (int) (steps[first] >>> MEASURE_SHIFT) & (1 << MEASURE_BITS) - 1;
        CoverageMeasure measure = CoverageMeasure.ALL.get(ordinal);
        int height = 0;
        int at = first;
        while (at < next) {
            int day = day(steps[at]);
            for (; at < next && day(steps[at]) == day; at++) {
                height += by(steps[at]);
            }
            if (height != 0) {
                if (place != turnedTo) {
                    turn.accept(places.get(place));
                    turnedTo = place;
                }
                int until = at < next ? day(steps[at]) : end;
                out.take(dose, measure, day, until, height);
            }
            height = measure.isLevel() ? height : 0;
        }
    }

    private static int by(long step) {
        return (step & 1) == 1 ? -1 : 1;
    }

    private static int day(long step) {
        return (int) ((step >>> SIGN_BITS & 0xFFFF_FFFFL) - 0x8000_0000L);
    }
}
