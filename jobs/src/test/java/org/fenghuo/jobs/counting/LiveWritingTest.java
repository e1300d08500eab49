package org.fenghuo.jobs.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.fenghuo.epi.counting.SubjectArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveWritingTest {
    private static final long START = 10_000;

    private final TestProcessingTimeService clock = new TestProcessingTimeService();
    private final KeysInMemory keys =
            new KeysInMemory(new CountStore(null, null, null), key -> {}, 10);
    private final List<String> written = new ArrayList<>();
    private long writingTakes;
    private LiveWriting live;

    @BeforeEach
    void start() throws Exception {
        clock.setCurrentTime(START);
        live = new LiveWriting(keys, clock, new SlowWriting(), true);
    }

    @Test
    void nothingIsWrittenBeforeItIsKnownWhichDayItIs() throws Exception {
        live = new LiveWriting(keys, clock, new SlowWriting(), false);
        change("measles");
        clock.setCurrentTime(START + 5_000);
        assertThat(written).isEmpty();
        live.timeMoved();
        clock.setCurrentTime(START + 5_000);
        assertThat(written).containsExactly("measles");
    }

    @Test
    void quietKeysAreWrittenAtOnceWhileWritingIsQuick() throws Exception {
        writingTakes = 10;
        change("measles");
        change("mumps");
        assertThat(written).containsExactly("measles", "mumps");
    }

    @Test
    void aKeyOfWhichMoreIsToComeWaitsThoughItIsQuiet() throws Exception {
        live.await(keys.of(new SubjectArea("measles", "611022")));
        live.await(keys.of(new SubjectArea("measles", "611022")));
        assertThat(written).isEmpty();
        clock.setCurrentTime(START + 999);
        assertThat(written).isEmpty();
        clock.setCurrentTime(START + 1_000);
        assertThat(written).containsExactly("measles");
    }

    @Test
    void busyKeysStandInALineThatRestsTwiceAsLongAsItMoves() throws Exception {
        change("measles");
        change("mumps");
        change("measles");
        change("mumps");
        written.clear();
        writingTakes = 100;
        clock.setCurrentTime(START + 1_000);
        assertThat(written).containsExactly("measles");
        clock.setCurrentTime(START + 1_299);
        assertThat(written).containsExactly("measles");
        clock.setCurrentTime(START + 1_300);
        assertThat(written).containsExactly("measles", "mumps");
        clock.setCurrentTime(START + 60_000);
        assertThat(written).containsExactly("measles", "mumps");
    }

    @Test
    void theLineRestsNoLongerThanASecondWhenNothingIsRead() throws Exception {
        restAfterAWritingOfFiveSeconds();
        clock.setCurrentTime(START + 6_999);
        assertThat(written).containsExactly("measles");
        clock.setCurrentTime(START + 7_000);
        assertThat(written).containsExactly("measles", "mumps");
    }

    @Test
    void theLineRestsTwiceAsLongAsItMovedWhileSomethingIsRead() throws Exception {
        restAfterAWritingOfFiveSeconds();
        for (int after = 6_500; after < 16_000; after += 500) {
            clock.setCurrentTime(START + after);
            change("measles");
        }
        clock.setCurrentTime(START + 15_999);
        assertThat(written).containsExactly("measles");
        clock.setCurrentTime(START + 16_000);
        assertThat(written).startsWith("measles", "mumps");
    }

    /** From second 1 to second 6 measles is written; mumps waits. */
    private void restAfterAWritingOfFiveSeconds() throws Exception {
        change("measles");
        change("mumps");
        change("measles");
        change("mumps");
        written.clear();
        writingTakes = 5_000;
        clock.setCurrentTime(START + 1_000);
        writingTakes = 0;
    }

    @Test
    void theMoreTimeWritingTookTheLongerAKeyMustHaveBeenQuiet() throws Exception {
        change("measles");
        writingTakes = 1_000;
        change("mumps");
        writingTakes = 0;
        written.clear();
        clock.setCurrentTime(START + 1_500);
        change("measles");
        assertThat(written).isEmpty();
        change("rubella");
        assertThat(written).containsExactly("rubella");
        clock.setCurrentTime(START + 2_500);
        assertThat(written).containsExactly("rubella", "measles");
    }

    @Test
    void aKeyThatWaitsIsWrittenOnceHoweverOftenItChanges() throws Exception {
        change("measles");
        change("measles");
        change("measles");
        clock.setCurrentTime(START + 1_000);
        assertThat(written).containsExactly("measles", "measles");
    }

    private void change(String disease) throws Exception {
        live.changed(keys.of(new SubjectArea(disease, "611022")));
    }

    /** Moves the clock by the time that each writing takes. */
    private final class SlowWriting implements WritingTime.Writing {
        @Override
        public void write(KeyCounts counts) throws Exception {
            counts.waitsNoLonger();
            written.add(counts.key().subject());
            if (writingTakes > 0) {
                clock.advance(writingTakes);
            }
        }

        @Override
        public void writeAll() throws Exception {
            for (KeyCounts next = keys.nextWaiting(); next != null; next = keys.nextWaiting()) {
                write(next);
            }
        }
    }
}
