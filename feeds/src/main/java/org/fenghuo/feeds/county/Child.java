package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.List;

/**
 * A child of the county with all that is ever said of it.
 *
 * @param birth day of birth
 * @param entries its entries in the register of residents
 * @param doses its doses, none where it never got one
 */
record Child(LocalDate birth, List<History<Residence>> entries, List<History<DoseGiven>> doses) {
    Child {
        entries = List.copyOf(entries);
        doses = List.copyOf(doses);
    }
}
