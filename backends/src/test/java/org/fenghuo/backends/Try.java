package org.fenghuo.backends;

import java.nio.file.Path;

class Try {
    public static void main(String[] a) throws Exception {
        long t = System.nanoTime();
        try (KafkaBroker k = new KafkaBroker(KafkaBroker.usually(Path.of(a[0], "kafka")));
                SearchServer s =
                        new SearchServer(SearchServer.usually(Path.of(a[0], "elasticsearch")))) {
            k.start();
            System.out.println(
                    "kafka "
                            + (System.nanoTime() - t) / 1000000
                            + " "
                            + k.address()
                            + " "
                            + k.clusterId());
            t = System.nanoTime();
            s.start();
            System.out.println(
                    "es "
                            + (System.nanoTime() - t) / 1000000
                            + " "
                            + s.address()
                            + " "
                            + s.clusterId());
            t = System.nanoTime();
            k.processes().forEach(p -> System.out.println(p.pid() + " " + p.info().command()));
            s.processes().forEach(p -> System.out.println(p.pid() + " " + p.info().command()));
            if (a.length > 1) Thread.sleep(Long.parseLong(a[1]));
            t = System.nanoTime();
            s.stop();
            System.out.println("es stop " + (System.nanoTime() - t) / 1000000);
            t = System.nanoTime();
            k.stop();
            System.out.println("kafka stop " + (System.nanoTime() - t) / 1000000);
        }
    }
}
