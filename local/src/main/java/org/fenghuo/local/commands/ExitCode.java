package org.fenghuo.local.commands;

/** What the shell is told. */
public final class ExitCode {
    public static final int DONE = 0;

    /** The answer is no: something differs, or was refused. */
    public static final int NO = 1;

    /** Wrong use. */
    public static final int WRONG_USE = 2;

    /** Something that is needed is not there. */
    public static final int NOT_THERE = 3;

    private ExitCode() {}
}
