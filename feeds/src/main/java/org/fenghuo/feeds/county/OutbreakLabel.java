package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.List;

/**
 * An outbreak that was hidden in the county, as its cards stand at the end.
 *
 * @param id name of the outbreak
 * @param disease disease
 * @param areas counties or townships of residence of its cases
 * @param firstOnset first local day of onset
 * @param lastOnset last local day of onset
 * @param cases how many cards count as cases
 * @param unit school in which most cases are, empty if there is none
 * @param recordIds the cards
 */
public record OutbreakLabel(
        String id,
        String disease,
        List<String> areas,
        LocalDate firstOnset,
        LocalDate lastOnset,
        int cases,
        String unit,
        List<String> recordIds) {
    public OutbreakLabel {
        areas = List.copyOf(areas);
        recordIds = List.copyOf(recordIds);
    }
}
