package org.fenghuo.jobs.detection;

import java.io.Serializable;
import java.util.Optional;
import org.fenghuo.epi.detect.Figure;

/**
 * The figures that stand in documents.
 *
 * @param <D> a document
 */
public interface Figures<D> extends Serializable {
    /** The day of a document, days since 1970-01-01. */
    int day(D document);

    /** The vaccine or syndrome that it is about. */
    String subject(D document);

    /** Its figure; empty if it has none that rules could look at. */
    Optional<Figure> of(D document);
}
