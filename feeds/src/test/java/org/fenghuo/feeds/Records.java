package org.fenghuo.feeds;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fenghuo.feeds.publication.Publication;

/** The records of a publication, of which all are of one kind. */
public final class Records {
    private Records() {}

    /** All of that kind; a record of another one stops the test. */
    public static <R> Stream<R> of(Class<R> kind, Publication publication) {
        return StreamSupport.stream(publication.records().spliterator(), false).map(kind::cast);
    }
}
