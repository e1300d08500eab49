package org.fenghuo.jobs.detection;

import java.time.ZoneId;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.time.LocalDays;

/**
 * Passes verdicts on, and when event time reaches another day tells every partition behind them how
 * far it has come. Who reads the verdicts of several jobs learns so that nothing is missing.
 */
public final class TellTime extends AbstractStreamOperator<Spoken>
        implements OneInputStreamOperator<Signal, Spoken> {
    private static final long serialVersionUID = 1L;

    /** Of inputs without a time; Flink's end of all is later. */
    private static final long ALL_OVER = Long.MAX_VALUE - 1;

    private final ZoneId zone;
    private final int partitions;

    private transient LocalDays days;
    private transient boolean hasTold;
    private transient int toldDay;

    /** Days begin in that zone; none is told where there are no partitions to tell. */
    public TellTime(ZoneId zone, int partitions) {
        this.zone = zone;
        this.partitions = partitions;
    }

    @Override
    public void open() throws Exception {
        super.open();
        days = new LocalDays(zone);
    }

    @Override
    public void processElement(StreamRecord<Signal> element) {
        output.collect(element.replace(Spoken.of(element.getValue())));
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        long until = mark.getTimestamp();
        if (until < ALL_OVER) {
            tell(until);
        }
        super.processWatermark(mark);
    }

    private void tell(long until) {
        int day = days.epochDay(until);
        if (hasTold && day <= toldDay) {
            return;
        }
        hasTold = true;
        toldDay = day;
        for (int partition = 0; partition < partitions; partition++) {
            output.collect(new StreamRecord<>(Spoken.tick(until, partition)));
        }
    }
}
