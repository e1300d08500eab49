package org.fenghuo.jobs.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @Property
    void aNumberIsReadAsItWasWritten(@ForAll long number) throws Exception {
        DataInputDeserializer in = new DataInputDeserializer(written(number));
        assertThat(Numbers.read(in)).isEqualTo(number);
        assertThat(in.available()).isZero();
    }

    @Property
    void anIntIsReadAsItWasWritten(@ForAll int number) throws Exception {
        assertThat(Numbers.readInt(new DataInputDeserializer(written(number)))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "-64, 1",
        "63, 1",
        "-65, 2",
        "64, 2",
        "-8192, 2",
        "2147483647, 5",
        "-2147483648, 5",
        "9223372036854775807, 10",
        "-9223372036854775808, 10"
    })
    void aNumberNearerToZeroTakesFewerBytes(long number, int bytes) throws Exception {
        assertThat(written(number)).hasSize(bytes);
    }

    @Test
    void moreThanTenBytesAreNoNumber() {
        byte[] endless = new byte[11];
        Arrays.fill(endless, (byte) 0x80);
        assertThatThrownBy(() -> Numbers.read(new DataInputDeserializer(endless)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ten bytes");
    }

    @ParameterizedTest
    @ValueSource(longs = {Integer.MAX_VALUE + 1L, Integer.MIN_VALUE - 1L, Long.MAX_VALUE})
    void aNumberThatFitsNoIntIsNotCutToOne(long number) throws Exception {
        byte[] written = written(number);
        assertThatThrownBy(() -> Numbers.readInt(new DataInputDeserializer(written)))
                .isInstanceOf(ArithmeticException.class);
    }

    private static byte[] written(long number) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(10);
        Numbers.write(number, out);
        return out.getCopyOfBuffer();
    }
}
