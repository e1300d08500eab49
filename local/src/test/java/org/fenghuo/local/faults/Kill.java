package org.fenghuo.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One kill of a run.
 *
 * @param when at what it strikes
 * @param after how long after the start of the process, or after it was ready, it begins to look
 * @param delay how long after what it waited for it strikes
 * @param all whether the servers are killed outright too, and not only lose their parent
 */
record Kill(When when, Duration after, Duration delay, boolean all) {
    private static final int LONGEST_WAIT_MS = 8_000;
    private static final int LONGEST_START_MS = 20_000;
    private static final int LONGEST_DELAY_MS = 150;

    /** What a kill waits for. */
    enum When {
        AFTER_A_BULK_ANSWER,
        DURING_A_CHECKPOINT,
        DURING_THE_START,
        AT_ANY_MOMENT
    }

    /** So many kills, at least half of them after a bulk answer, in an order that the seed says. */
    static List<Kill> plan(int kills, Random random) {
        List<When> others =
                List.of(When.DURING_A_CHECKPOINT, When.DURING_THE_START, When.AT_ANY_MOMENT);
        // One more than half: an answer may fail to come.
        int answers = kills / 2 + 1;
        List<Kill> plan = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            When when =
                    i < answers
                            ? When.AFTER_A_BULK_ANSWER
                            : others.get((i - answers) % others.size());
            plan.add(random(when, random));
        }
        Collections.shuffle(plan, random);
        // The last one strikes when all has been sent: answers still come then.
        int answer = lastOf(When.AFTER_A_BULK_ANSWER, plan);
        Collections.swap(plan, answer, plan.size() - 1);
        plan.set(plan.size() - 1, plan.get(plan.size() - 1).atOnce());
        return List.copyOf(plan);
    }

    private Kill atOnce() {
        return new Kill(when, Duration.ZERO, delay, all);
    }

    private static int lastOf(When when, List<Kill> plan) {
        int last = plan.size() - 1;
        while (plan.get(last).when() != when) {
            last--;
        }
        return last;
    }

    private static Kill random(When when, Random random) {
        int longest = when == When.DURING_THE_START ? LONGEST_START_MS : LONGEST_WAIT_MS;
        boolean exact = when == When.AFTER_A_BULK_ANSWER || when == When.DURING_A_CHECKPOINT;
        return new Kill(
                when,
                Duration.ofMillis(random.nextInt(longest)),
                Duration.ofMillis(exact ? random.nextInt(LONGEST_DELAY_MS) : 0),
                random.nextInt(3) == 0);
    }
}
