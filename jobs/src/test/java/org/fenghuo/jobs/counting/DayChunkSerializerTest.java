package org.fenghuo.jobs.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fenghuo.epi.counting.DayChunk;
import org.fenghuo.jobs.state.RoundTrip;
import org.junit.jupiter.api.Test;

class DayChunkSerializerTest {
    private static final byte FUTURE = 99;

    private final DayChunkSerializer serializer = new DayChunkSerializer();

    @Property(tries = 300)
    void aChunkIsReadAsItWasWritten(@ForAll("changes") List<int[]> changes) throws Exception {
        DayChunk chunk = chunk(changes);
        changes.forEach(change -> chunk.mark(change[1], change[2] > 0));
        DayChunk read = RoundTrip.through(serializer, chunk);
        assertThat(read.marks()).isEqualTo(chunk.marks());
        assertThat(counts(read)).isEqualTo(counts(chunk));
        assertThat(totals(read)).isEqualTo(totals(chunk));
    }

    @Property(tries = 50)
    void aCopyOfAChunkDoesNotChangeWithIt(@ForAll("changes") List<int[]> changes) {
        DayChunk chunk = chunk(changes);
        List<Integer> before = counts(chunk);
        DayChunk copy = serializer.copy(chunk);
        chunk.add(0, 0, 1);
        chunk.add(DayChunk.MOST_MEASURES - 1, DayChunk.DAYS - 1, 1);
        assertThat(counts(copy)).isEqualTo(before).isNotEqualTo(counts(chunk));
    }

    @Test
    void anEmptyChunkTakesTwoBytes() throws Exception {
        assertThat(RoundTrip.bytes(serializer, new DayChunk())).hasSize(2);
    }

    @Test
    void aChunkOfAFormatToComeIsRefusedByItsNumber() throws Exception {
        byte[] written = RoundTrip.bytes(serializer, new DayChunk());
        written[0] = FUTURE;
        assertThatThrownBy(() -> RoundTrip.read(serializer, written))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a chunk of day counts of format " + FUTURE)
                .hasMessageContaining("restore with the version that wrote it");
    }

    private static DayChunk chunk(List<int[]> changes) {
        DayChunk chunk = new DayChunk();
        changes.forEach(change -> chunk.add(change[0], change[1], change[2]));
        return chunk;
    }

    private static List<Integer> counts(DayChunk chunk) {
        List<Integer> counts = new ArrayList<>();
        for (int measure = 0; measure < DayChunk.MOST_MEASURES; measure++) {
            for (int place = 0; place < DayChunk.DAYS; place++) {
                counts.add(chunk.count(measure, place));
            }
        }
        return counts;
    }

    private static List<Integer> totals(DayChunk chunk) {
        List<Integer> totals = new ArrayList<>();
        for (int measure = 0; measure < DayChunk.MOST_MEASURES; measure++) {
            totals.add(chunk.sum(measure, 0, DayChunk.DAYS - 1));
        }
        return totals;
    }

    @Provide
    Arbitrary<List<int[]>> changes() {
        return AnyCounts.chunkChanges();
    }
}
