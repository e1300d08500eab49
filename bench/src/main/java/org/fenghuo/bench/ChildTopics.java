package org.fenghuo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Vaccination;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/**
 * Fills the topics of residents and vaccinations. Both get every tick, or the job's time would
 * stand still.
 *
 * @param sender sends to them
 * @param daysBetweenTicks how many days of event time lie between two ticks
 */
record ChildTopics(TopicSender sender, int daysBetweenTicks) {
    private static final List<Topic> BOTH = List.of(Topics.RESIDENTS, Topics.VACCINATIONS);
    private static final ValueWriter<Resident> ENTRIES = ValueWriter.singleObject(Topics.RESIDENTS);
    private static final ValueWriter<Vaccination> DOSES =
            ValueWriter.singleObject(Topics.VACCINATIONS);

    /** Sends these messages of a mix, and last a tick of the day after them. */
    void fill(ChildMix mix, long[] messages) {
        int nextTick = ChildMix.day(messages[0]) + daysBetweenTicks;
        for (long message : messages) {
            while (ChildMix.day(message) >= nextTick) {
                tick(startOf(nextTick));
                nextTick += daysBetweenTicks;
            }
            send(mix, message);
        }
        tick(startOf(ChildMix.day(messages[messages.length - 1]) + 1));
    }

    private void send(ChildMix mix, long message) {
        if (ChildMix.isEntry(message)) {
            Resident entry = mix.entry(message);
            byte[] key = entry.getPerson().getBytes(UTF_8);
            sender.send(Topics.RESIDENTS, key, ENTRIES.encode(entry));
            return;
        }
        Vaccination dose = mix.dose(message);
        byte[] key = dose.getPerson().getBytes(UTF_8);
        sender.send(Topics.VACCINATIONS, key, DOSES.encode(dose));
    }

    /** Says to both topics that time has come so far. */
    void tick(Instant until) {
        BOTH.forEach(topic -> sender.tick(topic, until));
        sender.flush();
    }

    private static Instant startOf(int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
