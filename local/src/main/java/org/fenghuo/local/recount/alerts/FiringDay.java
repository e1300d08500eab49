package org.fenghuo.local.recount.alerts;

import java.util.Set;

/**
 * A day on which a rule fires.
 *
 * @param day days since 1970
 * @param value persons or cards of its window, or those for 100,000 residents
 * @param cards ids of the cards in its window
 */
public record FiringDay(int day, double value, Set<String> cards) {
    public FiringDay {
        cards = Set.copyOf(cards);
    }
}
