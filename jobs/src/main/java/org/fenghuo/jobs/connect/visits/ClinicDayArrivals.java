package org.fenghuo.jobs.connect.visits;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.AgeBands;
import org.fenghuo.epi.visits.CountedTotals;
import org.fenghuo.jobs.connect.kafka.Envelope;
import org.fenghuo.jobs.connect.kafka.RecordArrivals;
import org.fenghuo.jobs.connect.kafka.Timing;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.visits.TotalsArrivalSerializer;
import org.fenghuo.jobs.visits.TotalsVersion;
import org.fenghuo.records.AgeVisits;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.topics.Topics;

/** Turns the messages of the topic of departments' days into arrivals. */
public final class ClinicDayArrivals extends RecordArrivals<ClinicDay, TotalsVersion> {
    private final VisitIntake intake;

    private transient AgeBands ageBands;

    /** Arrivals counted as the intake says. */
    public ClinicDayArrivals(VisitIntake intake) {
        super(Topics.CLINIC_DAYS, ClinicDay.class, intake.framing(), intake.zone());
        this.intake = intake;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        super.open(context);
        ageBands = new AgeBands(intake.ageBandStarts());
    }

    @Override
    protected KindRules<ClinicDay> rules(ZoneId zone) {
        return new ClinicDayRules(zone);
    }

    /** A day happens until it ends. */
    @Override
    protected Timing timing(ClinicDay day) {
        return day.getDay() == null
                ? Timing.UNKNOWN
                : new Timing(
                        Instant.ofEpochMilli(days().startOf((int) day.getDay().toEpochDay() + 1)),
                        null);
    }

    @Override
    protected void versions(ClinicDay day, Envelope envelope, Consumer<TotalsVersion> out) {
        CountedTotals totals =
                day.getOperation() == Operation.DELETE ? CountedTotals.NOTHING : totals(day);
        int oldest = envelope.receipt().day() - intake.horizonDays();
        out.accept(
                new TotalsVersion(
                        day.getRecordId(),
                        envelope.stamp(),
                        totals.counts() && totals.day() < oldest,
                        totals,
                        envelope.receipt()));
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
