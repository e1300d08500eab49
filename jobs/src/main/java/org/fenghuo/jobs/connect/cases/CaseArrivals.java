package org.fenghuo.jobs.connect.cases;

import java.time.ZoneId;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.fenghuo.epi.cases.CardFacts;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.CountingRules;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.jobs.cases.CaseArrivalSerializer;
import org.fenghuo.jobs.cases.CaseVersion;
import org.fenghuo.jobs.connect.kafka.Envelope;
import org.fenghuo.jobs.connect.kafka.RecordArrivals;
import org.fenghuo.jobs.connect.kafka.Timing;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.topics.Topics;

/** Turns the messages of the topic of case reports into arrivals; whatever comes, it goes on. */
public final class CaseArrivals extends RecordArrivals<CaseReport, CaseVersion> {
    private final CountingRules counting;

    /** Arrivals counted by these rules. */
    public CaseArrivals(CaseIntake intake, CountingRules counting) {
        super(Topics.CASE_REPORTS, CaseReport.class, intake.framing(), intake.zone());
        this.counting = counting;
    }

    @Override
    protected KindRules<CaseReport> rules(ZoneId zone) {
        return new CaseReportRules(zone);
    }

    @Override
    protected Timing timing(CaseReport card) {
        return new Timing(card.getDiagnosedAt(), card.getEnteredAt());
    }

    @Override
    protected void versions(CaseReport card, Envelope envelope, Consumer<CaseVersion> out) {
        int reportedDay = envelope.receipt().day();
        boolean deleted = card.getOperation() == Operation.DELETE;
        CardFacts facts = deleted ? null : CardReading.facts(card, days());
        out.accept(
                new CaseVersion(
                        card.getRecordId(),
                        envelope.stamp(),
                        !deleted && counting.isTooLate(facts, reportedDay),
                        deleted ? CountedCase.NOTHING : counting.count(facts, reportedDay),
                        deleted ? CardTraits.NOTHING : CardReading.traits(card),
                        envelope.value(),
                        envelope.receipt()));
    }

    @Override
    public TypeInformation<Arrival<CaseVersion>> getProducedType() {
        return CaseArrivalSerializer.type();
    }
}
