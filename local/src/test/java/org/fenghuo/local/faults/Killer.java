package org.fenghuo.local.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.fenghuo.local.pipeline.PipelineJob;

/** Carries out kills of `up` in one place. */
record Killer(Place place, BulkRelay relay) {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final long NO_ANSWER = Long.MAX_VALUE;

    /**
     * What a kill was like.
     *
     * @param age how old the process was
     * @param afterAnswer time since the bulk answer for which the kill waited; negative if it
     *     waited for something else
     */
    record Struck(Duration age, Duration afterAnswer) {
        boolean soonAfterAnswer() {
            return !afterAnswer.isNegative() && afterAnswer.toMillis() <= 200;
        }
    }

    /** Waits for its moment, then sends SIGKILL. */
    Struck strike(Kill kill, Program up) throws Exception {
        switch (kill.when()) {
            case AFTER_A_BULK_ANSWER -> {
                afterReady(kill, up);
                return kill(kill, up, answer(kill));
            }
            case DURING_A_CHECKPOINT -> {
                afterReady(kill, up);
                Awaitility.await("a checkpoint")
                        .atMost(LIMIT)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(2))
                        .until(this::isTakingCheckpoint);
                rest(System.nanoTime() + kill.delay().toNanos());
            }
            case DURING_THE_START -> rest(System.nanoTime() + kill.after().toNanos());
            case AT_ANY_MOMENT -> afterReady(kill, up);
        }
        return kill(kill, up, NO_ANSWER);
    }

    private boolean isTakingCheckpoint() {
        return PipelineJob.all().stream().anyMatch(place::isTakingCheckpoint);
    }

    private static void afterReady(Kill kill, Program up) {
        up.awaitSaid(Place.READY, Place.STARTS_WITHIN);
        rest(System.nanoTime() + kill.after().toNanos());
    }

    private long answer(Kill kill) throws Exception {
        CompletableFuture<Long> answer = relay.nextAnswer();
        try {
            long at = answer.get(ANSWERS_WITHIN.toSeconds(), TimeUnit.SECONDS);
            rest(at + kill.delay().toNanos());
            return at;
        } catch (TimeoutException nothingIsWritten) {
            return NO_ANSWER;
        }
    }

    private static void rest(long until) {
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Struck kill(Kill kill, Program up, long answer) throws InterruptedException {
        List<ProcessHandle> family = kill.all() ? up.handle().descendants().toList() : List.of();
        up.handle().destroyForcibly();
        long now = System.nanoTime();
        family.forEach(ProcessHandle::destroyForcibly);
        Duration age = up.age();
        up.awaitEnd(LIMIT);
        return new Struck(age, Duration.ofNanos(answer == NO_ANSWER ? -1 : now - answer));
    }
}
