package org.fenghuo.jobs.connect.documents;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.visits.Syndrome;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.epi.visits.VisitDay;
import org.fenghuo.epi.visits.VisitMeasure;
import org.fenghuo.epi.visits.VisitSeries;
import org.fenghuo.jobs.connect.index.DocumentFormat;

/** Visits as documents of the alias {@code visits}; a document for each series and day. */
public final class VisitFormat implements DocumentFormat<VisitDay> {
    private static final String INDEX = "visits-v1";

    private final Syndromes syndromes;

    /** Documents of these syndromes. */
    public VisitFormat(Syndromes syndromes) {
        this.syndromes = syndromes;
    }

    @Override
    public String index(VisitDay value) {
        return INDEX;
    }

    @Override
    public String id(VisitDay value) {
        VisitSeries series = VisitSeries.of(value.series());
        return String.join(
                "|",
                value.place(),
                syndrome(series),
                series.place().label(),
                series.age().label(),
                LocalDate.ofEpochDay(value.day()).toString());
    }

    @Override
    public void write(VisitDay value, Instant updatedAt, JsonGenerator json) throws IOException {
        VisitSeries series = VisitSeries.of(value.series());
        json.writeStartObject();
        json.writeStringField("day", LocalDate.ofEpochDay(value.day()).toString());
        json.writeStringField("syndrome", syndrome(series));
        json.writeStringField("syndrome_name_zh", nameZh(series));
        json.writeNumberField("syndrome_version", version(series));
        json.writeStringField("place_basis", series.place().label());
        json.writeStringField("age_band", series.age().label());
        if (value.placeLevel().equals(AreaLevel.FACILITY.label())) {
            json.writeStringField("facility", value.place());
        }
        Json.area(value.place(), value.placeName(), value.placeLevel(), value.placePath(), json);
        for (VisitMeasure measure : VisitMeasure.values()) {
            if (measure != VisitMeasure.TOTAL_VISITS) {
                json.writeNumberField(Json.label(measure), value.counts()[measure.ordinal()]);
            }
        }
        json.writeNumberField("visits_7d", value.visitsOfWeek());
        int total = value.counts()[VisitMeasure.TOTAL_VISITS.ordinal()];
        total("total_visits", total, json);
        total("total_visits_7d", value.totalOfWeek(), json);
        share("share", value.counts()[VisitMeasure.VISITS.ordinal()], total, json);
        share("share_7d", value.visitsOfWeek(), value.totalOfWeek(), json);
        json.writeBooleanField("gone", value.gone());
        json.writeStringField("updated_at", updatedAt.toString());
        json.writeEndObject();
    }

    /** No total is known: departments send a zero where nobody came, which is no total either. */
    private static void total(String field, int total, JsonGenerator json) throws IOException {
        if (total == 0) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, total);
        }
    }

    private static void share(String field, int visits, int total, JsonGenerator json)
            throws IOException {
        if (total == 0) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, (double) visits / total);
        }
    }

    private String syndrome(VisitSeries series) {
        return series.syndrome() == VisitSeries.ALL_VISITS ? "all" : of(series).id();
    }

    private String nameZh(VisitSeries series) {
        return series.syndrome() == VisitSeries.ALL_VISITS ? "全部就诊" : of(series).nameZh();
    }

    private int version(VisitSeries series) {
        return series.syndrome() == VisitSeries.ALL_VISITS ? 0 : of(series).version();
    }

    private Syndrome of(VisitSeries series) {
        return syndromes.numbered(series.syndrome());
    }
}
