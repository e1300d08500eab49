package org.fenghuo.jobs.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class CodesTest {
    /** More codes than a reader remembers, so that some share a place. */
    private static final int MANY = 20_000;

    private final Codes codes = new Codes();

    @Property
    void codesAreReadAsTheyWereWritten(@ForAll("lists") List<String> several) throws Exception {
        DataInputDeserializer in = written(several);
        for (String code : several) {
            assertThat(codes.read(in)).isEqualTo(code);
        }
        assertThat(in.available()).isZero();
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return AnyCodes.any().list().ofMaxSize(20);
    }

    @Test
    void codesThatShareAPlaceAreNotTakenForEachOther() throws Exception {
        List<String> many = IntStream.range(0, MANY).mapToObj(i -> "area-" + i).toList();
        for (int time = 0; time < 2; time++) {
            DataInputDeserializer in = written(many);
            for (String code : many) {
                assertThat(codes.read(in)).isEqualTo(code);
            }
        }
    }

    @Test
    void aCodeThatComesAgainIsTheSameObject() throws Exception {
        DataInputDeserializer in = written(List.of("measles", "611022", "measles", "611022"));
        String measles = codes.read(in);
        String county = codes.read(in);
        assertThat(codes.read(in)).isSameAs(measles);
        assertThat(codes.read(in)).isSameAs(county);
    }

    @Test
    void aCodeThatBeginsLikeAnotherIsAnother() throws Exception {
        DataInputDeserializer in = written(List.of("61102210", "611022", "61", "611022103"));
        assertThat(List.of(codes.read(in), codes.read(in), codes.read(in), codes.read(in)))
                .containsExactly("61102210", "611022", "61", "611022103");
    }

    private static DataInputDeserializer written(List<String> several) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        for (String code : several) {
            Codes.write(code, out);
        }
        return new DataInputDeserializer(out.getCopyOfBuffer());
    }
}
