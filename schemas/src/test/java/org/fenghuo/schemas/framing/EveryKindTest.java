package org.fenghuo.schemas.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Symptom;
import org.fenghuo.records.TestResult;
import org.fenghuo.schemas.framing.Unreadable.Truncated;
import org.fenghuo.schemas.framing.Unreadable.UnknownSymbol;
import org.fenghuo.schemas.framing.Unreadable.WrongKind;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The framing of all kinds of records that people send. */
class EveryKindTest {
    private static final int HEADER = 10;

    static Stream<Topic> kinds() {
        return Topics.all().stream().filter(topic -> !topic.equals(Topics.REJECTS));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldThatWasWrittenIsRead(Topic topic) throws InterruptedException {
        SpecificRecordBase record = FilledRecords.of(topic.record());
        topic.record()
                .getFields()
                .forEach(field -> assertThat(record.get(field.pos())).as(field.name()).isNotNull());
        // In this direction: the lists that Avro reads cannot compare records that hold days.
        assertThat(record).isEqualTo(Readings.read(reader(topic).read(encoded(topic))).record());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyCutOfAValueIsTruncatedAndNamesAField(Topic topic) throws InterruptedException {
        byte[] value = encoded(topic);
        ValueReader<SpecificRecordBase> reader = reader(topic);
        for (int length = HEADER; length < value.length; length++) {
            Unreadable why = Readings.refused(reader.read(Arrays.copyOf(value, length))).why();
            assertThat(why).isInstanceOf(Truncated.class);
            assertThat(why.path()).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRecordOfAnotherKindIsOfTheWrongKind(Topic topic) throws InterruptedException {
        for (Topic other : kinds().filter(each -> !each.equals(topic)).toList()) {
            assertThat(Readings.refused(reader(topic).read(encoded(other))).why())
                    .isInstanceOf(WrongKind.class);
        }
    }

    @Test
    void aSymbolThatNobodyKnowsIsNamedWithinItsList() throws InterruptedException {
        ClinicVisit visit = (ClinicVisit) FilledRecords.of(ClinicVisit.getClassSchema());
        visit.setSymptoms(List.of(Symptom.COUGH, Symptom.UNRECOGNISED));
        assertThat(refused(visit)).contains("symptoms[1]");
        visit.setSymptoms(List.of());
        visit.getTests().get(1).setResult(TestResult.UNRECOGNISED);
        assertThat(refused(visit)).contains("tests[1].result");
    }

    private static Optional<String> refused(ClinicVisit visit) throws InterruptedException {
        byte[] value = ValueWriter.<ClinicVisit>singleObject(Topics.CLINIC_VISITS).encode(visit);
        Unreadable why = Readings.refused(reader(Topics.CLINIC_VISITS).read(value)).why();
        assertThat(why).isInstanceOf(UnknownSymbol.class);
        return why.path();
    }

    private static byte[] encoded(Topic topic) {
        return ValueWriter.<SpecificRecordBase>singleObject(topic)
                .encode(FilledRecords.of(topic.record()));
    }

    @SuppressWarnings("unchecked")
    private static ValueReader<SpecificRecordBase> reader(Topic topic) {
        Class<?> type = SpecificData.get().getClass(topic.record());
        return new ValueReader<>(topic, (Class<SpecificRecordBase>) type, FramingSettings.SHIPPED);
    }
}
