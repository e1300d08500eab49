package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.cases.CountyOfTests.DELAY;
import static org.fenghuo.jobs.cases.CountyOfTests.caseOf;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.intake.VersionStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerEntrySerializerTest {
    private static final VersionStamp STAMP = new VersionStamp(7, 1_700_000_000_000L, -3);

    @ParameterizedTest
    @CsvSource({
        "611022100, 611022, 1",
        "611022, 611022, 1",
        "BX, BX, 1",
        "611022100, '', 1",
        "611022100, 611024, 8",
        "ZZ, outside, 9",
        "'', outside, 9",
    })
    void theCountyComesBackAndMostlyTakesAByte(String residence, String county, int bytes)
            throws IOException {
        LedgerEntry entry =
                new LedgerEntry(
                        STAMP, caseOf(residence, 20_000), CardTraits.NOTHING, DELAY, county);
        byte[] written = write(entry);
        assertThat(read(written)).isEqualTo(entry);
        byte[] unlisted =
                write(
                        new LedgerEntry(
                                STAMP, caseOf(residence, 20_000), CardTraits.NOTHING, DELAY, ""));
        assertThat(written.length - unlisted.length + 1).isEqualTo(bytes);
    }

    @Test
    void aDeletedCardComesBack() throws IOException {
        LedgerEntry entry =
                new LedgerEntry(
                        STAMP, CountedCase.NOTHING, CardTraits.NOTHING, ReportDelay.NONE, "");
        assertThat(read(write(entry))).isEqualTo(entry);
    }

    private static byte[] write(LedgerEntry entry) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        new LedgerEntrySerializer().serialize(entry, out);
        return out.getCopyOfBuffer();
    }

    private static LedgerEntry read(byte[] written) throws IOException {
        return new LedgerEntrySerializer().deserialize(new DataInputDeserializer(written));
    }
}
