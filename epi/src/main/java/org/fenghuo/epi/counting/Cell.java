package org.fenghuo.epi.counting;

/** A series and a day, packed into one number; cells sort by series, then by day. */
public final class Cell {
    private Cell() {}

    /** The cell of a series code and a day. */
    public static long of(int series, int epochDay) {
        return ((long) series << 32) | ((epochDay + 0x8000_0000L) & 0xFFFF_FFFFL);
    }

    /** The series code of a cell. */
    public static int series(long cell) {
        return (int) (cell >>> 32);
    }

    /** The day of a cell, days since 1970-01-01. */
    public static int day(long cell) {
        return (int) ((cell & 0xFFFF_FFFFL) - 0x8000_0000L);
    }
}
