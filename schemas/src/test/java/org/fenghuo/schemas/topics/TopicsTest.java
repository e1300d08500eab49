package org.fenghuo.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.fenghuo.records.Facility;
import org.fenghuo.records.Reject;
import org.fenghuo.schemas.topics.Topic.Keeps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {
    @ParameterizedTest
    @CsvSource({
        "case-reports, CaseReport, recordId, EVERYTHING, 4",
        "vaccinations, Vaccination, person, EVERYTHING, 4",
        "residents, Resident, person, EVERYTHING, 4",
        "clinic-visits, ClinicVisit, recordId, EVERYTHING, 4",
        "clinic-days, ClinicDay, recordId, EVERYTHING, 4",
        "facilities, Facility, code, NEWEST_OF_EACH_KEY, 1",
        "units, Unit, code, NEWEST_OF_EACH_KEY, 1",
        "areas, Area, code, NEWEST_OF_EACH_KEY, 1",
        "rules, Rule, id-version, NEWEST_OF_EACH_KEY, 1",
        "signals, Signal, line, EVERYTHING, 4",
        "alert-actions, AlertAction, alertId, EVERYTHING, 4",
        "alerts, Alert, alertId, NEWEST_OF_EACH_KEY, 4",
        "rejects, Reject, topic-partition-offset, NINETY_DAYS, 4"
    })
    void aTopicIsWhatTheDesignSays(
            String name, String record, String key, Keeps keeps, int partitions) {
        Topic topic = Topics.named(name).orElseThrow();
        assertThat(topic.record().getName()).isEqualTo(record);
        assertThat(topic.key()).isEqualTo(key);
        assertThat(topic.keeps()).isEqualTo(keeps);
        assertThat(topic.partitions()).isEqualTo(partitions);
    }

    @Test
    void noTopicStandsInTheCatalogueBesideThose() {
        assertThat(Topics.all()).hasSize(13).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("keyedByField")
    void aKeyIsATextThatEveryRecordMustGive(Topic topic) {
        Schema key = topic.record().getField(topic.key()).schema();
        assertThat(key.getType()).isEqualTo(Schema.Type.STRING);
        SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, topic.record());
        record.put(topic.record().getField(topic.key()).pos(), "the key");
        assertThat(topic.keyOf(record)).isEqualTo("the key");
    }

    static Stream<Topic> keyedByField() {
        return Topics.all().stream()
                .filter(topic -> !topic.equals(Topics.REJECTS) && !topic.equals(Topics.RULES));
    }

    @ParameterizedTest
    @MethodSource("reported")
    void whatIsReportedBeginsWithTheSameHead(Topic topic) {
        assertThat(topic.record().getFields().subList(0, 6))
                .extracting(field -> field.name() + " " + field.schema().getName())
                .containsExactlyElementsOf(
                        Topics.CASE_REPORTS.record().getFields().subList(0, 6).stream()
                                .map(field -> field.name() + " " + field.schema().getName())
                                .toList());
    }

    static Stream<Topic> reported() {
        return Stream.of(
                Topics.VACCINATIONS, Topics.RESIDENTS, Topics.CLINIC_VISITS, Topics.CLINIC_DAYS);
    }

    @Test
    void aTopicThatIsNotKeyedByAFieldSaysSo() {
        assertThatThrownBy(() -> Topics.REJECTS.keyOf(new Reject()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("topic-partition-offset");
    }

    @Test
    void aRegisterIsCompactedAndAStreamIsNot() {
        assertThat(Topics.FACILITIES.settings()).containsEntry("cleanup.policy", "compact");
        assertThat(Topics.CLINIC_DAYS.settings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
        assertThat(Facility.getClassSchema().getField("recordId")).isNull();
    }

    @Test
    void theIdOfAClinicDayIsItsContent() {
        assertThat(ClinicDayId.of("H1", "fever-clinic", LocalDate.of(2024, 5, 1)))
                .isEqualTo("H1|fever-clinic|2024-05-01");
    }
}
