package org.fenghuo.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fenghuo.jobs.state.RoundTrip;
import org.junit.jupiter.api.Test;

class RejectedSerializerTest {
    private final RejectedSerializer serializer = new RejectedSerializer();

    @Property(tries = 200)
    void aRefusedMessageIsReadAsItWasWritten(@ForAll("anyRejected") Rejected rejected)
            throws Exception {
        assertThat(RoundTrip.through(serializer, rejected))
                .usingRecursiveComparison()
                .isEqualTo(rejected);
    }

    @Test
    void aMessageOfTheMostBytesIsReadAsItWasWritten() throws Exception {
        Fault fault = Fault.of("truncated", "", "found", "expected");
        byte[] value = new byte[Rejected.MOST_BYTES];
        value[value.length - 1] = 7;
        Rejected rejected = new Rejected(1, "t", 2, 3, "", "", fault, value, 10 << 20, "00");
        assertThat(RoundTrip.through(serializer, rejected))
                .usingRecursiveComparison()
                .isEqualTo(rejected);
    }

    @Provide
    Arbitrary<Rejected> anyRejected() {
        return AnyRejected.any();
    }
}
