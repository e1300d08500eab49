package org.fenghuo.jobs.connect.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.fenghuo.epi.alert.LineLife;
import org.fenghuo.epi.alert.LineState;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.state.RoundTrip;

class LineStateInFlinkTest {
    @Property(tries = 300)
    void whatIsRememberedOfALineIsKeptWithoutKryo(@ForAll("signals") Signal signal)
            throws Exception {
        LineLife life = new LineLife(signal, new LocalDays(ZoneOffset.UTC));
        life.take(signal);
        LineState state = life.state();
        byte[] kept = RoundTrip.bytes(serializer(), state);
        assertThat(RoundTrip.read(serializer(), kept)).isEqualTo(state);
    }

    private static TypeSerializer<LineState> serializer() {
        Configuration refusing = new Configuration().set(PipelineOptions.GENERIC_TYPES, false);
        return TypeInformation.of(LineState.class)
                .createSerializer(new SerializerConfigImpl(refusing));
    }

    @Provide
    Arbitrary<Signal> signals() {
        return AnySignals.signals();
    }
}
