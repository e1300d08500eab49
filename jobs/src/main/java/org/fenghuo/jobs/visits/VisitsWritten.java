package org.fenghuo.jobs.visits;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.epi.visits.Syndrome;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.epi.visits.VisitBundle;
import org.fenghuo.epi.visits.VisitSeries;
import org.fenghuo.jobs.counting.WrittenFormat;

/** From which key and cell a document of visits was made. */
public final class VisitsWritten implements WrittenFormat {
    private static final long serialVersionUID = 1L;

    private final Syndromes syndromes;

    /** Documents of these syndromes. */
    public VisitsWritten(Syndromes syndromes) {
        this.syndromes = syndromes;
    }

    @Override
    public String indices() {
        return "visits-v1*";
    }

    @Override
    public List<String> fields() {
        return List.of("area", "syndrome", "place_basis", "age_band", "day");
    }

    @Override
    public SubjectArea key(JsonNode fields) {
        return new SubjectArea(VisitBundle.SUBJECT, fields.path("area").asText());
    }

    @Override
    public long cell(JsonNode fields) {
        int series =
                VisitSeries.code(
                        syndrome(fields.path("syndrome").asText()),
                        basis(fields.path("place_basis").asText()),
                        AgeBand.labelled(fields.path("age_band").asText()));
        return Cell.of(series, (int) LocalDate.parse(fields.path("day").asText()).toEpochDay());
    }

    /** A syndrome that is no longer in force has no number, and its documents no writer. */
    private int syndrome(String id) {
        for (Syndrome each : syndromes.all()) {
            if (each.id().equals(id)) {
                return each.number();
            }
        }
        return VisitSeries.ALL_VISITS;
    }

    private static PlaceBasis basis(String label) {
        return PlaceBasis.ALL.stream()
                .filter(basis -> basis.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
