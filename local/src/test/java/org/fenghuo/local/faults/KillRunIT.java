package org.fenghuo.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.fenghuo.local.faults.Killer.Struck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * `up` is killed again and again while a replay runs, and started again on the same directory:
 * -Dfenghuo.kills=20 -Dfenghuo.seed=….
 */
@Tag("faults")
class KillRunIT {
    private static final int KILLS = Integer.getInteger("fenghuo.kills", 3);
    private static final long SEED = Long.getLong("fenghuo.seed", System.nanoTime() & 0xffffff);
    private static final Duration PART = Duration.ofSeconds(20);
    private static final Duration FIRST_PART = Duration.ofSeconds(10);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path calm;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path disturbed;

    private List<Path> newest = List.of();
    private int restored;
    private int soonAfterAnswer;

    @Test
    void killsInTheMiddleOfAReplayChangeNoDocument() throws Exception {
        Print.line(
                "%d kills, seed %d: -Dfenghuo.kills=%d -Dfenghuo.seed=%d"
                        .formatted(KILLS, SEED, KILLS, SEED));
        Outcome undisturbed = Undisturbed.outcome(calm);
        try (BulkRelay relay =
                BulkRelay.open(() -> Undisturbed.place(disturbed).elasticsearchPort())) {
            Place place =
                    Undisturbed.place(disturbed).with("elasticsearch.addresses", relay.address());
            Outcome outcome = killAndFinish(place, relay);
            outcome.requireSameAs(undisturbed);
        }
        assertThat(soonAfterAnswer).isGreaterThanOrEqualTo(KILLS / 2);
        assertThat(restored).isPositive();
    }

    private Outcome killAndFinish(Place place, BulkRelay relay) throws Exception {
        PacedFeed feed = new PacedFeed(Undisturbed.feed());
        List<Kill> plan = Kill.plan(KILLS, new Random(SEED));
        Killer killer = new Killer(place, relay);
        Program up = place.upAndReady(Undisturbed.zone());
        try {
            Replay replay = Replay.begin(place, feed);
            for (int i = 0; i < KILLS; i++) {
                feed.tell((i + 1.0) / KILLS, i == 0 ? FIRST_PART : PART);
                if (i == KILLS - 1) {
                    // The last one strikes when all is sent and not all is counted.
                    replay.awaitSent();
                }
                Struck struck = killer.strike(plan.get(i), up);
                replay.requireAlive();
                Print.line("%.0f %% of the feed is told".formatted(feed.told() * 100));
                tell(i, plan.get(i), struck, up);
                newest = place.newestCheckpoints();
                up = startForNext(place, plan, i + 1);
            }
            Print.line(
                    "up again: ready after %s s"
                            .formatted(up.awaitSaid(Place.READY, Place.STARTS_WITHIN)));
            requireResumed(up);
            replay.finish();
            Print.line("%d bulk answers, %d restores of jobs".formatted(relay.answers(), restored));
            Outcome outcome = Outcome.of(place);
            Print.line("after %d kills: %s".formatted(KILLS, outcome.lines()));
            Outcome.requireRecountAgrees(place);
            assertThat(up.end()).isZero();
            return outcome;
        } finally {
            up.close();
        }
    }

    private static Program startForNext(Place place, List<Kill> plan, int next) throws Exception {
        boolean ready = next == plan.size() || plan.get(next).when() != Kill.When.DURING_THE_START;
        return ready ? place.upAndReady(Undisturbed.zone()) : place.up(Undisturbed.zone());
    }

    private void tell(int number, Kill kill, Struck struck, Program up) {
        soonAfterAnswer += struck.soonAfterAnswer() ? 1 : 0;
        String ready = up.said(Place.READY).map(s -> "ready after " + s + " s").orElse("not ready");
        Print.line(
                "kill %d: %s%s, %,d ms old (%s), %s"
                        .formatted(
                                number + 1,
                                kill.when(),
                                kill.all() ? " of all three" : "",
                                struck.age().toMillis(),
                                ready,
                                struck.afterAnswer().isNegative()
                                        ? "no answer waited for"
                                        : struck.afterAnswer().toMillis() + " ms after an answer"));
        requireResumed(up);
    }

    /** Each job went on from its newest checkpoint that was complete when it was started. */
    private void requireResumed(Program up) {
        List<String> resumed = up.allSaid(Place.RESUMED);
        List<String> broken = up.allSaid(Place.BROKEN);
        broken.forEach(each -> Print.line("  broken and left out: %s".formatted(each)));
        resumed.forEach(each -> Print.line("  it had gone on from %s".formatted(each)));
        restored += resumed.size();
        if (up.said(Place.READY).isPresent() && broken.isEmpty()) {
            assertThat(resumed.stream().map(Path::of)).containsExactlyInAnyOrderElementsOf(newest);
        }
    }
}
