package org.fenghuo.jobs.counting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.jobs.state.RoundTrip;

class CountSerializersTest {
    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void aKeyIsReadAsItWasWritten(@ForAll("keys") SubjectArea key) throws Exception {
        assertThat(RoundTrip.through(new SubjectAreaSerializer(), key)).isEqualTo(key);
    }

    @Property(tries = TRIES)
    void changesAreReadAsTheyWereWritten(@ForAll("deltas") AreaDeltas deltas) throws Exception {
        assertThat(RoundTrip.through(new AreaDeltasSerializer(), deltas))
                .usingRecursiveComparison()
                .isEqualTo(deltas);
    }

    @Provide
    Arbitrary<SubjectArea> keys() {
        return AnyCounts.keys();
    }

    @Provide
    Arbitrary<AreaDeltas> deltas() {
        return AnyCounts.deltas();
    }
}
