package org.fenghuo.jobs.connect.documents;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.fenghuo.epi.coverage.CoverageDay;
import org.fenghuo.epi.coverage.CoverageMeasure;
import org.fenghuo.epi.coverage.CoverageSeries;
import org.fenghuo.epi.coverage.Targets;
import org.fenghuo.jobs.connect.index.DocumentFormat;

/** Coverage as documents of the alias {@code coverage}; a document for each series and day. */
public final class CoverageFormat implements DocumentFormat<CoverageDay> {
    private static final String INDEX = "coverage-v1";

    private final HashMap<String, String> names;
    private final Targets targets;

    /** Documents with these names of vaccines, by code, and these targets. */
    public CoverageFormat(Map<String, String> names, Targets targets) {
        this.names = new HashMap<>(names);
        this.names.put(CoverageSeries.ALL_VACCINES, "全部疫苗");
        this.targets = targets;
    }

    @Override
    public String index(CoverageDay value) {
        return INDEX;
    }

    @Override
    public String id(CoverageDay value) {
        CoverageSeries series = CoverageSeries.of(value.series());
        return String.join(
                "|",
                value.vaccine(),
                Integer.toString(series.dose()),
                series.cohort().label(),
                value.area(),
                LocalDate.ofEpochDay(value.day()).toString());
    }

    @Override
    public void write(CoverageDay value, Instant updatedAt, JsonGenerator json) throws IOException {
        CoverageSeries series = CoverageSeries.of(value.series());
        json.writeStartObject();
        json.writeStringField("day", LocalDate.ofEpochDay(value.day()).toString());
        json.writeStringField("vaccine", value.vaccine());
        json.writeStringField(
                "vaccine_name_zh", names.getOrDefault(value.vaccine(), value.vaccine()));
        json.writeNumberField("dose", series.dose());
        json.writeStringField("cohort", series.cohort().label());
        json.writeStringField("place_basis", "residence");
        Json.area(value.area(), value.areaName(), value.areaLevel(), value.areaPath(), json);
        for (CoverageMeasure measure : CoverageMeasure.ALL) {
            json.writeNumberField(Json.label(measure), value.count(measure));
        }
        json.writeNumberField("doses_due_month", value.dueOfMonth());
        json.writeNumberField("doses_given_month", value.givenOfMonth());
        json.writeNumberField("uptake_7d", value.givenIn7());
        json.writeNumberField("uptake_28d", value.givenIn28());
        ratios(value, json);
        population(value, json);
        OptionalDouble target = targets.of(value.vaccine(), series.dose());
        if (target.isPresent()) {
            json.writeNumberField("target", target.getAsDouble());
        } else {
            json.writeNullField("target");
        }
        json.writeBooleanField("gone", value.gone());
        json.writeStringField("updated_at", updatedAt.toString());
        json.writeEndObject();
    }

    private static void ratios(CoverageDay value, JsonGenerator json) throws IOException {
        boolean all = value.vaccine().equals(CoverageSeries.ALL_VACCINES);
        CoverageMeasure covered = all ? CoverageMeasure.FULL : CoverageMeasure.VACCINATED;
        ratio("coverage", value.count(covered), value.count(CoverageMeasure.ELIGIBLE), json);
        ratio(
                "timely_rate",
                value.count(CoverageMeasure.TIMELY),
                value.count(CoverageMeasure.PAST_LIMIT),
                json);
        ratio("reported_rate", value.givenOfMonth(), value.dueOfMonth(), json);
    }

    private static void population(CoverageDay value, JsonGenerator json) throws IOException {
        if (value.populationYear() == 0) {
            json.writeNullField("population");
            json.writeNullField("population_year");
            json.writeNullField("coverage_administrative");
            return;
        }
        json.writeNumberField("population", value.population());
        json.writeNumberField("population_year", value.populationYear());
        ratio(
                "coverage_administrative",
                value.count(CoverageMeasure.ADMINISTERED),
                value.population(),
                json);
    }

    private static void ratio(String field, int part, double of, JsonGenerator json)
            throws IOException {
        if (of == 0) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, part / of);
        }
    }
}
