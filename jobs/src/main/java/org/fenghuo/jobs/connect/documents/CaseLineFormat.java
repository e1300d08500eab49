package org.fenghuo.jobs.connect.documents;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.fenghuo.epi.cases.Disease;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.jobs.cases.CaseLine;
import org.fenghuo.jobs.connect.index.DocumentFormat;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topics;

/** The line list as documents of the alias {@code cases}, an index a county. */
public final class CaseLineFormat implements DocumentFormat<CaseLine> {
    private static final String INDEX = "cases-v1-";

    private final FramingSettings framing;
    private final Diseases diseases;
    private transient ValueReader<CaseReport> reader;

    /** Lines of cards that are framed as on the topic. */
    public CaseLineFormat(FramingSettings framing, Diseases diseases) {
        this.framing = framing;
        this.diseases = diseases;
    }

    @Override
    public String index(CaseLine value) {
        return INDEX + value.county().toLowerCase(Locale.ROOT);
    }

    @Override
    public String id(CaseLine value) {
        return value.recordId();
    }

    @Override
    public void write(CaseLine value, Instant updatedAt, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("record_id", value.recordId());
        if (!value.gone()) {
            writeCard(value, card(value), json);
        }
        json.writeBooleanField("gone", value.gone());
        json.writeStringField("updated_at", updatedAt.toString());
        json.writeEndObject();
    }

    private CaseReport card(CaseLine value) throws IOException {
        if (reader == null) {
            reader = new ValueReader<>(Topics.CASE_REPORTS, CaseReport.class, framing);
        }
        try {
            Reading<CaseReport> reading = reader.read(value.card());
            if (reading instanceof Reading.Read<CaseReport> read) {
                return read.record();
            }
            throw new IllegalStateException(
                    "card %s was read on arrival and cannot be read now: its schema is gone"
                            .formatted(value.recordId()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    private void writeCard(CaseLine value, CaseReport card, JsonGenerator json) throws IOException {
        Disease disease = diseases.of(card.getDisease());
        json.writeNumberField("version", card.getVersion());
        json.writeStringField("status", status(card));
        json.writeStringField("source", card.getSource());
        Json.symbol("origin", card.getOrigin(), json);
        json.writeStringField("reported_at", card.getReportedAt().toString());
        json.writeStringField("disease_code", card.getDisease());
        Json.disease(disease, json);
        Json.symbol("classification", card.getClassification(), json);
        Json.symbol("course", card.getCourse(), json);
        writeDays(card, json);
        Json.area(
                value.areaPath().get(0),
                value.areaName(),
                value.areaLevel(),
                value.areaPath(),
                json);
        Json.text("residence_area", card.getResidenceArea(), json);
        Json.text("reporting_area", card.getReportingArea(), json);
        Json.text("infection_area", card.getInfectionArea(), json);
        writePerson(value, card, json);
        writeIllness(card, json);
    }

    private static void writeDays(CaseReport card, JsonGenerator json) throws IOException {
        Json.day("onset_day", card.getOnsetDay(), json);
        Json.day("diagnosis_day", card.getDiagnosisDay(), json);
        Json.day("report_day", card.getReportDay(), json);
        Json.symbol("review_status", card.getReviewStatus(), json);
        if (card.getReviewedAt() != null) {
            json.writeStringField("reviewed_at", card.getReviewedAt().toString());
        }
    }

    private static void writePerson(CaseLine value, CaseReport card, JsonGenerator json)
            throws IOException {
        Json.symbol("imported", card.getImported(), json);
        Json.text("person", card.getPerson(), json);
        Json.number("age_years", ageYears(card), json);
        json.writeStringField("age_band", value.ageBand());
        Json.symbol("sex", card.getSex(), json);
        Json.text("population_group", card.getPopulationGroup(), json);
        Json.text("unit", card.getUnit(), json);
        Json.text("class_id", card.getClassId(), json);
    }

    private static void writeIllness(CaseReport card, JsonGenerator json) throws IOException {
        Json.symbol("outcome", card.getOutcome(), json);
        Json.day("died_on", card.getDiedOn(), json);
        Json.symbol("severity", card.getSeverity(), json);
        Json.day("admitted_on", card.getAdmittedOn(), json);
        Json.symbol("test_result", card.getTestResult(), json);
        Json.text("pathogen", card.getPathogen(), json);
        Json.number("vaccination_doses", card.getVaccinationDoses(), json);
        Json.symbol("found_by", card.getFoundBy(), json);
    }

    private static Integer ageYears(CaseReport card) {
        if (card.getAgeMonths() != null) {
            return card.getAgeMonths() / 12;
        }
        return card.getAgeYears();
    }

    private static String status(CaseReport card) {
        if (card.getDuplicateOf() != null) {
            return "duplicate";
        }
        return card.getOperation() == Operation.REPORT ? "reported" : "revised";
    }
}
