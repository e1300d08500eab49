package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.feeds.Records;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.records.CaseReport;

/** A county played to its end, all records in the order of sending. */
record Story(InventedCounty county, List<Sent> sent) {
    static final LocalDate AUTUMN = LocalDate.of(2025, 9, 1);

    record Sent(Instant at, CaseReport card) {}

    static Story of(CountySettings settings) {
        InventedCounty county = new InventedCounty(settings);
        List<Sent> sent = new ArrayList<>();
        for (Playing playing = county.play(); playing.hasNext(); ) {
            Publication publication = playing.next();
            Records.of(CaseReport.class, publication)
                    .forEach(card -> sent.add(new Sent(publication.at(), card)));
        }
        return new Story(county, sent);
    }

    List<CaseReport> cards() {
        return sent.stream().map(Sent::card).toList();
    }
}
