package org.fenghuo.local.recount;

import java.util.Map;

/** What the documents of one series must say, one a day. */
public interface SeriesDocuments {
    /** The days for which a document must stand. */
    ExpectedDays expected();

    /** All fields of the document of a day but its time of writing. */
    Map<String, Object> document(int day);
}
