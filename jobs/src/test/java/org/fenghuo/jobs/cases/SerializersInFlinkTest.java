package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.cases.CountyOfTests.DELAY;

import java.util.stream.Stream;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.jobs.accounts.SourceFiguresSerializer;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
import org.fenghuo.jobs.counting.DayChunkSerializer;
import org.fenghuo.jobs.counting.SubjectAreaSerializer;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.RejectedSerializer;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.RoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Flink does with serialisers besides reading and writing. */
class SerializersInFlinkTest {
    private static final SubjectArea KEY = new SubjectArea("measles", "611022");
    private static final CaseVersion VERSION =
            CountyOfTests.version("a", 1, CountyOfTests.caseOf("611022", 20_000));

    static Stream<HandWritten<?>> thatRememberCodes() {
        return Stream.of(
                new AreaDeltasSerializer(),
                new CaseArrivalSerializer(),
                new CaseVersionSerializer(),
                new SubjectAreaSerializer(),
                new LedgerEntrySerializer(),
                new SourceFiguresSerializer());
    }

    static Stream<HandWritten<?>> all() {
        return Stream.concat(
                thatRememberCodes(), Stream.of(new DayChunkSerializer(), new RejectedSerializer()));
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void aSerialiserReadsOnAfterASavepoint(HandWritten<T> serializer) throws Exception {
        var saved = RoundTrip.saved(serializer);
        assertThat(saved.restoreSerializer()).isEqualTo(serializer);
        assertThat(serializer.snapshotConfiguration().resolveSchemaCompatibility(saved))
                .matches(compatibility -> compatibility.isCompatibleAsIs(), "is compatible");
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyChunksMayBeChanged(HandWritten<?> serializer) {
        assertThat(serializer.isImmutableType())
                .isEqualTo(!(serializer instanceof DayChunkSerializer));
    }

    @ParameterizedTest
    @MethodSource("thatRememberCodes")
    void aSerialiserThatRemembersCodesIsNotSharedByThreads(HandWritten<?> serializer) {
        assertThat(serializer.duplicate()).isNotSameAs(serializer).isEqualTo(serializer);
    }

    @Test
    void anEntryOfTheLedgerIsReadByASerialiserThatWasShipped() throws Exception {
        LedgerEntry entry =
                new LedgerEntry(
                        new VersionStamp(1, 2, 3),
                        VERSION.counted(),
                        CardTraits.NOTHING,
                        DELAY,
                        "outside");
        assertThatItIsReadWhenShipped(new LedgerEntrySerializer(), entry);
    }

    @Test
    void edgesAreReadBySerialisersThatWereShipped() throws Exception {
        AreaDeltas deltas = new AreaDeltas(KEY, new long[] {7}, new int[] {1, 0, 0, 0, 0, -1});
        assertThatItIsReadWhenShipped(new SubjectAreaSerializer(), KEY);
        assertThatItIsReadWhenShipped(new AreaDeltasSerializer(), deltas);
        assertThatItIsReadWhenShipped(new CaseVersionSerializer(), VERSION);
        assertThatItIsReadWhenShipped(
                new CaseArrivalSerializer(), new Arrival.Read<>(1, 2, VERSION));
    }

    private static <T> void assertThatItIsReadWhenShipped(HandWritten<T> serializer, T value)
            throws Exception {
        assertThat(RoundTrip.through(RoundTrip.shipped(serializer), value))
                .usingRecursiveComparison()
                .isEqualTo(value);
    }
}
