package org.fenghuo.jobs.connect.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fenghuo.epi.alert.Trigger;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

class SignalCodecTest {
    @Property(tries = 300)
    void aRuleComesBackFromItsTopicAsItWas(@ForAll("rules") Rule rule) throws Exception {
        byte[] sent = ValueWriter.singleObject(Topics.RULES).encode(RuleWriting.record(rule));
        var reader =
                new ValueReader<>(
                        Topics.RULES, org.fenghuo.records.Rule.class, FramingSettings.SHIPPED);
        assertThat(RuleReading.rule(record(reader.read(sent)))).isEqualTo(rule);
    }

    @Property(tries = 300)
    void aSignalComesBackFromItsTopicAsItWas(@ForAll("signals") Signal signal) throws Exception {
        byte[] sent = ValueWriter.singleObject(Topics.SIGNALS).encode(SignalWriting.record(signal));
        var reader =
                new ValueReader<>(
                        Topics.SIGNALS, org.fenghuo.records.Signal.class, FramingSettings.SHIPPED);
        assertThat(SignalReading.signal(record(reader.read(sent)))).isEqualTo(signal);
    }

    @Property(tries = 300)
    void triggersComeBackFromTheirProofAsTheyWere(@ForAll("triggers") List<Trigger> triggers) {
        assertThat(ProofJson.read(ProofJson.text(triggers))).isEqualTo(triggers);
    }

    private static <T> T record(Reading<T> reading) {
        if (reading instanceof Reading.Read<T> read) {
            return read.record();
        }
        throw new AssertionError("what was sent is refused: " + reading);
    }

    @Provide
    Arbitrary<Rule> rules() {
        return AnySignals.rules();
    }

    @Provide
    Arbitrary<Signal> signals() {
        return AnySignals.signals();
    }

    @Provide
    Arbitrary<List<Trigger>> triggers() {
        return AnySignals.triggers();
    }
}
