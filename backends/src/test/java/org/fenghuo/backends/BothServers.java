package org.fenghuo.backends;

import java.nio.file.Path;
import java.util.stream.Stream;

/** A program that starts both servers, says which processes they are, and waits to be killed. */
final class BothServers {
    private BothServers() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        try (KafkaBroker broker =
                        new KafkaBroker(
                                KafkaBroker.usually(folder.resolve("kafka"))
                                        .withHeap("256m")
                                        .forAShortLife());
                SearchServer search =
                        new SearchServer(
                                SearchServer.usually(folder.resolve("elasticsearch"))
                                        .withHeap("512m")
                                        .forAShortLife())) {
            Thread other = new Thread(broker::start);
            other.start();
            search.start();
            other.join();
            Stream.concat(broker.processes(), search.processes())
                    .forEach(process -> System.out.println(process.pid()));
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }
}
