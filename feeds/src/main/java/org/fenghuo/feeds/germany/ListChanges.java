package org.fenghuo.feeds.germany;

import java.time.Instant;
import java.util.List;
import org.fenghuo.feeds.publication.Batch;

/** All rows of one publication day. */
record ListChanges(Instant at, List<ListRow> rows) implements Batch {}
