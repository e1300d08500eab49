package org.fenghuo.schemas.framing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fenghuo.schemas.framing.Reading.Read;
import org.fenghuo.schemas.framing.Reading.Refused;

/** Takes a reading for what the test says it is. */
final class Readings {
    private Readings() {}

    static <T> Read<T> read(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Read.class);
        return (Read<T>) reading;
    }

    static <T> Refused<T> refused(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Refused.class);
        return (Refused<T>) reading;
    }
}
