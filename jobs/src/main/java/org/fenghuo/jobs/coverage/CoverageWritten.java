package org.fenghuo.jobs.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.epi.coverage.Cohort;
import org.fenghuo.epi.coverage.CoverageSeries;
import org.fenghuo.jobs.counting.WrittenFormat;

/** From which key and cell a document of coverage was made. */
public final class CoverageWritten implements WrittenFormat {
    private static final long serialVersionUID = 1L;

    @Override
    public String indices() {
        return "coverage-v1*";
    }

    @Override
    public List<String> fields() {
        return List.of("vaccine", "dose", "cohort", "area", "day");
    }

    @Override
    public SubjectArea key(JsonNode fields) {
        return new SubjectArea(fields.path("vaccine").asText(), fields.path("area").asText());
    }

    @Override
    public long cell(JsonNode fields) {
        int series =
                new CoverageSeries(
                                fields.path("dose").asInt(),
                                Cohort.labelled(fields.path("cohort").asText()))
                        .code();
        int day = (int) LocalDate.parse(fields.path("day").asText()).toEpochDay();
        return Cell.of(series | CoverageDayWriter.IN_ANY_CASE, day);
    }
}
