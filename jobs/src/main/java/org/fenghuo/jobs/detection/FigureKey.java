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
}
