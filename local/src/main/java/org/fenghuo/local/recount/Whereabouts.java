package org.fenghuo.local.recount;

import java.util.List;

/**
 * The places of a card.
 *
 * @param residence where the person lives
 * @param reporting where the reporting facility is; empty when not given, else one place
 * @param infection where the infection was caught; empty when not given, else one place
 */
record Whereabouts(Place residence, List<Place> reporting, List<Place> infection) {}
