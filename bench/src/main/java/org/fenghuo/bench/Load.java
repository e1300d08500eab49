package org.fenghuo.bench;

import java.time.Duration;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.sending.TopicSender;

/** A steady load of records, until it is closed. */
final class Load implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Kind kind;
    private final RunFile reached;
    private final int perSecond;
    private final long firstNumber;
    private final Thread thread = new Thread(this::run, "load");
    private volatile boolean over;
    private volatile long sent;

    /** What a load is made of. */
    enum Kind {
        /** Cards alone. */
        CARDS {
            @Override
            void send(LiveRecords records, long number) {
                records.sendCard(number);
            }
        },
        /** Of ten records four cards, three doses and three visits. */
        ALL_STREAMS {
            @Override
            void send(LiveRecords records, long number) {
                switch ((int) (number % 10)) {
                    case 0, 1, 2, 3 -> records.sendCard(number);
                    case 4, 5, 6 -> records.sendDose(number);
                    default -> records.sendVisit(number);
                }
            }
        };

        abstract void send(LiveRecords records, long number);
    }

    /**
     * Begins.
     *
     * @param firstNumber number of its first record; loads after each other take others
     */
    Load(Kind kind, RunFile reached, int perSecond, long firstNumber) {
        this.kind = kind;
        this.reached = reached;
        this.perSecond = perSecond;
        this.firstNumber = firstNumber;
        thread.start();
    }

    private void run() {
        long begun = System.nanoTime();
        try (TopicSender sender = new TopicSender(reached.kafka())) {
            LiveRecords records = new LiveRecords(sender);
            records.sendFacilities();
            while (!over) {
                long due = (System.nanoTime() - begun) * perSecond / 1_000_000_000L;
                for (long number = sent; number < due; number++) {
                    kind.send(records, firstNumber + number);
                }
                sent = due;
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many records were sent. */
    long sent() {
        return sent;
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
