package org.fenghuo.jobs.accounts;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.state.Codes;
import org.fenghuo.jobs.state.Numbers;

/** Writes and reads receipts and delays. Not for several threads. */
public final class Receipts {
    private final Codes sources = new Codes();

    /** Writes a receipt. */
    public static void write(Receipt receipt, DataOutputView out) throws IOException {
        Numbers.write(receipt.partition(), out);
        Numbers.write(receipt.minute(), out);
        Codes.write(receipt.source(), out);
        Numbers.write(receipt.day(), out);
        ReportDelay delay = receipt.delay();
        Numbers.write(delay.minutes(), out);
        if (delay.isKnown()) {
            Numbers.write(delay.day() - receipt.day(), out);
        }
    }

    /** Reads a receipt that {@link #write(Receipt, DataOutputView)} wrote. */
    public Receipt read(DataInputView in) throws IOException {
        int partition = Numbers.readInt(in);
        long minute = Numbers.read(in);
        String source = sources.read(in);
        int day = Numbers.readInt(in);
        int minutes = Numbers.readInt(in);
        ReportDelay delay =
                minutes < 0
                        ? ReportDelay.NONE
                        : new ReportDelay(source, day + Numbers.readInt(in), minutes);
        return new Receipt(partition, minute, source, day, delay);
    }

    /** Writes a delay; one byte if none is known. */
    public static void write(ReportDelay delay, DataOutputView out) throws IOException {
        Numbers.write(delay.minutes(), out);
        if (delay.isKnown()) {
            Codes.write(delay.source(), out);
            Numbers.write(delay.day(), out);
        }
    }

    /** Reads a delay that {@link #write(ReportDelay, DataOutputView)} wrote. */
    public ReportDelay readDelay(DataInputView in) throws IOException {
        int minutes = Numbers.readInt(in);
        return minutes < 0
                ? ReportDelay.NONE
                : new ReportDelay(sources.read(in), Numbers.readInt(in), minutes);
    }
}
