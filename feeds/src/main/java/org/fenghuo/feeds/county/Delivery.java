package org.fenghuo.feeds.county;

import java.time.Instant;
import org.fenghuo.records.CaseReport;

/** One version of a card on its way: it became known at its reportedAt and is sent at sentAt. */
record Delivery(Instant sentAt, CaseReport card) {}
