package org.fenghuo.jobs.detection;

import java.util.List;

/**
 * Where figures are.
 *
 * @param areaPath the place and the areas that contain it, innermost first
 */
public record FigurePlace(List<String> areaPath) {
    public FigurePlace {
        areaPath = List.copyOf(areaPath);
    }
}
