package org.fenghuo.local.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.fenghuo.local.recount.rules.Fault;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.junit.jupiter.api.Test;

/** Either framing gives the record; anything else is broken and says why. */
class FramedReaderTest {
    private static final CaseReport CARD = Cards.card("a", 1).build();
    private static final int ID = 70_000;

    private final FramedReader<CaseReport> reader = reader(CaseReport.getClassSchema());

    @Test
    void aSingleObjectIsReadBack() {
        assertThat(reader.read(Cards.singleObject(CARD))).isEqualTo(new Decoded.Whole<>(CARD));
    }

    @Test
    void aConfluentFrameIsReadBackWithTheSchemaOfItsId() {
        byte[] value = Cards.confluent(ID, Cards.binary(CARD));
        assertThat(reader.read(value)).isEqualTo(new Decoded.Whole<>(CARD));
    }

    @Test
    void anUnknownFingerprintIsAnUnknownSchema() {
        byte[] value = Cards.singleObject(CARD);
        value[2]++;
        assertThat(reader.read(value)).isEqualTo(new Decoded.Broken<>(Fault.UNKNOWN_SCHEMA));
    }

    @Test
    void anUnknownIdIsAnUnknownSchema() {
        byte[] value = Cards.confluent(ID + 1, Cards.binary(CARD));
        assertThat(reader.read(value)).isEqualTo(new Decoded.Broken<>(Fault.UNKNOWN_SCHEMA));
    }

    @Test
    void everyTruncatedValueIsUndecodable() {
        byte[] value = Cards.singleObject(CARD);
        for (int length = 0; length < value.length; length++) {
            assertThat(reader.read(Arrays.copyOf(value, length)))
                    .isEqualTo(new Decoded.Broken<>(Fault.UNDECODABLE));
        }
    }

    @Test
    void bytesAfterTheRecordAreUndecodable() {
        byte[] value = Cards.singleObject(CARD);
        assertThat(reader.read(Arrays.copyOf(value, value.length + 1)))
                .isEqualTo(new Decoded.Broken<>(Fault.UNDECODABLE));
    }

    @Test
    void aLengthOfGigabytesIsUndecodableAndCostsNoMemory() {
        byte[] record = {-2, -1, -1, -1, 15};
        byte[] value = Cards.singleObject(CaseReport.getClassSchema(), record);
        assertThat(reader.read(value)).isEqualTo(new Decoded.Broken<>(Fault.UNDECODABLE));
    }

    @Test
    void aSymbolThatIsNotKnownHereFallsToUnrecognised() {
        String newer =
                CaseReport.getClassSchema()
                        .toString()
                        .replace("\"CARRIER\"", "\"CARRIER\",\"PROBABLE\"");
        Schema writer = new Schema.Parser().parse(newer);
        GenericData.Record card = new GenericData.Record(writer);
        for (Schema.Field field : CARD.getSchema().getFields()) {
            card.put(field.pos(), CARD.get(field.pos()));
        }
        Schema symbols = writer.getField("classification").schema().getTypes().get(1);
        card.put("classification", new GenericData.EnumSymbol(symbols, "PROBABLE"));
        byte[] value = Cards.singleObject(writer, Cards.binary(writer, card));

        assertThat(reader(writer).read(value))
                .isEqualTo(
                        new Decoded.Whole<>(
                                CaseReport.newBuilder(CARD)
                                        .setClassification(Classification.UNRECOGNISED)
                                        .build()));
    }

    @Test
    void aRecordOfAnotherKindCannotBeResolved() {
        Schema other =
                new Schema.Parser()
                        .parse(
                                """
                                {"type":"record","name":"Dog","fields":[{"name":"legs","type":"int"}]}\
                                """);
        assertThat(reader(other).read(Cards.singleObject(other, new byte[] {8})))
                .isEqualTo(new Decoded.Broken<>(Fault.UNKNOWN_SCHEMA));
    }

    @Property
    void noBytesAfterAGoodFrameMakeItThrow(@ForAll @Size(max = 300) byte[] garbage) {
        byte[] value = Cards.singleObject(CaseReport.getClassSchema(), garbage);
        assertThatCode(() -> reader.read(value)).doesNotThrowAnyException();
    }

    @Test
    void aBrokenValueLeavesTheNextOneReadable() {
        List<byte[]> values = List.of(new byte[0], new byte[] {1, 2, 3}, Cards.singleObject(CARD));
        assertThat(values.stream().map(reader::read).toList().get(2))
                .isEqualTo(new Decoded.Whole<>(CARD));
    }

    private static FramedReader<CaseReport> reader(Schema writer) {
        return new FramedReader<>(
                CaseReport.getClassSchema(),
                new WriterSchemas() {
                    @Override
                    public Optional<Schema> byFingerprint(long fingerprint) {
                        return SchemaNormalization.parsingFingerprint64(writer) == fingerprint
                                ? Optional.of(writer)
                                : Optional.empty();
                    }

                    @Override
                    public Optional<Schema> byId(int id) {
                        return id == ID ? Optional.of(writer) : Optional.empty();
                    }
                });
    }
}
