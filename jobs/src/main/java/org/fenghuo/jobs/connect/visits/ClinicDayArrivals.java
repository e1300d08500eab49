package org.fenghuo.jobs.connect.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.AgeBands;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.epi.visits.CountedTotals;
import org.fenghuo.jobs.connect.kafka.RecordArrivals;
import org.fenghuo.jobs.connect.rules.Head;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.MinuteKey;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.jobs.visits.TotalsArrivalSerializer;
import org.fenghuo.jobs.visits.TotalsVersion;
import org.fenghuo.records.AgeVisits;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.topics.Topics;

/** Turns the messages of the topic of departments' days into arrivals. */
public final class ClinicDayArrivals extends RecordArrivals<ClinicDay, TotalsVersion> {
    private final VisitIntake intake;

    private transient LocalDays days;
    private transient AgeBands ageBands;

    /** Arrivals counted as the intake says. */
    public ClinicDayArrivals(VisitIntake intake) {
        super(Topics.CLINIC_DAYS, ClinicDay.class, intake.framing());
        this.intake = intake;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        super.open(context);
        days = new LocalDays(intake.zone());
        ageBands = new AgeBands(intake.ageBandStarts());
    }

    @Override
    protected KindRules<ClinicDay> rules() {
        return new ClinicDayRules(intake.zone());
    }

    @Override
    protected Head head(ClinicDay day) {
        return ClinicDayRules.head(day);
    }

    @Override
    protected void versions(
            ClinicDay day,
            long contentHash,
            ConsumerRecord<byte[], byte[]> message,
            Consumer<TotalsVersion> out) {
        long reportedAt = day.getReportedAt().toEpochMilli();
        CountedTotals totals =
                day.getOperation() == Operation.DELETE ? CountedTotals.NOTHING : totals(day);
        int oldest = days.epochDay(reportedAt) - intake.horizonDays();
        out.accept(
                new TotalsVersion(
                        day.getRecordId(),
                        new VersionStamp(day.getVersion(), reportedAt, contentHash),
                        totals.counts() && totals.day() < oldest,
                        totals,
                        message.partition(),
                        MinuteKey.of(message.partition(), message.timestamp()).minute()));
    }

    private CountedTotals totals(ClinicDay day) {
        List<CountedTotals.AgeTotal> byAge = new ArrayList<>(day.getByAge().size());
        for (AgeVisits each : day.getByAge()) {
            int until = each.getUntilYears() == null ? AgeBand.OPEN : each.getUntilYears();
            byAge.add(
                    new CountedTotals.AgeTotal(
                            ageBands.of(each.getFromYears(), until), each.getVisits()));
        }
        return new CountedTotals(
                day.getSource(), (int) day.getDay().toEpochDay(), day.getAllVisits(), byAge);
    }

    @Override
    public TypeInformation<Arrival<TotalsVersion>> getProducedType() {
        return TotalsArrivalSerializer.type();
    }
}
