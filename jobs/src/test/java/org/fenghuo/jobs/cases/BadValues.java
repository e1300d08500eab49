package org.fenghuo.jobs.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;

/** Values that no clinic should send, each with the code it is to be refused with. */
final class BadValues {
    private static final int TEN_MB = 10 << 20;
    private static final int FRAME = 10;

    private final SentCards cards;
    private final List<Bad> all = new ArrayList<>();

    /** A value and the code of its fault. */
    @SuppressWarnings("ArrayRecordComponent") // opaque bytes, never compared
    record Bad(String code, byte[] value) {}

    BadValues(SentCards cards) {
        this.cards = cards;
        addPoison();
        addCut();
        addWithRulesBroken();
        addHuge();
    }

    List<Bad> all() {
        return List.copyOf(all);
    }

    private void addPoison() {
        add("not-framed", new byte[0]);
        add("not-framed", "{\"recordId\":\"a\"}".getBytes(UTF_8));
        add("not-framed", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2, 3});
        byte[] unknown = good();
        Arrays.fill(unknown, 2, FRAME, (byte) 0x5A);
        add("unknown-schema", unknown);
        add("unknown-schema", new byte[] {0, 0, 0, 0, 9, 1, 2, 3});
        byte[] longer = Arrays.copyOf(good(), good().length + 1);
        add("trailing-bytes", longer);
    }

    /** A good card cut at every byte behind its first two. */
    private void addCut() {
        byte[] good = good();
        for (int length = 2; length < good.length; length++) {
            add("truncated", Arrays.copyOf(good, length));
        }
    }

    private void addWithRulesBroken() {
        add("unknown-symbol", cards.value(card().setOperation(Operation.UNRECOGNISED)));
        add("missing-field", cards.value(card().setDisease(null)));
        add("age-out-of-range", cards.value(card().setAgeYears(131)));
        add("bad-area-code", cards.value(card().setResidenceArea("丹凤县")));
        add("day-out-of-range", cards.value(card().setOnsetDay(cards.onset().plusDays(9))));
        add("reported-too-early", cards.value(card().setReportedAt(longAgo())));
        Instant tomorrow = cards.now().plus(Duration.ofDays(1));
        add("reported-in-the-future", cards.value(card().setReportedAt(tomorrow)));
        add("version-negative", cards.value(card().setVersion(-1)));
    }

    private void addHuge() {
        byte[] braces = new byte[TEN_MB];
        Arrays.fill(braces, (byte) '{');
        add("not-framed", braces);
        add("trailing-bytes", Arrays.copyOf(good(), TEN_MB));
        add("too-long", cards.value(card().setRecordId("x".repeat(TEN_MB))));
        add("too-long", cards.value(card().setSource("x".repeat(TEN_MB))));
    }

    private static Instant longAgo() {
        return Instant.ofEpochMilli(Long.MIN_VALUE);
    }

    private CaseReport.Builder card() {
        return cards.card("bad", 1);
    }

    private byte[] good() {
        return cards.value(card());
    }

    private void add(String code, byte[] value) {
        all.add(new Bad(code, value));
    }
}
