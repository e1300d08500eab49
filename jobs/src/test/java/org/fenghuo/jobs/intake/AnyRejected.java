package org.fenghuo.jobs.intake;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fenghuo.jobs.state.AnyCodes;

/** Refused messages, for tests that make them up. */
public final class AnyRejected {
    private AnyRejected() {}

    /** Refused messages of all kinds. */
    public static Arbitrary<Rejected> any() {
        Arbitrary<String> texts = AnyCodes.any();
        Arbitrary<Fault> faults =
                Combinators.combine(texts, texts, texts, texts, texts, texts).as(Fault::new);
        Arbitrary<byte[]> values = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        Arbitrary<Rejected> places =
                Combinators.combine(
                                Arbitraries.longs(),
                                texts,
                                Arbitraries.integers(),
                                Arbitraries.longs(),
                                texts,
                                texts)
                        .as(AnyRejected::at);
        return Combinators.combine(places, faults, values, Arbitraries.integers(), texts)
                .as(AnyRejected::with);
    }

    private static Rejected at(
            long at, String topic, int partition, long offset, String source, String recordId) {
        Fault none = new Fault("", "", "", "", "", "");
        return new Rejected(
                at, topic, partition, offset, source, recordId, none, new byte[0], 0, "");
    }

    private static Rejected with(
            Rejected place, Fault fault, byte[] value, int length, String sha256) {
        return new Rejected(
                place.at(),
                place.topic(),
                place.partition(),
                place.offset(),
                place.source(),
                place.recordId(),
                fault,
                value,
                length,
                sha256);
    }
}
