package org.fenghuo.local.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;

/** Passes bytes between the jobs and Elasticsearch, and sees when a bulk request is answered. */
final class BulkRelay implements Closeable {
    private static final int CHUNK = 64 * 1024;
    private static final byte[] BULK = "POST /_bulk".getBytes(US_ASCII);
    private static final byte[] GOOD = "HTTP/1.1 200".getBytes(US_ASCII);

    private final ServerSocket door;
    private final IntSupplier serverPort;
    private final AtomicLong answers = new AtomicLong();
    private final AtomicReference<CompletableFuture<Long>> next =
            new AtomicReference<>(new CompletableFuture<>());

    private BulkRelay(ServerSocket door, IntSupplier serverPort) {
        this.door = door;
        this.serverPort = serverPort;
    }

    /** To the server that listens at that port whenever a connection is opened. */
    static BulkRelay open(IntSupplier serverPort) throws IOException {
        ServerSocket door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        BulkRelay relay = new BulkRelay(door, serverPort);
        inBackground(relay::takeConnections);
        return relay;
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Bulk requests that were answered well so far. */
    long answers() {
        return answers.get();
    }

    /** The moment of the next such answer, by the clock of {@link System#nanoTime}. */
    CompletableFuture<Long> nextAnswer() {
        CompletableFuture<Long> waiting = new CompletableFuture<>();
        next.set(waiting);
        return waiting;
    }

    private void takeConnections() {
        while (!door.isClosed()) {
            try {
                Socket job = door.accept();
                inBackground(() -> join(job));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket job) {
        try (job;
                Socket server =
                        new Socket(InetAddress.getLoopbackAddress(), serverPort.getAsInt())) {
            job.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Exchange exchange = new Exchange();
            inBackground(() -> pass(server, job, exchange::answered));
            pass(job, server, exchange::asked);
        } catch (IOException gone) {
            // Either side may die here at any time; the job sees its connection end.
        }
    }

    private static void pass(Socket from, Socket to, Watching watching) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                watching.see(chunk, read);
                out.write(chunk, 0, read);
            }
        } catch (IOException gone) {
            // As above.
        }
    }

    private void seen() {
        answers.incrementAndGet();
        next.get().complete(System.nanoTime());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean begins(byte[] chunk, int length, byte[] with) {
        if (length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (chunk[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private interface Watching {
        void see(byte[] chunk, int length);
    }

    /** One connection: a request begins where an answer was last, and the other way round. */
    private final class Exchange {
        private final AtomicBoolean asking = new AtomicBoolean();
        private volatile boolean bulk;

        void asked(byte[] chunk, int length) {
            if (asking.compareAndSet(false, true)) {
                bulk = begins(chunk, length, BULK);
            }
        }

        void answered(byte[] chunk, int length) {
            if (asking.compareAndSet(true, false) && bulk && begins(chunk, length, GOOD)) {
                seen();
            }
        }
    }
}
