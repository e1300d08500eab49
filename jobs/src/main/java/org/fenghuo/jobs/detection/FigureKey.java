package org.fenghuo.jobs.detection;

import org.fenghuo.epi.detect.Figure;
import org.fenghuo.epi.rules.PlaceKind;

/**
 * Of what figures are judged together.
 *
 * @param subject vaccine or syndrome
 * @param kind kind of the place
 * @param place code of the place
 */
public record FigureKey(String subject, PlaceKind kind, String place) {
    static FigureKey of(Figure figure) {
        return new FigureKey(figure.subject(), figure.kind(), figure.place());
    }

    /**
     * The same in every process, for state is spread and found again by it: an enum constant's own
     * is another one in each.
     */
    @Override
    public int hashCode() {
        return 31 * (31 * subject.hashCode() + kind.name().hashCode()) + place.hashCode();
    }
}
