package org.fenghuo.local.recount;

/** What became of the messages of one partition. */
final class Fates {
    private long read;
    private long rejected;
    private long tooLate;

    void countRead() {
        read++;
    }

    void countRejected() {
        rejected++;
    }

    void countTooLate() {
        tooLate++;
    }

    long read() {
        return read;
    }

    long rejected() {
        return rejected;
    }

    long tooLate() {
        return tooLate;
    }
}
