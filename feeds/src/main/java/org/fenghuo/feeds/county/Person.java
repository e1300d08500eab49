package org.fenghuo.feeds.county;

import org.fenghuo.records.Sex;

/** Somebody without a name. */
record Person(String pseudonym, Sex sex) {
    static Person born(Dice dice) {
        return new Person(dice.pseudonym(), dice.chance(0.52) ? Sex.MALE : Sex.FEMALE);
    }
}
