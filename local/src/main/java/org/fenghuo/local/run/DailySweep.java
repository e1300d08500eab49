package org.fenghuo.local.run;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.client.RestClient;
import org.fenghuo.jobs.connect.index.ConnectionSettings;
import org.fenghuo.jobs.connect.index.Elasticsearch;
import org.fenghuo.jobs.connect.index.GoneSweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day deletes what has been gone from the index for a week. */
final class DailySweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailySweep.class);

    private final URI address;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread made = new Thread(work, "daily sweep");
                        made.setDaemon(true);
                        return made;
                    });
    private final ScheduledFuture<?> sweeping;

    private DailySweep(URI address) {
        this.address = address;
        this.sweeping = thread.scheduleAtFixedRate(this::sweep, 1, 24, TimeUnit.HOURS);
    }

    static DailySweep of(String address) {
        return new DailySweep(URI.create(address));
    }

    private void sweep() {
        try (RestClient client = Elasticsearch.connect(ConnectionSettings.open(address))) {
            new GoneSweep(client).sweep(Instant.now().minus(GoneSweep.USUAL_AGE));
        } catch (IOException notNow) {
            LOG.warn("The sweep of documents that are gone failed; tomorrow again", notNow);
        }
    }

    @Override
    public void close() {
        sweeping.cancel(true);
        thread.shutdownNow();
    }
}
