package org.fenghuo.feeds.nyc;

import org.fenghuo.feeds.SharedData;
import org.fenghuo.feeds.publication.*;
import org.fenghuo.records.*;
import org.junit.jupiter.api.Test;

class NewYorkOracleTest {
    @Test
    void speed() throws Exception {
        long start = System.nanoTime();
        NewYork feed = NewYork.read(SharedData.folder("nyc"), PublicationDates.ALL);
        System.out.println("read " + (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        System.out.println(feed.size() + " " + (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        long n = 0, del = 0, rev = 0;
        Playing p = feed.play();
        while (p.hasNext()) {
            for (CaseReport r : p.next().records()) {
                n++;
                if (r.getOperation() == Operation.DELETE) del++;
                if (r.getOperation() == Operation.REVISE) rev++;
            }
        }
        System.out.println(
                n
                        + " records, del "
                        + del
                        + " rev "
                        + rev
                        + " "
                        + (System.nanoTime() - start) / 1e9);
        System.gc();
        System.out.println(
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6
                        + " MB");
        p.notes().forEach(System.out::println);
    }
}
