package org.fenghuo.jobs.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fenghuo.epi.detect.RollKey;

/**
 * Rolls that were judged lately, as they are known, so that a long one is not read from the state
 * whenever one of its days changes. What is not judged between two checkpoints is forgotten; while
 * it is full nothing new is taken in, since of rolls that are judged in turn the same would always
 * be forgotten just before they are needed.
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

    /** That roll was judged and is known so. */
    void judged(RollKey key, RollState roll) {
        Known now = new Known(roll, roll.cards() + ROLL_ITSELF);
        Known before = rolls.remove(key);
        taken -= before == null ? 0 : before.takes();
        if (taken + now.takes() <= room) {
            rolls.put(key, now);
            taken += now.takes();
            judged.add(key);
        }
    }

    /** Forgets what was not judged since the last checkpoint. */
    void checkpointComes() {
        rolls.keySet().retainAll(judged);
        taken = rolls.values().stream().mapToInt(Known::takes).sum();
        judged = new HashSet<>();
    }
}
