package org.fenghuo.schemas.framing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.avro.Schema;
import org.fenghuo.records.CaseReport;
import org.fenghuo.schemas.framing.Reading.Read;
import org.fenghuo.schemas.framing.Reading.Refused;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bytes made to do harm: each is a record or a refusal, soon and in little memory. */
class HostileValuesTest {
    private static final int VALUES = 200_000;
    private static final int HEADER = 10;
    private static final long SEED = 20_240_301;
    private static final long BYTES_PER_VALUE = 40_000;
    private static final int TEN_MEGABYTES = 10_000_000;

    private final ValueWriter<CaseReport> writer = ValueWriter.singleObject(Topics.CASE_REPORTS);
    private final Random random = new Random(SEED);

    @Test
    @Timeout(60)
    void randomAndMutatedValuesAreRecordsOrRefusals() throws InterruptedException {
        ValueReader<CaseReport> reader = reader(FramingSettings.SHIPPED);
        byte[][] values = hostileValues();
        int read = 0;
        int refused = 0;
        long before = allocated();
        for (byte[] value : values) {
            Reading<CaseReport> reading = reader.read(value);
            if (reading instanceof Read<CaseReport>) {
                read++;
            } else {
                refused++;
            }
        }
        assertThat(read).isGreaterThan(VALUES / 100);
        assertThat(refused).isGreaterThan(VALUES / 2);
        assertThat((allocated() - before) / VALUES).isLessThan(BYTES_PER_VALUE);
    }

    @Test
    @Timeout(20)
    void tenMegabytesOfOneTextAreReadAsWhatTheyAre() throws InterruptedException {
        CaseReport report = Reports.head(1).setDeleteReason("x".repeat(TEN_MEGABYTES)).build();
        assertThat(Readings.read(reader(FramingSettings.SHIPPED).read(writer.encode(report))))
                .returns(report, Read::record);
    }

    @Test
    @Timeout(20)
    void tenMegabytesOfNoiseBehindARightHeaderAreRefused() throws InterruptedException {
        byte[] value = Arrays.copyOf(writer.encode(Reports.full(1)), TEN_MEGABYTES);
        random.nextBytes(value);
        System.arraycopy(writer.encode(Reports.full(1)), 0, value, 0, HEADER);
        assertThat(reader(FramingSettings.SHIPPED).read(value)).isInstanceOf(Refused.class);
    }

    @Test
    @Timeout(20)
    void aValueNestedAMillionTimesIsRefused(@TempDir Path folder) throws Exception {
        String node =
                "{\"type\":\"record\",\"name\":\"Node\",\"fields\":[{\"name\":\"next\",\"type\":[\"null\",\"Node\"],\"default\":null}]}";
        Schema theirs = Frames.changed(text -> Frames.withField(text, "node", node, "{}"));
        Files.writeString(folder.resolve("nested.avsc"), theirs.toString());
        byte[] deep = new byte[1_000_000];
        Arrays.fill(deep, (byte) 2);
        FramingSettings settings = new FramingSettings(folder.toString(), "", "", "");
        Unreadable why =
                Readings.refused(reader(settings).read(Frames.singleObject(theirs, deep))).why();
        assertThat(why.found()).startsWith("more than 200 levels within each other");
    }

    private byte[][] hostileValues() {
        byte[][] sound = new byte[200][];
        Arrays.setAll(sound, number -> writer.encode(Reports.full(number)));
        byte[][] hostile = new byte[VALUES][];
        for (int i = 0; i < VALUES; i++) {
            hostile[i] = i % 4 == 0 ? noise(sound[0]) : mutated(sound[i % sound.length].clone());
        }
        return hostile;
    }

    private byte[] noise(byte[] sound) {
        byte[] bytes = new byte[HEADER + random.nextInt(300)];
        random.nextBytes(bytes);
        if (random.nextInt(4) > 0) {
            System.arraycopy(sound, 0, bytes, 0, HEADER);
        }
        return bytes;
    }

    private byte[] mutated(byte[] value) {
        byte[] mutant = value;
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(HEADER, mutant.length);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutant[at] = (byte) random.nextInt();
                case 2 -> Arrays.fill(mutant, at, Math.min(mutant.length, at + 5), (byte) 0xFF);
                default ->
                        mutant =
                                Arrays.copyOf(
                                        mutant, random.nextInt(HEADER + 1, mutant.length + 4));
            }
        }
        return mutant;
    }

    private static ValueReader<CaseReport> reader(FramingSettings settings) {
        return new ValueReader<>(Topics.CASE_REPORTS, CaseReport.class, settings);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
