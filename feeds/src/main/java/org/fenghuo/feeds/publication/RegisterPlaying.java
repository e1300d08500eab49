package org.fenghuo.feeds.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;

/**
 * Leads a register through its batches and tells after each what changed, one version a card. It
 * keeps no record of its own: reports are made from the cards while they are read.
 */
public final class RegisterPlaying<B extends Batch, C extends Card> implements Playing {
    private static final String WITHDRAWN = "withdrawn by the publisher";

    private final List<B> batches;
    private final Register<B, C> register;
    private final int alone;
    private final int end;
    private List<C> pending = new ArrayList<>();
    private int following;
    private int publication;

    /** Batches are in the order of time; dates are local dates of the zone. */
    public RegisterPlaying(
            List<B> batches, Register<B, C> register, PublicationDates dates, ZoneId zone) {
        this.batches = batches;
        this.register = register;
        this.alone = firstNotBefore(dates.from(), zone);
        this.end =
                dates.to().equals(LocalDate.MAX)
                        ? batches.size()
                        : firstNotBefore(dates.to().plusDays(1), zone);
    }

    private int firstNotBefore(LocalDate date, ZoneId zone) {
        int at = 0;
        while (at < batches.size()
                && LocalDate.ofInstant(batches.get(at).at(), zone).isBefore(date)) {
            at++;
        }
        return at;
    }

    @Override
    public boolean hasNext() {
        return following < end;
    }

    @Override
    public Publication next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the last publication has been played");
        }
        pending = new ArrayList<>();
        publication++;
        do {
            follow(batches.get(following++));
        } while (following < Math.min(alone, end));
        List<C> told = arrange();
        Instant at = batches.get(following - 1).at();
        int number = publication;
        return new Publication(at, told.size(), () -> new Reports(told, at, number));
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

    /** The reports of one publication, each made when it is asked for. */
    private final class Reports implements Iterator<CaseReport> {
        private final Iterator<C> cards;
        private final Instant at;
        private final long version;
        private final int number;

        Reports(List<C> cards, Instant at, int number) {
            this.cards = cards.iterator();
            this.at = at;
            this.version = at.toEpochMilli();
            this.number = number;
        }

        @Override
        public boolean hasNext() {
            return cards.hasNext();
        }

        @Override
        public CaseReport next() {
            if (number != publication) {
                throw new IllegalStateException(
                        "the records of the publication of %s were asked for after a later publication: read them first"
                                .formatted(at));
            }
            return report(cards.next());
        }

        private CaseReport report(C card) {
            CaseReport report = new CaseReport();
            report.setVersion(version);
            report.setReportedAt(at);
            report.setOrigin(Origin.REPLAY);
            register.writeHead(card, report);
            if (card.gone()) {
                report.setOperation(Operation.DELETE);
                report.setDeleteReason(WITHDRAWN);
                return report;
            }
            report.setOperation(card.isNewIn(number) ? Operation.REPORT : Operation.REVISE);
            register.writeBody(card, report);
            return report;
        }
    }
}
