package org.fenghuo.feeds.nyc;

import java.time.Instant;
import java.util.List;
import org.fenghuo.feeds.publication.Batch;

/** All changed counts of one publication. */
record Changes(Instant at, List<Change> all) implements Batch {}
