package org.fenghuo.jobs.connect.documents;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.fenghuo.epi.cases.Disease;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.counting.Incidence;
import org.fenghuo.epi.counting.Series;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.jobs.connect.index.DocumentFormat;

/** Incidence as documents of the alias {@code incidence}; a document for each series and day. */
public final class IncidenceFormat implements DocumentFormat<Incidence> {
    private static final String INDEX = "incidence-v1";
    private static final double PER = 100_000;

    private final Windows windows;
    private final Diseases diseases;

    /** Documents with these windows. */
    public IncidenceFormat(Windows windows, Diseases diseases) {
        this.windows = windows;
        this.diseases = diseases;
    }

    @Override
    public String index(Incidence value) {
        return INDEX;
    }

    @Override
    public String id(Incidence value) {
        Series series = Series.of(value.series());
        return value.disease()
                + '|'
                + value.area()
                + '|'
                + series.basis().label()
                + '|'
                + series.place().label()
                + '|'
                + series.age().label()
                + '|'
                + series.sex().label()
                + '|'
                + LocalDate.ofEpochDay(value.day());
    }

    @Override
    public void write(Incidence value, Instant updatedAt, JsonGenerator json) throws IOException {
        Series series = Series.of(value.series());
        Disease disease = diseases.of(value.disease());
        json.writeStartObject();
        json.writeStringField("day", LocalDate.ofEpochDay(value.day()).toString());
        Json.disease(disease, json);
        json.writeStringField("basis", series.basis().label());
        json.writeStringField("place_basis", series.place().label());
        json.writeStringField("age_band", series.age().label());
        json.writeStringField("sex", series.sex().label());
        Json.area(value.area(), value.areaName(), value.areaLevel(), value.areaPath(), json);
        for (Measure measure : Measure.values()) {
            json.writeNumberField(Json.label(measure), value.counts()[measure.ordinal()]);
        }
        windows(value, json);
        json.writeNumberField("cases_ytd", value.yearToDate());
        json.writeNumberField("cases_last_year_7d", value.lastYear());
        json.writeBooleanField("gone", value.gone());
        json.writeStringField("updated_at", updatedAt.toString());
        json.writeEndObject();
    }

    private void windows(Incidence value, JsonGenerator json) throws IOException {
        boolean rated = value.populationYear() != 0;
        if (rated) {
            json.writeNumberField("population", value.population());
            json.writeNumberField("population_year", value.populationYear());
        } else {
            json.writeNullField("population");
            json.writeNullField("population_year");
        }
        for (int i = 0; i < value.windows().length; i++) {
            int days = windows.days().get(i);
            json.writeNumberField("cases_" + days + "d", value.windows()[i]);
            json.writeFieldName("rate_" + days + "d");
            if (rated) {
                json.writeNumber(value.windows()[i] / value.population() * PER);
            } else {
                json.writeNull();
            }
        }
    }
}
