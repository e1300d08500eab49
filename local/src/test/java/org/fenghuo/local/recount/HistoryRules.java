package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.local.recount.alerts.Fires;
import org.fenghuo.local.recount.alerts.PlainRules;
import org.fenghuo.local.recount.alerts.QuietDays;
import org.fenghuo.local.recount.rules.CaseReportRules;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Rule;

/** Evaluates rules over a history held in memory. */
public final class HistoryRules {
    private final Counting counting;
    private final Places places;

    /** Over areas as these messages say them in the end. */
    public HistoryRules(Counting counting, List<ConsumerRecord<byte[], byte[]>> areas) {
        this.counting = counting;
        AreaRegister register = new AreaRegister(KnownSchemas.shipped());
        areas.forEach(area -> register.take(area.key(), area.value()));
        this.places = new Places(register.areas());
    }

    /** All that fires in the end of that history, of rules that stand then. */
    public List<Fires> evaluate(
            List<List<ConsumerRecord<byte[], byte[]>>> partitions, Collection<Rule> standing)
            throws IOException {
        Diseases diseases = table(Diseases::read);
        AlertCards cards = new AlertCards(counting, new Reference(places, diseases), any -> true);
        Intake<CaseReport> intake =
                new Intake<>(
                        new FramedReader<>(CaseReport.getClassSchema(), KnownSchemas.shipped()),
                        new CaseReportRules(counting.zone()),
                        counting.zone(),
                        partitions.size(),
                        cards);
        partitions.forEach(
                messages -> messages.forEach(message -> intake.take(Messages.of(message))));
        return new PlainRules(
                        new PlainRules.Standing(standing, false),
                        places,
                        subject -> diseases.named(subject).root(),
                        table(QuietDays::read))
                .evaluate(cards.cards());
    }

    private static <T> T table(Function<Reader, T> reading) throws IOException {
        try (Reader table =
                new InputStreamReader(
                        HistoryRules.class.getResourceAsStream("/reference/diseases.csv"), UTF_8)) {
            return reading.apply(table);
        }
    }
}
