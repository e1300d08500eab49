package org.fenghuo.jobs.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fenghuo.epi.detect.RollKey;

/**
 * Rolls that were judged lately, as they are known, so that a long one is not read from the state
 * and written to it whenever one of its days changes. What is not judged between two checkpoints is
 * forgotten; while it is full nothing new is taken in, since of rolls that are judged in turn the
 * same would always be forgotten just before they are needed.
 */
final class RecentRolls {
    /** What a roll takes besides its cards, in cards. */
    private static final int ROLL_ITSELF = 8;

    private final int room;
    private final Map<RollKey, Known> rolls = new HashMap<>();
    private Set<RollKey> judged = new HashSet<>();
    private int taken;

    private record Known(RollState roll, int takes) {}

    /**
     * Without any.
     *
     * @param room how many cards may be known; one takes some 150 bytes, or a reference where the
     *     state itself lies in the heap
     */
    RecentRolls(int room) {
        this.room = room;
    }

    /** The roll as it is known, null if it is not. */
    RollState of(RollKey key) {
        Known known = rolls.get(key);
        return known == null ? null : known.roll();
    }

    /** Makes a key the current one. */
    @FunctionalInterface
    interface Turner {
        void turnTo(RollKey key);
    }

    /** The roll of the current key was judged; it is known so, or kept at once. */
    void judged(RollKey key, RollState roll) throws Exception {
        Known now = new Known(roll, roll.cards() + ROLL_ITSELF);
        Known before = rolls.remove(key);
        judged.remove(key);
        taken -= before == null ? 0 : before.takes();
        if (taken + now.takes() <= room) {
            rolls.put(key, now);
            taken += now.takes();
            judged.add(key);
        } else {
            roll.keep();
        }
    }

    /** Writes all that has changed to the state. */
    void keep(Turner turner) throws Exception {
        for (RollKey key : judged) {
            turner.turnTo(key);
            rolls.get(key).roll().keep();
        }
    }

    /** Writes all that has changed, and forgets what was not judged since the last checkpoint. */
    void checkpointComes(Turner turner) throws Exception {
        keep(turner);
        rolls.keySet().retainAll(judged);
        taken = rolls.values().stream().mapToInt(Known::takes).sum();
        judged = new HashSet<>();
    }
}
