package org.fenghuo.jobs.connect.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.elasticsearch.client.Request;

/** Sends what is due, a few requests at a time, and does what each answer asks for. */
final class Dispatcher implements Closeable {
    private final Buffer buffer;
    private final Bulks bulks;
    private final Stamps stamps;
    private final Requests requests;
    private final Refusals refusals;
    private final IndexMetrics metrics;
    private final Outage outage = new Outage(System::nanoTime);
    private final Patience patience;
    private final Timer pause;
    private final Timer age;
    private final IndexSettings.Bulk limits;
    private final String shardTimeout;
    private int inFlight;

    Dispatcher(IndexSettings settings, Buffer buffer, Stamps stamps, WriterInitContext context)
            throws IOException {
        ConnectionSettings connection = settings.connection();
        this.buffer = buffer;
        this.stamps = stamps;
        limits = settings.bulk();
        // The server gives up first, so that we hear its reason.
        shardTimeout = connection.socketTimeout().dividedBy(2).toMillis() + "ms";
        bulks = new Bulks(buffer, stamps, limits);
        metrics = new IndexMetrics(context.metricGroup());
        metrics.show(buffer::size, () -> inFlight, outage::isOn);
        refusals = new Refusals(settings.rejectsIndex(), buffer, metrics);
        patience = new Patience(settings.backOff());
        pause = new Timer(context.getProcessingTimeService(), this::sendAll);
        age = new Timer(context.getProcessingTimeService(), this::sendAll);
        requests =
                new Requests(
                        Elasticsearch.connect(connection),
                        context.getMailboxExecutor(),
                        new Problems(connection));
    }

    IndexMetrics metrics() {
        return metrics;
    }

    /** Nothing that is ready now need wait any longer. */
    void sendAll() throws IOException {
        buffer.makeAllDue();
        sendWhatIsDue();
    }

    /** Full bulks and old documents set out; the rest does when it is old enough. */
    void sendWhatIsDue() throws IOException {
        while (inFlight < limits.inFlight() && !pause.isSet() && bulks.isNextDue()) {
            send(bulks.next());
        }
        if (buffer.ready() > buffer.due() && !age.isSet()) {
            age.set(limits.age());
        }
    }

    private void send(Bulk bulk) {
        Request request = new Request("POST", "/_bulk");
        request.addParameter("filter_path", BulkAnswer.FILTER);
        request.addParameter("timeout", shardTimeout);
        if (limits.refreshed()) {
            request.addParameter("refresh", "true");
        }
        request.setEntity(bulk.entity());
        inFlight++;
        metrics.sent(bulk);
        int documents = bulk.slots().size();
        requests.send(
                request,
                body -> BulkAnswer.read(body, documents),
                reply -> {
                    inFlight--;
                    metrics.answered(bulk);
                    takeIn(bulk, reply);
                    sendWhatIsDue();
                });
    }

    private void takeIn(Bulk bulk, Reply<BulkAnswer> reply) {
        if (reply instanceof Reply.Answered<BulkAnswer> answered) {
            bulks.recycle(bulk.body());
            sort(bulk.slots(), answered.answer().faults());
            return;
        }
        if (reply instanceof Reply.Unacceptable<BulkAnswer> unacceptable) {
            outage.over();
            divide(bulk, unacceptable);
            return;
        }
        if (reply instanceof Reply.Failed<BulkAnswer> failed) {
            wait(bulk.slots(), failed.problem());
        }
    }

    private void divide(Bulk bulk, Reply.Unacceptable<BulkAnswer> unacceptable) {
        if (bulk.slots().size() == 1) {
            refusals.refuse(bulk.slots().get(0), unacceptable.reason());
            return;
        }
        bulks.halve(bulk, unacceptable.tooLarge());
    }

    private void sort(List<Slot> slots, Map<Integer, Fault> faults) {
        List<Slot> later = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        String reason = "";
        for (int position = 0; position < slots.size(); position++) {
            Slot slot = slots.get(position);
            Fault fault = faults.get(position);
            if (fault == null) {
                metrics.acknowledged();
                buffer.settle(slot);
                continue;
            }
            switch (fault.kind()) {
                case REFUSED -> refusals.refuse(slot, fault.reason());
                case CONFLICT -> conflicts.add(new Conflict(slot, fault.currentVersion()));
                case LATER -> {
                    later.add(slot);
                    reason = fault.reason();
                }
            }
        }
        if (later.size() < slots.size()) {
            patience.reset();
        }
        ask(conflicts);
        if (later.isEmpty()) {
            outage.over();
            return;
        }
        wait(
                later,
                "Elasticsearch puts off %d of %d documents (%s)"
                        .formatted(later.size(), slots.size(), reason));
    }

    /** Asks under which versions the documents stand there, to write above them. */
    private void ask(List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return;
        }
        List<DocumentKey> keys = conflicts.stream().map(each -> each.slot().key()).toList();
        inFlight++;
        conflicts.forEach(each -> metrics.conflict());
        requests.<CurrentVersions>send(
                CurrentVersions.request(keys),
                body -> CurrentVersions.read(body, keys.size()),
                reply -> {
                    inFlight--;
                    rise(conflicts, reply);
                    sendWhatIsDue();
                });
    }

    private void rise(List<Conflict> conflicts, Reply<CurrentVersions> reply) {
        List<Slot> slots = conflicts.stream().map(Conflict::slot).toList();
        if (reply instanceof Reply.Failed<CurrentVersions> failed) {
            wait(slots, failed.problem());
            return;
        }
        boolean allKnown = true;
        for (int position = 0; position < conflicts.size(); position++) {
            Conflict conflict = conflicts.get(position);
            long stands = conflict.namedVersion();
            if (reply instanceof Reply.Answered<CurrentVersions> answered) {
                stands = Math.max(stands, answered.answer().versions().get(position));
            }
            stamps.passOver(stands);
            allKnown &= stands > 0;
            count(conflict.slot().takeBackUnstamped());
        }
        buffer.putBack(slots);
        if (!allKnown) {
            pause();
        }
    }

    /** The same again, after a pause. */
    private void wait(List<Slot> slots, String problem) {
        outage.report(problem);
        slots.forEach(slot -> count(slot.takeBack()));
        buffer.putBack(slots);
        pause();
    }

    private void pause() {
        if (!pause.isSet()) {
            pause.set(patience.spend());
        }
    }

    private void count(boolean conflated) {
        metrics.retried();
        if (conflated) {
            metrics.conflated();
        }
    }

    @Override
    public void close() throws IOException {
        pause.cancel();
        age.cancel();
        requests.close();
    }
}
