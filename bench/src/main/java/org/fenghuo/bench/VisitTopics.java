package org.fenghuo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/**
 * Fills the topics of visits and of departments' days. Both get a tick when a day is over, or the
 * job's time would stand still.
 */
record VisitTopics(TopicSender sender) {
    private static final ValueWriter<ClinicVisit> VISITS =
            ValueWriter.singleObject(Topics.CLINIC_VISITS);
    private static final ValueWriter<ClinicDay> DAYS = ValueWriter.singleObject(Topics.CLINIC_DAYS);

    /** Sends the visits 0 to count - 1 and the totals of all days; the number of records sent. */
    long fill(VisitMix mix, long count) {
        LocalDate day = mix.firstDay();
        long totals = 0;
        for (long number = 0; number < count; number++) {
            ClinicVisit visit = mix.visit(number);
            while (!visit.getReportedAt().isBefore(VisitMix.startOf(day.plusDays(1)))) {
                totals += end(mix, day);
                day = day.plusDays(1);
            }
            byte[] key = visit.getRecordId().getBytes(UTF_8);
            sender.send(Topics.CLINIC_VISITS, key, VISITS.encode(visit));
        }
        totals += end(mix, day);
        sender.flush();
        return count + totals;
    }

    private int end(VisitMix mix, LocalDate day) {
        int sent = 0;
        for (ClinicDay each : mix.totals(day)) {
            byte[] key = each.getRecordId().getBytes(UTF_8);
            sender.send(Topics.CLINIC_DAYS, key, DAYS.encode(each));
            sent++;
        }
        sender.tick(Topics.CLINIC_VISITS, VisitMix.startOf(day.plusDays(1)));
        sender.tick(Topics.CLINIC_DAYS, VisitMix.startOf(day.plusDays(1)));
        return sent;
    }
}
