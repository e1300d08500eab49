package org.fenghuo.feeds.county;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/** Records on their way, a few of which are sent a second time. */
final class Outbox {
    private static final double SENT_TWICE = 0.01;
    private static final int A_DAY = 86_400;

    private final List<Sending> sendings = new ArrayList<>();
    private final Dice dice;

    Outbox(Dice dice) {
        this.dice = dice;
    }

    void send(String id, Instant at, SpecificRecordBase record) {
        sendings.add(new Sending(at, id, at, record));
        if (dice.chance(SENT_TWICE)) {
            sendings.add(new Sending(at.plusSeconds(dice.between(60, A_DAY)), id, at, record));
        }
    }

    List<Sending> all() {
        return sendings;
    }
}
