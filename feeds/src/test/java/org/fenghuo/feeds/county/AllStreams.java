package org.fenghuo.feeds.county;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.feeds.publication.RecordStream;

/** A county with all its streams played to its end. */
record AllStreams(InventedCounty county, List<SpecificRecordBase> sent) {
    static AllStreams of(CountySettings settings) {
        var county = new InventedCounty(settings.withStreams(EnumSet.allOf(RecordStream.class)));
        List<SpecificRecordBase> sent = new ArrayList<>();
        for (Playing playing = county.play(); playing.hasNext(); ) {
            Publication publication = playing.next();
            publication.records().forEach(sent::add);
        }
        return new AllStreams(county, sent);
    }

    <R> List<R> all(Class<R> kind) {
        return sent.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The version of each record that holds at the end. */
    <R extends SpecificRecordBase> Map<String, R> winners(
            Class<R> kind, Function<R, String> id, Function<R, Instant> reportedAt) {
        Map<String, R> winners = new HashMap<>();
        for (R record : all(kind)) {
            winners.merge(
                    id.apply(record),
                    record,
                    (held, other) ->
                            reportedAt.apply(other).isAfter(reportedAt.apply(held)) ? other : held);
        }
        return winners;
    }
}
