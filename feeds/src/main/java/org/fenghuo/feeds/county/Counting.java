package org.fenghuo.feeds.county;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenghuo.feeds.reference.ReferenceDisease;
import org.fenghuo.records.Area;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Course;
import org.fenghuo.records.Operation;

/** What a card counts for, told apart from the jobs so that they can be held against it. */
final class Counting {
    private static final String OUTSIDE = "outside";
    private static final String OTHER = "other";

    private final Set<String> areas;
    private final Map<String, ReferenceDisease> diseases = new HashMap<>();

    Counting(List<Area> areas, List<ReferenceDisease> diseases) {
        this.areas =
                areas.stream().map(Area::getCode).collect(Collectors.toCollection(HashSet::new));
        for (ReferenceDisease disease : diseases) {
            this.diseases.put(disease.id(), disease);
            if (!disease.cardCode().isEmpty()) {
                this.diseases.put(disease.cardCode(), disease);
            }
        }
    }

    /** The one cell in which the card counts by onset and residence, if it counts. */
    Optional<Truth.Cell> cell(CaseReport card) {
        if (card.getOperation() == Operation.DELETE || card.getDuplicateOf() != null) {
            return Optional.empty();
        }
        Optional<ReferenceDisease> disease = Optional.ofNullable(diseases.get(card.getDisease()));
        boolean chronic =
                card.getCourse() == Course.CHRONIC
                        && disease.map(ReferenceDisease::chronicAble).orElse(false);
        Measure measure =
                switch (card.getClassification()) {
                    case SUSPECTED -> Measure.SUSPECTED;
                    case CARRIER -> Measure.CARRIERS;
                    case CLINICAL, CONFIRMED -> chronic ? Measure.CHRONIC : Measure.CASES;
                    case UNRECOGNISED ->
                            throw new IllegalStateException(
                                    "The county never writes this: " + card.getRecordId());
                };
        return Optional.of(
                new Truth.Cell(
                        disease.map(ReferenceDisease::id).orElse(OTHER),
                        area(card.getResidenceArea()),
                        card.getOnsetDay(),
                        measure));
    }

    private String area(String code) {
        List<String> candidates =
                List.of(
                        code,
                        start(code, 9),
                        start(code, 6),
                        start(code, 4) + "00",
                        start(code, 2) + "0000");
        return candidates.stream().filter(areas::contains).findFirst().orElse(OUTSIDE);
    }

    private static String start(String code, int length) {
        return code.substring(0, Math.min(length, code.length()));
    }
}
