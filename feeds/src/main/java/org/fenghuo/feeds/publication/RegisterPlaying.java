package org.fenghuo.feeds.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.records.Operation;

/**
 * Leads a register through its batches and tells after each what changed, one version a card. It
 * keeps no record of its own: records are made from the cards while they are read.
 */
public final class RegisterPlaying<B extends Batch, C extends Card> implements Playing {
    private final Batches<B> batches;
    private final Register<B, C> register;
    private List<C> pending = new ArrayList<>();
    private int publication;

    /** Batches are in the order of time; dates are local dates of the zone. */
    public RegisterPlaying(
            List<B> batches, Register<B, C> register, PublicationDates dates, ZoneId zone) {
        this.batches = new Batches<>(batches, dates, zone);
        this.register = register;
    }

    @Override
    public boolean hasNext() {
        return batches.hasNext();
    }

    @Override
    public Publication next() {
        pending = new ArrayList<>();
        Instant at = batches.next(this::follow);
        publication++;
        List<C> told = arrange();
        int number = publication;
        return new Publication(at, told.size(), () -> new Records(told, at, number));
    }

    @Override
    public List<String> notes() {
        return register.notes();
    }

    private void follow(B batch) {
        register.follow(
                batch,
                card -> {
                    if (card.nowPending()) {
                        pending.add(card);
                    }
                });
    }

    private List<C> arrange() {
        List<C> told = new ArrayList<>(pending.size());
        for (C card : pending) {
            if (card.showIn(publication)) {
                told.add(card);
            }
        }
        told.sort(Comparator.comparingInt(Card::number));
        return told;
    }

    /** The records of one publication, each made when it is asked for. */
    private final class Records implements Iterator<SpecificRecordBase> {
        private final Iterator<C> cards;
        private final int number;
        private final Instant at;
        private final Telling report;
        private final Telling revise;
        private final Telling delete;

        Records(List<C> cards, Instant at, int number) {
            this.cards = cards.iterator();
            this.number = number;
            this.at = at;
            this.report = new Telling(at, Operation.REPORT);
            this.revise = new Telling(at, Operation.REVISE);
            this.delete = new Telling(at, Operation.DELETE);
        }

        @Override
        public boolean hasNext() {
            return cards.hasNext();
        }

        @Override
        public SpecificRecordBase next() {
            if (number != publication) {
                throw ReadTooLate.of(at);
            }
            C card = cards.next();
            return register.record(card, telling(card));
        }

        private Telling telling(C card) {
            if (card.gone()) {
                return delete;
            }
            return card.isNewIn(number) ? report : revise;
        }
    }
}
