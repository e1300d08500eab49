package org.fenghuo.epi.alert;

import java.util.List;

/**
 * Where an alert is.
 *
 * @param unitName name of the unit, empty where the place is an area
 * @param area code of the area in which it lies
 * @param areaName name of that area
 * @param areaLevel level of that area, as documents name it
 * @param areaPath the area and all that contain it, innermost first
 */
public record Where(
        String unitName, String area, String areaName, String areaLevel, List<String> areaPath) {
    public Where {
        areaPath = List.copyOf(areaPath);
    }
}
