package org.fenghuo.local;

import picocli.CommandLine;

/** Gives tests of other packages the command line. */
public final class FenghuoLine {
    private FenghuoLine() {}

    public static CommandLine make() {
        return Fenghuo.commandLine();
    }
}
