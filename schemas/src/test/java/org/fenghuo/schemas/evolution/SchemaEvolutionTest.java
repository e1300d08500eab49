package org.fenghuo.schemas.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.fenghuo.records.CaseReport;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaEvolutionTest {
    private static final SchemaValidator FULL_TRANSITIVE =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    /** Kinds that no release has; when one has, take its name from here. */
    private static final Set<String> NOT_YET_RELEASED =
            Set.of(
                    "Vaccination",
                    "Resident",
                    "ClinicVisit",
                    "ClinicDay",
                    "Facility",
                    "Unit",
                    "Rule",
                    "Signal",
                    "Alert",
                    "AlertAction");

    @ParameterizedTest
    @MethodSource("records")
    void everyReleaseAndThePresentReadEachOther(Schema schema)
            throws IOException, SchemaValidationException {
        List<Schema> released = ReleasedFiles.of(schema.getName());
        assertThat(released.isEmpty()).isEqualTo(NOT_YET_RELEASED.contains(schema.getName()));
        FULL_TRANSITIVE.validate(schema, released);
    }

    @ParameterizedTest
    @MethodSource("records")
    void noFieldIsAPlaceForWhoAPersonIs(Schema schema) {
        assertThat(Leaves.fields(schema))
                .noneMatch(
                        path ->
                                path.matches(
                                        "(?i).*(personName|patientName|identity|idCard|street|address|mobile).*"))
                .filteredOn(path -> path.matches("(?i).*(phone|\\.name).*"))
                .isSubsetOf(
                        "Area.nameZh",
                        "Area.nameEn",
                        "Facility.nameZh",
                        "Facility.nameEn",
                        "Facility.dutyPhone",
                        "Facility.departments[].nameZh",
                        "Unit.nameZh",
                        "Unit.nameEn",
                        "Rule.nameZh",
                        "Rule.nameEn",
                        "Signal.rule.nameZh",
                        "Signal.rule.nameEn");
    }

    @ParameterizedTest
    @MethodSource("records")
    void aLogicalTypeNeverChanges(Schema schema) throws IOException {
        for (Schema released : ReleasedFiles.of(schema.getName())) {
            assertThat(Leaves.logicalTypes(schema))
                    .containsAllEntriesOf(Leaves.logicalTypes(released));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordFieldAndEnumIsDocumented(Schema schema) {
        assertThat(Leaves.undocumented(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyEnumBeginsWithUnrecognisedWhichIsItsDefault(Schema schema) {
        assertThat(Leaves.enums(schema))
                .allSatisfy(
                        one -> {
                            assertThat(one.getEnumSymbols()).first().isEqualTo("UNRECOGNISED");
                            assertThat(one.getEnumDefault()).isEqualTo("UNRECOGNISED");
                        });
    }

    @Test
    void theListThatTheJarCarriesNamesEveryReleasedFile() throws IOException {
        assertThat(ReleasedFiles.listed()).containsExactlyElementsOf(ReleasedFiles.present());
    }

    @ParameterizedTest
    @ValueSource(strings = {"recordId", "reportedAt"})
    void aRenamedFieldIsSeen(String field) {
        Schema mutant = mutant(text -> text.replace('"' + field + '"', "\"somethingElse\""));
        assertThatThrownBy(
                        () ->
                                FULL_TRANSITIVE.validate(
                                        mutant, List.of(CaseReport.getClassSchema())))
                .isInstanceOf(SchemaValidationException.class);
    }

    @Test
    void aChangedLogicalTypeIsSeenThoughTheFingerprintIsTheSame() {
        Schema mutant = mutant(text -> text.replaceFirst("timestamp-millis", "timestamp-micros"));
        assertThat(Leaves.logicalTypes(mutant))
                .isNotEqualTo(Leaves.logicalTypes(CaseReport.getClassSchema()));
    }

    @Test
    void aMissingDocIsSeen() {
        Schema mutant =
                mutant(text -> text.replaceFirst("\"doc\":\"Sex of the person.\"", "\"x\":\"\""));
        assertThat(Leaves.undocumented(mutant)).containsExactly("CaseReport.sex");
    }

    private static Schema mutant(UnaryOperator<String> change) {
        return new Schema.Parser().parse(change.apply(CaseReport.getClassSchema().toString()));
    }

    static Stream<Schema> records() {
        return Topics.all().stream().map(Topic::record);
    }
}
